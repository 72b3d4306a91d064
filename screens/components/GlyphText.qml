import QtQuick
import style

// One character of the icon font.
Text {
    id: glyphText

    required property string character
    required property bool mirrored
    required property real size

    width: size
    height: size
    text: character
    textFormat: Text.PlainText
    font.family: Theme.iconFamily
    font.pixelSize: Math.max(1, size)
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
    transform: Scale {
        origin.x: glyphText.width / 2
        xScale: glyphText.mirrored ? -1 : 1
    }
}
