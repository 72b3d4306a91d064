import QtQuick
import style

// A sentence beside its picture. Coral, with a face of its own, when it warns; lamp while it is said.
Rectangle {
    id: row

    required property var note
    required property var visit
    property real capital: Theme.secondary
    property bool padded: note.danger
    property bool strong: false
    property real pictureScale: 1
    readonly property bool lit: note.words.item !== "" && visit.speaking.item === note.words.item
    readonly property int side: padded ? Theme.pad : 0

    implicitHeight: Math.max(glyph.height, words.height) + (padded ? 2 * Theme.smallGap : 0)
    radius: Theme.smallRadius
    color: lit ? Theme.lampPale : padded ? (note.danger ? Theme.coralPale : Theme.white) : "transparent"
    border.width: lit ? Theme.thickLine : padded ? Theme.line : 0
    border.color: lit ? Theme.ink : note.danger ? Theme.coral : Theme.edge
    opacity: Theme.onlyForMe && !lit ? Theme.dimmed : 1

    Glyph {
        id: glyph

        anchors.left: parent.left
        anchors.leftMargin: row.side
        anchors.verticalCenter: parent.verticalCenter
        picture: row.note.picture
        size: Ruler.noteGlyph(row.capital, row.pictureScale)
        colour: row.note.danger ? Theme.coral : Theme.ink
    }

    LitText {
        id: words

        anchors.left: glyph.right
        anchors.leftMargin: Theme.pad
        anchors.right: parent.right
        anchors.rightMargin: row.side
        anchors.verticalCenter: parent.verticalCenter
        spoken: row.note.words
        visit: row.visit
        capital: row.capital
        framed: false
        bold: row.strong
    }
}
