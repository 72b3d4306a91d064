import QtQuick
import style

// A line of a message, or its code: large digits on lamp with an ink edge.
Rectangle {
    id: piece

    required property string text
    required property bool lit
    required property real capHeight
    property bool cramped: false
    readonly property alias overflows: words.overflows

    objectName: lit ? "code" : "line"
    implicitHeight: words.height + (lit ? capHeight : 0)
    color: lit ? Theme.lamp : "transparent"
    radius: SceneSizes.cornerRadius
    border.color: Theme.ink
    border.width: lit ? SceneSizes.line : 0

    FrenchText {
        id: words

        anchors.centerIn: parent
        width: parent.width - (piece.lit ? piece.capHeight : 0)
        text: piece.text
        font.bold: piece.lit
        font.letterSpacing: piece.lit ? piece.capHeight * 0.3 : 0
        horizontalAlignment: piece.lit ? Text.AlignHCenter : Text.AlignLeft
        capHeight: piece.capHeight * (piece.lit ? 1.9 : 1)
        cramped: piece.cramped
    }
}
