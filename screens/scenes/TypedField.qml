import QtQuick
import style

// A field that is being typed into: its words as large as the `longest` may be, and where the next sign comes.
Rectangle {
    id: field

    required property string text
    required property string longest
    readonly property string fitted: SceneSizes.breakable(longest)

    objectName: "field"
    color: Theme.white
    radius: SceneSizes.cornerRadius
    border.color: Theme.ink
    border.width: SceneSizes.line

    FrenchText {
        id: words

        property point end

        objectName: "typed"
        x: SceneSizes.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        text: SceneSizes.breakable(field.text)
        capHeight: SceneSizes.fitted(SceneSizes.largestWords, SceneSizes.leastWords, field.height * 0.84, capital => SceneSizes.wordsHeight(field.fitted, false, capital, width - capital))
        onLineLaidOut: line => {
            if (line.isLast)
                end = Qt.point(line.implicitWidth, line.y + line.height / 2);
        }
    }

    Rectangle {
        objectName: "caret"
        x: words.x + (field.text === "" ? 0 : words.end.x + SceneSizes.line)
        y: field.text === "" ? (parent.height - height) / 2 : words.y + words.topPadding + words.end.y - height / 2
        width: SceneSizes.line
        height: words.capHeight * 1.6
        color: Theme.ink
    }
}
