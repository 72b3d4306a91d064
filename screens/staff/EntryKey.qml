import QtQuick
import components
import style

// A key beside an entry: its picture above its word.
Item {
    id: entryKey

    required property var key
    required property var staff
    required property real capital
    property bool takes: true

    CardFace {
        id: face

        anchors.fill: parent
        pressed: touch.pressed

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.smallGap
            spacing: Theme.line

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                picture: entryKey.key.picture
                size: Theme.controlGlyph
            }

            Words {
                width: parent.width
                spoken: entryKey.key.label
                capital: entryKey.capital
                horizontalAlignment: Text.AlignHCenter
                font.bold: true
                Accessible.ignored: true
            }
        }
    }

    Touch {
        id: touch

        objectName: "card-" + entryKey.key.item
        anchors.fill: parent
        enabled: entryKey.takes
        says: entryKey.key.label.text
        item: entryKey.key.item
        face: face
        onTouched: entryKey.staff.pick(entryKey.key.item)
    }
}
