pragma ComponentBehavior: Bound

import QtQuick
import components
import scenes
import style

// One part of a workshop, as large as the screen allows: a group reads it from six metres. What is small is for whoever
// holds the workshop and stands near.
Item {
    id: wall

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property bool aside: Theme.landscape
    readonly property bool pictured: body.steps.length === 0
    readonly property bool staged: !!body.scene && place.width >= WallSizes.leastScene && place.height >= WallSizes.leastScene
    readonly property var plan: solve(body, width, height - foot.height - Theme.gap, aside)
    readonly property var said: plan.whole ? body.sentences : body.lines

    // The sentences where the group can read them from its place, else fewer words; what is shown gives way before its
    // letters become smaller than that, and where they must it keeps its place beside letters as large as can be.
    function solve(body: var, room: real, roomHeight: real, aside: bool): var {
        const every = WallSizes.capitals;
        const afar = every.filter(each => each >= WallSizes.afar);
        const ways = [[true, WallSizes.shares], [false, WallSizes.shares], [false, [0]]];
        for (const [whole, shares] of ways)
            for (const share of shares) {
                const found = largest(body, room, roomHeight, aside, whole, afar, share);
                if (found)
                    return found;
            }
        const found = WallSizes.shares.map(share => largest(body, room, roomHeight, aside, false, every, share)).filter(each => each);
        const best = Math.max(...found.map(each => each.capital));
        return found.find(each => each.capital === best) ?? arranged(body, room, roomHeight, aside, false, Theme.least, 0);
    }

    function largest(body: var, room: real, roomHeight: real, aside: bool, whole: bool, capitals: var, share: real): var {
        for (const capital of capitals) {
            const found = arranged(body, room, roomHeight, aside, whole, capital, share);
            if (found.fits)
                return found;
        }
        return null;
    }

    // The picture takes `share` of the width, or of the height where it stands above.
    function arranged(body: var, room: real, roomHeight: real, aside: bool, whole: bool, capital: real, share: real): var {
        const side = share > 0 ? Math.round(Math.min(share * (aside ? room : roomHeight), aside ? roomHeight : room, WallSizes.mostPicture)) : 0;
        const words = aside && side > 0 ? room - side - WallSizes.beside : room;
        const list = whole ? body.sentences : body.lines;
        const heights = list.map(each => Ruler.height(each, capital, true, words));
        const apart = WallSizes.apart;
        const tall = Ruler.height(body.title, capital, true, words) + heights.reduce((sum, each) => sum + apart + each, 0);
        const taken = aside || side === 0 ? tall : tall + side + apart;
        return { capital: capital, whole: whole, side: side, words: words, fits: taken <= roomHeight };
    }

    Item {
        id: place

        visible: wall.plan.side > 0
        x: wall.aside ? 0 : (parent.width - width) / 2
        y: wall.aside ? (foot.y - Theme.gap - height) / 2 : 0
        width: wall.aside ? wall.plan.side : parent.width
        height: wall.aside ? foot.y - Theme.gap : wall.plan.side

        Glyph {
            anchors.centerIn: parent
            visible: wall.pictured && !wall.staged
            picture: wall.body.picture
            size: wall.plan.side
        }

        Loader {
            anchors.fill: parent
            active: wall.staged
            sourceComponent: Item {
                id: stage

                // A scene draws itself no larger than a visitor needs it.
                readonly property real grown: Math.max(1, Math.min(width / WallSizes.widestScene, height / WallSizes.tallestScene))

                Item {
                    anchors.centerIn: parent
                    width: parent.width / stage.grown
                    height: parent.height / stage.grown
                    scale: stage.grown

                    SceneView {
                        scene: wall.body.scene
                        caption: wall.body.caption ?? Blank.spoken
                        value: wall.body.value
                    }
                }
            }
        }

        // All the steps of a procedure, in their order.
        Grid {
            id: steps

            readonly property int many: wall.body.steps.length
            readonly property real least: Math.sqrt(Math.max(1, place.width * place.height / Math.max(1, many)))
            columns: Math.max(1, Math.floor(place.width / least))
            anchors.centerIn: parent
            spacing: Theme.gap
            visible: !wall.pictured

            Repeater {
                model: wall.pictured ? 0 : steps.many

                Glyph {
                    required property int index

                    picture: wall.body.steps[index] ?? Blank.picture
                    size: Math.floor(Math.min((place.width + Theme.gap) / steps.columns, (place.height + Theme.gap) / Math.ceil(steps.many / steps.columns)) - Theme.gap)
                }
            }
        }
    }

    Column {
        id: words

        objectName: "wall-words"
        x: parent.width - width
        y: wall.aside ? (foot.y - Theme.gap - height) / 2 : (place.visible ? place.height + WallSizes.apart : 0) + (foot.y - Theme.gap - height - (place.visible ? place.height + WallSizes.apart : 0)) / 2
        width: wall.plan.words
        spacing: WallSizes.apart

        Words {
            objectName: "wall-title"
            width: parent.width
            spoken: wall.body.title
            capital: wall.plan.capital
            color: Theme.sea
            font.bold: true
            horizontalAlignment: wall.aside ? Text.AlignLeft : Text.AlignHCenter
        }

        Repeater {
            model: wall.said.length

            Words {
                required property int index

                objectName: `wall-said-${index}`
                width: words.width
                spoken: wall.said[index] ?? Blank.spoken
                capital: wall.plan.capital
                font.bold: true
                horizontalAlignment: !wall.aside ? Text.AlignHCenter : spoken.rightToLeft ? Text.AlignRight : Text.AlignLeft
            }
        }
    }

    // What the mediator says now, which part it is and how much time is left: a bar that fills, and nothing that warns.
    Item {
        id: foot

        readonly property real timesWidth: Math.round(parent.width * WallSizes.timeShare)
        readonly property real timeCapital: Theme.capitalsFrom(capital).find(each => wall.body.times.every(time => Ruler.spokenWidth(time.left, each, false) <= timesWidth)) ?? Theme.least
        readonly property real capital: Theme.capitalsFrom(Theme.largest).find(each => Ruler.height(wall.body.prompt, each, false, near.width) <= wall.height * WallSizes.promptShare) ?? Theme.least

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(near.height, times.height)

        Column {
            id: near

            anchors.bottom: parent.bottom
            width: parent.width - foot.timesWidth - 2 * Theme.gap
            spacing: Theme.smallGap

            Loader {
                active: !!wall.view.draft
                visible: active
                sourceComponent: DraftChip {
                    note: wall.view.draft ?? Blank.note
                    room: near.width
                }
            }

            Loader {
                active: !!wall.body.unheard
                visible: active
                width: parent.width
                sourceComponent: NoteRow {
                    width: near.width
                    note: wall.body.unheard ?? Blank.note
                    visit: wall.staff
                    capital: foot.capital
                }
            }

            Words {
                width: parent.width
                spoken: wall.body.prompt
                capital: foot.capital
            }
        }

        Column {
            id: times

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: foot.timesWidth
            spacing: Theme.smallGap

            Words {
                width: parent.width
                spoken: wall.body.part
                capital: Math.max(StaffSizes.figureCapital, foot.capital)
                font.bold: true
                horizontalAlignment: Text.AlignRight
            }

            Repeater {
                model: wall.body.times.length

                Column {
                    id: time

                    required property int index
                    readonly property var one: wall.body.times[index] ?? { left: Blank.spoken, share: 0 }

                    width: times.width

                    Words {
                        width: parent.width
                        spoken: time.one.left
                        capital: foot.timeCapital
                    }

                    Rectangle {
                        width: parent.width
                        height: WallSizes.bar
                        radius: height / 2
                        color: Theme.white
                        border.width: Theme.line
                        border.color: Theme.edge

                        Rectangle {
                            objectName: "wall-time"
                            width: Math.max(parent.height, parent.width * time.one.share)
                            height: parent.height
                            radius: parent.radius
                            color: Theme.edge
                        }
                    }
                }
            }
        }
    }
}
