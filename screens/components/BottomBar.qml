pragma ComponentBehavior: Bound

import QtQuick
import style

// Back, help, say again, comfort, then the screen's own. What does not fit in one row takes two.
Rectangle {
    id: bar

    required property var buttons
    required property var visit
    // The whole window's height: the bar leaves it to the body as far as it can.
    required property real roomHeight
    readonly property real inner: width - 2 * Theme.gap
    readonly property var plan: solve(buttons, inner, roomHeight)

    implicitHeight: buttons.length > 0 ? plan.rows * plan.height + (plan.rows - 1) * Theme.gap + 2 * Theme.smallGap + Theme.line : 0
    visible: buttons.length > 0
    color: Theme.white

    function weight(button: var): real {
        return button.look === "way-on" ? Theme.wayOnWeight : 1;
    }

    function split(count: int, rows: int): int {
        return rows === 1 ? count : count > 5 ? 4 : Math.ceil(count / 2);
    }

    // Where each button of a row starts and how wide it is.
    function spread(buttons: var, room: real): var {
        const free = room - Theme.gap * (buttons.length - 1);
        const whole = buttons.reduce((total, button) => total + weight(button), 0);
        let start = 0;
        return buttons.map(button => {
            const wide = Math.floor(free * weight(button) / whole);
            const place = { start: start, width: wide };
            start += wide + Theme.gap;
            return place;
        });
    }

    function rowHeight(buttons: var, places: var, capital: real, above: bool): real {
        let most = Theme.target;
        for (let at = 0; at < buttons.length; at += 1) {
            const label = buttons[at].label;
            const wide = places[at].width - 2 * Theme.smallGap - (above ? 0 : Theme.controlGlyph + Theme.smallGap);
            if (places[at].width < Theme.target)
                return Infinity;
            const text = Ruler.height(label, capital, true, wide);
            most = Math.max(most, text + 2 * Theme.smallGap + (above ? Theme.controlGlyph : 0));
        }
        return most;
    }

    function planned(buttons: var, room: real, capital: real, rows: int, above: bool): var {
        const cut = split(buttons.length, rows);
        const lists = rows === 1 ? [buttons] : [buttons.slice(0, cut), buttons.slice(cut)];
        const places = lists.map(list => spread(list, room));
        const height = Math.max(...lists.map((list, at) => rowHeight(list, places[at], capital, above)));
        return { rows: rows, above: above, capital: capital, height: height, cut: cut, places: [].concat(...places), total: rows * height };
    }

    function solve(buttons: var, room: real, whole: real): var {
        const enough = whole * Theme.barShare;
        let best = planned([], room, Theme.least, 1, true);
        if (buttons.length === 0)
            return best;
        best = null;
        for (const capital of Theme.capitalsFrom(Theme.secondary)) {
            for (const [rows, above] of [[1, true], [1, false], [2, false], [2, true]]) {
                const plan = planned(buttons, room, capital, rows, above);
                if (plan.total <= enough)
                    return plan;
                if (capital === Theme.least && (best === null || plan.total < best.total))
                    best = plan;
            }
        }
        return best;
    }

    Rectangle {
        anchors.top: parent.top
        width: parent.width
        height: Theme.line
        color: Theme.edge
    }

    Repeater {
        model: bar.buttons.length

        ActionButton {
            id: button

            required property int index
            readonly property var place: bar.plan.places[index] ?? { start: 0, width: 0 }
            readonly property int row: index < bar.plan.cut ? 0 : 1
            readonly property real start: Theme.gap + place.start

            button: bar.buttons[index] ?? Blank.button
            visit: bar.visit
            above: bar.plan.above
            capital: bar.plan.capital
            width: place.width
            height: bar.plan.height
            x: Theme.rightToLeft ? bar.width - start - width : start
            y: Theme.line + Theme.smallGap + row * (bar.plan.height + Theme.gap)
            opacity: Theme.onlyForMe && !lit ? Theme.dimmedFrame : 1
        }
    }
}
