import QtQuick
import QtQuick.Shapes
import style

// How a message came: a bubble for an SMS, a shut filled envelope for a mail.
Drawing {
    id: mark

    required property bool mail

    gridWidth: 50
    gridHeight: 40

    ShapePath {
        fillColor: Theme.ink
        strokeWidth: -1

        PathSvg {
            path: mark.mail ? "M4 2 H46 A4 4 0 0 1 50 6 V34 A4 4 0 0 1 46 38 H4 A4 4 0 0 1 0 34 V6 A4 4 0 0 1 4 2 Z" : "M6 0 H44 A6 6 0 0 1 50 6 V26 A6 6 0 0 1 44 32 H18 L6 40 V32 A6 6 0 0 1 0 26 V6 A6 6 0 0 1 6 0 Z"
        }
    }

    ShapePath {
        fillColor: "transparent"
        strokeColor: Theme.white
        strokeWidth: 4
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: mark.mail ? "M6 9 L25 23 L44 9" : "M11 11 H39 M11 21 H31"
        }
    }
}
