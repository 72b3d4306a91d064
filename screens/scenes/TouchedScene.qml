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

    // The zones of faces that stand in a row, or one under the other: together they take the whole area, but for the gaps.
    function zonesOf(faces: var, area: rect, stacked: bool): var {
        const start = face => stacked ? face.y : face.x;
        const end = face => stacked ? face.y + face.height : face.x + face.width;
        return faces.map(face => {
            const before = faces.filter(each => start(each) < start(face)).map(end);
            const after = faces.filter(each => start(each) > start(face)).map(start);
            const near = before.length > 0 ? (Math.max(...before) + start(face) + Theme.gap) / 2 : start(area);
            const far = after.length > 0 ? (Math.min(...after) + end(face) - Theme.gap) / 2 : end(area);
            return stacked ? Qt.rect(area.x, near, area.width, far - near) : Qt.rect(near, area.y, far - near, area.height);
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
