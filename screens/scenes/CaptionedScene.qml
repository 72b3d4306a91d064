pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// A drawing with its caption below, in the person's language and direction: the words take what they need, at most half,
// the drawing has the rest.
Item {
    id: captioned

    required property var caption
    required property var speaking
    default property alias content: drawing.data
    readonly property real capital: Theme.capitalsFrom(Theme.sentence).find(each => Ruler.height(caption, each, false, words.width) <= height / 2) ?? Theme.least

    readonly property real captionHeight: words.active ? words.height + Theme.gap : 0

    Item {
        id: drawing

        width: parent.width
        height: parent.height - captioned.captionHeight
    }

    Loader {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        // the caption keeps to a drawing that leaves room free
        y: (drawing.height + drawing.childrenRect.height) / 2 + Theme.gap - Theme.line
        width: parent.width - 2 * Theme.smallGap
        active: captioned.caption !== null
        sourceComponent: LitText {
            objectName: "caption"
            spoken: captioned.caption
            visit: ({ speaking: captioned.speaking })
            capital: captioned.capital
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
