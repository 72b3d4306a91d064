pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// How to tell true from false: signs, addresses that look alike, or the official ones; a page each.
NotesBody {
    id: trust

    required property var view
    readonly property var pairs: view.body.pairs
    readonly property real capital: largest(pairs, width, height - start)

    title: view.body.title
    picture: view.body.picture
    notes: view.body.notes

    function largest(pairs: var, room: real, roomHeight: real): real {
        for (const capital of Theme.capitalsFrom(Theme.sentence)) {
            let height = 0;
            for (const pair of pairs)
                height += Theme.lineHeight(capital, Theme.figures) + 2 * Theme.pad + Theme.smallGap + Ruler.height(pair.why, capital, false, room) + Theme.gap;
            if (height <= roomHeight)
                return capital;
        }
        return Theme.least;
    }

    Column {
        y: trust.start
        width: trust.width
        spacing: Theme.gap

        Repeater {
            model: trust.pairs

            AddressPair {
                required property var modelData

                width: trust.width
                pair: modelData
                visit: trust.visit
                capital: trust.capital
            }
        }
    }
}
