import QtQuick
import QtQuick.Shapes
import style

// A QR code as one path, whole pixels a module, with its quiet zone on white. Never mirrored.
Rectangle {
    id: panel

    required property string path
    required property int modules
    required property real side
    readonly property int quietZone: 4
    readonly property int module: Math.max(1, Math.floor(side / (modules + 2 * quietZone)))

    implicitWidth: module * (modules + 2 * quietZone)
    implicitHeight: implicitWidth
    color: Theme.white

    Shape {
        x: panel.quietZone * panel.module
        y: x
        width: panel.modules
        height: panel.modules
        scale: panel.module
        transformOrigin: Item.TopLeft
        antialiasing: false

        ShapePath {
            fillColor: Theme.ink
            strokeColor: "transparent"
            strokeWidth: -1

            PathSvg {
                path: panel.path
            }
        }
    }
}
