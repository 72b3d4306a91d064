import QtQuick
import components
import style

// Where you are, when the site has told, then the numbers as large pictures that speak.
Item {
    id: emergency

    required property var view
    required property var visit
    readonly property var body: view.body

    LitText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        spoken: emergency.body.title
        visit: emergency.visit
        font.bold: true
    }

    NoteRow {
        id: here

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        visible: !!emergency.body.here
        height: visible ? implicitHeight : 0
        note: emergency.body.here ?? Blank.note
        visit: emergency.visit
        strong: true
        capital: Theme.least
    }

    CardGrid {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: here.bottom
        anchors.topMargin: Theme.smallGap
        anchors.bottom: parent.bottom
        cards: emergency.body.numbers
        visit: emergency.visit
        capital: Theme.secondary
    }
}
