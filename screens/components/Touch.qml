import QtQuick

// A target: pressed and released on the same item, however long the finger stays; or acted on with a key while the focus
// is here.
MouseArea {
    id: touch

    required property string says
    // What the voice says of it when the focus comes here; the focus never comes to what has none.
    property string item: ""
    // False for what says nothing that its neighbour does not, such as the ear of a card.
    property bool stop: item !== ""
    // The way on of a screen.
    property bool leads: false
    // What the ring of the focus is drawn round.
    property Item face: touch
    property bool focused: false
    signal touched

    onClicked: finger => {
        if (contains(Qt.point(finger.x, finger.y)))
            touched();
    }
    Accessible.role: Accessible.Button
    Accessible.name: says
    Accessible.focusable: stop
    Accessible.focused: focused
    Accessible.onPressAction: touched()
}
