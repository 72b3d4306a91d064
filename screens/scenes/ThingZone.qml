import QtQuick
import components
import style

// Where a finger finds a thing: its zone, and whatever lies nearer to it than to another one.
Touch {
    id: zone

    required property var thing
    required property var place
    // Whether a point of this zone, or beside it, belongs to it.
    required property var holds

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
    containmentMask: QtObject {
        function contains(at: point): bool {
            return zone.holds(at);
        }
    }

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
