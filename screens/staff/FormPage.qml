pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The fields of a form, one a row: its name, and beside it or below it the values that can be chosen.
Item {
    id: form

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var rows: body.rows
    readonly property bool aside: Theme.landscape
    readonly property var plan: solve(rows, width, height, aside)

    // Pictures stand above their words, smaller before the words are; where that does not fit they stand beside them.
    function solve(rows: var, room: real, roomHeight: real, aside: bool): var {
        for (const above of [true, false])
            for (const capital of Theme.capitalsFrom(Theme.secondary))
                for (const glyph of [StaffSizes.formGlyph, StaffSizes.leastFormGlyph]) {
                    const found = arranged(rows, room, roomHeight, aside, capital, glyph, above);
                    if (found)
                        return found;
                }
        return arranged(rows, room, Infinity, aside, Theme.least, StaffSizes.leastFormGlyph, false) ?? tightest(rows, room, roomHeight, aside);
    }

    // Null where the rows do not fit with words of `capital` millimetres.
    function arranged(rows: var, room: real, roomHeight: real, aside: bool, capital: real, glyph: int, above: bool): var {
        const names = aside ? namesWidth(rows, capital) : room;
        const inner = aside ? room - names - Theme.gap : room;
        const nameHeight = aside ? 0 : Theme.lineHeight(capital, "") + Theme.smallGap;
        const widths = rows.map(row => widthsOf(row.cards, inner, capital, glyph, above));
        if (widths.some(each => each === null))
            return null;
        const least = Math.max(...rows.map((row, at) => Math.max(rowHeight(row.cards, widths[at], capital, glyph, above), aside ? nameRoom(row, names, capital) : 0)));
        const between = (rows.length - 1) * Theme.gap;
        const share = Math.floor((roomHeight - between) / rows.length - nameHeight);
        if (Math.max(Theme.target, least) > share)
            return null;
        return { capital: capital, glyph: glyph, above: above, names: names, nameHeight: nameHeight, widths: widths, height: Math.min(share, Math.max(StaffSizes.tallestForm, least)) };
    }

    function tightest(rows: var, room: real, roomHeight: real, aside: bool): var {
        const names = aside ? namesWidth(rows, Theme.least) : room;
        const inner = aside ? room - names - Theme.gap : room;
        const widths = rows.map(row => row.cards.map(() => Math.floor((inner - (row.cards.length - 1) * Theme.gap) / row.cards.length)));
        return { capital: Theme.least, glyph: StaffSizes.leastFormGlyph, above: false, names: names, nameHeight: aside ? 0 : Theme.lineHeight(Theme.least, "") + Theme.smallGap, widths: widths, height: Theme.target };
    }

    function namesWidth(rows: var, capital: real): real {
        return Math.max(...rows.map(row => Math.max(Ruler.widthFor(row.name.text, row.name.family, true, Theme.pixelSize(capital, row.name.family), 2), row.fault ? faultWidth(row, capital) : 0))) + Theme.smallGap;
    }

    function faultWidth(row: var, capital: real): real {
        return Ruler.spokenWidth(row.fault.words, capital, true) + Ruler.noteGlyph(capital) + Theme.smallGap;
    }

    function nameRoom(row: var, names: real, capital: real): real {
        return Ruler.height(row.name, capital, true, names) + (row.fault ? Theme.lineHeight(capital, "") : 0);
    }

    // As wide as their words need, and what is left over shared out; null where that is too much.
    function widthsOf(cards: var, room: real, capital: real, glyph: int, above: bool): var {
        const between = Math.max(0, cards.length - 1) * Theme.gap;
        for (const lines of [1, 2, 3]) {
            const least = cards.map(card => Math.max(Theme.target, wordsWidth(card, capital, lines) + 2 * Theme.smallGap + (above || card.big !== "" ? 0 : glyph + Theme.smallGap)));
            const total = least.reduce((sum, each) => sum + each, 0) + between;
            if (total <= room) {
                const most = StaffSizes.widestForm;
                const more = Math.floor((room - total) / Math.max(1, cards.length));
                return least.map(each => Math.max(each, Math.min(each + more, most)));
            }
        }
        return null;
    }

    function wordsWidth(card: var, capital: real, lines: int): real {
        if (card.big !== "")
            return Ruler.width(card.big, Theme.figures, true, Theme.pixelSize(Math.max(capital, StaffSizes.figureCapital), Theme.figures));
        return Ruler.widthFor(card.label.text, card.label.family, true, Theme.pixelSize(capital, card.label.family), lines);
    }

    function rowHeight(cards: var, widths: var, capital: real, glyph: int, above: bool): real {
        return Math.max(...cards.map((card, at) => {
            if (card.big !== "")
                return Theme.target;
            const inner = widths[at] - 2 * Theme.smallGap;
            return above ? glyph + Ruler.height(card.label, capital, true, inner) + Theme.smallGap : Math.max(glyph, Ruler.height(card.label, capital, true, inner - glyph - Theme.smallGap)) + Theme.smallGap;
        }));
    }

    function startOf(widths: var, at: int): real {
        return widths.slice(0, at).reduce((sum, each) => sum + each + Theme.gap, 0);
    }

    Repeater {
        model: form.rows.length

        Item {
            id: row

            required property int index
            readonly property var one: form.rows[index] ?? { name: Blank.spoken, cards: [], fault: null }
            readonly property var widths: form.plan.widths[index] ?? []
            readonly property bool faulty: !!one.fault

            y: index * (form.plan.height + form.plan.nameHeight + Theme.gap)
            width: form.width
            height: form.plan.height + form.plan.nameHeight

            Item {
                id: naming

                y: form.aside ? (form.plan.height - height) / 2 : 0
                width: form.aside ? form.plan.names : parent.width
                height: form.aside ? name.height + (fault.visible ? fault.height : 0) : form.plan.nameHeight

                Words {
                    id: name

                    width: form.aside ? parent.width : Math.min(parent.width, Ruler.spokenWidth(spoken, form.plan.capital, true))
                    spoken: row.one.name
                    capital: form.plan.capital
                    color: row.faulty ? Theme.coral : Theme.ink
                    font.bold: true
                }

                Item {
                    id: fault

                    visible: row.faulty
                    x: form.aside ? 0 : name.width + Theme.gap
                    y: form.aside ? name.height : 0
                    width: lacking.x + lacking.width
                    height: lacking.height

                    Glyph {
                        id: sign

                        anchors.verticalCenter: parent.verticalCenter
                        picture: row.one.fault?.picture ?? Blank.picture
                        size: Ruler.noteGlyph(form.plan.capital)
                        colour: Theme.coral
                    }

                    Words {
                        id: lacking

                        x: sign.width + Theme.smallGap
                        spoken: row.one.fault?.words ?? Blank.spoken
                        capital: form.plan.capital
                        color: Theme.coral
                        font.bold: true
                    }
                }
            }

            Repeater {
                model: row.one.cards.length

                FormValue {
                    required property int index

                    card: row.one.cards[index] ?? StaffSizes.blankValue
                    staff: form.staff
                    takes: form.body.takes
                    capital: form.plan.capital
                    glyphSize: form.plan.glyph
                    above: form.plan.above
                    x: (form.aside ? form.plan.names + Theme.gap : 0) + form.startOf(row.widths, index)
                    y: form.plan.nameHeight
                    width: row.widths[index] ?? Theme.target
                    height: form.plan.height
                }
            }
        }
    }
}
