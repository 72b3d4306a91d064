import QtQuick
import components
import style

// Where to go or whom to see: the picture in a calm frame, on its ground.
CaptionedScene {
    id: drawn

    required property var scene

    Rectangle {
        id: frame

        objectName: "frame"
        anchors.centerIn: parent
        width: Math.min(parent.width, height * 1.35)
        height: Math.min(parent.height, parent.width * 0.9)
        color: Theme.white
        radius: SceneSizes.radius
        border.color: Theme.edge
        border.width: SceneSizes.line

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: SceneSizes.line
            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width - 2 * SceneSizes.line
            height: frame.height * 0.2
            color: Theme.stone
            bottomLeftRadius: frame.radius
            bottomRightRadius: frame.radius
        }

        Row {
            id: standing

            readonly property var picture: drawn.scene.picture
            readonly property bool pair: picture.badge !== "" || picture.badgeDrawing !== ""
            readonly property real size: Math.min(frame.height * 0.74, frame.width * (pair ? 0.56 : 0.7))

            objectName: "picture"
            anchors.horizontalCenter: parent.horizontalCenter
            // a glyph leaves a little air under its feet
            y: frame.height * 0.82 - height * 0.96

            Glyph {
                picture: Object.assign({}, standing.picture, { badge: "", badgeDrawing: "" })
                size: Math.round(standing.size)
            }

            // here is room for both, so what is a badge elsewhere hides nothing
            Glyph {
                anchors.bottom: parent.bottom
                visible: standing.pair
                picture: ({ glyph: standing.picture.badge, drawing: standing.picture.badgeDrawing, badge: "", flips: standing.picture.badgeFlips, badgeFlips: false })
                size: Math.round(standing.size * 0.5)
            }
        }
    }
}
