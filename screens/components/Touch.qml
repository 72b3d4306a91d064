import QtQuick

// A target: pressed and released on the same item, however long the finger stays.
MouseArea {
    id: touch

    required property string says
    signal touched

    onClicked: finger => {
        if (contains(Qt.point(finger.x, finger.y)))
            touched();
    }
    Accessible.role: Accessible.Button
    Accessible.name: says
    Accessible.onPressAction: touched()
}
