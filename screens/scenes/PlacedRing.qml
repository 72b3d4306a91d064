import QtQuick

// The ring round a thing, where there is one.
SpotlightRing {
    property var place: null

    visible: !!place
    x: place?.face.x ?? 0
    y: place?.face.y ?? 0
    width: place?.face.width ?? 0
    height: place?.face.height ?? 0
}
