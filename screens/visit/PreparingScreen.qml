pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// What a procedure is, for whom, and the other way; then what it needs, as cards to touch.
Item {
    id: preparing

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var ways: Theme.landscape ? [] : body.waysOn
    readonly property real waysHeight: ways.length > 0 ? Theme.target + Theme.gap : 0
    readonly property var plan: solve(body, width, height - waysHeight, Theme.landscape)

    // Notes give way first, then all words together.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const notes of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                for (const share of landscape ? Theme.textShares : [1]) {
                    plan = planned(body, room, roomHeight, landscape, capital, notes, share);
                    if (plan.fits)
                        return plan;
                }
        return plan;
    }

    function planned(body: var, room: real, roomHeight: real, landscape: bool, capital: real, notes: real, share: real): var {
        const told = landscape ? Math.floor((room - 2 * Theme.gap) * share) : room;
        const asked = landscape ? room - told - 2 * Theme.gap : room;
        const above = toldHeight(body, capital, notes, told);
        const beside = askedHeight(body, capital, notes, asked);
        const free = landscape ? roomHeight - beside : roomHeight - above - beside - Theme.gap;
        const fits = above <= roomHeight && free > 0 && cards.best(body.needs, asked, free, capital, capital) !== null;
        return { fits: fits, capital: capital, notes: notes, told: told, asked: asked, toldHeight: above, cards: free };
    }

    function toldHeight(body: var, capital: real, notes: real, width: real): real {
        const head = Math.max(Theme.disc, Ruler.height(body.title, capital, true, width - Theme.disc - Theme.pad));
        return head + Theme.smallGap + Ruler.notesHeight([...body.facts, ...body.notes], notes, width);
    }

    function askedHeight(body: var, capital: real, notes: real, width: real): real {
        const hint = body.hint ? Ruler.noteHeight(body.hint, notes, width, true) + Theme.gap : 0;
        return Ruler.height(body.question, capital, true, width) + Theme.smallGap + hint;
    }

    Item {
        id: told

        anchors.left: parent.left
        anchors.top: parent.top
        width: preparing.plan.told
        height: preparing.plan.toldHeight

        Glyph {
            id: picture

            anchors.left: parent.left
            picture: preparing.body.picture
            size: Theme.disc
        }

        LitText {
            id: title

            anchors.left: picture.right
            anchors.leftMargin: Theme.pad
            anchors.right: parent.right
            y: Math.max(0, (picture.height - height) / 2)
            spoken: preparing.body.title
            visit: preparing.visit
            capital: preparing.plan.capital
            font.bold: true
            visible: !Theme.onlyForMe
        }

        NotesColumn {
            anchors.left: parent.left
            anchors.right: parent.right
            y: Math.max(picture.height, title.height) + Theme.smallGap
            notes: [...preparing.body.facts, ...preparing.body.notes]
            visit: preparing.visit
            capital: preparing.plan.notes
        }
    }

    Item {
        id: asked

        anchors.right: parent.right
        y: Theme.landscape ? 0 : told.height + Theme.gap
        width: preparing.plan.asked
        height: preparing.height - preparing.waysHeight - y

        LitText {
            id: question

            anchors.left: parent.left
            anchors.right: parent.right
            spoken: preparing.body.question
            visit: preparing.visit
            capital: preparing.plan.capital
            font.bold: true
        }

        CardGrid {
            id: cards

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: question.bottom
            anchors.topMargin: Theme.smallGap
            height: preparing.plan.cards
            cards: preparing.body.needs
            visit: preparing.visit
            capital: preparing.plan.capital
        }

        Loader {
            active: !!preparing.body.hint
            anchors.left: parent.left
            anchors.right: parent.right
            y: cards.y + cards.usedHeight + Theme.gap
            sourceComponent: NoteRow {
                note: preparing.body.hint ?? Blank.note
                visit: preparing.visit
                capital: preparing.plan.notes
                padded: true
            }
        }
    }

    Repeater {
        model: preparing.ways.length

        ActionButton {
            required property int index
            readonly property real start: index * (width + Theme.gap)

            button: preparing.ways[index] ?? Blank.button
            visit: preparing.visit
            above: false
            capital: Theme.least
            width: (preparing.width - Theme.gap * (preparing.ways.length - 1)) / Math.max(1, preparing.ways.length)
            height: Theme.target
            x: Theme.rightToLeft ? preparing.width - start - width : start
            y: preparing.height - height
        }
    }
}
