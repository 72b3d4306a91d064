import QtQuick
import style

// The lamp behind one word of a text.
Item {
    id: light

    required property Words words
    required property int start
    required property int length
    readonly property var box: place(start, Math.min(start + length, twin.length), twin.width)

    // Where the word lies, read from a twin of the text, `width` pixels wide, that knows its positions.
    function place(start: int, end: int, width: real): var {
        if (start >= end)
            return { line: 0, left: 0, right: 0 };
        const from = twin.positionToRectangle(start);
        const to = twin.positionToRectangle(end);
        const parted = Math.abs(to.y - from.y) > words.font.pixelSize / 2;
        const edge = parted ? (words.spoken.rightToLeft ? 0 : width) : to.x;
        return { line: lineOf(from.y), left: Math.min(from.x, edge), right: Math.max(from.x, edge) };
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
        visible: light.box.right > light.box.left
        x: light.box.left - Theme.line * 2
        y: light.box.line * light.words.lineHeight
        width: light.box.right - light.box.left + Theme.line * 4
        height: light.words.lineHeight
        radius: Theme.smallRadius
        color: Theme.lamp
        border.color: Theme.ink
        border.width: Theme.line
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
