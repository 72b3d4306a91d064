import QtQuick
import components
import style

// Something not to do: the picture in an octagon, under a thick bar.
CaptionedScene {
    id: drawn

    required property var scene

    Octagon {
        id: sign

        anchors.centerIn: parent
        width: Math.min(parent.width, parent.height)
        fill: Theme.white
    }

    Glyph {
        objectName: "picture"
        anchors.centerIn: parent
        picture: drawn.scene.picture
        size: Math.round(sign.width * 0.62)
    }

    Rectangle {
        objectName: "bar"
        anchors.centerIn: parent
        width: sign.width * 0.95
        height: sign.width * 0.14
        rotation: 45
        antialiasing: true
        color: Theme.coral
        border.color: Theme.white
        border.width: Math.max(1, Math.round(sign.width * 0.02))
    }

    Octagon {
        objectName: "octagon"
        anchors.centerIn: parent
        width: sign.width
        fill: "transparent"
        lineWidth: 8
    }
}
