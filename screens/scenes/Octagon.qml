import QtQuick
import QtQuick.Shapes
import style

// Eight edges: danger by its shape before its colour.
Drawing {
    id: octagon

    property color fill: Theme.coral
    // in hundredths of the width
    property real lineWidth: 0
    readonly property real near: lineWidth / 2
    readonly property real far: 100 - near
    readonly property real cut: (far - near) * 0.293 // leaves eight equal edges

    gridWidth: 100
    gridHeight: 100

    ShapePath {
        fillColor: octagon.fill
        strokeColor: Theme.coral
        strokeWidth: octagon.lineWidth > 0 ? octagon.lineWidth : -1
        joinStyle: ShapePath.MiterJoin

        PathPolyline {
            path: [
                Qt.point(octagon.near + octagon.cut, octagon.near),
                Qt.point(octagon.far - octagon.cut, octagon.near),
                Qt.point(octagon.far, octagon.near + octagon.cut),
                Qt.point(octagon.far, octagon.far - octagon.cut),
                Qt.point(octagon.far - octagon.cut, octagon.far),
                Qt.point(octagon.near + octagon.cut, octagon.far),
                Qt.point(octagon.near, octagon.far - octagon.cut),
                Qt.point(octagon.near, octagon.near + octagon.cut),
                Qt.point(octagon.near + octagon.cut, octagon.near)
            ]
        }
    }
}
