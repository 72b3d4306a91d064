import QtQuick
import QtQuick.Shapes
import style

// Signal, waves and battery: what makes a rectangle a phone.
Drawing {
    gridWidth: 150
    gridHeight: 32

    ShapePath {
        fillColor: Theme.ink
        strokeWidth: -1

        PathSvg {
            path: "M0 20 H8 V32 H0 Z M11 13 H19 V32 H11 Z M22 6 H30 V32 H22 Z M33 0 H41 V32 H33 Z M76 32 L54 9 C67 -3 85 -3 98 9 Z"
        }
    }

    ShapePath {
        fillColor: Theme.ink
        strokeWidth: -1

        PathSvg {
            path: "M112 4 H143 A3 3 0 0 1 146 7 V11 H150 V23 H146 V27 A3 3 0 0 1 143 30 H112 A3 3 0 0 1 109 27 V7 A3 3 0 0 1 112 4 Z"
        }
    }
}
