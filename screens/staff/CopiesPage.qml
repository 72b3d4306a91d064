pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// How many of each: a card that adds one, and beside it a key for several and one that takes one away.
Item {
    id: copies

    required property var view
    required property var staff
    readonly property var rows: view.body.rows
    readonly property int columns: columnsFor(rows.length, height)
    readonly property int lines: Math.ceil(rows.length / columns)
    readonly property real rowWidth: Math.min(StaffSizes.widestCopies, Math.floor((width - (columns - 1) * Theme.gap) / columns))
    readonly property real rowHeight: Math.min(StaffSizes.tallestCopies, Math.floor((height - (lines - 1) * Theme.gap) / lines))
    readonly property real cardWidth: rowWidth - 2 * (Theme.target + Theme.gap)
    readonly property real nameCapital: fittingNames(rows, cardWidth - 2 * Theme.pad, rowHeight)
    // What a row shows in the moment between a shorter list and its own end.
    readonly property var blankKey: ({ item: "", sign: "", says: Blank.spoken, takes: false })
    readonly property var blank: ({ name: Blank.spoken, count: 0, more: blankKey, many: blankKey, fewer: blankKey })
    readonly property real margin: (width - columns * rowWidth - (columns - 1) * Theme.gap) / 2

    // The fewest columns whose rows can all be touched.
    function columnsFor(count: int, room: real): int {
        for (let columns = 1; columns < count; columns += 1) {
            const lines = Math.ceil(count / columns);
            if ((room - (lines - 1) * Theme.gap) / lines >= Theme.target)
                return columns;
        }
        return Math.max(1, count);
    }

    function fittingNames(rows: var, room: real, roomHeight: real): real {
        for (const capital of Theme.capitalsFrom(Theme.secondary))
            if (rows.every(row => Ruler.height(row.name, capital, true, room) + figuresHeight() + 2 * Theme.smallGap <= roomHeight))
                return capital;
        return Theme.least;
    }

    function figuresHeight(): real {
        return Theme.lineHeight(StaffSizes.copiesCapital, Theme.figures);
    }

    function figures(text: string): var {
        return Object.assign({}, Blank.spoken, { text: text, family: Theme.figures });
    }

    Repeater {
        model: copies.rows.length

        Item {
            id: row

            required property int index
            readonly property var one: copies.rows[index] ?? copies.blank

            x: copies.margin + (index % copies.columns) * (width + Theme.gap)
            y: Math.floor(index / copies.columns) * (height + Theme.gap)
            width: copies.rowWidth
            height: copies.rowHeight

            CardFace {
                id: face

                width: copies.cardWidth
                height: parent.height
                pressed: more.pressed
                chosen: row.one.count > 0

                Words {
                    id: name

                    x: Theme.pad
                    y: (parent.height - height - number.height) / 2
                    width: parent.width - 2 * Theme.pad
                    spoken: row.one.name
                    capital: copies.nameCapital
                    font.bold: true
                }

                Words {
                    id: number

                    objectName: "count-" + row.one.name.item
                    x: Theme.pad
                    y: name.y + name.height
                    spoken: copies.figures(String(row.one.count))
                    capital: StaffSizes.copiesCapital
                    font.bold: true
                }

                Words {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.pad
                    anchors.baseline: number.baseline
                    spoken: copies.figures(row.one.more.sign)
                    capital: Theme.secondary
                    Accessible.ignored: true
                }
            }

            Touch {
                id: more

                objectName: "card-" + row.one.more.item
                anchors.fill: face
                enabled: row.one.more.takes
                says: row.one.more.says.text
                item: row.one.more.item
                face: face
                onTouched: copies.staff.pick(row.one.more.item)
            }

            CopiesKey {
                key: row.one.many
                staff: copies.staff
                x: face.width + Theme.gap
                width: Theme.target
                height: parent.height
            }

            CopiesKey {
                key: row.one.fewer
                staff: copies.staff
                x: parent.width - width
                width: Theme.target
                height: parent.height
            }
        }
    }
}
