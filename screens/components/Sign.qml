pragma ComponentBehavior: Bound

import QtQuick
import style

// One picture and one or two sentences; a touch anywhere wakes the terminal.
Item {
    id: sign

    required property var view
    required property var visit
    readonly property var body: view.body

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.gap, Theme.widestText)
        spacing: Theme.gap * 2

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            picture: sign.body.picture
            size: Math.round(Math.min(sign.width, sign.height) * Theme.lanternShare)
        }

        LitText {
            width: column.width
            spoken: sign.body.title
            visit: sign.visit
            capital: Theme.largest
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
        }

        LitText {
            width: column.width
            spoken: sign.body.more ?? Blank.spoken
            visit: sign.visit
            visible: !!sign.body.more
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
