pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The lamp, and the hand that asks for a touch anywhere.
Item {
    id: resting

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property real side: Math.min(width, height)

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap * 2

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(resting.side * Theme.lanternShare)
            height: width
            radius: width / 2
            color: Theme.lamp
            border.color: Theme.ink
            border.width: Theme.lampRing

            Glyph {
                anchors.centerIn: parent
                picture: Pictures.lighthouse
                size: Math.round(parent.width * Theme.lanternGlyphShare)
            }
        }

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            picture: resting.body.picture
            size: Math.round(resting.side * Theme.handGlyphShare)
        }
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        active: !!resting.body.forStaff
        sourceComponent: Words {
            objectName: "for-staff"
            spoken: resting.body.forStaff ?? Blank.spoken
            width: Math.min(implicitWidth, resting.width - 2 * Theme.pad)
            capital: Theme.least
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Touch {
        objectName: "wake"
        anchors.fill: parent
        says: (resting.view.spoken[0] ?? resting.view.hints[0] ?? resting.body.forStaff)?.text ?? ""
        onTouched: resting.visit.wake()
    }
}
