pragma ComponentBehavior: Bound

import QtQuick
import components
import scenes
import style

// A letter or a message somebody brings: how it looks, who it is from, what it usually is, and where it leads.
Item {
    id: post

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property real leadsHeight: plan.cards ? Math.ceil(body.leads.length / plan.cards.columns) * (plan.cards.height + Theme.gap) - Theme.gap : 0
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // All that is said but stands nowhere of its own on a small screen.
    readonly property var passing: [...body.notes, ...(body.leadsTitle ? [asNote(body.picture, body.leadsTitle)] : []), ...body.leads.map(card => asNote(card.picture, card.label))]

    function asNote(picture: var, words: var): var {
        return { picture: picture, words: words, danger: false };
    }

    // The words give way first, then the scene, then the head, which the scene shows too; a card is never smaller than a
    // finger. Where all that does not help, notes and heading share one place, which shows what is being said; at last the
    // words of the cards too.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const [whole, labels] of [[true, true], [false, true], [false, false]])
            for (const capital of Theme.capitalsFrom(Theme.sentence))
                for (const notes of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                    for (const share of landscape ? Theme.postShares : Theme.uprightPostShares) {
                        const scene = Math.round((landscape ? room : roomHeight) * share);
                        const width = landscape ? room - scene - 2 * Theme.gap : room;
                        const words = whole ? wordsHeight(body, capital, notes, width) : leastHeight(body, capital, notes, width);
                        const left = roomHeight - words - (landscape ? 0 : scene + Theme.gap);
                        const cards = body.leads.length > 0 ? leads.best(body.leads, width, left - Theme.smallGap, notes, Theme.least, labels) : null;
                        plan = { capital: capital, notes: notes, scene: scene, width: width, cards: cards, whole: whole, labels: labels };
                        if (left >= 0 && (cards !== null || body.leads.length === 0))
                            return plan;
                    }
        return plan;
    }

    function wordsHeight(body: var, capital: real, notes: real, width: real): real {
        const head = Math.max(Theme.disc, Ruler.height(body.title, capital, true, width - Theme.disc - Theme.gap));
        const heading = body.leadsTitle ? Theme.gap + Ruler.height(body.leadsTitle, notes, true, width) : 0;
        return head + Theme.smallGap + Ruler.height(body.says, capital, true, width) + Theme.gap + Ruler.notesHeight(body.notes, notes, width) + heading;
    }

    function leastHeight(body: var, capital: real, notes: real, width: real): real {
        let most = 0;
        for (const note of passing)
            most = Math.max(most, Ruler.noteHeight(note, notes, width, true));
        return Ruler.height(body.says, capital, true, width) + Theme.gap + most;
    }

    Item {
        id: scene

        anchors.left: parent.left
        anchors.top: parent.top
        width: Theme.landscape ? post.plan.scene : parent.width
        height: Theme.landscape ? parent.height : post.plan.scene
        opacity: Theme.onlyForMe ? Theme.dimmed : 1

        SceneView {
            scene: post.body.scene
            speaking: post.visit.speaking
        }
    }

    Item {
        id: told

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: post.plan.width
        height: Theme.landscape ? parent.height : parent.height - post.plan.scene - Theme.gap

        Glyph {
            id: picture

            anchors.left: parent.left
            visible: post.plan.whole
            picture: post.body.picture
            size: Theme.disc
        }

        LitText {
            id: title

            anchors.left: picture.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            y: Math.max(0, (picture.height - height) / 2)
            spoken: post.body.title
            visit: post.visit
            capital: post.plan.capital
            bold: true
            visible: post.plan.whole && !Theme.onlyForMe
        }

        LitText {
            id: says

            anchors.left: parent.left
            anchors.right: parent.right
            y: post.plan.whole ? Math.max(picture.height, title.height) + Theme.smallGap : 0
            spoken: post.body.says
            visit: post.visit
            capital: post.plan.capital
            bold: true
        }

        NotesColumn {
            id: notes

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: says.bottom
            anchors.topMargin: Theme.gap
            visible: post.plan.whole
            notes: post.body.notes
            visit: post.visit
            capital: post.plan.notes
        }

        LitText {
            id: heading

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: notes.bottom
            anchors.topMargin: Theme.gap
            visible: post.plan.whole && !!post.body.leadsTitle
            spoken: post.body.leadsTitle ?? Blank.spoken
            visit: post.visit
            capital: post.plan.notes
            bold: true
        }

        NowSaid {
            id: now

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: says.bottom
            anchors.topMargin: Theme.gap
            visible: !post.plan.whole
            notes: post.passing
            usual: post.body.notes[0]
            visit: post.visit
            capital: post.plan.notes
        }

        CardGrid {
            id: leads

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: post.leadsHeight
            visible: cards.length > 0
            cards: post.body.leads
            visit: post.visit
            labels: post.plan.labels
            found: post.plan.cards
        }
    }
}
