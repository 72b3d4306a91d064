pragma ComponentBehavior: Bound

import QtQuick
import style

// A message as it arrives on a phone: who sent it, what it says, and its code in large lit digits.
Item {
    id: drawn

    required property var scene
    readonly property bool mail: scene.channel === "mail"
    readonly property var pieces: piecesOf(scene.lines, scene.code)

    // The code is taken out of the line it stands in, so that it is read once, large.
    function piecesOf(lines: var, code: string): var {
        const pieces = [];
        const add = (text, lit) => {
            // what is left of a sentence does not begin with its end
            const words = text.replace(/^[\s.,:;]+/, "").trim();
            if (words)
                pieces.push({ text: words, lit: lit });
        };
        let pending = code;
        for (const line of lines) {
            const at = pending ? line.indexOf(pending) : -1;
            if (at < 0) {
                add(line, false);
            } else {
                add(line.slice(0, at), false);
                add(pending, true);
                add(line.slice(at + pending.length), false);
                pending = "";
            }
        }
        add(pending, true);
        return pieces;
    }

    function heightOfAll(): real {
        if (sender.overflows)
            return Infinity;
        let bottom = 0;
        for (let place = 0; place < lines.count; place += 1) {
            const piece = lines.itemAt(place) as MessagePiece;
            if (piece.overflows)
                return Infinity;
            bottom = piece.y + piece.height;
        }
        return bubble.y + bottom + 2 * bubble.pad;
    }

    PhoneShell {
        anchors.centerIn: parent
        width: SceneSizes.phoneWidth(drawn.width, drawn.height)
        height: SceneSizes.phoneHeight(drawn.width, drawn.height)
        pageColour: Theme.stone

        Item {
            id: page

            anchors.fill: parent
            anchors.margins: SceneSizes.pageMargin
            anchors.topMargin: 0

            Item {
                id: head

                width: parent.width
                height: Math.max(sender.height, face.height)

                Rectangle {
                    id: face

                    anchors.verticalCenter: parent.verticalCenter
                    width: words.size * 3.2
                    height: width
                    radius: width / 2
                    color: Theme.white
                    border.color: Theme.ink
                    border.width: SceneSizes.line

                    ChannelMark {
                        anchors.centerIn: parent
                        width: parent.width * 0.56
                        mail: drawn.mail
                    }
                }

                FrenchText {
                    id: sender

                    objectName: "sender"
                    anchors.verticalCenter: parent.verticalCenter
                    x: face.width + words.size
                    width: parent.width - x
                    // an address of mail may go on in a second line
                    text: drawn.scene.sender.replace(/([@.-])(?=.)/g, "$1\u200B")
                    font.bold: true
                    capHeight: words.size * 1.1
                    cramped: words.cramped
                }
            }

            Rectangle {
                id: rule

                anchors.top: head.bottom
                anchors.topMargin: words.size * 0.5
                width: parent.width
                height: SceneSizes.hairline
                color: Theme.edge
            }

            Rectangle {
                id: bubble

                readonly property real pad: words.size * 1.1
                readonly property Item last: lines.count > 0 ? lines.itemAt(lines.count - 1) : null

                objectName: "bubble"
                y: rule.y + words.size * 0.9
                width: parent.width
                height: (last ? last.y + last.height : 0) + 2 * pad
                color: Theme.white
                radius: drawn.mail ? SceneSizes.cornerRadius : SceneSizes.radius
                bottomLeftRadius: drawn.mail ? radius : 0
                border.color: Theme.edge
                border.width: SceneSizes.hairline

                Item {
                    id: inside

                    anchors.fill: parent
                    anchors.margins: bubble.pad

                    Repeater {
                        id: lines

                        model: drawn.pieces

                        MessagePiece {
                            required property int index
                            required property var modelData
                            readonly property Item above: index > 0 ? lines.itemAt(index - 1) : null

                            y: above ? above.y + above.height + words.size * 0.7 : 0
                            width: inside.width
                            text: modelData.text
                            lit: modelData.lit
                            capHeight: words.size
                            cramped: words.cramped
                        }
                    }
                }
            }

            FittedSize {
                id: words

                measure: drawn.heightOfAll
                room: page.height
                largest: Math.min(SceneSizes.largestWords, page.width / SceneSizes.lineOfCapitals)
                smallest: SceneSizes.leastWords
                when: [page.width, lines.count]
            }
        }
    }
}
