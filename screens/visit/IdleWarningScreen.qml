import QtQuick
import components
import style

// Still there? How long it takes until everything is erased, and one big button.
Item {
    id: idle

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property real column: Math.min(width, Theme.widestText)
    readonly property var plan: solve(body, column, height)

    // The button gives way first, then the words.
    function solve(body: var, room: real, roomHeight: real): var {
        let plan = null;
        for (const title of Theme.capitalsFrom(Theme.largest))
            for (const button of [2, 1]) {
                const capital = Math.min(title, Theme.sentence);
                const words = Ruler.height(body.title, title, true, room) + Ruler.height(body.left, capital, false, room);
                plan = { title: title, capital: capital, button: button * Theme.target };
                if (words + Theme.countdownHeight + plan.button + 3 * Theme.gap <= roomHeight)
                    return plan;
            }
        return plan;
    }

    Column {
        id: column

        anchors.centerIn: parent
        width: idle.column
        spacing: Theme.gap

        LitText {
            width: column.width
            spoken: idle.body.title
            visit: idle.visit
            capital: idle.plan.title
            bold: true
            horizontalAlignment: Text.AlignHCenter
        }

        CountdownBar {
            width: column.width
            leftSeconds: idle.body.leftSeconds
        }

        LitText {
            width: column.width
            spoken: idle.body.left
            visit: idle.visit
            capital: idle.plan.capital
            horizontalAlignment: Text.AlignHCenter
        }

        ActionButton {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(column.width, Theme.widestButton)
            height: idle.plan.button
            button: idle.body.here
            visit: idle.visit
            above: false
            capital: idle.plan.capital
            glyphSize: Theme.disc
        }
    }
}
