pragma ComponentBehavior: Bound

import QtQuick
import style

// A drawing with the things on it that a finger finds: their zones, the ring round what is meant or said, and the hand.
Item {
    id: touched

    required property Play play
    // Where the things lie, by id: { zone, face, tip }, rectangles and a point of this scene; null while unknown.
    property var places: ({})
    // What the scene itself points out.
    property string shown: ""
    property bool ringing: true
    property bool pointing: true
    property real handRoom: height
    readonly property string ringed: play.ringed(shown)
    readonly property string said: play.things.find(each => play.isSaid(each.id))?.id ?? ""
    default property alias content: drawing.data

    // The zones of faces that stand in rows of `columns`: together they take the whole area, but for the gaps.
    function zonesOf(faces: var, columns: int, area: rect): var {
        const rows = [];
        for (let at = 0; at < faces.length; at += columns)
            rows.push(faces.slice(at, at + columns));
        const down = shares(rows.map(row => [row[0].y, row[0].y + row[0].height]), area.y, area.y + area.height);
        const zones = [];
        rows.forEach((row, at) => {
            for (const [start, end] of shares(row.map(face => [face.x, face.x + face.width]), area.x, area.x + area.width))
                zones.push(Qt.rect(start, down[at][0], end - start, down[at][1] - down[at][0]));
        });
        return zones;
    }

    // What belongs to stretches that lie apart: up to half way to the next one, and to the ends, in whichever order they lie.
    function shares(stretches: var, start: real, end: real): var {
        return stretches.map(([from, to]) => {
            const before = stretches.filter(each => each[0] < from).map(each => each[1]);
            const after = stretches.filter(each => each[0] > from).map(each => each[0]);
            const near = before.length > 0 ? (Math.max(...before) + from + Theme.gap) / 2 : start;
            const far = after.length > 0 ? (Math.min(...after) + to - Theme.gap) / 2 : end;
            return [near, far];
        });
    }

    // Where the hand points in a thing that says no place for it.
    function tipIn(face: rect): point {
        const right = Math.min(face.x + face.width - SceneSizes.fingerReach, width - SceneSizes.armRoom * 1.5);
        return Qt.point(Math.max(right, face.x + face.width * 0.3), face.y + face.height * SceneSizes.tipShare);
    }

    Item {
        id: drawing

        anchors.fill: parent
    }

    PlacedRing {
        name: "spokenRing"
        place: touched.ringing && touched.said !== touched.ringed ? touched.places[touched.said] : null
    }

    PlacedRing {
        name: "targetRing"
        place: touched.ringing ? touched.places[touched.ringed] : null
        pulsing: touched.play.pointed !== ""
    }

    Repeater {
        model: touched.play.things

        ThingZone {
            required property var modelData

            thing: modelData
            place: touched.places[modelData.id] ?? null
            onTouched: touched.play.touch(modelData)
        }
    }

    ScenePointer {
        objectName: "hand"
        room: Qt.size(touched.width, touched.height)
        whole: Math.min(SceneSizes.handLength, touched.handRoom * SceneSizes.handShare)
        tip: touched.pointing || touched.play.pointed ? touched.places[touched.ringed]?.tip ?? null : null
    }
}
