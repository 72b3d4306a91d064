pragma ComponentBehavior: Bound

import QtQuick
import style

// Cards in as many columns and rows as let every one be read and touched without scrolling.
Item {
    id: grid

    required property var cards
    required property var visit
    property real capital: Theme.sentence
    property bool ears: true
    // False where the words of a card are shown elsewhere while they are said.
    property bool labels: true
    // An arrangement that whoever holds the grid has already found with best().
    property var found: null
    readonly property var plan: found ?? solve(cards, width, height, capital)
    readonly property int rows: Math.ceil(cards.length / plan.columns)

    // Width of the ears. Where a first touch speaks there are none, but what a card tells of itself keeps their place.
    function earRoom(cards: var): int {
        const needed = ears && (!Theme.touchToHear || cards.some(card => card.level || card.mark !== "none"));
        return needed ? Theme.target : 0;
    }

    // The best arrangement at `wished` millimetres or, if there is none, at the next smaller capitals.
    function solve(cards: var, room: real, roomHeight: real, wished: real): var {
        const figures = cards.some(card => card.big !== "") ? Theme.capitals : [Theme.sentence];
        for (const large of figures)
            for (const capital of Theme.capitalsFrom(wished)) {
                const found = best(cards, room, roomHeight, capital, large, labels);
                if (found)
                    return found;
            }
        return tightest(cards, room, roomHeight);
    }

    // Null when no arrangement fits with words of `capital` and figures of `large` millimetres.
    function best(cards: var, room: real, roomHeight: real, capital: real, large: real, labels: bool): var {
        const ear = earRoom(cards);
        let found = null;
        for (let columns = 1; columns <= cards.length; columns += 1) {
            const rows = Math.ceil(cards.length / columns);
            const width = Math.min(columns > 1 ? room : Theme.widestCard, Math.floor((room - (columns - 1) * Theme.gap) / columns));
            const height = Math.min(Theme.tallestCard, Math.floor((roomHeight - (rows - 1) * Theme.gap) / rows));
            if (width < Theme.target + ear || height < Theme.target)
                continue;
            for (const beside of [false, true]) {
                const glyph = Math.floor(glyphRoom(cards, width, height, capital, large, labels, beside));
                if (glyph < Theme.leastGlyph)
                    continue;
                const worth = worthOf(glyph, width, ear, height, beside, columns * width / room, columns * rows - cards.length);
                if (found === null || worth > found.worth)
                    found = { columns: columns, width: width, height: height, beside: beside, capital: capital, glyph: glyph, big: large, labels: labels, tall: tallOf(cards, width, capital, labels, beside, glyph), worth: worth };
            }
        }
        return found;
    }

    // A large picture first; then cards that fill the room, leave none empty and are neither flat nor tall; in a flat card
    // the words stand beside the picture.
    function worthOf(glyph: real, width: real, ear: int, height: real, beside: bool, filled: real, empty: int): real {
        const flat = width - ear > Theme.cardShape * height;
        const shape = Math.abs(Math.log(width / height / Theme.cardShape));
        return glyph * glyph * (1 + filled) * (flat === beside ? 1 : Theme.wrongSide) - (empty + shape) * Theme.emptyCell;
    }

    // Height of picture and words together, so that the pictures of a row stand at one height; 0 where they stand beside.
    function tallOf(cards: var, width: real, capital: real, labels: bool, beside: bool, glyph: real): real {
        const inner = width - earRoom(cards) - 2 * Theme.pad;
        return beside ? 0 : labels ? glyph + Theme.smallGap + wordsHeight(cards, capital, inner) : glyph;
    }

    // What is left when nothing fits: every card a target, its words as small as may be.
    function tightest(cards: var, room: real, roomHeight: real): var {
        const narrow = Theme.target + earRoom(cards);
        const columns = Math.max(1, Math.min(cards.length, Math.floor((room + Theme.gap) / (narrow + Theme.gap))));
        const rows = Math.max(1, Math.ceil(cards.length / columns));
        return {
            columns: columns,
            width: Math.floor((room - (columns - 1) * Theme.gap) / columns),
            height: Math.floor((roomHeight - (rows - 1) * Theme.gap) / rows),
            beside: true,
            capital: Theme.least,
            glyph: Theme.leastGlyph,
            big: Theme.least,
            labels: labels,
            tall: 0,
            worth: 0
        };
    }

    // Side of the largest picture that leaves room for the words of every card; less than the least when there is none.
    function glyphRoom(cards: var, width: real, height: real, capital: real, large: real, labels: bool, beside: bool): real {
        const inner = width - earRoom(cards) - 2 * Theme.pad;
        const innerHeight = height - 2 * Theme.smallGap;
        const figures = figuresWidth(cards, large);
        if (!beside) {
            const most = Math.min(Theme.largestGlyph, inner - figures, innerHeight);
            return most < Theme.leastGlyph || !labels ? most : Math.min(most, innerHeight - Theme.smallGap - wordsHeight(cards, capital, inner));
        }
        if (figures > 0 || !labels || !fitBeside(cards, capital, inner, innerHeight, Theme.leastGlyph))
            return 0;
        let fits = Theme.leastGlyph;
        let fails = Math.min(Theme.largestGlyph, innerHeight) + 1;
        while (fails - fits > Theme.glyphStep) {
            const middle = Math.floor((fits + fails) / 2);
            if (fitBeside(cards, capital, inner, innerHeight, middle))
                fits = middle;
            else
                fails = middle;
        }
        return fits;
    }

    function fitBeside(cards: var, capital: real, inner: real, innerHeight: real, glyph: real): bool {
        return Math.max(glyph, wordsHeight(cards, capital, inner - glyph - Theme.pad)) <= innerHeight;
    }

    function wordsHeight(cards: var, capital: real, width: real): real {
        let most = 0;
        for (let at = 0; at < cards.length && most < Infinity; at += 1)
            most = Math.max(most, Ruler.height(cards[at].label, capital, true, width));
        return most;
    }

    function figuresWidth(cards: var, large: real): real {
        const size = Theme.pixelSize(large, Theme.figures);
        let most = 0;
        for (let at = 0; at < cards.length; at += 1)
            if (cards[at].big !== "")
                most = Math.max(most, Ruler.width(cards[at].big, Theme.figures, true, size) + Theme.pad);
        return most;
    }

    Repeater {
        model: grid.cards.length

        ChoiceCard {
            id: card

            required property int index
            readonly property real start: (index % grid.plan.columns) * (width + Theme.gap)

            card: grid.cards[index] ?? Blank.card
            visit: grid.visit
            plan: grid.plan
            hasEar: grid.earRoom(grid.cards) > 0
            width: grid.plan.width
            height: grid.plan.height
            x: Theme.rightToLeft ? grid.width - start - width : start
            y: Math.floor(index / grid.plan.columns) * (height + Theme.gap)
        }
    }
}
