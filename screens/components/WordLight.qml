pragma ComponentBehavior: Bound

import QtQuick
import style

// The lamp behind a word of a text, or behind more of it, line by line.
Item {
    id: light

    required property Words words
    required property int start
    required property int length
    readonly property var boxes: places(start, Math.min(start + length, twin.length), twin.width)

    // Where the letters lie, a box a line, read from a twin of the text, `width` pixels wide, that knows its positions.
    function places(start: int, end: int, width: real): var {
        const far = words.font.pixelSize / 2;
        const found = [];
        for (let at = start; at < end; at += 1) {
            if (twin.getText(at, at + 1).trim() === "")
                continue;
            const here = twin.positionToRectangle(at);
            const next = twin.positionToRectangle(at + 1);
            const edge = Math.abs(next.y - here.y) > far ? (words.spoken.rightToLeft ? 0 : width) : next.x;
            if (found.length === 0 || Math.abs(here.y - found[found.length - 1].top) > far)
                found.push({ line: lineOf(here.y), top: here.y, left: here.x, right: here.x });
            const box = found[found.length - 1];
            box.left = Math.min(box.left, here.x, edge);
            box.right = Math.max(box.right, here.x, edge);
        }
        return found;
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

    Repeater {
        model: light.boxes.length

        Rectangle {
            required property int index
            readonly property var box: light.boxes[index] ?? { line: 0, left: 0, right: 0 }

            visible: box.right > box.left
            x: box.left - Theme.line * 2
            y: box.line * light.words.lineHeight
            width: box.right - box.left + Theme.line * 4
            height: light.words.lineHeight
            radius: Theme.smallRadius
            color: Theme.lamp
            border.color: Theme.ink
            border.width: Theme.line
        }
    }

    TextEdit {
        id: twin

        width: light.words.width
        visible: false
        readOnly: true
        text: light.words.text
        textFormat: TextEdit.PlainText
        font: light.words.font
        wrapMode: light.words.wrapMode === Text.NoWrap ? TextEdit.NoWrap : TextEdit.WordWrap
        horizontalAlignment: light.words.horizontalAlignment
        Accessible.ignored: true
    }
}
