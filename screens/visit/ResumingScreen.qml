pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The three places of a paper's pictures, and under them all sixteen to choose from.
Item {
    id: resuming

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property int next: body.places.findIndex(place => !place.picture)
    readonly property var plan: solve(body, width, height)

    // Larger pictures first: their names stand beside or under them where that leaves them as large as a button's.
    function solve(body: var, room: real, roomHeight: real): var {
        for (const title of Theme.capitalsFrom(Theme.sentence)) {
            const head = headOf(body, title, room);
            if (head.height > roomHeight)
                continue;
            const grid = gridOf(body.cards, room, roomHeight - head.height - Theme.gap);
            if (grid)
                return { title: title, head: head, grid: grid };
        }
        return { title: Theme.least, head: headOf(body, Theme.least, room), grid: null };
    }

    // The title stands beside the places where half the width is left for it.
    function headOf(body: var, capital: real, room: real): var {
        const places = body.places.length * Theme.target + (body.places.length - 1) * Theme.gap;
        const tall = Theme.target + Theme.gap;
        const beside = room - places - 2 * Theme.gap >= room / 2;
        const words = Ruler.height(body.title, capital, true, beside ? room - places - 2 * Theme.gap : room);
        return { beside: beside, places: places, tall: tall, words: words, height: beside ? Math.max(tall, words) : words + Theme.smallGap + tall };
    }

    // Four by four, or as few columns as keep every picture a target.
    function gridOf(all: var, room: real, roomHeight: real): var {
        for (const columns of [4, 5, 6, 8, 3]) {
            const rows = Math.ceil(all.length / columns);
            const width = Math.min(Theme.widestCard, Math.floor((room - (columns - 1) * Theme.gap) / columns));
            const height = Math.min(Theme.tallestCard, Math.floor((roomHeight - (rows - 1) * Theme.gap) / rows));
            if (width >= Theme.target && height >= Theme.target)
                return named(all, columns, width, height) ?? pictured(all, columns, width, height, Theme.least, false, false);
        }
        return null;
    }

    function named(all: var, columns: int, width: real, height: real): var {
        for (const capital of Theme.capitalsFrom(Theme.secondary)) {
            const under = pictured(all, columns, width, height, capital, true, false);
            const beside = pictured(all, columns, width, height, capital, true, true);
            const plan = beside.glyph > under.glyph ? beside : under;
            if (plan.glyph >= Theme.disc)
                return plan;
        }
        return null;
    }

    function pictured(all: var, columns: int, width: real, height: real, capital: real, labels: bool, beside: bool): var {
        const glyph = Math.floor(cards.glyphRoom(all, width, height, capital, capital, labels, beside));
        return { columns: columns, width: width, height: height, beside: beside, capital: capital, big: capital, glyph: glyph, labels: labels, tall: cards.tallOf(all, width, capital, labels, beside, glyph) };
    }

    LitText {
        id: title

        anchors.left: parent.left
        y: resuming.plan.head.beside ? (resuming.plan.head.height - height) / 2 : 0
        width: resuming.plan.head.beside ? parent.width - resuming.plan.head.places - 2 * Theme.gap : parent.width
        spoken: resuming.body.title
        visit: resuming.visit
        capital: resuming.plan.title
        bold: true
    }

    Item {
        id: places

        readonly property real edge: resuming.plan.head.beside ? resuming.width - width : (resuming.width - width) / 2

        x: Theme.rightToLeft ? resuming.width - edge - width : edge
        y: resuming.plan.head.height - resuming.plan.head.tall
        width: resuming.plan.head.places
        height: resuming.plan.head.tall

        Repeater {
            model: resuming.body.places.length

            ResumePlace {
                required property int index
                readonly property real start: index * (width + Theme.gap)

                place: resuming.body.places[index]
                visit: resuming.visit
                next: index === resuming.next
                x: Theme.rightToLeft ? places.width - start - width : start
            }
        }
    }

    CardGrid {
        id: cards

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: parent.height - resuming.plan.head.height - Theme.gap
        cards: resuming.body.cards
        visit: resuming.visit
        ears: false
        labels: resuming.plan.grid?.labels ?? false
        found: resuming.plan.grid
    }
}
