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
    readonly property var saidOnly: unseen(view)
    readonly property var plan: solve(body, saidOnly, width, height - waysHeight, Theme.landscape)

    // What is said on this screen and has no place of its own on it.
    function unseen(view: var): var {
        const body = view.body;
        const seen = [body.title, body.question, ...body.facts.map(note => note.words), ...body.notes.map(note => note.words), ...body.needs.map(card => card.label)];
        const items = seen.map(spoken => spoken.item);
        return view.spoken.filter(spoken => !items.includes(spoken.item)).map(spoken => asNote(spoken));
    }

    function asNote(spoken: var): var {
        return { picture: Pictures.voice, words: spoken, danger: false };
    }

    // What shares the one place of NowSaid when the room is short: `hidden` 0 nothing more, 1 the notes, 2 all but the title
    // and the words of the cards, 3 these too.
    function shared(body: var, unseen: var, hidden: int): var {
        const notes = hidden > 0 ? body.notes : [];
        const rest = hidden > 1 ? [...body.facts, asNote(body.question)] : [];
        const cards = hidden > 2 ? body.needs.map(card => ({ picture: card.picture, words: card.label, danger: false })) : [];
        return [...unseen, ...notes, ...rest, ...cards];
    }

    function usual(body: var, unseen: var, hidden: int): var {
        const purpose = unseen.find(note => note.words.item === "purpose") ?? asNote(body.question);
        return body.hint ?? (hidden > 1 ? asNote(body.question) : purpose);
    }

    // Larger words first; then as much as possible seen at once; then the largest notes.
    function solve(body: var, unseen: var, room: real, roomHeight: real, landscape: bool): var {
        const shares = landscape ? Theme.textShares : [1];
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const title of capital < Theme.leastTitle ? [Theme.leastTitle, capital] : [capital])
                for (const hidden of capital > Theme.least ? [0, 1, 2] : [0, 1, 2, 3]) {
                    const all = [...shared(body, unseen, hidden), usual(body, unseen, hidden)];
                    const feasible = shares.filter(share => {
                        plan = planned(body, all, room, roomHeight, { capital, title, hidden, notes: Theme.least, share });
                        return plan.grid !== null;
                    });
                    if (feasible.length > 0)
                        return largestNotes(body, all, room, roomHeight, feasible, { capital, title, hidden });
                }
        return plan;
    }

    function largestNotes(body: var, all: var, room: real, roomHeight: real, shares: var, wish: var): var {
        for (const notes of Theme.capitalsFrom(Math.min(wish.capital, Theme.secondary)))
            for (const share of shares) {
                const plan = planned(body, all, room, roomHeight, Object.assign({ notes, share }, wish));
                if (plan.grid)
                    return plan;
            }
        return null;
    }

    function planned(body: var, all: var, room: real, roomHeight: real, wish: var): var {
        const stacked = wish.share === 1;
        const told = stacked ? room : Math.floor((room - 2 * Theme.gap) * wish.share);
        const asked = stacked ? room : room - told - 2 * Theme.gap;
        const now = Ruler.tallestNote(all, wish.notes, told);
        const above = toldHeight(body, wish, told) + now;
        const question = wish.hidden > 1 ? 0 : Ruler.height(body.question, wish.title, true, asked) + Theme.smallGap;
        const free = stacked ? roomHeight - above - Theme.smallGap - question : roomHeight - question;
        const fits = above <= roomHeight && free >= Theme.target;
        const grid = fits ? cards.best(body.needs, asked, free, wish.capital, wish.capital, wish.hidden < 3) : null;
        return Object.assign({ stacked: stacked, told: told, asked: asked, toldHeight: above, cards: free, grid: grid, now: now }, wish);
    }

    function headGlyph(hidden: int, title: real): real {
        return hidden > 1 ? Theme.lineHeight(title, "") : Theme.disc;
    }

    function factsHeight(facts: var, capital: real, width: real): real {
        let wide = Theme.gap * (facts.length - 1);
        for (let at = 0; at < facts.length; at += 1)
            wide += Ruler.noteWidth(facts[at], capital);
        return wide <= width ? Ruler.tallestNote(facts, capital, width) + Theme.smallGap : Ruler.notesHeight(facts, capital, width);
    }

    function toldHeight(body: var, wish: var, width: real): real {
        const glyph = headGlyph(wish.hidden, wish.title);
        const head = Math.max(glyph, Ruler.height(body.title, wish.title, true, width - glyph - Theme.pad)) + Theme.smallGap;
        const facts = wish.hidden > 1 ? 0 : factsHeight(body.facts, wish.notes, width);
        return head + facts + (wish.hidden > 0 ? 0 : Ruler.notesHeight(body.notes, wish.notes, width) + Theme.smallGap);
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
            notes: preparing.shared(preparing.body, preparing.saidOnly, preparing.plan.hidden)
            usual: preparing.usual(preparing.body, preparing.saidOnly, preparing.plan.hidden)
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
            labels: preparing.plan.hidden < 3
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
