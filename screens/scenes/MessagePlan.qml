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

    // What lies above a piece; `ringed` where the code has a ring now and then.
    function gap(pieces: var, at: int, capital: real, ringed: bool): real {
        const room = ringed && (pieces[at].lit || pieces[at - 1]?.lit) ? SceneSizes.ringReach : 0;
        return at === 0 ? 0 : Math.max(capital * SceneSizes.lineGap, room);
    }

    function height(pieces: var, capital: real, width: real, ringed: bool, codeGain: real): real {
        let height = 0;
        for (let at = 0; at < pieces.length; at += 1)
            height += pieceHeight(pieces[at], capital, width, codeGain) + gap(pieces, at, capital, ringed);
        return height;
    }
}
