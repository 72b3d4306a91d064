pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The page's own buttons, at the trailing end; the way on is the last and the widest.
Rectangle {
    id: bar

    required property var buttons
    required property var staff
    readonly property real inner: width - 2 * Theme.gap
    readonly property var plan: solve(buttons, inner)

    // Beside its picture each word on one line, else below it on two; the words give way before that.
    function solve(buttons: var, room: real): var {
        for (const above of [false, true])
            for (const capital of Theme.capitalsFrom(Theme.secondary)) {
                const widths = buttons.map(button => widthOf(button, capital, above));
                const total = widths.reduce((sum, each) => sum + each, 0) + Math.max(0, widths.length - 1) * Theme.gap;
                if (total > room)
                    continue;
                // where they nearly fill the row they fill it
                const more = above ? Math.floor((room - total) / widths.length) : 0;
                const shared = widths.map(each => each + more);
                return { above: above, capital: capital, widths: shared, height: heightOf(buttons, shared, capital, above) };
            }
        const share = Math.floor((room - Math.max(0, buttons.length - 1) * Theme.gap) / Math.max(1, buttons.length));
        const widths = buttons.map(() => share);
        return { above: true, capital: Theme.least, widths: widths, height: heightOf(buttons, widths, Theme.least, true) };
    }

    function widthOf(button: var, capital: real, above: bool): real {
        const label = button.label;
        const size = Theme.pixelSize(capital, label.family);
        const least = button.look === "way-on" && !above ? StaffSizes.leastWay : Theme.target;
        const words = Ruler.widthFor(label.text, label.family, true, size, above ? 2 : 1);
        return Math.max(least, words + 2 * Theme.pad + (above ? 0 : Theme.controlGlyph + Theme.smallGap));
    }

    function heightOf(buttons: var, widths: var, capital: real, above: bool): real {
        if (!above)
            return Theme.target;
        const words = buttons.map((button, at) => Ruler.height(button.label, capital, true, widths[at] - 2 * Theme.smallGap));
        return Math.max(Theme.target, Math.max(0, ...words) + Theme.controlGlyph + 2 * Theme.smallGap);
    }

    function startOf(at: int): real {
        const after = plan.widths.slice(at);
        return width - Theme.gap - after.reduce((sum, each) => sum + each, 0) - (after.length - 1) * Theme.gap;
    }

    height: buttons.length > 0 ? plan.height + 2 * Theme.smallGap + Theme.line : 0
    visible: buttons.length > 0
    color: Theme.white

    Rectangle {
        anchors.top: parent.top
        width: parent.width
        height: Theme.line
        color: Theme.edge
    }

    Repeater {
        model: bar.buttons.length

        ActionButton {
            required property int index

            button: bar.buttons[index] ?? Blank.button
            visit: bar.staff
            above: bar.plan.above
            capital: bar.plan.capital
            width: bar.plan.widths[index] ?? 0
            height: bar.plan.height
            x: bar.startOf(index)
            y: Theme.line + Theme.smallGap
        }
    }
}
