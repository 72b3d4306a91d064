import QtQuick
import style

// The white face of a card with its edge; a lamp ring between two ink lines while it lights.
Rectangle {
    id: face

    property bool lit: false
    property bool pressed: false
    property bool chosen: false
    default property alias content: inner.data

    radius: Theme.radius
    color: lit ? Theme.ink : chosen ? Theme.sea : Theme.edge

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.line
        visible: face.lit
        radius: face.radius - Theme.line
        color: Theme.lamp
    }

    Rectangle {
        id: inner

        anchors.fill: parent
        anchors.margins: face.lit ? Theme.lampRing : face.chosen ? Theme.thickLine : Theme.line
        radius: face.radius - anchors.margins
        color: face.pressed ? Theme.stone : Theme.white
        border.width: face.lit ? Theme.line : 0
        border.color: Theme.ink
    }
}
