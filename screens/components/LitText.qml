pragma ComponentBehavior: Bound

import QtQuick
import style

// A sentence that lights word by word while it is said. The rectangle lies behind the letters: shaping never breaks.
Words {
    id: sentence

    required property var visit
    // False inside something that lights and dims as a whole.
    property bool framed: true
    readonly property var said: visit.speaking
    readonly property bool lit: spoken.item !== "" && said.item === spoken.item
    readonly property bool wordByWord: lit && said.length > 0 && said.length < spoken.text.length

    opacity: framed && Theme.onlyForMe && !lit ? Theme.dimmed : 1

    Rectangle {
        z: -1
        x: -Theme.smallGap
        y: -Theme.line
        width: sentence.width + 2 * Theme.smallGap
        height: sentence.height + 2 * Theme.line
        visible: sentence.framed && sentence.lit && !sentence.wordByWord
        color: Theme.lampPale
        radius: Theme.smallRadius
        border.color: Theme.ink
        border.width: Theme.line
    }

    Loader {
        z: -1
        active: sentence.wordByWord
        sourceComponent: Item {
            id: word

            // Where the word begins and ends, read from a twin of the sentence that knows its positions.
            readonly property var box: place(sentence.said.start + sentence.markLength, sentence.said.length)

            function place(start: int, length: int): var {
                // The twin learns its text after it is made: until then there is no place to light.
                if (twin.length < start + length)
                    return { line: 0, left: 0, right: 0 };
                const from = twin.positionToRectangle(start);
                const to = twin.positionToRectangle(start + length);
                const broken = Math.abs(to.y - from.y) > twin.font.pixelSize / 2;
                const end = broken ? (sentence.spoken.rightToLeft ? 0 : sentence.width) : to.x;
                return { line: lineOf(from.y), left: Math.min(from.x, end), right: Math.max(from.x, end) };
            }

            function lineOf(y: real): int {
                const tops = [];
                for (let at = 0; at < twin.length; at += 1) {
                    const top = Math.round(twin.positionToRectangle(at).y);
                    if (top >= Math.round(y))
                        break;
                    if (!tops.includes(top))
                        tops.push(top);
                }
                return tops.length;
            }

            Rectangle {
                x: word.box.left - Theme.line * 2
                y: word.box.line * sentence.lineHeight
                width: word.box.right - word.box.left + Theme.line * 4
                height: sentence.lineHeight
                radius: Theme.smallRadius
                color: Theme.lamp
                border.color: Theme.ink
                border.width: Theme.line
            }

            TextEdit {
                id: twin

                width: sentence.width
                visible: false
                readOnly: true
                text: sentence.text
                textFormat: TextEdit.PlainText
                font: sentence.font
                wrapMode: TextEdit.WordWrap
                horizontalAlignment: sentence.effectiveHorizontalAlignment
                Accessible.ignored: true
            }
        }
    }
}
