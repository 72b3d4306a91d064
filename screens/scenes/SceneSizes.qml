pragma Singleton

import QtQuick
import style

// The measures of the drawings, in pixels; a name that ends in Share is a share of the thing drawn.
QtObject {
    // Where there is ample room the whole drawing grows, hand, rings and all; the scene on the screen says how much.
    property real grown: 1
    readonly property real ampleWidth: 110 * Theme.pixelsPerMm
    readonly property real ampleHeight: 140 * Theme.pixelsPerMm
    readonly property real mostGrown: 1.7

    readonly property real pixelsPerMm: Theme.pixelsPerMm * grown
    readonly property int line: Math.max(1, px(0.4))
    readonly property int thickLine: Math.max(2, px(0.9))
    readonly property int gap: px(3)
    readonly property int pad: px(2.5)
    readonly property int smallGap: px(1.5)
    readonly property int radius: px(4)

    // No scene is drawn larger than this.
    readonly property int widest: px(130)
    readonly property int tallest: px(150)

    readonly property int hairline: Math.max(1, px(0.25))

    // Capital heights between which the words of a scene find their size.
    readonly property real largestWords: 6 * pixelsPerMm
    readonly property real leastWords: pixelsPerMm
    // a line should hold this many capital heights, so that a label stays on it
    readonly property int lineOfCapitals: 15
    readonly property int tallSheetOfCapitals: 18
    readonly property int wideSheetOfCapitals: 22
    // what is to be touched stays this much larger while the rest gives way, until it has this height
    readonly property real touchedGain: 1.4
    readonly property real touchedWords: Theme.least * pixelsPerMm
    // smaller than this the words do not give way to make room for fingers
    readonly property real legibleWords: touchedWords / touchedGain
    readonly property var smallerWords: [1, 0.9, 0.8, 0.7]
    // a thing that stands beside another, for the zone around it
    readonly property real leastFace: 0.75
    readonly property real smsShare: 0.85
    readonly property real smsCodeGain: 1.5
    // line height of French words, and what is taken off the 1.36 ems of Noto Sans above the first line and under the last
    readonly property real lineShare: 1.24
    readonly property real headShare: 0.11
    readonly property real footShare: 0.01
    // between the parts of a page, in capital heights; so all that follows
    readonly property real partGap: 1.1
    readonly property real senderGain: 1.1
    readonly property real faceSize: 3.2
    readonly property real faceGap: 1
    readonly property real headGap: 1.4
    readonly property real bubblePad: 1.1
    readonly property real lineGap: 0.7
    readonly property real codeGain: 1.9
    readonly property real codeSpacing: 0.3
    readonly property real headingGain: 1.1
    readonly property real sheetGap: 0.5
    readonly property real pictureGap: 0.7
    readonly property real litPad: 0.4
    readonly property real largestNumber: 14 * pixelsPerMm
    // a number that would be smaller on one line takes two
    readonly property real proudNumber: 6 * pixelsPerMm
    readonly property real largestAddress: 3.5 * pixelsPerMm
    readonly property real leastAddress: 2 * pixelsPerMm
    // an address that would be smaller on one line takes two
    readonly property real proudAddress: 2.3 * pixelsPerMm
    readonly property real addressShare: 0.036

    readonly property int rim: Math.max(2, px(1.7))
    readonly property int phoneRadius: px(5)
    // a phone lower than this keeps all its room for the page
    readonly property int addressedPhone: px(50)
    readonly property int pageMargin: px(3.6)
    readonly property int pageEnd: px(2.2)
    readonly property int largestStatus: px(5.5)
    readonly property real statusShare: 0.062
    // a phone's width for its height: a low one is broad, until a line of words fits it; a tall one is slender
    readonly property real broadShare: 0.86
    readonly property real slenderShare: 0.62
    readonly property int broadPhone: px(72)
    readonly property real tallestShare: 1.9
    readonly property real turnedShare: 2.6
    readonly property int broadest: px(118)

    readonly property int armRoom: px(12)
    readonly property real armShare: 0.16
    readonly property int handLength: px(24)
    readonly property real handShare: 0.3
    // degrees the arm leans from straight down
    readonly property int leastLean: 38
    readonly property int mostLean: 70
    readonly property int fingerRoom: px(6)
    readonly property int fingerReach: px(4)

    readonly property real ringGap: Math.max(1, px(0.7))
    readonly property real ringBand: Math.max(2, px(1.4))
    readonly property real ringRadius: px(2.2)
    // how far a ring stands out on each side of what it rings
    readonly property real ringReach: ringGap + ringBand + line

    // how often a ring breathes and how pale it grows, how often a hand shows its movement
    readonly property int breaths: 3
    readonly property real breathedOut: 0.55
    readonly property int movements: 2
    // milliseconds for a sign that types itself
    readonly property int letterTime: 70

    readonly property int largestTick: px(9)
    // how far down a thing the hand points
    readonly property real tipShare: 0.62
    readonly property real markRoom: 2.6

    // a photograph: how broad and how high it may be for its other side, how askew its paper lies, in degrees
    readonly property real widestShot: 1.35
    readonly property real tallestShot: 1.6
    readonly property real askew: -4
    readonly property real night: 0.72
    readonly property real blurShare: 0.36
    readonly property var blurs: [-0.035, 0, 0.035]

    // a keyboard
    readonly property real fieldShare: 0.2
    readonly property int tallestField: px(18)
    readonly property real keyShare: 0.36
    readonly property real widestKey: 1.5
    readonly property real keyTip: 0.85
    readonly property int leastKey: px(3.4)
    readonly property int tallestKey: px(11)
    readonly property real largestKeySign: 3.5 * pixelsPerMm
    readonly property real gestureHandShare: 0.42

    readonly property int cornerRadius: Math.max(2, px(1.2))
    readonly property int widestDay: px(18)

    // what is not to be touched; words on it keep seven to one
    readonly property real quiet: Theme.highContrast ? 1 : 0.8

    function px(millimetres: real): int {
        return Math.round(millimetres * pixelsPerMm);
    }

    function pixelSize(capital: real): int {
        return Math.max(1, Math.round(capital / Theme.face(Theme.figures).capital));
    }

    // Height of French words in capitals of `capital` pixels, laid out in `width`; Infinity when a word is wider than that.
    function wordsHeight(text: string, bold: bool, capital: real, width: real): real {
        const size = pixelSize(capital);
        const whole = text.replace(/\u200B/g, "");
        const lines = Ruler.width(whole, Theme.figures, bold, size) <= width ? 1 : Ruler.lines(text.replace(/[\u200B\n]/g, " "), Theme.figures, bold, size, width);
        return lines * Math.ceil(size * lineShare) + 1;
    }

    function codePad(lit: bool, capital: real): real {
        return lit ? capital / 2 : 0;
    }

    // Words in which an address may go on in a second line, after its points and dashes.
    function breakable(words: string): string {
        return words.replace(/([@.\/-])(?=[a-z])/gi, "$1\u200B");
    }

    // The largest size at which what is `taken(size)` fits into `room`; the least when nothing does.
    function fitted(largest: real, least: real, room: real, taken: var): real {
        if (room < 0 || largest <= least)
            return least;
        if (taken(largest) <= room)
            return largest;
        let fits = least;
        let fails = largest;
        for (let halved = 0; halved < 7; halved += 1) {
            const middle = (fits + fails) / 2;
            if (taken(middle) <= room)
                fits = middle;
            else
                fails = middle;
        }
        return fits;
    }

    function phoneHeight(room: real, roomHeight: real): real {
        return Math.min(roomHeight, room * tallestShare);
    }

    function phoneWidth(room: real, roomHeight: real): real {
        const height = phoneHeight(room, roomHeight);
        return Math.min(room, Math.max(height * slenderShare, Math.min(height * broadShare, broadPhone)));
    }
}
