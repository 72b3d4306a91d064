import QtQuick
import QtQuick.Shapes
import style

// The arrow of a list that opens downwards.
Drawing {
    gridWidth: 50
    gridHeight: 30

    ShapePath {
        fillColor: "transparent"
        strokeColor: Theme.ink
        strokeWidth: 7
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: "M5 5 L25 25 L45 5"
        }
    }
}
