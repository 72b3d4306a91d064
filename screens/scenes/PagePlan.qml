pragma Singleton

import QtQuick

// Where the pieces of a portal page lie for a capital height, so that their size is known before anything is laid out.
// A part is `large` when it stands out from the rest.
QtObject {
    // In capital heights: the boxes of a date, the one of a year, what lies between them.
    readonly property real dayBox: 3.1
    readonly property real yearBox: 4.7
    readonly property real boxGap: 0.4
    readonly property real plateShare: 2.8
    readonly property real plateGap: 0.6

    function isTyped(kind: string): bool {
        return ["field", "password", "code", "dropdown", "date", "captcha"].includes(kind);
    }

    function isFramed(kind: string): bool {
        return isTyped(kind) || ["button", "document", "upload", "error"].includes(kind);
    }

    function isBold(kind: string): bool {
        return ["heading", "password", "code", "button", "document", "upload", "error"].includes(kind);
    }

    // Whether all there is to it is what it holds.
    function isSpaced(kind: string): bool {
        return ["code", "password", "captcha"].includes(kind);
    }

    // What is to be touched stays larger while the rest gives way.
    function capital(capital: real, large: bool): real {
        return large ? Math.max(capital, Math.min(capital * SceneSizes.touchedGain, SceneSizes.touchedWords)) : capital;
    }

    function wordsCapital(kind: string, capital: real): real {
        return capital * (kind === "heading" ? 1.2 : kind === "code" ? 1.4 : 1);
    }

    function spacing(kind: string, capital: real): real {
        return isSpaced(kind) ? capital * 0.35 : 0;
    }

    function sidePad(kind: string, large: bool, capital: real): real {
        return kind === "date" ? 0 : capital * (isFramed(kind) ? 1 : large ? 0.5 : 0);
    }

    function pad(kind: string, large: bool, capital: real): real {
        return capital * (kind === "button" ? 0.9 : isFramed(kind) ? 0.6 : large ? 0.3 : 0);
    }

    // The tick box, the sheet or whatever stands before the words.
    function markHeight(kind: string, capital: real): real {
        if (kind === "loading")
            return capital;
        return ["checkbox", "document", "upload", "banner", "error"].includes(kind) ? capital * 1.9 : 0;
    }

    function markWidth(kind: string, capital: real): real {
        return kind === "loading" ? capital * 4.4 : markHeight(kind, capital);
    }

    // The arrow of a list at its end.
    function endMark(kind: string, capital: real): real {
        return kind === "dropdown" ? capital * 1.7 : 0;
    }

    function dateWidth(kind: string, capital: real): real {
        return kind === "date" ? capital * (2 * (dayBox + boxGap) + yearBox) : 0;
    }

    // The signs to copy, above the field for them.
    function plateHeight(kind: string, capital: real): real {
        return kind === "captcha" ? capital * plateShare : 0;
    }

    function wordsLeft(kind: string, large: bool, capital: real): real {
        const mark = markWidth(kind, capital);
        return sidePad(kind, large, capital) + (mark > 0 ? mark + capital * 0.8 : 0);
    }

    // The fingertip lies where no word is: at the end of a line, under the word of a button.
    function wordsWidth(kind: string, large: bool, capital: real, width: real): real {
        const end = Math.max(sidePad(kind, large, capital), large && kind !== "button" ? SceneSizes.fingerRoom : 0);
        return width - wordsLeft(kind, large, capital) - end - endMark(kind, capital);
    }

    // What stands in the frame, or without one.
    function words(item: var): string {
        if (item.kind === "password")
            return "\u2022".repeat(Math.min(item.example.length, 8));
        // an address may go on in a second line
        return SceneSizes.breakable(isTyped(item.kind) ? item.example : item.label);
    }

    // What stands under the words.
    function example(item: var): string {
        return item.kind === "document" || item.kind === "upload" ? SceneSizes.breakable(item.example) : "";
    }

    // The ring of a thing lies round its frame alone where the frame is what to touch, else round its label too.
    function labelGap(ringed: bool, capital: real): real {
        return Math.max(capital * 0.25, ringed ? SceneSizes.ringReach : 0);
    }

    // What lies above the frame of a part.
    function frameTop(item: var, ringed: bool, capital: real, labelHeight: real): real {
        if (!isTyped(item.kind))
            return 0;
        const plate = plateHeight(item.kind, capital);
        return labelHeight + (plate > 0 ? plate + capital * plateGap : 0) + labelGap(ringed, capital);
    }

    // What the frame holds when it holds all it can.
    function innerHeight(item: var, large: bool, capital: real, width: real): real {
        const kind = item.kind;
        const room = wordsWidth(kind, large, capital, width);
        if (kind === "date")
            return room < dateWidth(kind, capital) ? Infinity : SceneSizes.wordsHeight("0", false, capital, room);
        const shown = words(item);
        let inner = SceneSizes.wordsHeight(shown, isBold(kind), wordsCapital(kind, capital), room - spacing(kind, capital) * shown.length);
        if (example(item))
            inner += SceneSizes.wordsHeight(example(item), false, capital, room);
        return Math.max(inner, markHeight(kind, capital));
    }

    function partHeight(item: var, large: bool, ringed: bool, capital: real, width: real): real {
        const label = isTyped(item.kind) ? SceneSizes.wordsHeight(item.label, true, capital, width) : 0;
        return frameTop(item, ringed, capital, label) + innerHeight(item, large, capital, width) + 2 * pad(item.kind, large, capital);
    }

    // How far a ring stands out above and below a part.
    function ringAbove(scene: var, item: var, ringed: string): real {
        return scene.things.includes(item.id) && !(item.id === ringed && isTyped(item.kind)) ? SceneSizes.ringReach : 0;
    }

    function ringBelow(scene: var, item: var): real {
        return scene.things.includes(item.id) ? SceneSizes.ringReach : 0;
    }
}
