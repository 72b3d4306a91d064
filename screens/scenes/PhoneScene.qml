pragma ComponentBehavior: Bound

import QtQuick
import style

// A page on a phone. What to touch stands in a lamp ring with a hand on it; the rest is a little quieter.
TouchedScene {
    id: drawn

    required property var scene
    required property string value
    // words are laid out once, when the room for them is known
    property bool settled: false
    readonly property real armRoom: Math.min(SceneSizes.armRoom, width * SceneSizes.armShare)
    // whoever tries sees no thing stand out from the others
    readonly property var look: play.trying ? { large: scene.things, ringed: "" } : { large: [scene.target], ringed: scene.target }
    readonly property real upright: SceneSizes.phoneWidth(width - armRoom, height)
    // on its side, as far as that helps
    readonly property real broad: Math.min(width - armRoom / 2, height * SceneSizes.turnedShare, SceneSizes.broadest)
    readonly property int bannerAt: scene.items.findIndex(item => item.kind === "banner")

    function placesAmong(count: int): var {
        const found = {};
        const left = phone.x + phone.pageArea.x + list.x;
        const top = phone.y + phone.pageArea.y + list.y;
        for (let at = 0; at < count; at += 1) {
            const part = parts.itemAt(at) as PhonePart;
            const zone = part ? zoneOf(part.item.id, top) : null;
            if (zone)
                found[part.item.id] = {
                    zone: zone,
                    face: Qt.rect(left + part.x, top + part.y + part.ringTop, part.width, part.height - part.ringTop),
                    tip: Qt.point(left + part.x + part.touchedAt.x, top + part.y + part.touchedAt.y)
                };
        }
        return found;
    }

    // A zone reaches as far as the scenery around a thing, half way to its neighbours, and to the rim of the phone.
    function zoneOf(thing: string, page: real): var {
        const slots = list.plan.slots;
        const at = slots.findIndex(slot => slot.things.includes(thing));
        if (at < 0)
            return null;
        const slot = slots[at];
        const start = at === 0 ? phone.y : page + (slots[at - 1].bottom + slot.top + Theme.gap) / 2;
        const end = at === slots.length - 1 ? phone.y + phone.height : page + (slot.bottom + slots[at + 1].top - Theme.gap) / 2;
        const column = slot.things.indexOf(thing);
        const left = column === 0 ? phone.x : middleAfter(slot.things[column - 1], thing) + Theme.gap / 2;
        const right = column === slot.things.length - 1 ? phone.x + phone.width : middleAfter(thing, slot.things[column + 1]) - Theme.gap / 2;
        return Qt.rect(left, start, right - left, end - start);
    }

    // Half way between two things that stand side by side.
    function middleAfter(thing: string, next: string): real {
        const lies = id => list.plan.parts[scene.items.findIndex(item => item.id === id)];
        return phone.x + phone.pageArea.x + list.x + (lies(thing).x + lies(thing).width + lies(next).x) / 2;
    }

    Component.onCompleted: settled = true

    shown: scene.target
    places: placesAmong(parts.count)
    handRoom: phone.height

    PhoneShell {
        id: phone

        x: Math.max(0, Math.min((drawn.width - width) / 2, drawn.width - width - drawn.armRoom))
        y: (drawn.height - height) / 2
        width: list.plan.width
        height: SceneSizes.phoneHeight(drawn.width - drawn.armRoom, drawn.height)
        // a message that slides in hides the bar
        address: drawn.scene.sms ? "" : drawn.value
        moved: list.plan.moved
        pageColour: Theme.stone

        Item {
            id: list

            readonly property var page: ({
                    widths: [drawn.upright, drawn.broad],
                    room: phone.height - phone.statusHeight - 2 * SceneSizes.rim - 2 * SceneSizes.pageEnd,
                    bar: phone.barRoom,
                    above: SceneSizes.rim + phone.statusHeight + SceneSizes.pageEnd,
                    below: SceneSizes.rim + SceneSizes.pageEnd
                })
            readonly property var plan: drawn.settled ? PageLayout.fitted(drawn.scene, drawn.look, page, hiddenAt) : PageLayout.unplanned(drawn.upright)

            // How much of the page a message hides.
            function hiddenAt(capital: real, width: real): real {
                return sms.item ? Math.max(0, SceneSizes.smallGap - phone.statusHeight - SceneSizes.pageEnd + (sms.item as SmsCard).heightAt(capital * SceneSizes.smsShare, width - 2 * SceneSizes.rim - 2 * SceneSizes.smallGap) + SceneSizes.pageEnd) : 0;
            }

            anchors.fill: parent
            anchors.margins: SceneSizes.pageMargin
            anchors.topMargin: SceneSizes.pageEnd
            anchors.bottomMargin: SceneSizes.pageEnd

            // the band of a question lies over the page, with the buttons that answer it
            Rectangle {
                readonly property Item first: drawn.bannerAt >= 0 && parts.count > drawn.bannerAt ? parts.itemAt(drawn.bannerAt) : null

                objectName: "band"
                visible: first !== null
                x: -SceneSizes.pageMargin
                y: first ? first.y - SceneSizes.pageEnd : 0
                width: parent.width + 2 * SceneSizes.pageMargin
                height: parent.height + SceneSizes.pageEnd - y
                bottomLeftRadius: SceneSizes.phoneRadius - SceneSizes.rim
                bottomRightRadius: bottomLeftRadius
                color: Theme.white

                Rectangle {
                    width: parent.width
                    height: SceneSizes.line
                    color: Theme.edge
                }
            }

            Repeater {
                id: parts

                model: drawn.settled ? drawn.scene.items : []

                PhonePart {
                    required property int index
                    required property var modelData
                    readonly property bool loud: large || kind === "error" || kind === "banner"

                    readonly property var lies: list.plan.parts[index]

                    objectName: "part"
                    visible: !!lies
                    x: lies?.x ?? 0
                    y: lies?.y ?? 0
                    width: lies?.width ?? list.width
                    opacity: loud ? 1 : SceneSizes.quiet
                    item: modelData
                    large: drawn.look.large.includes(modelData.id)
                    ringed: drawn.look.ringed === modelData.id
                    filled: drawn.play.isFilled(modelData.id)
                    done: drawn.play.isDone(modelData.id)
                    capHeight: PagePlan.capital(list.plan.capital, large)
                }
            }
        }
    }

    Loader {
        id: sms

        // over the marks at the upper edge, as messages come
        x: phone.x + SceneSizes.rim + SceneSizes.smallGap
        y: phone.y + SceneSizes.rim + SceneSizes.smallGap
        width: phone.width - 2 * SceneSizes.rim - 2 * SceneSizes.smallGap
        active: !!drawn.scene.sms
        sourceComponent: SmsCard {
            sms: drawn.scene.sms
            capHeight: list.plan.capital * SceneSizes.smsShare
        }
    }
}
