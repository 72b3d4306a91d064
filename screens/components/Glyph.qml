pragma ComponentBehavior: Bound

import QtQuick
import style

// A picture of the icon font or one of Fanal's own, with its badge on a white disc at the bottom trailing corner.
Item {
    id: glyph

    required property var picture
    property real size: Theme.controlGlyph
    property color colour: Theme.ink
    property color badgeColour: Theme.ink
    readonly property string badgeDrawing: picture.badgeDrawing ?? ""

    implicitWidth: size
    implicitHeight: size

    GlyphText {
        anchors.centerIn: parent
        character: glyph.picture.glyph
        drawing: glyph.picture.drawing ?? ""
        mirrored: glyph.picture.flips
        size: glyph.size
        color: glyph.colour
    }

    Loader {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        active: glyph.picture.badge !== "" || glyph.badgeDrawing !== ""
        sourceComponent: Rectangle {
            width: Math.round(glyph.size * Theme.badgeDisc)
            height: width
            radius: width / 2
            color: Theme.white

            GlyphText {
                anchors.centerIn: parent
                character: glyph.picture.badge
                drawing: glyph.badgeDrawing
                mirrored: glyph.picture.badgeFlips
                size: Math.round(glyph.size * Theme.badgeShare)
                color: glyph.badgeColour
            }
        }
    }
}
