pragma ComponentBehavior: Bound

import QtQuick
import style

// A hand that makes a movement on a drawn phone: a tap, a scroll or a touch on a cross. It moves twice, then it stands.
CaptionedScene {
    id: drawn

    required property var scene
    readonly property string gesture: scene.gesture

    Item {
        id: stage

        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        anchors.fill: parent

        PhoneShell {
            id: phone

            readonly property real armRoom: Math.min(SceneSizes.armRoom, stage.width * SceneSizes.armShare)

            x: Math.max(0, Math.min((stage.width - width) / 2, stage.width - width - armRoom))
            width: SceneSizes.phoneWidth(stage.width - armRoom, stage.height)
            height: SceneSizes.phoneHeight(stage.width - armRoom, stage.height)
            pageColour: Theme.stone

            GesturePage {
                id: page

                anchors.fill: parent
                anchors.margins: SceneSizes.pageMargin
                anchors.topMargin: SceneSizes.pageEnd
                gesture: drawn.gesture
            }
        }

        ScenePointer {
            id: hand

            // how far the finger has gone on its way
            property real way

            objectName: "hand"
            room: Qt.size(stage.width, stage.height)
            whole: Math.min(SceneSizes.handLength, stage.height * SceneSizes.gestureHandShare)
            tip: Qt.point(phone.x + phone.pageArea.x + page.x + page.from.x + (page.to.x - page.from.x) * way, phone.y + phone.pageArea.y + page.y + page.from.y + (page.to.y - page.from.y) * way)

            SequentialAnimation on way {
                loops: SceneSizes.movements

                PauseAnimation {
                    duration: Theme.second / 2
                }

                NumberAnimation {
                    from: 0
                    to: 1
                    duration: Theme.second
                    easing.type: Easing.InOutQuad
                }

                NumberAnimation {
                    to: 0
                    duration: Theme.second / 2
                }
            }
        }
    }
}
