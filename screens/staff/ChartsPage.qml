pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// Figures as bars, one chart below the other: what is counted, its bar, its number. On an upright screen, and where
// words are too long to stand beside it, the bar lies below them.
Item {
    id: charts

    required property var view
    required property var staff
    readonly property var rows: rowsOf(view.body.charts)
    readonly property var blankRow: ({ heading: true, label: Blank.spoken, picture: Blank.picture, count: 0, share: 0 })
    readonly property var plan: solve(rows, width, height, Theme.landscape)

    // Headings and bars as they lie below each other.
    function rowsOf(charts: var): var {
        const rows = [];
        for (const chart of charts) {
            rows.push({ heading: true, label: chart.heading, picture: Blank.picture, count: 0, share: 0 });
            for (const bar of chart.bars)
                rows.push({ heading: false, label: bar.label, picture: bar.picture, count: bar.count, share: bar.share });
        }
        return rows;
    }

    function solve(rows: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.secondary))
            for (const aside of landscape ? [true, false] : [false]) {
                plan = planned(rows, room, roomHeight, capital, aside);
                if (plan.fits)
                    return plan;
            }
        return plan;
    }

    function planned(rows: var, room: real, roomHeight: real, capital: real, aside: bool): var {
        const glyph = Ruler.noteGlyph(capital);
        const figures = Math.max(...rows.map(row => Ruler.width(String(row.count), Theme.figures, true, Theme.pixelSize(capital, Theme.figures)))) + 1;
        const inner = room - glyph - Theme.pad;
        const widest = Math.max(0, ...rows.filter(row => !row.heading).map(row => Ruler.spokenWidth(row.label, capital, false)));
        const words = aside ? Math.min(widest, Math.round(inner * StaffSizes.chartWordsShare)) : inner - figures - Theme.pad;
        const heights = rows.map(row => row.heading ? Ruler.height(row.label, capital, true, room) : Ruler.height(row.label, capital, false, words) + (aside ? 0 : StaffSizes.thinBar + Theme.smallGap));
        const total = heights.reduce((sum, each) => sum + each, 0);
        const spare = roomHeight - total;
        const gap = Math.min(StaffSizes.mostChartGap, Math.floor(spare / rows.length));
        return { fits: spare >= rows.length * StaffSizes.leastChartGap, capital: capital, aside: aside, glyph: glyph, figures: figures, words: words, bars: inner - (aside ? words + Theme.pad : 0) - (aside ? figures + Theme.pad : 0), heights: heights, gap: Math.max(0, gap) };
    }

    function startOf(heights: var, gap: real, at: int): real {
        return heights.slice(0, at).reduce((sum, each) => sum + each + gap, 0);
    }

    Repeater {
        model: charts.rows.length

        Item {
            id: row

            required property int index
            readonly property var one: charts.rows[index] ?? charts.blankRow
            readonly property var plan: charts.plan

            y: charts.startOf(plan.heights, plan.gap, index)
            width: charts.width
            height: plan.heights[index] ?? 0

            Words {
                visible: row.one.heading
                width: parent.width
                spoken: row.one.label
                capital: row.plan.capital
                font.bold: true
            }

            Glyph {
                visible: !row.one.heading
                picture: row.one.picture
                size: row.plan.glyph
                colour: Theme.sea
            }

            Words {
                id: name

                visible: !row.one.heading
                x: row.plan.glyph + Theme.pad
                width: row.plan.words
                spoken: row.one.label
                capital: row.plan.capital
            }

            Rectangle {
                id: bar

                objectName: "bar-" + row.one.label.item
                visible: !row.one.heading
                x: row.plan.glyph + Theme.pad + (row.plan.aside ? row.plan.words + Theme.pad : 0)
                y: row.plan.aside ? (Theme.lineHeight(row.plan.capital, "") - height) / 2 : name.height + Theme.smallGap
                width: row.one.share > 0 ? Math.max(StaffSizes.leastBar, row.plan.bars * row.one.share) : 0
                height: row.plan.aside ? StaffSizes.thickBar : StaffSizes.thinBar
                radius: StaffSizes.barRadius
                color: Theme.sea
            }

            Words {
                objectName: "number-" + row.one.label.item
                visible: !row.one.heading
                x: row.plan.aside ? bar.x + (bar.width > 0 ? bar.width + Theme.pad : 0) : parent.width - width
                spoken: Object.assign({}, Blank.spoken, { text: String(row.one.count), family: Theme.figures })
                capital: row.plan.capital
                font.bold: true
            }
        }
    }
}
