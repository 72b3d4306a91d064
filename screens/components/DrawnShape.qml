import QtQuick
import QtQuick.Shapes

// One of Fanal's own drawings: SVG path data on a grid of 24 units, filled as an editor fills it.
Shape {
    id: drawn

    required property string drawing
    required property real size
    required property color color
    readonly property int grid: 24

    width: grid
    height: grid
    scale: size / grid
    transformOrigin: Item.TopLeft

    ShapePath {
        fillColor: drawn.color
        fillRule: ShapePath.WindingFill
        strokeColor: "transparent"
        strokeWidth: -1

        PathSvg {
            path: drawn.drawing
        }
    }
}
