import QtQuick
import style

// Which step this is, in a disc.
Rectangle {
    id: disc

    required property int number

    implicitWidth: Theme.disc
    implicitHeight: Theme.disc
    radius: width / 2
    color: Theme.ink

    Words {
        anchors.centerIn: parent
        spoken: ({ item: "", text: String(disc.number), locale: "", rightToLeft: false, family: Theme.figures, draft: false })
        capital: Math.min(Theme.sentence, Theme.discCapital)
        color: Theme.onDark
        font.bold: true
        wrapMode: Text.NoWrap
    }
}
