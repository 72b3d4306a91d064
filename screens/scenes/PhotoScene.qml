pragma ComponentBehavior: Bound

import QtQuick
import style

// Photographs of one paper side by side, or one under the other where that makes them larger; one of them is good.
TouchedScene {
    id: drawn

    required property var scene
    readonly property int count: scene.shots.length
    readonly property real edge: SceneSizes.ringReach
    readonly property real between: Math.max(Theme.gap, 2 * edge + SceneSizes.line)
    readonly property real columnWidth: (width - 2 * edge - between * (count - 1)) / count
    readonly property real rowHeight: (height - 2 * edge - between * (count - 1)) / count
    readonly property bool stacked: shape(width - 2 * edge, rowHeight) > shape(columnWidth, height - 2 * edge)
    readonly property real roomWidth: stacked ? width - 2 * edge : columnWidth
    readonly property real roomHeight: stacked ? rowHeight : height - 2 * edge
    readonly property real shotWidth: Math.min(roomWidth, roomHeight * SceneSizes.widestShot)
    readonly property real shotHeight: Math.min(roomHeight, shotWidth * SceneSizes.tallestShot)

    // The smaller side of a photograph in so much room: what makes it plain.
    function shape(room: real, roomHeight: real): real {
        return Math.min(room, roomHeight);
    }

    function placesAmong(count: int): var {
        const found = {};
        const items = Array.from({ length: count }, (_, at) => shots.itemAt(at)).filter(item => item);
        const faces = items.map(item => Qt.rect(grid.x + item.x, grid.y + item.y, item.width, item.height));
        zonesOf(faces, Qt.rect(0, 0, width, height), stacked).forEach((zone, at) => {
            found[scene.things[at]] = { zone: zone, face: faces[at], tip: tipIn(faces[at]) };
        });
        return found;
    }

    places: placesAmong(shots.count)
    shown: "good"
    pointing: false

    Grid {
        id: grid

        anchors.centerIn: parent
        columns: drawn.stacked ? 1 : drawn.count
        spacing: drawn.between

        Repeater {
            id: shots

            model: drawn.scene.shots

            PhotoShot {
                required property int index
                required property string modelData
                readonly property string thing: drawn.scene.things[index]

                objectName: "shot-" + modelData
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                width: drawn.shotWidth
                height: drawn.shotHeight
                shot: modelData
                picture: drawn.scene.picture
                heading: drawn.scene.heading
                judged: !drawn.play.trying || drawn.play.isDone(thing)
            }
        }
    }
}
