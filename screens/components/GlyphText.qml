pragma ComponentBehavior: Bound

import QtQuick
import style

// One character of the icon font, or one of Fanal's own drawings in its place.
Text {
    id: glyphText

    required property string character
    required property bool mirrored
    required property real size
    property string drawing: ""

    width: size
    height: size
    text: character
    textFormat: Text.PlainText
    font.family: Theme.iconFamily
    font.pixelSize: Math.max(1, Math.round(size))
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
    transform: Scale {
        origin.x: glyphText.width / 2
        xScale: glyphText.mirrored ? -1 : 1
    }

    Loader {
        active: glyphText.drawing !== ""
        sourceComponent: DrawnShape {
            drawing: glyphText.drawing
            size: glyphText.size
            color: glyphText.color
        }
    }
}
