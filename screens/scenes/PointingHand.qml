import QtQuick
import QtQuick.Shapes
import style

// A right hand with its cuff, ink and no skin. Its fingertip is at (x, y); the arm comes from below right.
Item {
    id: hand

    required property real length
    // degrees the arm leans to the right of straight down
    required property real lean

    // of the sleeve, as a share of the length
    readonly property real halfWidth: 0.33

    rotation: -lean

    Drawing {
        id: drawing

        gridWidth: 104
        gridHeight: 172
        width: hand.length * gridWidth / gridHeight
        x: -width * 40 / gridWidth
        y: -height * 3 / gridHeight

        ShapePath {
            fillColor: Theme.white
            strokeColor: Theme.white
            strokeWidth: 9
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: outline.path
            }
        }

        ShapePath {
            fillColor: Theme.ink
            strokeWidth: -1

            PathSvg {
                id: outline

                path: "M30 12 A10 10 0 0 1 50 12 V60 A9 9 0 0 1 68 62 A8.5 8.5 0 0 1 85 67 A7.5 7.5 0 0 1 100 74 V98 C100 116 90 122 88 136 V140 H42 C42 128 32 120 26 111 L5 84 C-1 75 9 65 18 71 L30 84 Z M36 148 H94 V172 H36 Z"
            }
        }

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.white
            strokeWidth: 3
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: "M50 60 V82 M68 64 V84 M85 69 V86"
            }
        }

        ShapePath {
            fillColor: Theme.white
            strokeColor: Theme.ink
            strokeWidth: 3

            PathSvg {
                path: "M34 142 H96 V156 H34 Z"
            }
        }
    }
}
