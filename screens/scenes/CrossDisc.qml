import QtQuick
import QtQuick.Shapes
import style

// Not like this: a cross on a white disc.
Rectangle {
    objectName: "crossDisc"
    height: width
    radius: width / 2
    color: Theme.white
    border.color: Theme.coral
    border.width: SceneSizes.line

    Drawing {
        anchors.centerIn: parent
        gridWidth: 100
        gridHeight: 100
        width: parent.width * 0.8

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.coral
            strokeWidth: 16
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: "M28 28 L72 72 M72 28 L28 72"
            }
        }
    }
}
