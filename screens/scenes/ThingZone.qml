import QtQuick
import components
import style

// Where a finger finds a thing: the thing and what lies nearer to it than to another one.
Touch {
    id: zone

    required property var thing
    required property var place

    objectName: "thing-" + thing.id
    enabled: place !== null
    visible: place !== null
    x: place?.zone.x ?? 0
    y: place?.zone.y ?? 0
    width: place?.zone.width ?? 0
    height: place?.zone.height ?? 0
    says: thing.label.text
    item: thing.label.item
    face: shade

    Rectangle {
        id: shade

        x: zone.place ? zone.place.face.x - zone.x : 0
        y: zone.place ? zone.place.face.y - zone.y : 0
        width: zone.place?.face.width ?? 0
        height: zone.place?.face.height ?? 0
        radius: SceneSizes.cornerRadius
        color: zone.pressed ? Qt.alpha(Theme.ink, Theme.pressedShade) : "transparent"
    }
}
