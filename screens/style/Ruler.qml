pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

// Measures words before they are laid out, so that a screen can choose an arrangement in which everything fits.
QtObject {
    id: ruler

    // Hinting, and kerning over blanks, move a line by less than this share and these ems together.
    readonly property real margin: 1.02
    readonly property real slack: 0.1
    readonly property int mostRemembered: 4000
    readonly property int referenceSize: 100

    property var metrics: new Map()
    property var measured: new Map()
    property Component maker: Component {
        FontMetrics {
            font.pixelSize: ruler.referenceSize
        }
    }

    // How many lines `text` takes in `width` pixels; Infinity when a word is wider than that.
    function lines(text: string, family: string, bold: bool, pixelSize: int, width: real): real {
        const room = (width / pixelSize - slack) / margin;
        const run = words(text, family, bold);
        let count = 1;
        let x = 0;
        for (const word of run.widths) {
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
        const run = words(text, family, bold);
        const whole = run.widths.reduce((sum, word) => sum + word, 0) + run.blank * Math.max(0, run.widths.length - 1);
        return Math.ceil((whole * margin + slack) * pixelSize);
    }

    // The narrowest width in which `text` takes at most `most` lines.
    function widthFor(text: string, family: string, bold: bool, pixelSize: int, most: int): real {
        const run = words(text, family, bold);
        const whole = width(text, family, bold, pixelSize);
        let narrow = Math.ceil((Math.max(...run.widths, 0) * margin + slack) * pixelSize) + 1;
        const step = Math.max(1, pixelSize / 4);
        while (narrow < whole && lines(text, family, bold, pixelSize, narrow) > most)
            narrow += step;
        return Math.min(Math.ceil(narrow), whole + 1);
    }

    // Height of a Spoken at `capital` millimetres in `width` pixels.
    function height(spoken: var, capital: real, bold: bool, width: real): real {
        if (!spoken)
            return 0;
        const size = Theme.pixelSize(capital, spoken.family);
        return lines(spoken.text, spoken.family, bold, size, width) * Theme.lineHeight(capital, spoken.family);
    }

    // Side of the picture of a NoteRow, `scale` times as high as its line.
    function noteGlyph(capital: real, scale = 1): int {
        return Math.round(Theme.lineHeight(capital, "") * scale);
    }

    // Width of a Spoken on one line.
    function spokenWidth(spoken: var, capital: real, bold: bool): real {
        return width(spoken.text, spoken.family, bold, Theme.pixelSize(capital, spoken.family)) + 1;
    }

    // Width of a NoteRow whose words stand on one line.
    function noteWidth(note: var, capital: real): real {
        return noteGlyph(capital) + Theme.pad + spokenWidth(note.words, capital, false);
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
        return notes.reduce((total, note) => total + noteHeight(note, capital, width, note.danger, scale) + Theme.smallGap, 0);
    }

    function words(text: string, family: string, bold: bool): var {
        const key = family + (bold ? "+" : "-") + text;
        let run = measured.get(key);
        if (run === undefined) {
            if (measured.size > mostRemembered)
                measured.clear();
            const face = metricsOf(family, bold);
            const wide = word => face.advanceWidth(word) / referenceSize;
            run = { blank: wide(" "), widths: text.split(/[ \n]+/).filter(word => word !== "").map(wide) };
            measured.set(key, run);
        }
        return run;
    }

    function metricsOf(family: string, bold: bool): var {
        const key = family + (bold ? "+" : "-");
        if (!metrics.has(key))
            metrics.set(key, maker.createObject(ruler, { "font.family": family, "font.bold": bold }));
        return metrics.get(key);
    }
}
