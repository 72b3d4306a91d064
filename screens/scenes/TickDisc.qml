import QtQuick
import style

// Done: a tick on a white disc.
Rectangle {
    objectName: "tickDisc"
    height: width
    radius: width / 2
    color: Theme.white
    border.color: Theme.ink
    border.width: SceneSizes.line

    TickMark {
        anchors.centerIn: parent
        width: parent.width * 0.8
    }
}
