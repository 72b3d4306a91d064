pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// What was written down, one entry a row: a card that opens it, a tick where there is one, and a key beside.
Item {
    id: entries

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var rows: body.rows
    readonly property var plan: solve(rows, width, height)
    // What a row shows in the moment between a shorter list and its own end.
    readonly property var blank: ({ card: Blank.card, key: { item: "", picture: Blank.picture, label: Blank.spoken } })

    // The largest words at which every entry stands in its card, in the fewest columns whose rows can be touched.
    function solve(rows: var, room: real, roomHeight: real): var {
        let tightest = null;
        for (const capital of Theme.capitalsFrom(Theme.secondary))
            for (let columns = 1; columns <= Math.max(1, rows.length); columns += 1) {
                const plan = arranged(rows, room, roomHeight, columns, capital);
                if (plan.height >= plan.least)
                    return plan;
                if (plan.height >= Theme.target && (!tightest || plan.capital < tightest.capital))
                    tightest = plan;
            }
        return tightest ?? arranged(rows, room, roomHeight, 1, Theme.least);
    }

    function arranged(rows: var, room: real, roomHeight: real, columns: int, capital: real): var {
        const lines = Math.ceil(rows.length / columns);
        const width = Math.min(StaffSizes.widestEntry, Math.floor((room - (columns - 1) * Theme.gap) / columns));
        const height = Math.min(StaffSizes.tallestCopies, Math.floor((roomHeight - (lines - 1) * Theme.gap) / lines));
        const keys = rows.map(row => row.key.label);
        const key = Math.max(Theme.target, ...keys.map(label => Ruler.spokenWidth(label, Theme.least, true) + 2 * Theme.smallGap));
        const card = width - key - Theme.gap;
        const marks = rows.some(row => row.card.mark === "yes") ? Theme.leastGlyph + Theme.pad : 0;
        const glyph = Math.min(Theme.leastGlyph, Math.floor(height - 2 * Theme.smallGap));
        const words = card - glyph - marks - 3 * Theme.pad;
        const tall = Math.max(0, ...rows.map(row => Ruler.height(row.card.label, capital, true, words)));
        return { columns: columns, width: width, height: height, key: key, card: card, glyph: glyph, words: words, capital: capital, least: Math.max(Theme.target, tall + 2 * Theme.smallGap) };
    }

    Repeater {
        model: entries.rows.length

        Item {
            id: row

            required property int index
            readonly property var one: entries.rows[index] ?? entries.blank
            readonly property real margin: (entries.width - entries.plan.columns * width - (entries.plan.columns - 1) * Theme.gap) / 2

            x: margin + (index % entries.plan.columns) * (width + Theme.gap)
            y: Math.floor(index / entries.plan.columns) * (height + Theme.gap)
            width: entries.plan.width
            height: entries.plan.height

            CardFace {
                id: face

                width: entries.plan.card
                height: parent.height
                pressed: touch.pressed
                chosen: row.one.card.mark === "yes"

                Glyph {
                    id: glyph

                    x: Theme.pad
                    anchors.verticalCenter: parent.verticalCenter
                    picture: row.one.card.picture
                    size: entries.plan.glyph
                }

                Words {
                    anchors.left: glyph.right
                    anchors.leftMargin: Theme.pad
                    anchors.verticalCenter: parent.verticalCenter
                    width: entries.plan.words
                    spoken: row.one.card.label
                    capital: entries.plan.capital
                    font.bold: true
                }

                Glyph {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.pad
                    anchors.verticalCenter: parent.verticalCenter
                    visible: row.one.card.mark === "yes"
                    picture: Pictures.marks.yes
                    size: Theme.leastGlyph
                    colour: Theme.sea
                }
            }

            Touch {
                id: touch

                objectName: "card-" + row.one.card.item
                anchors.fill: face
                enabled: entries.body.takes
                says: row.one.card.label.text
                item: row.one.card.item
                face: face
                onTouched: entries.staff.pick(row.one.card.item)
            }

            EntryKey {
                key: row.one.key
                staff: entries.staff
                takes: entries.body.takes
                capital: Theme.least
                anchors.right: parent.right
                width: entries.plan.key
                height: parent.height
            }
        }
    }
}
