import QtQuick
import style

// A message that has slid in above a page: who sent it, its line, its code lit.
Rectangle {
    id: card

    required property var sms
    required property real capHeight
    readonly property real pad: capHeight * SceneSizes.bubblePad
    readonly property var pieces: MessagePlan.piecesOf([sms.line], sms.code)

    function heightAt(capital: real, width: real): real {
        const pad = capital * SceneSizes.bubblePad;
        const sender = SceneSizes.wordsHeight(SceneSizes.breakable(sms.sender), true, capital, width - 2 * pad - capital * SceneSizes.markRoom);
        return sender + capital * SceneSizes.lineGap + MessagePlan.height(pieces, capital, width - 2 * pad, false, SceneSizes.smsCodeGain) + 2 * pad;
    }

    objectName: "sms"
    height: lines.y + lines.height + pad
    color: Theme.white
    radius: SceneSizes.radius
    border.color: Theme.ink
    border.width: SceneSizes.line

    ChannelMark {
        x: card.pad
        y: sender.y + (sender.height - height) / 2
        width: card.capHeight * SceneSizes.markRoom * 0.7
        mail: false
    }

    FrenchText {
        id: sender

        objectName: "sender"
        x: card.pad + card.capHeight * SceneSizes.markRoom
        y: card.pad
        width: card.width - x - card.pad
        text: SceneSizes.breakable(card.sms.sender)
        font.bold: true
        capHeight: card.capHeight
    }

    MessagePieces {
        id: lines

        x: card.pad
        y: sender.y + sender.height + card.capHeight * SceneSizes.lineGap
        width: card.width - 2 * card.pad
        model: card.pieces
        codeGain: SceneSizes.smsCodeGain
        capHeight: card.capHeight
    }
}
