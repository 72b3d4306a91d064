pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

// Measures words before they are laid out, so that a screen can choose an arrangement in which everything fits. Plain
// loops: they run several times as fast here as for-of, and a screen asks some thousand times before it opens.
QtObject {
    id: ruler

    // Hinting, and kerning over blanks, move a line by less than this share and these ems together.
    readonly property real margin: 1.02
    readonly property real slack: 0.1
    readonly property int mostRemembered: 4000
    readonly property int referenceSize: 100

    // By weight, then family, then text; an object finds by hash, a Map here by searching. Changed in place, so that no
    // binding that measures waits for the next word to be measured.
    readonly property var remembered: ({ plain: {}, bold: {}, count: 0 })
    readonly property var faces: ({ plain: {}, bold: {} })
    property Component maker: Component {
        FontMetrics {
            font.pixelSize: ruler.referenceSize
        }
    }

    // How many lines `text` takes in `width` pixels; Infinity when a word is wider than that.
    function lines(text: string, family: string, bold: bool, pixelSize: int, width: real): real {
        const room = (width / pixelSize - slack) / margin;
        const run = words(text, family, bold);
        const widths = run.widths;
        if (run.whole <= room)
            return 1;
        let count = 1;
        let x = 0;
        for (let at = 0; at < widths.length; at += 1) {
            const word = widths[at];
            if (word > room)
                return Infinity;
            if (x > 0 && x + run.blank + word > room) {
                count += 1;
                x = word;
            } else {
                x += (x > 0 ? run.blank : 0) + word;
            }
        }
        return count;
    }

    // Pixels that `text` takes on one line.
    function width(text: string, family: string, bold: bool, pixelSize: int): real {
        return Math.ceil((words(text, family, bold).whole * margin + slack) * pixelSize);
    }

    // The narrowest width in which `text` takes at most `most` lines.
    function widthFor(text: string, family: string, bold: bool, pixelSize: int, most: int): real {
        const run = words(text, family, bold);
        const whole = width(text, family, bold, pixelSize);
        let narrow = Math.ceil((run.longest * margin + slack) * pixelSize) + 1;
        const step = Math.max(1, pixelSize / 4);
        while (narrow < whole && lines(text, family, bold, pixelSize, narrow) > most)
            narrow += step;
        return Math.min(Math.ceil(narrow), whole + 1);
    }

    // Height of a Spoken at `capital` millimetres in `width` pixels.
    function height(spoken: var, capital: real, bold: bool, width: real): real {
        if (!spoken)
            return 0;
        const family = spoken.family;
        return lines(spoken.text, family, bold, Theme.pixelSize(capital, family), width) * Theme.lineHeight(capital, family);
    }

    // Height of the tallest of several Spoken.
    function tallest(list: var, capital: real, bold: bool, width: real): real {
        let most = 0;
        for (let at = 0; at < list.length; at += 1)
            most = Math.max(most, height(list[at], capital, bold, width));
        return most;
    }

    // Width of a Spoken on one line.
    function spokenWidth(spoken: var, capital: real, bold: bool): real {
        return width(spoken.text, spoken.family, bold, Theme.pixelSize(capital, spoken.family)) + 1;
    }

    // Width of a NoteRow whose words stand on one line.
    function noteWidth(note: var, capital: real): real {
        return noteGlyph(capital) + Theme.pad + spokenWidth(note.words, capital, false);
    }

    // Side of the picture of a NoteRow, `scale` times as high as its line.
    function noteGlyph(capital: real, scale = 1): int {
        return Math.round(Theme.lineHeight(capital, "") * scale);
    }

    // Height of a NoteRow; `padded` when it has a face of its own.
    function noteHeight(note: var, capital: real, width: real, padded: bool, scale = 1): real {
        if (!note)
            return 0;
        const glyph = noteGlyph(capital, scale);
        const inner = width - (padded ? 2 * Theme.pad : 0) - glyph - Theme.pad;
        return Math.max(glyph, height(note.words, capital, false, inner)) + (padded ? 2 * Theme.smallGap : 0);
    }

    // Height of notes one under the other, each padded when it warns.
    function notesHeight(notes: var, capital: real, width: real, scale = 1): real {
        let total = 0;
        for (let at = 0; at < notes.length; at += 1)
            total += noteHeight(notes[at], capital, width, notes[at].danger, scale) + Theme.smallGap;
        return total;
    }

    // Height of the tallest of several notes.
    function tallestNote(notes: var, capital: real, width: real): real {
        let most = 0;
        for (let at = 0; at < notes.length; at += 1)
            most = Math.max(most, noteHeight(notes[at], capital, width, notes[at].danger));
        return most;
    }

    // The widths of a text's words in ems: { widths, longest, whole, blank }.
    function words(text: string, family: string, bold: bool): var {
        const weight = bold ? remembered.bold : remembered.plain;
        const texts = weight[family] ?? (weight[family] = {});
        let run = texts[text];
        if (run === undefined) {
            run = measured(text, family, bold);
            texts[text] = run;
        }
        return run;
    }

    function measured(text: string, family: string, bold: bool): var {
        const face = faceOf(family, bold);
        const blank = face.advanceWidth(" ") / referenceSize;
        const widths = text.split(/[ \n]+/).filter(word => word !== "").map(word => face.advanceWidth(word) / referenceSize);
        const whole = widths.reduce((sum, word) => sum + word, 0) + blank * Math.max(0, widths.length - 1);
        remembered.count += 1;
        if (remembered.count > mostRemembered)
            Object.assign(remembered, { plain: {}, bold: {}, count: 0 });
        return { widths: widths, longest: Math.max(...widths, 0), whole: whole, blank: blank };
    }

    function faceOf(family: string, bold: bool): var {
        const weight = bold ? faces.bold : faces.plain;
        return weight[family] ?? (weight[family] = maker.createObject(ruler, { "font.family": family, "font.bold": bold }));
    }
}
