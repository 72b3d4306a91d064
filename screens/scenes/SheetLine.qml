import QtQuick
import style

// A line printed on a paper; the lit one stands on lamp with an ink edge.
Rectangle {
    id: line

    required property string text
    required property bool lit
    required property real capHeight

    objectName: lit ? "litLine" : "line"
    height: words.height + (lit ? 2 * capHeight * SceneSizes.litPad : 0)
    color: lit ? Theme.lamp : "transparent"
    radius: SceneSizes.cornerRadius / 2
    border.color: Theme.ink
    border.width: lit ? SceneSizes.line : 0

    FrenchText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: line.lit ? line.capHeight * SceneSizes.litPad : 0
        width: parent.width - 2 * x
        text: line.text
        font.bold: line.lit
        capHeight: line.capHeight
    }
}
