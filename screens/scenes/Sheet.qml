pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import components
import style

// A paper as France prints it: picture at the left, heading, lines. The lit paper has a lamp edge, its lit line a lamp ground.
// A wide sheet has its picture beside the words, a tall one above them.
Item {
    id: sheet

    required property var paper
    required property bool lit
    // Keeps room for the lamp edge while it is not lit.
    property bool mayLight: lit
    property bool loud: lit
    required property real capHeight

    readonly property bool wide: width > height
    readonly property real inset: mayLight ? SceneSizes.ringBand + SceneSizes.line : SceneSizes.line / 2
    readonly property real pad: inset + Math.min(SceneSizes.pageMargin, Math.min(width, height) * 0.08)
    readonly property real fold: Math.min(width, height) * 0.17
    readonly property real pictureSize: wide ? Math.min(height - 2 * pad, width * 0.24) : Math.min(width * 0.4, height * 0.2)
    readonly property real headingEnd: wide ? Math.max(pad, fold + inset) : pad
    readonly property Item last: lines.count > 0 ? lines.itemAt(lines.count - 1) : heading
    readonly property real wordsBottom: last ? last.y + last.height : 0

    function wordsLeft(capital: real): real {
        return wide ? pad + pictureSize + capital : pad;
    }

    function wordsTop(capital: real): real {
        return wide ? pad : pad + pictureSize + capital * SceneSizes.pictureGap;
    }

    // How high the sheet would have to be for words of this size.
    function heightAt(capital: real): real {
        const room = width - wordsLeft(capital);
        let height = wordsTop(capital) + SceneSizes.wordsHeight(paper.heading, true, capital * SceneSizes.headingGain, room - headingEnd);
        for (let at = 0; at < paper.lines.length; at += 1) {
            const pads = mayLight && at === paper.litLine ? 2 * capital * SceneSizes.litPad : 0;
            height += capital * SceneSizes.sheetGap + SceneSizes.wordsHeight(paper.lines[at], pads > 0, capital, room - pad - pads) + pads;
        }
        return height + pad;
    }

    // The sheet with its upper right corner cut off, `by` pixels inside its edge.
    function edgeInside(by: real): var {
        const cut = fold + by * 0.414;
        return [Qt.point(by, by), Qt.point(width - cut, by), Qt.point(width - by, cut), Qt.point(width - by, height - by), Qt.point(by, height - by), Qt.point(by, by)];
    }

    function foldInside(by: real): var {
        const cut = fold + by * 0.414;
        return [Qt.point(width - cut, by), Qt.point(width - by, cut), Qt.point(width - cut, cut), Qt.point(width - cut, by)];
    }

    opacity: loud ? 1 : SceneSizes.quiet

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: sheet.lit ? Theme.lamp : "transparent"
            strokeColor: Theme.ink
            strokeWidth: sheet.lit ? SceneSizes.line : -1
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: sheet.edgeInside(SceneSizes.line / 2)
            }
        }

        ShapePath {
            fillColor: Theme.white
            strokeColor: Theme.ink
            strokeWidth: SceneSizes.line
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: sheet.edgeInside(sheet.inset)
            }
        }

        ShapePath {
            fillColor: Theme.stone
            strokeColor: Theme.ink
            strokeWidth: SceneSizes.line
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: sheet.foldInside(sheet.inset)
            }
        }
    }

    Glyph {
        objectName: "picture"
        x: sheet.pad
        y: sheet.wide ? (sheet.height - height) / 2 : sheet.pad
        size: Math.round(sheet.pictureSize)
        // a French paper is never mirrored, nor is its picture
        picture: Object.assign({}, sheet.paper.picture, { flips: false, badgeFlips: false })
    }

    FrenchText {
        id: heading

        objectName: "heading"
        x: sheet.wordsLeft(sheet.capHeight)
        y: sheet.wordsTop(sheet.capHeight)
        width: sheet.width - x - sheet.headingEnd
        text: sheet.paper.heading
        font.bold: true
        capHeight: sheet.capHeight * SceneSizes.headingGain
    }

    Repeater {
        id: lines

        model: sheet.paper.lines

        SheetLine {
            required property int index
            required property string modelData
            readonly property Item above: index > 0 ? lines.itemAt(index - 1) : heading

            x: heading.x
            y: above ? above.y + above.height + sheet.capHeight * SceneSizes.sheetGap : 0
            width: sheet.width - x - sheet.pad
            text: modelData
            lit: sheet.lit && index === sheet.paper.litLine
            capHeight: sheet.capHeight
            }
    }

    Repeater {
        id: scenery

        readonly property real pitch: sheet.capHeight * 1.6

        model: Math.max(0, Math.min(6, Math.floor((sheet.height - sheet.pad - sheet.wordsBottom) / pitch) - 1))

        Rectangle {
            required property int index

            x: heading.x
            y: sheet.wordsBottom + scenery.pitch * (index + 1)
            width: (sheet.width - x - sheet.pad) * (index % 3 === 2 ? 0.6 : 0.92)
            height: sheet.capHeight * 0.4
            radius: height / 2
            color: Qt.alpha(Theme.edge, 0.35)
        }
    }
}
