pragma ComponentBehavior: Bound

import QtQuick
import style

// A page on a phone. What to touch stands in a lamp ring with a hand on it; the rest is a little quieter.
Item {
    id: drawn

    required property var scene
    required property string value
    // words are laid out once, when the room for them is known
    property bool settled: false
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

    Component.onCompleted: settled = true

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

            readonly property real capital: SceneSizes.fitted(Math.min(SceneSizes.largestWords, width / SceneSizes.lineOfCapitals), SceneSizes.leastWords, height, capital => PagePlan.pageHeight(drawn.scene.items, drawn.scene.target, capital, width))

            Repeater {
                id: parts

                model: drawn.settled ? drawn.scene.items : []

                PhonePart {
                    required property int index
                    required property var modelData
                    readonly property PhonePart above: index > 0 ? parts.itemAt(index - 1) as PhonePart : null

                    y: PagePlan.ringAbove(kind, targeted) + (above ? above.y + above.height + PagePlan.ringBelow(above.targeted) + list.capital * SceneSizes.partGap : 0)
                    width: list.width
                    item: modelData
                    targeted: modelData.id === drawn.scene.target
                    capHeight: PagePlan.capital(list.capital, targeted)
                }
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
