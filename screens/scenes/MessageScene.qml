pragma ComponentBehavior: Bound

import QtQuick
import style

// A message as it arrives on a phone: who sent it, what it says, and its code in large lit digits.
TouchedScene {
    id: drawn

    required property var scene
    // words are laid out once, when the room for them is known
    property bool settled: false
    readonly property bool mail: scene.channel === "mail"
    readonly property var pieces: MessagePlan.piecesOf(scene.lines, scene.code)
    readonly property string code: scene.things[0] ?? ""

    function placeOf(piece: Item): var {
        const left = phone.x + phone.pageArea.x + page.x + bubble.x + lines.x;
        const top = phone.y + phone.pageArea.y + page.y + bubble.y + lines.y;
        const face = Qt.rect(left + piece.x, top + piece.y, piece.width, piece.height);
        return { zone: Qt.rect(phone.x, phone.y, phone.width, phone.height), face: face, tip: Qt.point(face.x + face.width - SceneSizes.fingerReach, face.y + face.height * SceneSizes.tipShare) };
    }

    function heightAt(capital: real, width: real): real {
        const sender = SceneSizes.wordsHeight(senderWords.text, true, capital * SceneSizes.senderGain, width - capital * (SceneSizes.faceSize + SceneSizes.faceGap));
        const inner = width - 2 * capital * SceneSizes.bubblePad;
        const bubble = MessagePlan.height(pieces, capital, inner, code !== "", SceneSizes.codeGain) + capital * 2 * SceneSizes.bubblePad;
        return Math.max(sender, capital * SceneSizes.faceSize) + capital * SceneSizes.headGap + bubble;
    }

    Component.onCompleted: settled = true

    places: code && lines.code ? { [code]: placeOf(lines.code) } : {}
    handRoom: phone.height

    PhoneShell {
        id: phone

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

                objectName: "bubble"
                y: head.height + page.capital * SceneSizes.headGap
                width: parent.width
                height: lines.height + 2 * pad
                color: Theme.white
                radius: drawn.mail ? SceneSizes.cornerRadius : SceneSizes.radius
                bottomLeftRadius: drawn.mail ? radius : 0
                border.color: Theme.edge
                border.width: SceneSizes.hairline

                MessagePieces {
                    id: lines

                    x: bubble.pad
                    y: bubble.pad
                    width: bubble.width - 2 * bubble.pad
                    model: drawn.settled ? drawn.pieces : []
                    ringed: drawn.code !== ""
                    bright: drawn.play.isFilled(drawn.code)
                    capHeight: page.capital
                }
            }
        }
    }
}
