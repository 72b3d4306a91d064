pragma ComponentBehavior: Bound

import QtQuick

// The lines of a message one under the other, its code among them.
Item {
    id: pieces

    required property var model
    required property real capHeight
    property real codeGain: SceneSizes.codeGain
    // Whether the code stands on lamp.
    property bool bright: true
    property bool ringed: false
    readonly property Item last: lines.count > 0 ? lines.itemAt(lines.count - 1) : null
    readonly property Item code: codeAmong(lines.count)

    function codeAmong(count: int): Item {
        for (let at = 0; at < count; at += 1) {
            const piece = lines.itemAt(at) as MessagePiece;
            if (piece?.lit)
                return piece;
        }
        return null;
    }

    height: last ? last.y + last.height : 0

    Repeater {
        id: lines

        model: pieces.model

        MessagePiece {
            required property int index
            required property var modelData
            readonly property Item above: index > 0 ? lines.itemAt(index - 1) : null

            y: above ? above.y + above.height + MessagePlan.gap(pieces.model, index, pieces.capHeight, pieces.ringed) : 0
            width: pieces.width
            text: modelData.text
            lit: modelData.lit
            bright: pieces.bright
            capHeight: pieces.capHeight
            codeGain: pieces.codeGain
        }
    }
}
