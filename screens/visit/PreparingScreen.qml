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
    readonly property var ways: Theme.leadsOnInBar ? [] : body.waysOn
    readonly property real waysHeight: ways.length > 0 ? Theme.target + Theme.gap : 0
    readonly property var said: unseen(view)
    readonly property var plan: solve(view, width, height - waysHeight, Theme.landscape)

    // What is said on this screen and has no place of its own on it.
    function unseen(view: var): var {
        const body = view.body;
        const notes = [...body.facts, ...body.notes];
        const seen = [body.title, body.question, ...notes.map(note => note.words), ...body.needs.map(card => card.label)].map(spoken => spoken.item);
        return view.spoken.filter(spoken => !seen.includes(spoken.item)).map(spoken => asNote(spoken));
    }

    function asNote(spoken: var): var {
        return { picture: Pictures.voice, words: spoken, danger: false };
    }

    // What shares the one place of NowSaid when the room is short: `hidden` 0 nothing more, 1 the notes, 2 all but the title.
    function shared(view: var, hidden: int): var {
        const body = view.body;
        const list = [...unseen(view)];
        if (hidden > 0)
            list.push(...body.notes);
        if (hidden > 1)
            list.push(...body.facts, asNote(body.question));
        return list;
    }

    function usual(view: var, hidden: int): var {
        const purpose = view.spoken.find(spoken => spoken.item === "purpose") ?? view.body.question;
        return view.body.hint ?? asNote(hidden > 1 ? view.body.question : purpose);
    }

    // Larger words first; then as much as possible seen at once; then the largest notes.
    function solve(view: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const title of capital < Theme.leastTitle ? [Theme.leastTitle, capital] : [capital])
                for (const hidden of [0, 1, 2])
                    for (const notes of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                        for (const share of landscape ? Theme.textShares : [1]) {
                            plan = planned(view, room, roomHeight, { capital, title, hidden, notes, share });
                            if (plan.grid)
                                return plan;
                        }
        return plan;
    }

    function planned(view: var, room: real, roomHeight: real, wish: var): var {
        const stacked = wish.share === 1;
        const told = stacked ? room : Math.floor((room - 2 * Theme.gap) * wish.share);
        const asked = stacked ? room : room - told - 2 * Theme.gap;
        const above = toldHeight(view, wish.hidden, wish.title, wish.notes, told);
        const question = wish.hidden > 1 ? 0 : Ruler.height(view.body.question, wish.title, true, asked) + Theme.smallGap;
        const free = stacked ? roomHeight - above - Theme.smallGap - question : roomHeight - question;
        const fits = above <= roomHeight && free >= Theme.target;
        const grid = fits ? cards.best(view.body.needs, asked, free, wish.capital, wish.capital, true) : null;
        return Object.assign({}, wish, { stacked: stacked, told: told, asked: asked, toldHeight: above, cards: free, grid: grid, now: nowHeight(view, wish.hidden, wish.notes, told) });
    }

    function nowHeight(view: var, hidden: int, capital: real, width: real): real {
        const all = [...shared(view, hidden), usual(view, hidden)];
        return Math.max(...all.map(note => Ruler.noteHeight(note, capital, width, note.danger)));
    }

    function factsHeight(facts: var, capital: real, width: real): real {
        const wide = facts.reduce((total, note) => total + Ruler.noteWidth(note, capital), 0) + Theme.gap * (facts.length - 1);
        if (wide <= width)
            return Math.max(...facts.map(note => Ruler.noteHeight(note, capital, width, false))) + Theme.smallGap;
        return Ruler.notesHeight(facts, capital, width);
    }

    function headGlyph(hidden: int, title: real): real {
        return hidden > 1 ? Theme.lineHeight(title, "") : Theme.disc;
    }

    function toldHeight(view: var, hidden: int, title: real, notes: real, width: real): real {
        const body = view.body;
        const glyph = headGlyph(hidden, title);
        const head = Math.max(glyph, Ruler.height(body.title, title, true, width - glyph - Theme.pad)) + Theme.smallGap;
        const facts = hidden > 1 ? 0 : factsHeight(body.facts, notes, width);
        const rest = hidden > 0 ? 0 : Ruler.notesHeight(body.notes, notes, width);
        return head + facts + rest + nowHeight(view, hidden, notes, width);
    }

    Item {
        id: told

        anchors.left: parent.left
        anchors.top: parent.top
        width: preparing.plan.told
        height: preparing.plan.toldHeight

        Item {
            id: head

            width: parent.width
            height: Math.max(picture.height, title.height)

            Glyph {
                id: picture

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                picture: preparing.body.picture
                visible: !Theme.onlyForMe
                size: preparing.headGlyph(preparing.plan.hidden, preparing.plan.title)
            }

            LitText {
                id: title

                anchors.left: picture.right
                anchors.leftMargin: Theme.pad
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spoken: preparing.body.title
                visit: preparing.visit
                capital: preparing.plan.title
                bold: true
                visible: !Theme.onlyForMe
            }
        }

        Flow {
            id: facts

            anchors.top: head.bottom
            anchors.topMargin: Theme.smallGap
            width: parent.width
            spacing: Theme.gap
            visible: preparing.plan.hidden < 2

            Repeater {
                model: preparing.body.facts.length

                NoteRow {
                    required property int index

                    note: preparing.body.facts[index] ?? Blank.note
                    visit: preparing.visit
                    capital: preparing.plan.notes
                    width: Math.min(facts.width, Ruler.noteWidth(note, capital))
                }
            }
        }

        NotesColumn {
            id: notes

            anchors.top: facts.visible ? facts.bottom : head.bottom
            anchors.topMargin: Theme.smallGap
            width: parent.width
            visible: preparing.plan.hidden < 1
            notes: preparing.body.notes
            visit: preparing.visit
            capital: preparing.plan.notes
        }

        NowSaid {
            anchors.top: notes.visible ? notes.bottom : notes.top
            anchors.topMargin: notes.visible ? Theme.smallGap : 0
            width: parent.width
            height: preparing.plan.now
            visit: preparing.visit
            notes: preparing.shared(preparing.view, preparing.plan.hidden)
            usual: preparing.usual(preparing.view, preparing.plan.hidden)
            capital: preparing.plan.notes
        }
    }

    Item {
        id: asked

        anchors.right: parent.right
        y: preparing.plan.stacked ? told.height + Theme.smallGap : 0
        width: preparing.plan.asked
        height: preparing.height - preparing.waysHeight - y

        LitText {
            id: question

            anchors.left: parent.left
            anchors.right: parent.right
            spoken: preparing.body.question
            visit: preparing.visit
            capital: preparing.plan.title
            bold: true
            visible: preparing.plan.hidden < 2
        }

        CardGrid {
            id: cards

            anchors.left: parent.left
            anchors.right: parent.right
            y: question.visible ? question.height + Theme.smallGap : 0
            height: preparing.plan.cards
            cards: preparing.body.needs
            visit: preparing.visit
            capital: preparing.plan.capital
            found: preparing.plan.grid
        }
    }

    Repeater {
        model: preparing.ways.length

        ActionButton {
            id: way

            required property int index
            readonly property real start: index * (width + Theme.gap)

            button: preparing.ways[index] ?? Blank.button
            visit: preparing.visit
            above: false
            width: (preparing.width - Theme.gap * (preparing.ways.length - 1)) / Math.max(1, preparing.ways.length)
            height: Theme.target
            x: Theme.rightToLeft ? preparing.width - start - width : start
            y: preparing.height - height
        }
    }
}
