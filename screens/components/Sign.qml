pragma ComponentBehavior: Bound

import QtQuick
import style

// One picture and one or two sentences; a touch anywhere wakes the terminal.
Item {
    id: sign

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property real column: Math.min(width - 4 * Theme.gap, Theme.widestText)
    readonly property var plan: solve(body, column, height - 4 * Theme.gap - Theme.target)

    // The picture gives way first, then the words. Above and below stays room for the draft mark.
    function solve(body: var, room: real, roomHeight: real): var {
        let plan = null;
        for (const title of Theme.capitalsFrom(Theme.largest))
            for (const share of Theme.signShares) {
                const capital = Math.min(title, Theme.sentence);
                const words = Ruler.height(body.title, title, true, room) + Ruler.height(body.more, capital, false, room);
                plan = { title: title, capital: capital, picture: Math.round(Math.min(width, height) * share) };
                if (words + plan.picture + 4 * Theme.gap <= roomHeight)
                    return plan;
            }
        return plan;
    }

    Column {
        id: column

        anchors.centerIn: parent
        width: sign.column
        spacing: Theme.gap * 2

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            picture: sign.body.picture
            size: sign.plan.picture
        }

        LitText {
            width: column.width
            spoken: sign.body.title
            visit: sign.visit
            capital: sign.plan.title
            bold: true
            horizontalAlignment: Text.AlignHCenter
        }

        LitText {
            width: column.width
            spoken: sign.body.more ?? Blank.spoken
            visit: sign.visit
            visible: !!sign.body.more
            capital: sign.plan.capital
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Touch {
        objectName: "wake"
        anchors.fill: parent
        says: sign.body.title.text
        onTouched: sign.visit.wake()
    }
}
