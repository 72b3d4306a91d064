import QtQuick

// The hand on `tip`, a point in a room of the size `room`; no hand where there is none.
PointingHand {
    property var tip: null
    required property size room
    required property real whole
    readonly property real angle: lean * Math.PI / 180

    visible: tip !== null
    x: tip?.x ?? 0
    y: tip?.y ?? 0
    // an arm that would reach below the scene comes more from the side
    lean: Math.max(SceneSizes.leastLean, Math.min(SceneSizes.mostLean, Math.acos(Math.max(0, Math.min(1, (room.height - y) / whole))) * 180 / Math.PI))
    length: Math.min(whole, (room.width - x) / (Math.sin(angle) + halfWidth * Math.cos(angle)))
}
