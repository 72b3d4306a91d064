pragma ComponentBehavior: Bound

import QtQuick
import style

// Days in the reading way: today lit, then, `everyDays` later, lit again. The days between are beads; an arrow leads to the end.
CaptionedScene {
    id: drawn

    required property var scene
    readonly property int days: scene.everyDays
    readonly property bool oneRow: days < 7
    // today stands two days into its week, so that the same day of a later week lies under it and not at an edge
    readonly property int lead: oneRow ? 0 : 2
    readonly property int columns: oneRow ? days + 1 : 7
    readonly property int rows: Math.ceil((lead + days + 1) / columns)
    // a stretch too long to draw leaves out weeks in the middle
    readonly property int mostRows: 6
    readonly property int drawnRows: Math.min(rows, mostRows)

    function isLeftOut(box: int): bool {
        return rows > mostRows && Math.floor(box / columns) === mostRows - 2;
    }

    // How many days from today the box stands for.
    function dayAt(box: int): int {
        const isLast = Math.floor(box / columns) === drawnRows - 1;
        return box - lead + (isLast ? (rows - drawnRows) * columns : 0);
    }

    Rectangle {
        id: sheet

        readonly property real header: drawn.oneRow ? 0 : box * 0.7
        readonly property int box: Math.floor(Math.min((parent.width - 2 * SceneSizes.pad) / drawn.columns, (parent.height - 2 * SceneSizes.pad) / (drawn.drawnRows + (drawn.oneRow ? 0 : 1.2)), SceneSizes.widestDay))

        objectName: "sheet"
        anchors.centerIn: parent
        width: box * drawn.columns + 2 * SceneSizes.pad
        height: box * drawn.drawnRows + header + 2 * SceneSizes.pad
        color: Theme.white
        radius: SceneSizes.radius
        border.color: Theme.edge
        border.width: SceneSizes.line

        Rectangle {
            visible: !drawn.oneRow
            width: parent.width
            height: sheet.header
            color: Theme.ink
            topLeftRadius: sheet.radius
            topRightRadius: sheet.radius

            Repeater {
                model: 2

                Rectangle {
                    required property int index

                    x: sheet.width * (index === 0 ? 0.25 : 0.75) - width / 2
                    y: -height * 0.45
                    width: sheet.box * 0.28
                    height: sheet.header * 0.8
                    radius: width / 2
                    color: Theme.paper
                    border.color: Theme.ink
                    border.width: SceneSizes.line
                }
            }
        }

        Grid {
            x: SceneSizes.pad
            y: sheet.header + SceneSizes.pad
            columns: drawn.columns

            Repeater {
                model: drawn.columns * drawn.drawnRows

                CalendarDay {
                    required property int index
                    readonly property int day: drawn.dayAt(index)

                    objectName: today ? "today" : again ? "again" : arrow ? "arrow" : "day"
                    width: sheet.box
                    skipped: drawn.isLeftOut(index)
                    today: day === 0
                    again: day === drawn.days
                    between: day > 0 && day < drawn.days && !skipped
                    arrow: day === drawn.days - 1 && !today
                }
            }
        }
    }
}
