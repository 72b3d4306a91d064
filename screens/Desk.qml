import QtQuick
import style

// The staff side alone in a window, which may be made larger and smaller.
Window {
    id: window

    required property var door
    required property real pixelsPerMm
    required property string iconFamily
    readonly property var staff: door.staff

    color: Theme.paper
    onStaffChanged: room.show()

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: Qt.quit()
    }

    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: window.pixelsPerMm
    }

    Binding {
        target: Theme
        property: "iconFamily"
        value: window.iconFamily
    }

    Binding {
        target: Theme
        property: "frameWidth"
        value: room.width
    }

    Binding {
        target: Theme
        property: "frameHeight"
        value: room.height
    }

    Loader {
        id: room

        function show(): void {
            if (window.staff) {
                setSource("staff/StaffRoom.qml", { staff: window.staff });
                (item as Item).forceActiveFocus();
            } else {
                // what its page has put off for later is done first
                Qt.callLater(unload);
            }
        }

        function unload(): void {
            if (!window.staff)
                source = "";
        }

        anchors.fill: parent
    }
}
