pragma ComponentBehavior: Bound

import QtQuick
import style

// A field with what is typed, the keys that matter large under it, and below them the keyboard they come from.
TouchedScene {
    id: drawn

    required property var scene
    readonly property int count: scene.keys.length
    readonly property real armRoom: Math.min(SceneSizes.armRoom, width * SceneSizes.armShare)
    readonly property real wishedWidth: count * Theme.target + (count - 1) * Theme.gap + 2 * (SceneSizes.rim + SceneSizes.smallGap)
    readonly property string doneKey: scene.things.find(thing => play.isDone(thing)) ?? ""
    readonly property string litLabel: scene.keys.find(key => key.id === ringed)?.label ?? ""
    // What the key adds, and how much of it is there.
    readonly property int kept: sameStart(scene.typed, scene.result)
    property real written: 1
    readonly property string typedSoFar: doneKey ? scene.result.slice(0, kept + Math.ceil((scene.result.length - kept) * written)) : scene.typed

    function sameStart(before: string, after: string): int {
        let same = 0;
        while (same < before.length && before[same] === after[same])
            same += 1;
        return same;
    }

    function placesAmong(count: int): var {
        const found = {};
        const left = phone.x + phone.pageArea.x + keys.x;
        const top = phone.y + phone.pageArea.y + keys.y;
        const spare = Math.max(0, Theme.target - keys.height) / 2;
        const cell = keys.cell + keys.between;
        for (let at = 0; at < count; at += 1) {
            const key = caps.itemAt(at);
            if (!key)
                continue;
            const start = at === 0 ? phone.x : left + cell * at - (keys.between - Theme.gap) / 2;
            const end = at === count - 1 ? phone.x + phone.width : left + cell * (at + 1) - (keys.between + Theme.gap) / 2;
            found[scene.things[at]] = {
                zone: Qt.rect(start, top - spare, end - start, keys.height + 2 * spare),
                face: Qt.rect(left + key.x, top, key.width, key.height),
                tip: Qt.point(left + key.x + key.width * SceneSizes.keyTip, top + key.height * SceneSizes.keyTip)
            };
        }
        return found;
    }

    onDoneKeyChanged: {
        if (doneKey)
            writing.restart();
    }

    shown: scene.target
    places: placesAmong(caps.count)
    ground: Qt.rect(phone.x, phone.y, phone.width, phone.height)
    handRoom: phone.height

    NumberAnimation {
        id: writing

        target: drawn
        property: "written"
        from: 0
        to: 1
        duration: Math.min(Theme.second, (drawn.scene.result.length - drawn.kept) * SceneSizes.letterTime)
    }

    PhoneShell {
        id: phone

        x: Math.max(0, Math.min((drawn.width - width) / 2, drawn.width - width - drawn.armRoom))
        y: (drawn.height - height) / 2
        width: Math.min(drawn.width, Math.max(SceneSizes.phoneWidth(drawn.width - drawn.armRoom, drawn.height), drawn.wishedWidth))
        height: SceneSizes.phoneHeight(drawn.width, drawn.height)
        pageColour: Theme.stone

        TypedField {
            id: field

            x: SceneSizes.pageMargin
            y: SceneSizes.pageEnd
            width: parent.width - 2 * x
            height: Math.min(parent.height * SceneSizes.fieldShare, SceneSizes.tallestField)
            text: drawn.typedSoFar
            longest: drawn.scene.result.length > drawn.scene.typed.length ? drawn.scene.result : drawn.scene.typed
        }

        Item {
            id: keys

            readonly property real around: SceneSizes.ringReach + SceneSizes.smallGap
            readonly property real room: parent.height - y - around - SceneSizes.pageEnd
            readonly property real between: Math.max(Theme.gap, SceneSizes.ringReach + SceneSizes.line)
            readonly property real cell: (width - between * (drawn.count - 1)) / drawn.count

            x: SceneSizes.smallGap
            y: field.y + field.height + around
            width: parent.width - 2 * x
            height: Math.min(room, Math.max(Theme.target - 2 * SceneSizes.smallGap, room * SceneSizes.keyShare))

            Repeater {
                id: caps

                model: drawn.scene.keys

                KeyCap {
                    required property int index
                    required property var modelData
                    readonly property string thing: modelData.id

                    objectName: "key-" + thing
                    x: (keys.cell + keys.between) * index + (keys.cell - width) / 2
                    width: Math.min(keys.cell, height * SceneSizes.widestKey)
                    height: keys.height
                    label: modelData.label
                    lit: drawn.ringed === thing
                    opacity: lit || drawn.play.trying ? 1 : SceneSizes.quiet
                    done: drawn.play.isDone(thing)
                }
            }
        }

        SmallKeyboard {
            x: SceneSizes.smallGap
            y: keys.y + keys.height + keys.around
            width: parent.width - 2 * x
            height: parent.height - y - SceneSizes.pageEnd
            lit: drawn.litLabel
        }
    }
}
