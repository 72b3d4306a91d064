pragma Singleton

import QtQuick

// The words of a message as pieces, { text, lit }, and how high they are.
QtObject {
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

    function pieceHeight(piece: var, capital: real, width: real, codeGain: real): real {
        const pad = SceneSizes.codePad(piece.lit, capital);
        const spread = piece.lit ? capital * SceneSizes.codeSpacing * piece.text.length : 0;
        return SceneSizes.wordsHeight(piece.text, piece.lit, capital * (piece.lit ? codeGain : 1), width - 2 * pad - spread) + 2 * pad;
    }

    function height(pieces: var, capital: real, width: real, codeGain = SceneSizes.codeGain): real {
        const heights = pieces.map(piece => pieceHeight(piece, capital, width, codeGain));
        return heights.reduce((sum, each) => sum + each, 0) + capital * SceneSizes.lineGap * (pieces.length - 1);
    }
}
