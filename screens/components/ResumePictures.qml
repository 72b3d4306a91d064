pragma ComponentBehavior: Bound

import QtQuick
import style

// The three pictures of the resume code with 1, 2, 3 under them, so that their order holds in either reading way.
Item {
    id: resume

    required property var pictures
    property int glyphSize: Theme.resumeGlyph

    implicitWidth: pictures.length * glyphSize + (pictures.length - 1) * Theme.gap
    implicitHeight: glyphSize + Theme.lineHeight(Theme.least, Theme.figures)

    Repeater {
        model: resume.pictures.length

        Item {
            id: place

            required property int index
            readonly property real start: index * (resume.glyphSize + Theme.gap)

            x: Theme.rightToLeft ? resume.width - start - width : start
            width: resume.glyphSize
            height: resume.height

            Rectangle {
                width: resume.glyphSize
                height: width
                radius: Theme.smallRadius
                color: Theme.white
                border.color: Theme.edge
                border.width: Theme.line

                Glyph {
                    anchors.centerIn: parent
                    picture: resume.pictures[place.index] ?? Blank.picture
                    size: Math.round(parent.width * Theme.tileGlyphShare)
                }
            }

            Words {
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                spoken: ({ item: "", text: String(place.index + 1), locale: "", rightToLeft: false, family: Theme.figures, draft: false })
                capital: Theme.least
                font.bold: true
                wrapMode: Text.NoWrap
            }
        }
    }
}
