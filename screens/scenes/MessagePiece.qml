import QtQuick
import style

// A line of a message, or its code: large digits on lamp with an ink edge.
Rectangle {
    id: piece

    required property string text
    required property bool lit
    required property real capHeight

    objectName: lit ? "code" : "line"
    implicitHeight: words.height + 2 * SceneSizes.codePad(lit, capHeight)
    color: lit ? Theme.lamp : "transparent"
    radius: SceneSizes.cornerRadius
    border.color: Theme.ink
    border.width: lit ? SceneSizes.line : 0

    FrenchText {
        id: words

        anchors.centerIn: parent
        width: parent.width - 2 * SceneSizes.codePad(piece.lit, piece.capHeight)
        text: piece.text
        font.bold: piece.lit
        font.letterSpacing: piece.lit ? piece.capHeight * SceneSizes.codeSpacing : 0
        horizontalAlignment: piece.lit ? Text.AlignHCenter : Text.AlignLeft
        capHeight: piece.capHeight * (piece.lit ? SceneSizes.codeGain : 1)
    }
}
