import QtQuick
import style

// The whole kiosk by four keys, or by a switch box or a numeric pad that sends them: next, previous, act, and say. The
// focus goes round through what can be touched and says each thing by its name; a finger takes it away.
Item {
    id: keys

    required property var view
    required property var visit
    // Where there is something to touch, in the order in which the focus goes round.
    required property list<Item> rooms
    // A screen without buttons: any key wakes.
    required property bool bare
    property Item target: null
    readonly property Item face: (target as Touch)?.face ?? null
    property string at: ""
    property string last: ""
    property real lastAt: 0
    property int actsApart: Theme.actsApart
    property int movesApart: Theme.movesApart
    // Another question is another screen, also where its page stays.
    readonly property string shown: view.name + (view.body.title?.text ?? "")

    function letGo(): void {
        at = "";
        last = "";
        refind();
    }

    function refind(): void {
        aim(at === "" && view.primed === "" ? null : here(stops()));
    }

    // Switch boxes send Tab, Space, Enter and arrows; the digits are those of a numeric pad, Num Lock on or off.
    function meaning(key: int, shift: bool): string {
        switch (key) {
        case Qt.Key_Tab:
            return shift ? "previous" : "next";
        case Qt.Key_Down:
        case Qt.Key_2:
            return "next";
        case Qt.Key_Right:
        case Qt.Key_6:
            return Theme.rightToLeft ? "previous" : "next";
        case Qt.Key_Backtab:
        case Qt.Key_Up:
        case Qt.Key_8:
            return "previous";
        case Qt.Key_Left:
        case Qt.Key_4:
            return Theme.rightToLeft ? "next" : "previous";
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
        case Qt.Key_Select:
        case Qt.Key_5:
        case Qt.Key_Clear:
            return "act";
        case Qt.Key_H:
        case Qt.Key_F1:
        case Qt.Key_0:
        case Qt.Key_Insert:
            return "say";
        default:
            return "";
        }
    }

    // A clock that was set back must not hold a key up.
    function struckTwice(command: string): bool {
        const now = Date.now();
        const since = now - lastAt;
        if (command === last && since >= 0 && since < (command === "act" ? actsApart : movesApart))
            return true;
        lastAt = now;
        return false;
    }

    function follow(command: string): void {
        const all = stops();
        switch (command) {
        case "next":
            return move(onward(all));
        case "previous":
            return move(backward(all));
        case "act":
            return act(here(all));
        case "say":
            return say(here(all));
        }
    }

    function move(touch: var): void {
        if (!touch)
            return;
        at = touch.objectName;
        aim(touch);
        visit.hear(touch.item);
    }

    // The focus has said what it is on, so a key acts at once, also where a finger must touch twice.
    function act(touch: var): void {
        if (!touch)
            return;
        at = touch.objectName;
        if (Theme.touchToHear && view.primed !== touch.item)
            visit.hear(touch.item);
        here(stops())?.touched();
    }

    // First where the focus is; asked again, or without a focus, the whole screen.
    function say(touch: var): void {
        if (touch && last !== "say")
            visit.hear(touch.item);
        else
            visit.press("say-again");
    }

    // The first thing of the body comes first; where it has none, the way on.
    function onward(all: var): var {
        const now = all.indexOf(here(all));
        if (now >= 0)
            return all[(now + 1) % all.length];
        const first = all.find(touch => within(rooms[0], touch));
        return first ?? all.find(touch => touch.leads) ?? all[0] ?? null;
    }

    // Begun backwards, the focus comes to the end of the bar first: there the way on stands.
    function backward(all: var): var {
        const now = all.indexOf(here(all));
        if (now >= 0)
            return all[(now + all.length - 1) % all.length];
        const last = all.filter(touch => !within(rooms[2], touch)).pop();
        return last ?? all[all.length - 1] ?? null;
    }

    // Where the focus is; without one, what a first touch has said and the next one acts on.
    function here(all: var): var {
        return all.find(touch => at !== "" ? touch.objectName === at : touch.item === view.primed) ?? null;
    }

    function aim(touch: var): void {
        const before = target as Touch;
        if (before === touch)
            return;
        if (before)
            before.focused = false;
        target = touch;
        if (touch)
            touch.focused = true;
    }

    function within(room: Item, touch: Item): bool {
        let item = touch;
        while (item && item !== room)
            item = item.parent;
        return item === room;
    }

    function stops(): var {
        let all = [];
        for (let at = 0; at < rooms.length; at += 1) {
            const found = below(rooms[at]);
            const choices = found.filter(touch => !touch.afterChoices);
            all = all.concat(inReadingOrder(choices), inReadingOrder(found.filter(touch => touch.afterChoices)));
        }
        return all;
    }

    function below(item: Item): var {
        let found = [];
        for (let at = 0; at < item.children.length; at += 1) {
            const child = item.children[at];
            const touch = child as Touch;
            if (!child.visible)
                continue;
            if (!touch)
                found = found.concat(below(child));
            else if (touch.enabled && touch.item !== "" && touch.width > 0)
                found.push(touch);
        }
        return found;
    }

    function placed(touch: var): var {
        const place = touch.mapToItem(keys, 0, 0, touch.width, touch.height);
        return { touch: touch, x: place.x, y: place.y, width: place.width, height: place.height };
    }

    // Row by row, each along the reading way. To a row belongs what begins above the middle of its first.
    function inReadingOrder(touches: var): var {
        const places = touches.map(touch => placed(touch));
        places.sort((one, other) => one.y - other.y);
        const rows = [];
        for (const place of places) {
            const row = rows[rows.length - 1];
            if (row && place.y < row[0].y + row[0].height / 2)
                row.push(place);
            else
                rows.push([place]);
        }
        const along = (one, other) => Theme.rightToLeft ? other.x + other.width - one.x - one.width : one.x - other.x;
        return [].concat(...rows.map(row => row.sort(along))).map(place => place.touch);
    }

    objectName: "keys"
    focus: true
    onShownChanged: at = ""
    // The page has not followed yet: what is on it then is asked for when it has.
    onViewChanged: Qt.callLater(refind)
    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        const command = bare ? "act" : meaning(event.key, (event.modifiers & Qt.ShiftModifier) !== 0);
        event.accepted = command !== "";
        if (command === "" || event.isAutoRepeat || struckTwice(command))
            return;
        visit.touch();
        if (bare)
            visit.wake();
        else
            follow(command);
        last = command;
    }
}
