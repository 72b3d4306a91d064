pragma ComponentBehavior: Bound

import QtQuick

// A drawing with the things on it that a finger finds: their zones, the ring round what is meant or said, and the hand.
Item {
    id: touched

    required property Play play
    // Where the things lie, by id: { zone, face, tip }, rectangles and a point of this scene; null while unknown.
    property var places: ({})
    // A finger that comes down here goes to the nearest zone.
    property rect ground: Qt.rect(0, 0, width, height)
    // What the scene itself points out.
    property string shown: ""
    property bool ringing: true
    property bool pointing: true
    property real handRoom: height
    readonly property string ringed: play.ringed(shown)
    readonly property string said: play.things.find(each => play.isSaid(each.id))?.id ?? ""
    default property alias content: drawing.data

    function distance(area: rect, at: point): real {
        const across = Math.max(area.x - at.x, at.x - area.x - area.width, 0);
        const down = Math.max(area.y - at.y, at.y - area.y - area.height, 0);
        return across + down;
    }

    // The thing whose zone lies nearest, empty for a finger beside them all.
    function nearest(at: point): string {
        let found = "";
        let least = distance(ground, at) > 0 ? 1 : Infinity;
        for (const thing of play.things) {
            const place = places[thing.id];
            const away = place ? distance(place.zone, at) : Infinity;
            if (away < least) {
                found = thing.id;
                least = away;
            }
        }
        return found;
    }

    // Where the hand points in a thing that says no place for it.
    function tipIn(face: rect): point {
        const right = Math.min(face.x + face.width - SceneSizes.fingerReach, width - SceneSizes.armRoom);
        return Qt.point(Math.max(right, face.x + face.width / 2), face.y + face.height * SceneSizes.tipShare);
    }

    Item {
        id: drawing

        anchors.fill: parent
    }

    PlacedRing {
        objectName: "spokenRing"
        place: touched.ringing && touched.said !== touched.ringed ? touched.places[touched.said] : null
    }

    PlacedRing {
        objectName: "targetRing"
        place: touched.ringing ? touched.places[touched.ringed] : null
        pulsing: touched.play.pointed !== ""
    }

    Repeater {
        model: touched.play.things

        ThingZone {
            id: zone

            required property var modelData

            thing: modelData
            place: touched.places[modelData.id] ?? null
            holds: at => touched.nearest(Qt.point(zone.x + at.x, zone.y + at.y)) === modelData.id
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
