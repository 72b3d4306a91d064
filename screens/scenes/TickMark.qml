import QtQuick
import QtQuick.Shapes
import style

// A tick, never mirrored.
Drawing {
    gridWidth: 100
    gridHeight: 100

    ShapePath {
        fillColor: "transparent"
        strokeColor: Theme.ink
        strokeWidth: 16
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: "M20 53 L42 75 L82 28"
        }
    }
}
