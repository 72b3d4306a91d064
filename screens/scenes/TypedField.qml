import QtQuick
import style

// A field that is being typed into: its words on one line, as large as the `longest` may be, and where the next sign comes.
Rectangle {
    id: field

    required property string text
    required property string longest
    readonly property real room: width - 2 * SceneSizes.pageMargin

    objectName: "field"
    color: Theme.white
    radius: SceneSizes.cornerRadius
    border.color: Theme.ink
    border.width: SceneSizes.line

    FrenchText {
        id: words

        objectName: "typed"
        x: SceneSizes.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        width: field.room
        text: field.text
        wrapMode: Text.NoWrap
        capHeight: SceneSizes.fitted(Math.min(SceneSizes.largestWords, field.height * 0.4), SceneSizes.leastWords, field.room, capital => Ruler.width(field.longest, Theme.figures, false, SceneSizes.pixelSize(capital)) + capital)
    }

    Rectangle {
        objectName: "caret"
        x: words.x + (field.text === "" ? 0 : words.contentWidth + SceneSizes.line)
        anchors.verticalCenter: parent.verticalCenter
        width: SceneSizes.line
        height: words.capHeight * 1.6
        color: Theme.ink
    }
}
