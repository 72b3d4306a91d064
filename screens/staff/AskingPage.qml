pragma ComponentBehavior: Bound

import QtQuick
import style

// A question to the person who is helped and the cards that answer it, laid out the way their language is read: the
// question at the leading side or above, large, the answers one below the other.
Item {
    id: asking

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var cards: body.cards
    readonly property bool rightToLeft: body.question.own.rightToLeft
    readonly property bool aside: Theme.landscape
    readonly property real askedWidth: aside ? Math.round(width * StaffSizes.askedShare) : width
    readonly property real between: (cards.length - 1) * Theme.gap
    // Where the answers need no more, the question above them takes what is left.
    readonly property real mostAnswers: cards.length * StaffSizes.tallestAnswer + between
    readonly property real askedHeight: aside ? height : Math.max(Math.round(height * StaffSizes.askedHeight), height - Theme.gap - mostAnswers)
    readonly property real answerWidth: aside ? width - askedWidth - Theme.gap : width
    readonly property real answersHeight: aside ? Math.min(height, mostAnswers) : height - askedHeight - Theme.gap
    readonly property real answerHeight: Math.floor((answersHeight - between) / cards.length)
    readonly property real answersTop: aside ? (height - answersHeight) / 2 : askedHeight + Theme.gap
    readonly property var askedPlan: solve([body.question], askedWidth, askedHeight, true, StaffSizes.askedGlyphs, Theme.largest)
    readonly property var answerPlan: solve(cards, answerWidth, answerHeight, false, StaffSizes.answerGlyphs, Math.min(askedPlan.capital, StaffSizes.mostAnswer))

    // A large picture first, then the largest words that fit; the French gives way before the words are cut.
    function solve(cards: var, room: real, roomHeight: real, above: bool, glyphs: var, largest: real): var {
        const inner = room - Theme.target - 2 * Theme.pad;
        const clear = roomHeight - 2 * Theme.pad; // of the ring of a card that is lit
        const innerHeight = above ? clear : roomHeight - 2 * Theme.smallGap;
        for (const least of glyphs.slice(1))
            for (const capital of Theme.capitalsFrom(largest))
                for (const small of [Math.min(capital, Theme.secondary), Theme.least]) {
                    const glyph = largestGlyph(cards, inner, innerHeight, capital, small, above, Math.min(glyphs[0], clear), least);
                    if (glyph >= least)
                        return { glyph: glyph, capital: capital, small: small, above: above };
                }
        return { glyph: glyphs[glyphs.length - 1], capital: Theme.least, small: 0, above: above };
    }

    // Above the words a picture takes what they leave; beside them they take more lines for it. 0 where none fits.
    function largestGlyph(cards: var, inner: real, innerHeight: real, capital: real, small: real, above: bool, most: int, least: int): int {
        if (above)
            return Math.min(most, Math.max(0, innerHeight - Theme.pad - tallest(cards, inner, capital, small)));
        for (let glyph = most; glyph >= least; glyph -= Theme.glyphStep)
            if (tallest(cards, inner - glyph - Theme.pad, capital, small) <= innerHeight)
                return glyph;
        return 0;
    }

    function tallest(cards: var, room: real, capital: real, small: real): real {
        return Math.max(...cards.map(card => Ruler.height(card.own, capital, true, room) + (card.french ? Theme.smallGap + Ruler.height(card.french, small, false, room) : 0)));
    }

    function leading(start: real, wide: real): real {
        return rightToLeft ? width - start - wide : start;
    }

    SpokenCard {
        x: asking.leading(0, width)
        width: asking.askedWidth
        height: asking.askedHeight
        card: asking.body.question
        staff: asking.staff
        rightToLeft: asking.rightToLeft
        plan: asking.askedPlan
        answers: false
    }

    Repeater {
        model: asking.cards.length

        SpokenCard {
            required property int index

            x: asking.leading(asking.aside ? asking.askedWidth + Theme.gap : 0, width)
            y: asking.answersTop + index * (height + Theme.gap)
            width: asking.answerWidth
            height: asking.answerHeight
            card: asking.cards[index] ?? StaffSizes.blankSpoken
            staff: asking.staff
            rightToLeft: asking.rightToLeft
            plan: asking.answerPlan
        }
    }
}
