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
    // as plain as may be: the smaller side of a photograph counts
    readonly property int columns: Array.from({ length: count }, (_, at) => count - at).reduce((best, each) => side(each) > side(best) ? each : best)
    readonly property real shotWidth: Math.min(cellWidth(columns), cellHeight(columns) * SceneSizes.widestShot)
    readonly property real shotHeight: Math.min(cellHeight(columns), shotWidth * SceneSizes.tallestShot)

    function cellWidth(columns: int): real {
        return (width - 2 * edge - between * (columns - 1)) / columns;
    }

    function cellHeight(columns: int): real {
        const rows = Math.ceil(count / columns);
        return (height - 2 * edge - between * (rows - 1)) / rows;
    }

    function side(columns: int): real {
        return Math.min(cellWidth(columns), cellHeight(columns));
    }

    function placesAmong(count: int): var {
        const found = {};
        const items = Array.from({ length: count }, (_, at) => shots.itemAt(at)).filter(item => item);
        const faces = items.map(item => Qt.rect(grid.x + item.x, grid.y + item.y, item.width, item.height));
        zonesOf(faces, columns, Qt.rect(0, 0, width, height)).forEach((zone, at) => {
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
        columns: drawn.columns
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
