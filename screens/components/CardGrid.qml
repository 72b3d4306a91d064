pragma ComponentBehavior: Bound

import QtQuick
import style

// Cards in as many columns and rows as let every one be read and touched without scrolling.
Item {
    id: grid

    required property var cards
    required property var visit
    property real capital: Theme.sentence
    readonly property var plan: solve(cards, width, height, capital)
    readonly property int rows: Math.ceil(cards.length / plan.columns)
    readonly property real usedHeight: rows * plan.height + (rows - 1) * Theme.gap

    // The best arrangement at `wished` millimetres or, if there is none, at the next smaller capitals.
    function solve(cards: var, room: real, roomHeight: real, wished: real): var {
        for (const capital of Theme.capitalsFrom(wished)) {
            const found = best(cards, room, roomHeight, capital, Theme.sentence);
            if (found)
                return found;
        }
        for (const large of Theme.capitalsFrom(cards.some(card => card.big) ? Theme.sentence : 0)) {
            const found = best(cards, room, roomHeight, Theme.least, large);
            if (found)
                return found;
        }
        return tightest(cards, room, roomHeight);
    }

    // Null when at `capital` no arrangement fits.
    function best(cards: var, room: real, roomHeight: real, capital: real, large: real): var {
        let found = null;
        for (let columns = 1; columns <= cards.length; columns += 1) {
            const rows = Math.ceil(cards.length / columns);
            const width = Math.min(Theme.widestCard, Math.floor((room - (columns - 1) * Theme.gap) / columns));
            const height = Math.min(Theme.tallestCard, Math.floor((roomHeight - (rows - 1) * Theme.gap) / rows));
            if (width < 2 * Theme.target || height < Theme.target)
                continue;
            for (const beside of [false, true]) {
                const glyph = glyphRoom(cards, width, height, capital, large, beside);
                if (glyph < Theme.leastGlyph)
                    continue;
                const worth = glyph * glyph - (columns * rows - cards.length) * Theme.emptyCell;
                if (found === null || worth > found.worth)
                    found = { columns: columns, width: width, height: height, beside: beside, capital: capital, glyph: glyph, big: large, worth: worth };
            }
        }
        return found;
    }

    function tightest(cards: var, room: real, roomHeight: real): var {
        const columns = Math.max(1, Math.min(cards.length, Math.floor((room + Theme.gap) / (2 * Theme.target + Theme.gap))));
        const rows = Math.max(1, Math.ceil(cards.length / columns));
        return {
            columns: columns,
            width: Math.floor((room - (columns - 1) * Theme.gap) / columns),
            height: Math.floor((roomHeight - (rows - 1) * Theme.gap) / rows),
            beside: true,
            capital: Theme.least,
            glyph: Theme.leastGlyph,
            big: Theme.sentence,
            worth: 0
        };
    }

    function labelHeight(card: var, capital: real, width: real): real {
        const beads = card.level ? Theme.dot + Theme.smallGap : 0;
        return Ruler.height(card.label, capital, true, width) + beads;
    }

    // Side of the largest picture that leaves room for the words of every card.
    function glyphRoom(cards: var, width: real, height: real, capital: real, large: real, beside: bool): real {
        const inner = width - Theme.target - 2 * Theme.pad;
        const innerHeight = height - 2 * Theme.pad;
        if (!beside) {
            const words = Math.max(...cards.map(card => labelHeight(card, capital, inner)));
            const size = Theme.pixelSize(large, Theme.figures);
            const figures = Math.max(...cards.map(card => card.big ? Ruler.width(card.big, Theme.figures, true, size) + Theme.pad : 0));
            return Math.min(Theme.largestGlyph, inner - figures, innerHeight - Theme.smallGap - words);
        }
        if (cards.some(card => card.big))
            return 0;
        for (let glyph = Math.min(Theme.largestGlyph, innerHeight); glyph >= Theme.leastGlyph; glyph -= Theme.glyphStep)
            if (cards.every(card => labelHeight(card, capital, inner - glyph - Theme.pad) <= innerHeight))
                return glyph;
        return 0;
    }

    Repeater {
        model: grid.cards.length

        ChoiceCard {
            required property int index
            readonly property real start: (index % grid.plan.columns) * (width + Theme.gap)

            card: grid.cards[index] ?? Blank.card
            visit: grid.visit
            plan: grid.plan
            width: grid.plan.width
            height: grid.plan.height
            x: Theme.rightToLeft ? grid.width - start - width : start
            y: Math.floor(index / grid.plan.columns) * (height + Theme.gap)
        }
    }
}
