import QtQuick
import style

// A lamp ring between two ink lines around what it lies in: here is what to touch.
Item {
    Rectangle {
        objectName: "targetRing"
        anchors.fill: parent
        anchors.margins: -SceneSizes.ringReach
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
