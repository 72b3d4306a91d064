pragma Singleton

import QtQuick

// Where the pieces of a portal page lie for a capital height, so that their size is known before anything is laid out.
QtObject {
    function isTyped(kind: string): bool {
        return kind === "field" || kind === "password" || kind === "code";
    }

    function isFramed(kind: string): bool {
        return isTyped(kind) || kind === "button" || kind === "document" || kind === "error";
    }

    function isBold(kind: string): bool {
        return kind !== "field" && kind !== "text" && kind !== "link" && kind !== "checkbox";
    }

    // What is to be touched stays larger while the rest gives way.
    function capital(capital: real, targeted: bool): real {
        return targeted ? Math.max(capital, Math.min(capital * SceneSizes.touchedGain, SceneSizes.touchedWords)) : capital;
    }

    function wordsCapital(kind: string, capital: real): real {
        return capital * (kind === "heading" ? 1.2 : kind === "code" ? 1.4 : 1);
    }

    function spacing(kind: string, capital: real): real {
        return kind === "code" || kind === "password" ? capital * 0.35 : 0;
    }

    function sidePad(kind: string, targeted: bool, capital: real): real {
        return capital * (isFramed(kind) ? 1 : targeted ? 0.5 : 0);
    }

    function pad(kind: string, targeted: bool, capital: real): real {
        return capital * (kind === "button" ? 0.9 : isFramed(kind) ? 0.6 : targeted ? 0.3 : 0);
    }

    // The tick box, the sheet or the octagon before the words.
    function markSize(kind: string, capital: real): real {
        return kind === "checkbox" || kind === "document" || kind === "error" ? capital * 1.9 : 0;
    }

    function wordsLeft(kind: string, targeted: bool, capital: real): real {
        const mark = markSize(kind, capital);
        return sidePad(kind, targeted, capital) + (mark > 0 ? mark + capital * 0.8 : 0);
    }

    // The fingertip lies where no word is: at the end of a line, under the word of a button.
    function wordsWidth(kind: string, targeted: bool, capital: real, width: real): real {
        const end = Math.max(sidePad(kind, targeted, capital), targeted && kind !== "button" ? SceneSizes.fingerRoom : 0);
        return width - wordsLeft(kind, targeted, capital) - end;
    }

    // What stands in the frame, or without one.
    function words(item: var): string {
        if (item.kind === "password")
            return "\u2022".repeat(Math.min(item.example.length, 8));
        return isTyped(item.kind) ? item.example : item.label;
    }

    function example(item: var): string {
        return item.kind === "document" ? item.example : "";
    }

    function labelGap(targeted: bool, capital: real): real {
        return Math.max(capital * 0.25, targeted ? SceneSizes.ringReach : 0);
    }

    // How far the ring of a target stands out above and below its part.
    function ringAbove(kind: string, targeted: bool): real {
        return targeted && !isTyped(kind) ? SceneSizes.ringReach : 0;
    }

    function ringBelow(targeted: bool): real {
        return targeted ? SceneSizes.ringReach : 0;
    }

    function partHeight(item: var, targeted: bool, capital: real, width: real): real {
        const kind = item.kind;
        const room = wordsWidth(kind, targeted, capital, width);
        const shown = words(item);
        let inner = SceneSizes.wordsHeight(shown, isBold(kind), wordsCapital(kind, capital), room - spacing(kind, capital) * shown.length);
        if (example(item))
            inner += SceneSizes.wordsHeight(example(item), false, capital, room);
        const label = isTyped(kind) ? SceneSizes.wordsHeight(item.label, true, capital, width) + labelGap(targeted, capital) : 0;
        return label + Math.max(inner, markSize(kind, capital)) + 2 * pad(kind, targeted, capital);
    }

    function pageHeight(items: var, target: string, small: real, width: real): real {
        let height = 0;
        for (const item of items) {
            const targeted = item.id === target;
            height += partHeight(item, targeted, capital(small, targeted), width) + ringAbove(item.kind, targeted) + ringBelow(targeted);
        }
        return height + small * SceneSizes.partGap * (items.length - 1);
    }
}
