import QtQuick
import components

// A keyboard, where there is one: Tab and the arrows go round, Enter acts or goes on, digits and Backspace type a PIN.
// The wall of a workshop is held by the keys of a clicker, which turns pages as one turns those of a book.
FourKeys {
    id: keys

    readonly property bool wall: view.page === "Wall"

    function meaning(key: int, shift: bool): string {
        const meant = wall ? onTheWall(key) : "";
        if (meant !== "")
            return meant;
        switch (key) {
        case Qt.Key_Tab:
            return shift ? "previous" : "next";
        case Qt.Key_Down:
        case Qt.Key_Right:
            return "next";
        case Qt.Key_Backtab:
        case Qt.Key_Up:
        case Qt.Key_Left:
            return "previous";
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            return "act";
        default:
            return "";
        }
    }

    // A button of the wall, by its key.
    function onTheWall(key: int): string {
        switch (key) {
        case Qt.Key_PageDown:
        case Qt.Key_Right:
        case Qt.Key_Down:
            return "button/go-on";
        case Qt.Key_PageUp:
        case Qt.Key_Left:
        case Qt.Key_Up:
            return "button/previous";
        case Qt.Key_Space:
        case Qt.Key_Period:
        case Qt.Key_B:
            return "button/hear";
        case Qt.Key_L:
            return "button/group-language";
        case Qt.Key_Escape:
            return "button/back";
        default:
            return "";
        }
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
        default:
            return visit.press(command.replace("button/", ""));
        }
    }

    // Without a focus, Enter is the way on.
    function act(touch: var): void {
        const meant = touch ?? stops().find(each => each.leads);
        if (meant)
            meant.touched();
    }

    bare: false
    movesApart: 0
}
