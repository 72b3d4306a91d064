pragma ComponentBehavior: Bound

import QtQuick
import style

// A row of beads that runs the reading way: the ones behind are filled, the present one is long, the others are rings.
Row {
    id: dots

    required property int number
    required property int count

    spacing: Theme.smallGap

    Repeater {
        model: dots.count

        Rectangle {
            required property int index
            readonly property bool now: index + 1 === dots.number
            readonly property bool behind: index + 1 < dots.number

            width: now ? Theme.dot * 2.5 : Theme.dot
            height: Theme.dot
            radius: Theme.dot / 2
            color: now ? Theme.ink : behind ? Theme.sea : Theme.white
            border.width: now || behind ? 0 : Theme.thickLine
            border.color: Theme.edge
        }
    }
}
