pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import style

// Signs to copy, drawn so that a machine reads them badly: each leans its own way, a wave runs through them.
Rectangle {
    id: plate

    required property string signs
    required property real capHeight
    readonly property real step: Math.min(width * 0.92 / Math.max(1, signs.length), capHeight * 2)

    objectName: "plate"
    color: Theme.white
    radius: SceneSizes.cornerRadius
    border.color: Theme.edge
    border.width: SceneSizes.hairline

    Repeater {
        model: plate.signs.split("")

        FrenchText {
            required property int index
            required property string modelData

            width: plate.step
            x: (plate.width - plate.step * plate.signs.length) / 2 + plate.step * index
            y: (plate.height - height) / 2 + plate.capHeight * [-0.12, 0.14, -0.04, 0.1][index % 4]
            text: modelData
            rotation: [-12, 10, 14, -9, 6][index % 5]
            font.bold: index % 2 === 0
            font.italic: index % 3 === 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            capHeight: Math.min(plate.capHeight * 1.2, plate.step * 0.7)
        }
    }

    Drawing {
        anchors.centerIn: parent
        width: plate.width * 0.94
        height: plate.height
        gridWidth: 200
        gridHeight: 40

        ShapePath {
            fillColor: "transparent"
            strokeColor: Qt.alpha(Theme.edge, 0.7)
            strokeWidth: 1.6

            PathSvg {
                path: "M2 22 C30 2 52 36 84 20 S140 4 198 24"
            }
        }
    }
}
