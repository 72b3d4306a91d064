import QtQuick
import style

// A lamp ring between two ink lines around what it lies in: here is what to touch.
Item {
    id: ring

    readonly property real reach: SceneSizes.ringGap + SceneSizes.ringBand + SceneSizes.line

    Rectangle {
        objectName: "targetRing"
        anchors.fill: parent
        anchors.margins: -ring.reach
        color: Theme.lamp
        radius: SceneSizes.ringRadius + SceneSizes.ringBand
        border.color: Theme.ink
        border.width: SceneSizes.line
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -SceneSizes.ringGap - SceneSizes.line
        color: Theme.white
        radius: SceneSizes.ringRadius
        border.color: Theme.ink
        border.width: SceneSizes.line
    }
}
