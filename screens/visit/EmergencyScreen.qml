import QtQuick
import components
import style

// Where you are, when the site has told, then the numbers as large pictures; each is one target that speaks.
Item {
    id: emergency

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var labels: body.numbers.map(card => card.label)
    readonly property real hereHeight: body.here ? Ruler.noteHeight(body.here, Theme.least, width, false) + Theme.smallGap : 0
    readonly property var plan: solve(body, width, height - hereHeight)

    // With room enough for a large picture each card carries its words; else they take the title's place while they are said.
    function solve(body: var, room: real, roomHeight: real): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const onCards of [true, false]) {
                const titles = onCards ? [body.title] : [body.title, ...labels];
                const title = Ruler.tallest(titles, capital, true, room);
                const free = roomHeight - title - Theme.smallGap;
                plan = { capital: capital, onCards: onCards, title: title, cards: free, grid: null };
                for (const words of onCards ? Theme.capitalsFrom(Theme.secondary) : [Theme.least])
                    for (const figures of Theme.capitalsFrom(Theme.largest)) {
                        const grid = numbers.best(body.numbers, room, free, words, figures, onCards);
                        if (grid && (!onCards || grid.glyph >= Theme.leastNumberGlyph))
                            return Object.assign(plan, { grid: grid });
                    }
            }
        return plan;
    }

    LitText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        spoken: emergency.plan.onCards ? emergency.body.title : emergency.labels.find(spoken => spoken.item === emergency.visit.speaking.item) ?? emergency.body.title
        visit: emergency.visit
        capital: emergency.plan.capital
        bold: true
    }

    NoteRow {
        anchors.left: parent.left
        anchors.right: parent.right
        y: emergency.plan.title + Theme.smallGap
        visible: !!emergency.body.here
        note: emergency.body.here ?? Blank.note
        visit: emergency.visit
        strong: true
        capital: Theme.least
    }

    CardGrid {
        id: numbers

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: emergency.plan.cards
        cards: emergency.body.numbers
        visit: emergency.visit
        capital: Theme.secondary
        ears: false
        labels: emergency.plan.onCards
        found: emergency.plan.grid
    }
}
