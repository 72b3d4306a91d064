import QtQuick
import components
import style

// Still there? How long it takes until everything is erased, and one big button.
Item {
    id: idle

    required property var view
    required property var visit
    readonly property var body: view.body

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.widestText)
        spacing: Theme.gap * 2

        LitText {
            width: column.width
            spoken: idle.body.title
            visit: idle.visit
            capital: Theme.largest
            font.bold: true
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
            horizontalAlignment: Text.AlignHCenter
        }

        ActionButton {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(column.width, Theme.widestButton)
            height: Theme.target * 2
            button: idle.body.here
            visit: idle.visit
            above: false
            capital: Theme.sentence
            glyphSize: Theme.disc
        }
    }
}
