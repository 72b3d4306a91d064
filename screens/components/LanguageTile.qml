import QtQuick
import style

// A language by its own name; one target. A crossed ear says that it has no full voice.
Item {
    id: root

    required property var tile
    required property var visit
    required property real capital
    readonly property bool lit: root.tile.language.locale !== "" && visit.speaking.item === root.tile.language.locale

    CardFace {
        id: face

        anchors.fill: parent
        lit: root.lit
        pressed: touch.pressed

        EarZone {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: face.lit ? Theme.line : 0
            width: Theme.target - (face.lit ? Theme.lampRing : Theme.line)
            outer: face.radius - Theme.line * 2
            lit: root.lit
            pressed: touch.pressed

            Glyph {
                anchors.centerIn: parent
                picture: root.tile.language.speech === "full" ? Pictures.voice : Pictures.noVoice
                size: Theme.controlGlyph
            }
        }
    }

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Theme.pad * 2
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - Theme.target - 4 * Theme.pad
        spoken: ({ item: "", text: root.tile.language.endonym, locale: root.tile.language.locale, rightToLeft: root.tile.language.rightToLeft, family: root.tile.language.family, draft: false })
        capital: root.capital
        font.bold: true
        horizontalAlignment: root.tile.language.rightToLeft === Theme.rightToLeft ? Text.AlignLeft : Text.AlignRight
    }

    Touch {
        id: touch

        objectName: "tile-" + root.tile.language.locale
        anchors.fill: parent
        says: root.tile.language.endonym
        item: root.tile.language.locale
        onTouched: root.visit.pick(root.tile.language.locale)
    }
}
