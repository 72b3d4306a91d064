import QtQuick
import style

// The small mark that says nobody has reviewed these words yet.
Rectangle {
    id: chip

    required property var note
    // How wide it may be; where one line does not fit and two do, it takes two.
    required property real room
    readonly property real around: glyph.width + Theme.smallGap + 2 * Theme.pad
    readonly property real oneLine: Ruler.spokenWidth(note.words, Theme.least, false)
    readonly property real twoLines: Ruler.widthFor(note.words.text, note.words.family, false, Theme.pixelSize(Theme.least, note.words.family), 2)
    readonly property bool folded: around + oneLine > room && around + twoLines <= room

    implicitWidth: around + words.width
    implicitHeight: Math.max(glyph.height, words.height) + Theme.line * 2
    radius: folded ? Theme.radius : height / 2
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
        width: chip.folded ? chip.twoLines : chip.oneLine
        spoken: chip.note.words
        capital: Theme.least
    }
}
