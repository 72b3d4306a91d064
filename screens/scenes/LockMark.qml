import QtQuick
import QtQuick.Shapes
import style

// The padlock of an address bar. It proves nothing, so it stays small.
Drawing {
    gridWidth: 30
    gridHeight: 40

    ShapePath {
        fillColor: "transparent"
        strokeColor: Theme.ink
        strokeWidth: 4.5

        PathSvg {
            path: "M7 18 V11 A8 8 0 0 1 23 11 V18"
        }
    }

    ShapePath {
        fillColor: Theme.ink
        strokeWidth: -1

        PathSvg {
            path: "M4 17 H26 A3 3 0 0 1 29 20 V36 A3 3 0 0 1 26 39 H4 A3 3 0 0 1 1 36 V20 A3 3 0 0 1 4 17 Z"
        }
    }
}
