pragma ComponentBehavior: Bound

import QtQuick
import staff

// The staff's side of the terminal: it lies over the visit, and nothing below it can be touched.
FocusScope {
    id: room

    required property var staff
    readonly property var view: staff.view

    // What nobody nearer to the keyboard has taken: round with Tab, on with Enter, and a PIN by digits.
    Keys.forwardTo: [keys]
    Keys.onPressed: event => {
        if (view.page !== "Keypad" || event.isAutoRepeat || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        const digit = event.text === "" ? -1 : "0123456789".indexOf(event.text);
        event.accepted = digit >= 0 || event.key === Qt.Key_Backspace;
        if (digit >= 0)
            staff.pressDigit(digit);
        else if (event.key === Qt.Key_Backspace)
            staff.press("erase");
    }

    MouseArea {
        anchors.fill: parent
    }

    StaffFrame {
        id: frame

        anchors.fill: parent
        view: room.view
        staff: room.staff

        Item {
            id: body

            property string shown: ""
            property var page: null

            function show(): void {
                const view = room.view;
                if (view.page === shown) {
                    page.view = view;
                    return;
                }
                if (page) {
                    page.visible = false;
                    page.destroy();
                }
                shown = view.page;
                page = Qt.createComponent(`${view.page}Page.qml`).createObject(body, { view: view, staff: room.staff, width: body.width, height: body.height });
                page.anchors.fill = body;
                page.writes ? page.writes() : keys.forceActiveFocus();
            }

            anchors.fill: parent
            Component.onCompleted: show()
        }
    }

    StaffKeys {
        id: keys

        view: room.view
        visit: room.staff
        rooms: [frame.slot, frame.lower, frame.upper]
    }

    Connections {
        target: room

        function onViewChanged(): void {
            body.show();
        }
    }

    Item {
        anchors.fill: parent

        PointHandler {
            onActiveChanged: {
                if (active) {
                    keys.letGo();
                    room.staff.touch();
                }
            }
        }
    }
}
