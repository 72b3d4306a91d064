import QtQuick
import style

// What is left of the countdown. Each view sets it right; between two views it loses a second a second.
Rectangle {
    id: countdown

    required property int leftSeconds
    property int mostSeconds: leftSeconds
    property int passed: 0
    readonly property real share: Math.max(0, leftSeconds - passed) / Math.max(1, mostSeconds)

    implicitHeight: Theme.countdownHeight
    radius: height / 2
    color: Theme.white
    border.color: Theme.ink
    border.width: Theme.line

    onLeftSecondsChanged: {
        passed = 0;
        mostSeconds = Math.max(mostSeconds, leftSeconds);
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.thickLine
        width: Math.max(height, (parent.width - 2 * Theme.thickLine) * countdown.share)
        radius: height / 2
        color: Theme.ink
    }

    Timer {
        interval: Theme.second
        running: countdown.visible
        repeat: true
        onTriggered: countdown.passed += 1
    }
}
