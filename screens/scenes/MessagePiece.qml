import QtQuick
import style

// A line of a message, or its code: large digits with an ink edge, on lamp when `bright`.
Rectangle {
    id: piece

    required property string text
    required property bool lit
    required property bool bright
    required property real capHeight
    required property real codeGain

    objectName: lit ? "code" : "line"
    implicitHeight: words.height + 2 * SceneSizes.codePad(lit, capHeight)
    color: lit && bright ? Theme.lamp : "transparent"
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
        capHeight: piece.capHeight * (piece.lit ? piece.codeGain : 1)
    }
}
