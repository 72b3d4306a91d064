pragma ComponentBehavior: Bound

import QtQuick
import style

// A message as it arrives on a phone: who sent it, what it says, and its code in large lit digits.
Item {
    id: drawn

    required property var scene
    // words are laid out once, when the room for them is known
    property bool settled: false
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

    function heightAt(capital: real, width: real): real {
        const sender = SceneSizes.wordsHeight(senderWords.text, true, capital * SceneSizes.senderGain, width - capital * (SceneSizes.faceSize + SceneSizes.faceGap));
        const inner = width - 2 * capital * SceneSizes.bubblePad;
        const heights = pieces.map(piece => pieceHeight(piece, capital, inner));
        const bubble = heights.reduce((sum, each) => sum + each, 0) + capital * (SceneSizes.lineGap * (pieces.length - 1) + 2 * SceneSizes.bubblePad);
        return Math.max(sender, capital * SceneSizes.faceSize) + capital * SceneSizes.headGap + bubble;
    }

    function pieceHeight(piece: var, capital: real, width: real): real {
        const pad = SceneSizes.codePad(piece.lit, capital);
        const spread = piece.lit ? capital * SceneSizes.codeSpacing * piece.text.length : 0;
        return SceneSizes.wordsHeight(piece.text, piece.lit, capital * (piece.lit ? SceneSizes.codeGain : 1), width - 2 * pad - spread) + 2 * pad;
    }

    Component.onCompleted: settled = true

    PhoneShell {
        anchors.centerIn: parent
        width: SceneSizes.phoneWidth(drawn.width, drawn.height)
        height: SceneSizes.phoneHeight(drawn.width, drawn.height)
        pageColour: Theme.stone

        Item {
            id: page

            readonly property real capital: SceneSizes.fitted(Math.min(SceneSizes.largestWords, width / SceneSizes.lineOfCapitals), SceneSizes.leastWords, height, capital => drawn.heightAt(capital, width))

            anchors.fill: parent
            anchors.margins: SceneSizes.pageMargin
            anchors.topMargin: 0

            Item {
                id: head

                width: parent.width
                height: Math.max(senderWords.height, face.height)

                Rectangle {
                    id: face

                    anchors.verticalCenter: parent.verticalCenter
                    width: page.capital * SceneSizes.faceSize
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
                    id: senderWords

                    objectName: "sender"
                    anchors.verticalCenter: parent.verticalCenter
                    x: face.width + page.capital * SceneSizes.faceGap
                    width: parent.width - x
                    // an address of mail may go on in a second line
                    text: SceneSizes.breakable(drawn.scene.sender)
                    font.bold: true
                    capHeight: page.capital * SceneSizes.senderGain
                }
            }

            Rectangle {
                id: rule

                anchors.top: head.bottom
                anchors.topMargin: page.capital * SceneSizes.headGap * 0.35
                width: parent.width
                height: SceneSizes.hairline
                color: Theme.edge
            }

            Rectangle {
                id: bubble

                readonly property real pad: page.capital * SceneSizes.bubblePad
                readonly property Item last: lines.count > 0 ? lines.itemAt(lines.count - 1) : null

                objectName: "bubble"
                y: head.height + page.capital * SceneSizes.headGap
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

                        model: drawn.settled ? drawn.pieces : []

                        MessagePiece {
                            required property int index
                            required property var modelData
                            readonly property Item above: index > 0 ? lines.itemAt(index - 1) : null

                            y: above ? above.y + above.height + page.capital * SceneSizes.lineGap : 0
                            width: inside.width
                            text: modelData.text
                            lit: modelData.lit
                            capHeight: page.capital
                                }
                    }
                }
            }
        }
    }
}
