pragma ComponentBehavior: Bound

import QtQuick
import style

// Back, help, say again, comfort, then the screen's own. What does not fit in one row takes two.
Rectangle {
    id: bar

    required property var buttons
    required property var visit
    // The whole frame's height: the bar leaves it to the body as far as it can.
    required property real roomHeight
    readonly property real inner: width - 2 * Theme.gap
    readonly property var plan: remembered(buttons, inner, roomHeight)
    // The bar is the same on most screens; changed in place, so that nothing waits for it.
    readonly property var known: ({ plans: {}, count: 0 })
    readonly property int mostKnown: 60

    implicitHeight: buttons.length > 0 ? plan.rows * plan.height + (plan.rows - 1) * Theme.gap + 2 * Theme.smallGap + Theme.line : 0
    visible: buttons.length > 0
    color: Theme.white

    // Where each button of a row starts and how wide it is; the way on weighs `wayOn` times another, 0 gives each what
    // its words need on two lines and shares the rest.
    function spread(buttons: var, room: real, wayOn: real, capital: real): var {
        if (wayOn === 0)
            return fitted(buttons, room, capital);
        const weights = buttons.map(button => button.look === "way-on" ? wayOn : 1);
        const unit = (room - Theme.gap * (buttons.length - 1)) / weights.reduce((total, each) => total + each, 0);
        let start = 0;
        return weights.map(weight => {
            const place = { start: start, width: Math.floor(unit * weight) };
            start += place.width + Theme.gap;
            return place;
        });
    }

    function fitted(buttons: var, room: real, capital: real): var {
        const needs = buttons.map(button => Math.max(Theme.target, Ruler.widthFor(button.label.text, button.label.family, true, Theme.pixelSize(capital, button.label.family), 2) + 2 * Theme.smallGap));
        const rest = room - Theme.gap * (buttons.length - 1) - needs.reduce((total, each) => total + each, 0);
        let start = 0;
        return needs.map(need => {
            // without a rest no button has room: the row is as high as can be and never chosen
            const place = { start: start, width: rest < 0 ? 0 : Math.floor(need + rest / buttons.length) };
            start += place.width + Theme.gap;
            return place;
        });
    }

    function rowHeight(buttons: var, places: var, capital: real, glyph: int, above: bool): real {
        let most = Theme.target;
        for (let at = 0; at < buttons.length; at += 1) {
            if (places[at].width < Theme.target)
                return Infinity;
            const aside = above ? 0 : glyph + Theme.smallGap;
            const words = Ruler.height(buttons[at].label, capital, true, places[at].width - 2 * Theme.smallGap - aside);
            most = Math.max(most, words + 2 * Theme.smallGap + (above ? glyph : 0));
        }
        return most;
    }

    // `cut` is how many buttons stand in the first row.
    function planned(buttons: var, room: real, capital: real, glyph: int, cut: int, above: bool, wayOn: real): var {
        const lists = [buttons.slice(0, cut), buttons.slice(cut)].filter(list => list.length > 0);
        const places = lists.map(list => spread(list, room, wayOn, capital));
        const height = Math.max(...lists.map((list, at) => rowHeight(list, places[at], capital, glyph, above)));
        return { rows: lists.length, above: above, capital: capital, glyph: glyph, height: height, cut: cut, places: [].concat(...places), total: lists.length * (height + Theme.gap) };
    }

    function remembered(buttons: var, room: real, whole: real): var {
        const words = buttons.map(button => button.look + button.label.family + button.label.text).join();
        const key = [Theme.pixelsPerMm, Theme.secondary, room, whole, words].join();
        let plan = known.plans[key];
        if (plan === undefined) {
            plan = solve(buttons, room, whole);
            if (known.count >= mostKnown)
                Object.assign(known, { plans: {}, count: 0 });
            known.plans[key] = plan;
            known.count += 1;
        }
        return plan;
    }

    function solve(buttons: var, room: real, whole: real): var {
        const count = buttons.length;
        const enough = whole * Theme.barShare;
        let best = planned(buttons, room, Theme.least, Theme.controlGlyph, count, true, 1);
        if (count === 0)
            return best;
        const half = Math.ceil(count / 2);
        const shapes = [[count, true], [count, false], [half, false], [half, true], [Math.min(4, half + 1), false], [half - 1, true]];
        for (const capital of Theme.capitalsFrom(Theme.secondary))
            for (const [cut, above] of shapes)
                for (const wayOn of Theme.wayOnWeights) {
                    const plan = planned(buttons, room, capital, Theme.controlGlyph, cut, above, wayOn);
                    if (plan.total <= enough)
                        return withLargerGlyphs(buttons, room, whole, wayOn, plan);
                    if (plan.total < best.total)
                        best = plan;
                }
        return best;
    }

    // Larger pictures where they cost the body nothing it needs.
    function withLargerGlyphs(buttons: var, room: real, whole: real, wayOn: real, plan: var): var {
        const most = Math.max(plan.total, whole * Theme.easyBarShare);
        for (const glyph of Theme.controlGlyphs) {
            const larger = planned(buttons, room, plan.capital, glyph, plan.cut, plan.above, wayOn);
            if (larger.total <= most)
                return larger;
        }
        return plan;
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
            glyphSize: bar.plan.glyph
            width: place.width
            height: bar.plan.height
            x: Theme.rightToLeft ? bar.width - start - width : start
            y: Theme.line + Theme.smallGap + row * (bar.plan.height + Theme.gap)
            opacity: Theme.onlyForMe && !lit && !calls && !focused ? Theme.dimmedFrame : 1
        }
    }
}
