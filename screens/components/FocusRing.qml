import QtQuick
import style

// Where the next key acts: an ink ring between two white bands, outside the face, so that it stands out on every ground.
Item {
    id: ring

    required property Item face

    function follow(): void {
        const place = face.mapToItem(parent, 0, 0, face.width, face.height);
        x = place.x;
        y = place.y;
        width = place.width;
        height = place.height;
    }

    visible: face !== null

    // Placed anew in every frame that is drawn: whatever has moved under it, and none is drawn while nothing moves.
    Connections {
        target: ring.Window.window
        enabled: ring.face !== null

        function onAfterAnimating(): void {
            ring.follow();
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.focusRing
        radius: Theme.radius + Theme.focusRing
        color: "transparent"
        border.width: Theme.focusRing
        border.color: Theme.white
    }

    Rectangle {
        objectName: "focus-ring"
        anchors.fill: parent
        anchors.margins: -Theme.focusGap - Theme.focusInk
        radius: Theme.radius + Theme.focusGap + Theme.focusInk
        color: "transparent"
        border.width: Theme.focusInk
        border.color: Theme.ink
    }
}
