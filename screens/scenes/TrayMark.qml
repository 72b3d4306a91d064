import QtQuick
import QtQuick.Shapes
import style

// A tray with an arrow up out of it: a file leaves the phone.
Drawing {
    gridWidth: 50
    gridHeight: 50

    ShapePath {
        fillColor: "transparent"
        strokeColor: Theme.ink
        strokeWidth: 5
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: "M4 30 V46 H46 V30 M25 36 V6 M13 18 L25 6 L37 18"
        }
    }
}
