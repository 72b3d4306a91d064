pragma ComponentBehavior: Bound

import QtQuick
import style

// Language at the leading edge; emergency, erase and leave at the trailing edge. `middle` is what lies free between.
Item {
    id: row

    required property var buttons
    required property var visit
    readonly property real capital: Theme.least
    readonly property var sizes: widths(buttons, width)
    readonly property int first: buttons.length > 0 && buttons[0].action === "language" ? 1 : 0
    readonly property real middleStart: first > 0 ? sizes[0] + Theme.gap : 0
    readonly property real middleWidth: Math.max(0, width - sum(sizes, 0, sizes.length) - sizes.length * Theme.gap)

    implicitHeight: buttons.length > 0 ? Theme.target : 0

    function sum(list: var, from: int, to: int): real {
        return list.slice(from, to).reduce((total, each) => total + each, 0);
    }

    function buttonWidth(label: var, most: int): real {
        const size = Theme.pixelSize(capital, label.family);
        const text = Ruler.widthFor(label.text, label.family, true, size, most);
        return Math.max(Theme.target, text + Theme.controlGlyph + Theme.smallGap + 2 * Theme.pad);
    }

    // On one line where there is room for it, else on two.
    function widths(buttons: var, room: real): var {
        const wide = buttons.map(button => buttonWidth(button.label, 1));
        const spare = Theme.gap * buttons.length;
        return sum(wide, 0, wide.length) + spare <= room ? wide : buttons.map(button => buttonWidth(button.label, 2));
    }

    Repeater {
        model: row.buttons.length

        ActionButton {
            id: button

            required property int index
            readonly property real start: index < row.first ? 0 : row.width - row.sum(row.sizes, index, row.sizes.length) - (row.sizes.length - 1 - index) * Theme.gap

            button: row.buttons[index] ?? Blank.button
            visit: row.visit
            above: false
            capital: row.capital
            width: row.sizes[index] ?? 0
            height: Theme.target
            x: Theme.rightToLeft ? row.width - start - width : start
            opacity: Theme.onlyForMe && !lit ? Theme.dimmedFrame : 1
        }
    }
}
