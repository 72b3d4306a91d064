pragma ComponentBehavior: Bound

import QtQuick
import style

// Language at the leading edge; emergency, erase and leave at the trailing edge. `middle` is what lies free between.
Item {
    id: row

    required property var buttons
    required property var visit
    readonly property real capital: largest(buttons, width)
    readonly property var sizes: widths(buttons, width, capital)
    readonly property int first: buttons.length > 0 && buttons[0].action === "language" ? 1 : 0
    readonly property real middleStart: first > 0 ? sizes[0] + Theme.gap : 0
    readonly property real middleWidth: Math.max(0, width - sum(sizes, 0, sizes.length) - sizes.length * Theme.gap)

    implicitHeight: buttons.length > 0 ? Theme.target : 0

    function sum(list: var, from: int, to: int): real {
        return list.slice(from, to).reduce((total, each) => total + each, 0);
    }

    function buttonWidth(label: var, most: int, capital: real): real {
        const size = Theme.pixelSize(capital, label.family);
        const text = Ruler.widthFor(label.text, label.family, true, size, most);
        return Math.max(Theme.target, text + Theme.controlGlyph + Theme.smallGap + 2 * Theme.pad);
    }

    // The largest words at which every label stands on one line and half the row stays free for what lies between.
    function largest(buttons: var, room: real): real {
        for (const capital of Theme.capitalsFrom(Theme.secondary)) {
            const wide = buttons.map(button => buttonWidth(button.label, 1, capital));
            if (sum(wide, 0, wide.length) <= room * Theme.topShare)
                return capital;
        }
        return Theme.least;
    }

    // On one line where that leaves room between, else on two.
    function widths(buttons: var, room: real, capital: real): var {
        const wide = buttons.map(button => buttonWidth(button.label, 1, capital));
        return sum(wide, 0, wide.length) <= room * Theme.topShare ? wide : buttons.map(button => buttonWidth(button.label, 2, capital));
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
            face: Theme.white
            capital: row.capital
            width: row.sizes[index] ?? 0
            height: Theme.target
            x: Theme.rightToLeft ? row.width - start - width : start
            opacity: Theme.onlyForMe && !lit && !focused ? Theme.dimmedFrame : 1
        }
    }
}
