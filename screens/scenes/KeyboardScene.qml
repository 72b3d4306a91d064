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
    property bool settled: false
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
        const items = Array.from({ length: count }, (_, at) => caps.itemAt(at)).filter(key => key);
        const faces = items.map(key => Qt.rect(left + key.x, top + key.y, key.width, key.height));
        const zones = zonesOf(faces, keys.columns, Qt.rect(phone.x, phone.y, phone.width, phone.height));
        faces.forEach((face, at) => {
            found[scene.things[at]] = {
                zone: zones[at],
                face: face,
                tip: Qt.point(face.x + face.width * SceneSizes.keyTip, face.y + face.height * SceneSizes.keyTip)
            };
        });
        return found;
    }

    Component.onCompleted: Qt.callLater(() => settled = true)
    onDoneKeyChanged: {
        if (settled && doneKey)
            writing.restart();
    }

    shown: scene.target
    places: placesAmong(caps.count)
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

            readonly property real around: SceneSizes.ringReach + SceneSizes.line
            readonly property real room: parent.height - y - around - SceneSizes.pageEnd
            readonly property real between: Math.max(Theme.gap, SceneSizes.ringReach + SceneSizes.line)
            readonly property int columns: [drawn.count, 2, 1].find(each => each <= drawn.count && cellOf(each) + (each > 2 ? between - Theme.gap : 0) >= Theme.target - (each > 2 ? 0 : SceneSizes.smallGap)) ?? drawn.count
            readonly property int rows: Math.ceil(drawn.count / columns)
            readonly property real cell: cellOf(columns)
            readonly property real cellHeight: Math.min((room - between * (rows - 1)) / rows, Math.max(Theme.target - SceneSizes.smallGap, room * SceneSizes.keyShare / rows))

            function cellOf(columns: int): real {
                return (width - between * (columns - 1)) / columns;
            }

            function inRow(row: int): int {
                return Math.min(columns, drawn.count - row * columns);
            }

            // A row that is not full stands in the middle.
            function leftOf(at: int): real {
                const missing = columns - inRow(Math.floor(at / columns));
                return (cell + between) * (at % columns + missing / 2);
            }

            x: SceneSizes.smallGap
            y: field.y + field.height + around
            width: parent.width - 2 * x
            height: cellHeight * rows + between * (rows - 1)

            Repeater {
                id: caps

                model: drawn.scene.keys

                KeyCap {
                    required property int index
                    required property var modelData
                    readonly property string thing: modelData.id

                    objectName: "key-" + thing
                    x: keys.leftOf(index) + (keys.cell - width) / 2
                    y: (keys.cellHeight + keys.between) * Math.floor(index / keys.columns)
                    width: Math.min(keys.cell, height * SceneSizes.widestKey)
                    height: keys.cellHeight
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
