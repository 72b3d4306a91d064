import QtQuick
import components

// A keyboard, where there is one: Tab and the arrows go round, Enter acts or goes on, digits and Backspace type a PIN.
FourKeys {
    id: keys

    function meaning(key: int, shift: bool): string {
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

    // Without a focus, Enter is the way on.
    function act(touch: var): void {
        const meant = touch ?? stops().find(each => each.leads);
        if (meant)
            meant.touched();
    }

    bare: false
    movesApart: 0
}
