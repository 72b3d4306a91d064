import QtQuick
import QtQuick.Shapes

// A drawing on a grid of its own, `gridWidth` by `gridHeight`, as wide as it is told.
Item {
    id: drawing

    required property real gridWidth
    required property real gridHeight
    default property alias paths: shape.data

    height: width * gridHeight / gridWidth

    Shape {
        id: shape

        width: drawing.gridWidth
        height: drawing.gridHeight
        scale: drawing.width / drawing.gridWidth
        transformOrigin: Item.TopLeft
    }
}
