pragma ComponentBehavior: Bound

import QtQuick
import style

// An official address with a tick beside a made-up one with an x, and under them what gives the false one away.
Column {
    id: addresses

    required property var pair
    required property var visit
    property real capital: Theme.secondary
    // False where the reason is shown elsewhere.
    property bool told: true
    // One above the other where they are too wide to stand side by side.
    property bool stacked: false
    readonly property real box: stacked ? width : Math.floor((width - Theme.gap) / 2)
    readonly property real boxHeight: Theme.lineHeight(capital, Theme.figures) + 2 * Theme.smallGap
    readonly property var both: [{ address: pair.official, mark: "yes", edge: Theme.sea }, { address: pair.false, mark: "no", edge: Theme.coral }]

    // An address never breaks: its letters give way.
    function fitted(address: string, room: real): real {
        for (const capital of Theme.capitalsFrom(addresses.capital))
            if (Ruler.width(address, Theme.figures, true, Theme.pixelSize(capital, Theme.figures)) <= room)
                return capital;
        return Theme.least;
    }

    spacing: Theme.smallGap

    Item {
        width: addresses.width
        height: addresses.stacked ? 2 * addresses.boxHeight + Theme.smallGap : addresses.boxHeight
        // addresses are read the French way, the true one first
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: addresses.both

            Rectangle {
                id: box

                required property int index
                required property var modelData

                x: addresses.stacked ? 0 : index * (addresses.box + Theme.gap)
                y: addresses.stacked ? index * (addresses.boxHeight + Theme.smallGap) : 0
                width: addresses.box
                height: addresses.boxHeight
                radius: Theme.smallRadius
                color: Theme.white
                border.width: Theme.thickLine
                border.color: modelData.edge

                Glyph {
                    id: mark

                    x: Theme.pad
                    anchors.verticalCenter: parent.verticalCenter
                    picture: Pictures.marks[box.modelData.mark]
                    size: Theme.leastGlyph
                    colour: box.modelData.edge
                }

                Words {
                    x: mark.x + mark.width + Theme.pad
                    anchors.verticalCenter: parent.verticalCenter
                    width: box.width - x - Theme.pad
                    spoken: ({ item: "", text: box.modelData.address, locale: "fr", rightToLeft: false, family: Theme.figures, draft: false })
                    capital: addresses.fitted(box.modelData.address, width)
                    font.bold: true
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
    }

    LitText {
        width: addresses.width
        visible: addresses.told
        spoken: addresses.pair.why
        visit: addresses.visit
        capital: addresses.capital
    }
}
