pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// Figures at a glance: how many there were in all, and below that charts in columns. A bar lies under its own words,
// so that it has the whole width; its number stands at the end of the line.
Item {
    id: charts

    required property var view
    required property var staff
    readonly property var totals: view.body.totals
    readonly property var columns: view.body.columns
    readonly property real columnWidth: (width - (columns.length - 1) * Theme.gap) / Math.max(1, columns.length)
    readonly property real under: totalsRow.height + Theme.smallGap
    readonly property var plan: solve(columns, columnWidth, height - under)

    function solve(columns: var, room: real, roomHeight: real): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.secondary)) {
            plan = planned(columns, room, roomHeight, capital);
            if (plan.fits)
                return plan;
        }
        return plan;
    }

    function planned(columns: var, room: real, roomHeight: real, capital: real): var {
        const size = Theme.pixelSize(capital, Theme.figures);
        const widest = chart => Math.max(0, ...chart.bars.map(bar => Ruler.width(String(bar.count), Theme.figures, true, size)));
        const figures = 1 + Math.max(0, ...columns.map(column => Math.max(0, ...column.map(widest))));
        const glyph = Ruler.noteGlyph(capital);
        const heights = columns.map(column => column.map(chart => chartHeights(chart, room - 2 * Theme.pad, capital, glyph, figures)));
        const gaps = heights.map(column => column.reduce((sum, each) => sum + each.bars.length + 1, 0));
        const totals = heights.map(column => column.reduce((sum, each) => sum + each.bars.reduce((all, one) => all + one, each.heading) + 2 * Theme.pad, 0) + Math.max(0, column.length - 1) * Theme.smallGap);
        const spares = totals.map((total, at) => gaps[at] > 0 ? Math.floor((roomHeight - total) / gaps[at]) : StaffSizes.mostChartGap);
        const spare = Math.min(StaffSizes.mostChartGap, ...spares);
        return { fits: spare >= StaffSizes.leastChartGap, capital: capital, glyph: glyph, figures: figures, heights: heights, gap: Math.max(0, spare) };
    }

    // A word wider than its room breaks anywhere, so that no label takes more than three lines.
    function tall(spoken: var, capital: real, bold: bool, room: real): real {
        return Math.min(Ruler.height(spoken, capital, bold, room), StaffSizes.mostChartLines * Theme.lineHeight(capital, spoken.family));
    }

    function indented(chart: var): bool {
        return chart.bars.some(bar => !!bar.picture);
    }

    function wordsRoom(chart: var, inner: real, glyph: real, figures: real): real {
        return inner - figures - Theme.pad - 2 * Theme.smallGap - (indented(chart) ? glyph + Theme.smallGap : 0);
    }

    function chartHeights(chart: var, inner: real, capital: real, glyph: real, figures: real): var {
        const words = wordsRoom(chart, inner, glyph, figures);
        return {
            heading: Math.max(glyph, tall(chart.heading, capital, true, inner - glyph - Theme.smallGap)),
            bars: chart.bars.map(bar => tall(bar.label, capital, false, words) + 2 * StaffSizes.barPad + StaffSizes.barStrip)
        };
    }

    function chartHeight(heights: var): real {
        return heights ? heights.bars.reduce((sum, each) => sum + each + plan.gap, heights.heading) + 2 * Theme.pad : 0;
    }

    Flow {
        id: totalsRow

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: charts.totals.length

            Row {
                id: total

                required property int index
                readonly property var one: charts.totals[index] ?? { picture: Blank.picture, label: Blank.spoken, count: 0 }

                spacing: Theme.smallGap

                Glyph {
                    anchors.verticalCenter: number.verticalCenter
                    picture: total.one.picture
                    size: Theme.controlGlyph
                    colour: Theme.sea
                }

                Words {
                    id: number

                    objectName: "total-" + total.one.label.item
                    spoken: Object.assign({}, Blank.spoken, { text: String(total.one.count), family: Theme.figures })
                    capital: StaffSizes.totalCapital
                    color: Theme.sea
                    font.bold: true
                }

                Words {
                    readonly property real room: charts.width / Math.max(1, charts.totals.length) - number.width - Theme.controlGlyph - 3 * Theme.gap

                    anchors.verticalCenter: number.verticalCenter
                    width: Math.min(implicitWidth, room)
                    spoken: total.one.label
                    capital: StaffSizes.fitted(total.one.label, room)
                }
            }
        }

        Row {
            spacing: Theme.smallGap

            Glyph {
                anchors.verticalCenter: days.verticalCenter
                picture: charts.view.body.period.picture
                size: Ruler.noteGlyph(days.capital)
            }

            Words {
                id: days

                // as high as the numbers beside it
                height: Theme.lineHeight(StaffSizes.totalCapital, Theme.figures)
                verticalAlignment: Text.AlignVCenter
                spoken: charts.view.body.period.words
                capital: StaffSizes.fitted(spoken, charts.width / 2)
            }
        }
    }

    Repeater {
        model: charts.columns.length

        Column {
            id: column

            required property int index
            readonly property var blocks: charts.columns[index] ?? []
            readonly property var heights: charts.plan.heights[index] ?? []

            x: index * (charts.columnWidth + Theme.gap)
            y: charts.under
            width: charts.columnWidth
            spacing: Theme.smallGap

            Repeater {
                model: column.blocks.length

                Rectangle {
                    id: block

                    required property int index
                    readonly property var chart: column.blocks[index] ?? { picture: Blank.picture, heading: Blank.spoken, bars: [] }
                    readonly property var heights: column.heights[index] ?? null

                    width: column.width
                    height: charts.chartHeight(heights)
                    radius: Theme.smallRadius
                    color: Theme.white

                    Glyph {
                        id: sign

                        x: Theme.pad
                        y: Theme.pad
                        picture: block.chart.picture
                        size: charts.plan.glyph
                    }

                    Words {
                        anchors.left: sign.right
                        anchors.leftMargin: Theme.smallGap
                        y: Theme.pad
                        width: block.width - 2 * Theme.pad - sign.width - Theme.smallGap
                        spoken: block.chart.heading
                        capital: charts.plan.capital
                        font.bold: true
                        wrapMode: Text.Wrap
                    }

                    Column {
                        x: Theme.pad
                        y: Theme.pad + (block.heights ? block.heights.heading : 0) + charts.plan.gap
                        width: block.width - 2 * Theme.pad
                        spacing: charts.plan.gap

                        Repeater {
                            model: block.chart.bars.length

                            ChartBar {
                                required property int index

                                bar: block.chart.bars[index] ?? { picture: null, label: Blank.spoken, count: 0, share: 0 }
                                plan: charts.plan
                                indented: charts.indented(block.chart)
                                wordsWidth: charts.wordsRoom(block.chart, width, charts.plan.glyph, charts.plan.figures)
                                width: block.width - 2 * Theme.pad
                                height: block.heights ? block.heights.bars[index] ?? 0 : 0
                            }
                        }
                    }
                }
            }
        }
    }
}
