import QtQuick
import style

// The trailing part of a card, that speaks: a pale lamp behind a line, with its outer corners rounded.
Rectangle {
    id: zone

    property bool lit: false
    property bool pressed: false
    // Shows what lies on it and nothing else.
    property bool bare: false
    property bool rightToLeft: Theme.rightToLeft
    property int outer: Theme.radius

    color: bare ? "transparent" : lit || pressed ? Theme.lamp : Theme.lampPale
    topRightRadius: rightToLeft ? 0 : outer
    bottomRightRadius: rightToLeft ? 0 : outer
    topLeftRadius: rightToLeft ? outer : 0
    bottomLeftRadius: rightToLeft ? outer : 0

    Rectangle {
        visible: !zone.bare
        anchors.left: parent.left
        width: Theme.line
        height: parent.height
        color: Theme.edge
    }
}
