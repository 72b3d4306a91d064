pragma ComponentBehavior: Bound

import QtQuick
import style

// Where a scale stands: as many beads as it has steps, filled up to the present one.
Row {
    id: beads

    required property var level

    spacing: Theme.beadGap

    Repeater {
        model: beads.level[1]

        Rectangle {
            required property int index
            readonly property bool reached: index < beads.level[0]

            width: Theme.bead
            height: Theme.bead
            radius: Theme.bead / 2
            color: reached ? Theme.ink : Theme.white
            border.width: Theme.line
            border.color: reached ? Theme.ink : Theme.edge
        }
    }
}
