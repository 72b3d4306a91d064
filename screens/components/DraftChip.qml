import QtQuick
import style

// The small mark that says nobody has reviewed these words yet.
Rectangle {
    id: chip

    required property var note

    implicitWidth: glyph.width + Theme.smallGap + words.width + 2 * Theme.pad
    implicitHeight: Math.max(glyph.height, words.height) + Theme.line * 2
    radius: height / 2
    color: Theme.white
    border.color: Theme.edge
    border.width: Theme.line

    Glyph {
        id: glyph

        anchors.left: parent.left
        anchors.leftMargin: Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        picture: chip.note.picture
        size: Theme.chipGlyph
    }

    Words {
        id: words

        anchors.left: glyph.right
        anchors.leftMargin: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        spoken: chip.note.words
        capital: Theme.least
        wrapMode: Text.NoWrap
    }
}
