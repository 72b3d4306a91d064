import QtQuick

// A target: pressed and released on the same item, however long the finger stays; or acted on with a key while the focus
// is here.
MouseArea {
    id: touch

    required property string says
    // What the voice says of it when the focus comes here. The focus passes by what has none, such as the ear of a card.
    property string item: ""
    // The focus comes to it after all that can be chosen beside it.
    property bool afterChoices: false
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
    Accessible.focusable: item !== ""
    Accessible.focused: focused
    Accessible.onPressAction: touched()
}
