pragma ComponentBehavior: Bound

import QtQuick
import style

// A page on a phone. What to touch stands in a lamp ring with a hand on it; the rest is a little quieter.
Item {
    id: drawn

    required property var scene
    required property string value
    readonly property PhonePart target: targetAmong(parts.count)
    readonly property real armRoom: Math.min(SceneSizes.armRoom, width * SceneSizes.armShare)

    function targetAmong(count: int): PhonePart {
        for (let place = 0; place < count; place += 1) {
            const part = parts.itemAt(place) as PhonePart;
            if (part?.targeted)
                return part;
        }
        return null;
    }

    function heightOfParts(): real {
        let bottom = 0;
        for (let place = 0; place < parts.count; place += 1) {
            const part = parts.itemAt(place) as PhonePart;
            if (part.overflows)
                return Infinity;
            bottom = part.y + part.height + part.ringBelow;
        }
        return bottom;
    }

    PhoneShell {
        id: phone

        x: Math.max(0, Math.min((drawn.width - width) / 2, drawn.width - width - drawn.armRoom))
        y: (drawn.height - height) / 2
        width: SceneSizes.phoneWidth(drawn.width - drawn.armRoom, drawn.height)
        height: SceneSizes.phoneHeight(drawn.width - drawn.armRoom, drawn.height)
        address: drawn.value
        pageColour: Theme.stone

        Item {
            id: list

            anchors.fill: parent
            anchors.margins: SceneSizes.pageMargin
            anchors.topMargin: SceneSizes.pageEnd
            anchors.bottomMargin: SceneSizes.pageEnd

            Repeater {
                id: parts

                model: drawn.scene.items

                PhonePart {
                    required property int index
                    required property var modelData
                    readonly property PhonePart above: index > 0 ? parts.itemAt(index - 1) as PhonePart : null

                    y: above ? above.y + above.height + above.ringBelow + ringAbove + words.size * SceneSizes.partGap : ringAbove
                    width: list.width
                    item: modelData
                    targeted: modelData.id === drawn.scene.target
                    capHeight: targeted ? Math.max(words.size, Math.min(words.size * SceneSizes.touchedGain, SceneSizes.touchedWords)) : words.size
                    cramped: words.cramped
                }
            }

            FittedSize {
                id: words

                measure: drawn.heightOfParts
                room: list.height
                largest: Math.min(SceneSizes.largestWords, list.width / SceneSizes.lineOfCapitals)
                smallest: SceneSizes.leastWords
                when: [list.width, parts.count]
            }
        }
    }

    PointingHand {
        readonly property real whole: Math.min(SceneSizes.handLength, phone.height * SceneSizes.handShare)
        readonly property real angle: lean * Math.PI / 180

        objectName: "hand"
        visible: drawn.target !== null
        x: phone.x + phone.pageArea.x + list.x + (drawn.target?.touchedAt.x ?? 0)
        y: phone.y + phone.pageArea.y + list.y + (drawn.target ? drawn.target.y + drawn.target.touchedAt.y : 0)
        // an arm that would reach below the scene comes more from the side
        lean: Math.max(SceneSizes.leastLean, Math.min(SceneSizes.mostLean, Math.acos(Math.min(1, (drawn.height - y) / whole)) * 180 / Math.PI))
        length: Math.min(whole, (drawn.width - x) / (Math.sin(angle) + halfWidth * Math.cos(angle)))
    }
}
