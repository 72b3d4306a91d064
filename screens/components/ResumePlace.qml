pragma ComponentBehavior: Bound

import QtQuick
import style

// One of the places that the pictures of a paper fill, with its number under it as on the paper; a touch takes one out.
Item {
    id: slot

    required property var place
    required property var visit
    // The one that the next picture fills.
    property bool next: false
    readonly property bool filled: !!slot.place.picture
    readonly property bool lit: visit.speaking.item === slot.place.label.item

    implicitWidth: Theme.target
    implicitHeight: Theme.target + Theme.gap
    opacity: Theme.onlyForMe && !lit && !touch.focused ? Theme.dimmed : 1

    CardFace {
        id: face

        anchors.fill: parent
        lit: slot.lit
        pressed: touch.pressed
        chosen: slot.next

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(Theme.line, (number.y - height) / 2)
            visible: slot.filled
            picture: slot.place.picture ?? Blank.picture
            size: Math.round(Math.min(slot.width, number.y) * Theme.tileGlyphShare)
        }

        Words {
            id: number

            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            spoken: ({ item: "", text: String(slot.place.number), locale: "", rightToLeft: false, family: Theme.figures, draft: false })
            capital: Theme.least
            font.bold: true
            wrapMode: Text.NoWrap
        }
    }

    Touch {
        id: touch

        objectName: "card-" + slot.place.label.item
        anchors.fill: parent
        says: slot.place.label.text
        item: slot.place.label.item
        face: slot
        onTouched: slot.visit.pick(slot.place.label.item)
    }
}
