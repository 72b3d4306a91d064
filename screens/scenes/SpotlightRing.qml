import QtQuick
import style

// A lamp ring between two ink lines around what it lies on: here is what to touch, or what the voice is on.
Item {
    id: ring

    property bool pulsing: false
    property alias name: edge.objectName

    // a few slow breaths, then it rests
    SequentialAnimation {
        running: ring.pulsing
        loops: SceneSizes.breaths
        onFinished: ring.opacity = 1

        NumberAnimation {
            target: ring
            property: "opacity"
            to: SceneSizes.breathedOut
            duration: Theme.second / 2
            easing.type: Easing.InOutSine
        }

        NumberAnimation {
            target: ring
            property: "opacity"
            to: 1
            duration: Theme.second
            easing.type: Easing.InOutSine
        }
    }

    Rectangle {
        id: edge

        anchors.fill: parent
        anchors.margins: -SceneSizes.ringReach
        color: "transparent"
        radius: SceneSizes.ringRadius + SceneSizes.ringBand
        border.color: Theme.ink
        border.width: SceneSizes.line
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -SceneSizes.ringReach + SceneSizes.line
        color: "transparent"
        radius: SceneSizes.ringRadius + SceneSizes.ringBand - SceneSizes.line
        border.color: Theme.lamp
        border.width: Math.ceil(SceneSizes.ringReach - SceneSizes.line - SceneSizes.ringGap)
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -SceneSizes.ringGap - SceneSizes.line
        color: "transparent"
        radius: SceneSizes.ringRadius
        border.color: Theme.ink
        border.width: SceneSizes.line
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -SceneSizes.ringGap
        color: "transparent"
        radius: SceneSizes.ringRadius - SceneSizes.line
        border.color: Theme.white
        border.width: SceneSizes.ringGap
    }
}
