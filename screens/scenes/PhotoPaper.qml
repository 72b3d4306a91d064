pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The paper on a photograph: a little askew, a picture, its heading, lines nobody reads.
Rectangle {
    id: paper

    required property var picture
    required property string heading
    // The width in which what is written can be seen.
    required property real room
    readonly property real pad: width * 0.09
    readonly property real wordsWidth: Math.min(width, room) - 2 * pad

    rotation: SceneSizes.askew
    antialiasing: true
    color: Theme.white
    border.color: Theme.ink
    border.width: SceneSizes.line

    Glyph {
        id: glyph

        x: paper.pad
        y: paper.pad
        // a French paper is never mirrored, nor is its picture
        picture: Object.assign({}, paper.picture, { flips: false, badgeFlips: false })
        size: Math.round(Math.min(paper.width * 0.36, paper.height * 0.26))
    }

    FrenchText {
        id: words

        objectName: "heading"
        x: paper.pad
        y: glyph.y + glyph.height + paper.pad * 0.6
        width: paper.wordsWidth
        text: paper.heading
        font.bold: true
        capHeight: SceneSizes.fitted(SceneSizes.largestWords, SceneSizes.leastWords, paper.height * 0.26, capital => SceneSizes.wordsHeight(text, true, capital, width))
    }

    Repeater {
        id: lines

        readonly property real start: words.y + words.height + paper.pad * 0.5
        readonly property real pitch: Math.max(paper.pad * 0.8, SceneSizes.line * 4)

        model: Math.max(0, Math.min(5, Math.floor((paper.height - paper.pad - start) / pitch)))

        Rectangle {
            required property int index

            x: paper.pad
            y: lines.start + lines.pitch * (index + 0.4)
            width: (paper.width - 2 * paper.pad) * (index % 3 === 2 ? 0.6 : 1)
            height: Math.max(1, lines.pitch * 0.35)
            color: Qt.alpha(Theme.edge, 0.7)
        }
    }
}
