import QtQuick
import QtQuick.Shapes
import style

// A small sheet with a folded corner and three lines.
Drawing {
    gridWidth: 40
    gridHeight: 50

    ShapePath {
        fillColor: Theme.white
        strokeColor: Theme.ink
        strokeWidth: 3.5
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: "M3 3 H25 L37 15 V47 H3 Z M25 3 V15 H37"
        }
    }

    ShapePath {
        fillColor: Theme.ink
        strokeWidth: -1

        PathSvg {
            path: "M10 22 H30 V25 H10 Z M10 30 H30 V33 H10 Z M10 38 H22 V41 H10 Z"
        }
    }
}
