pragma ComponentBehavior: Bound

import QtQuick
import style

// A photograph of a paper on a table: good, too dark, with a corner outside, or blurred. Once judged it says which.
Item {
    id: photo

    required property string shot
    required property var picture
    required property string heading
    required property bool judged
    readonly property bool good: shot === "good"
    readonly property real paperWidth: Math.min(width * 0.78, height * 0.86)
    readonly property real paperHeight: Math.min(height * 0.82, paperWidth * 1.41)

    Rectangle {
        id: table

        anchors.fill: parent
        clip: true
        color: Theme.edge

        Repeater {
            model: photo.shot === "blurred" ? SceneSizes.blurs : [0]

            PhotoPaper {
                required property real modelData
                readonly property real away: photo.shot === "cut" ? 0.3 : 0

                x: (photo.width - width) / 2 + photo.paperWidth * (away + modelData)
                y: (photo.height - height) / 2 + photo.paperHeight * (away + modelData * 0.6)
                width: photo.paperWidth
                height: photo.paperHeight
                // what is written stays on what is seen of the paper
                room: photo.width - x
                opacity: photo.shot === "blurred" ? SceneSizes.blurShare : 1
                picture: photo.picture
                heading: photo.heading
            }
        }

        Rectangle {
            anchors.fill: parent
            visible: photo.shot === "dark"
            color: Qt.alpha(Theme.ink, SceneSizes.night)
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.color: Theme.ink
        border.width: SceneSizes.line
    }

    Loader {
        // no corner of the paper is hidden
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: SceneSizes.smallGap
        active: photo.judged
        sourceComponent: photo.good ? tick : cross
    }

    Component {
        id: tick

        TickDisc {
            width: Math.min(SceneSizes.largestTick, photo.width * 0.3)
        }
    }

    Component {
        id: cross

        CrossDisc {
            width: Math.min(SceneSizes.largestTick, photo.width * 0.3)
        }
    }
}
