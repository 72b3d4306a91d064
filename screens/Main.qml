pragma ComponentBehavior: Bound

import QtQuick
import style
import components

// The window: the frame of a screen, and in it the body that the present view names.
Window {
    id: window

    required property var visit
    required property real pixelsPerMm
    required property bool locked
    required property string iconFamily
    // Where the staff knock, and what is behind it while they are here; null where no staff can come in.
    property var door: null
    readonly property var staff: door?.staff ?? null
    readonly property var view: visit.view
    readonly property var comfort: view.comfort

    // Compiled one by one once the first screen is seen, so that no touch waits for it.
    readonly property var names: ["Languages", "Home", "Resuming", "Resumed", "NotResumed", "Theme", "Asking", "Preparing", "Showing", "Trying", "Learnt", "Handoff", "Blocked", "AtCounter", "Feedback", "Papers", "Paper", "Messages", "Message", "IsThisReal", "Emergency", "Help", "Comfort", "WhatIsKept", "IdleWarning", "Goodbye", "OutOfOrder"]
    property var compiled: ({})
    property int ready: 0
    property bool seen: false
    property bool wholeScreen: false

    // The page called `name`: compiled before, or now when its turn has not come yet.
    function pageOf(name: string): Component {
        if (compiled[name]?.status !== Component.Ready)
            compiled[name] = Qt.createComponent(`visit/${name}Screen.qml`);
        return compiled[name];
    }

    color: Theme.paper
    onStaffChanged: staffSide.show(staff)

    // Alt+F4 and a window manager's close come here: nobody gets out of a locked kiosk.
    onClosing: close => close.accepted = !locked

    // Made small or put away by a window manager, a locked kiosk takes the whole screen back.
    onVisibilityChanged: visibility => {
        if (visibility === Window.FullScreen)
            wholeScreen = true;
        else if (wholeScreen && locked && visibility !== Window.Hidden)
            Qt.callLater(showFullScreen);
    }

    Shortcut {
        enabled: !window.locked
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
        value: frame.width
    }

    Binding {
        target: Theme
        property: "frameHeight"
        value: frame.height
    }

    Binding {
        target: Theme
        property: "textSize"
        value: window.comfort.textSize
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: window.comfort.highContrast
    }

    Binding {
        target: Theme
        property: "onlyForMe"
        value: window.comfort.onlyForMe
    }

    Binding {
        target: Theme
        property: "touchToHear"
        value: window.comfort.touchToHear
    }

    Binding {
        target: Theme
        property: "unhurried"
        value: window.comfort.rate < 1
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.view.rightToLeft && !window.staff
    }

    // What a low screen leaves free.
    Item {
        anchors.top: parent.top
        anchors.bottom: frame.top
        width: parent.width
        visible: height > 0

        Glyph {
            anchors.centerIn: parent
            picture: Pictures.lighthouse
            size: Math.min(Theme.largestGlyph, Math.round(parent.height * Theme.tileGlyphShare))
            colour: Theme.edge
        }
    }

    ScreenFrame {
        id: frame

        anchors.bottom: parent.bottom
        width: parent.width
        height: window.comfort.lowScreen ? Math.min(parent.height, Theme.reach) : parent.height
        enabled: !window.staff
        visible: !window.staff
        view: window.view
        visit: window.visit
        LayoutMirroring.enabled: window.view.rightToLeft
        LayoutMirroring.childrenInherit: true

        // A Loader would keep some 20 kB of each page it ever showed; made and ended by hand nothing stays.
        Item {
            id: body

            property string shown: ""
            property var page: null

            function show(): void {
                const view = window.view;
                if (view.name === shown) {
                    page.view = view;
                    return;
                }
                if (page) {
                    page.visible = false;
                    page.destroy();
                }
                shown = view.name;
                // its size from the first moment: a page plans its words into it
                page = window.pageOf(view.name).createObject(body, { view: view, visit: window.visit, width: body.width, height: body.height });
                page.anchors.fill = body;
            }

            anchors.fill: parent
            Component.onCompleted: show()
        }
    }

    Connections {
        target: window

        function onViewChanged(): void {
            body.show();
        }
    }

    Connections {
        target: window
        enabled: !window.seen

        function onFrameSwapped(): void {
            window.seen = true;
        }
    }

    Timer {
        interval: Theme.aMoment
        running: window.seen && window.ready < window.names.length
        repeat: true
        onTriggered: {
            const name = window.names[window.ready];
            if (!window.compiled[name])
                window.compiled[name] = Qt.createComponent(`visit/${name}Screen.qml`, Component.Asynchronous);
            window.ready += 1;
        }
    }

    Item {
        anchors.fill: parent

        PointHandler {
            enabled: !window.staff
            onActiveChanged: {
                if (active) {
                    frame.letGo();
                    window.visit.touch();
                }
            }
        }
    }

    // Held for three seconds while nobody is here, the corner opens the staff's door. Everything shorter wakes.
    Item {
        id: corner

        property int holdFor: Theme.second * 3
        readonly property bool held: hold.active && contains(hold.point.position)

        objectName: "staff-corner"
        anchors.top: parent.top
        anchors.right: parent.right
        width: Theme.target
        height: Theme.target
        onHeldChanged: held ? patience.restart() : patience.stop()

        PointHandler {
            id: hold

            enabled: window.door !== null && window.view.name === "Resting" && !window.staff
        }

        Timer {
            id: patience

            interval: corner.holdFor
            onTriggered: window.door.knock()
        }
    }

    Loader {
        id: staffSide

        property Item before: null

        function show(staff: var): void {
            if (staff) {
                before = window.activeFocusItem;
                setSource("staff/StaffRoom.qml", { staff: staff });
                (item as Item).forceActiveFocus();
            } else {
                before?.forceActiveFocus();
                // what its page has put off for later is done first
                Qt.callLater(unload);
            }
        }

        function unload(): void {
            if (!window.staff)
                source = "";
        }

        anchors.fill: parent
        visible: window.staff !== null
    }
}
