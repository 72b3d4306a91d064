pragma Singleton

import QtQuick

// How everything looks: the only numbers for looks there are. Main binds the first block to the window and the view.
QtObject {
    id: theme

    property real pixelsPerMm: 4
    property string iconFamily: ""
    property int textSize: 1
    property bool highContrast: false
    property bool onlyForMe: false
    property bool rightToLeft: false
    property bool touchToHear: false
    property bool unhurried: false
    property real frameWidth: 1280
    property real frameHeight: 800

    readonly property bool landscape: frameWidth > frameHeight
    // On a low or a narrow frame what leads on from a body stands in the bar.
    readonly property bool leadsOnInBar: landscape || frameWidth < px(180)

    // Each colour has one meaning: sea is the way on, lamp what speaks and what to touch, coral danger only.
    readonly property color paper: highContrast ? "#FFFFFF" : "#FFF9F0" // the ground of every screen
    readonly property color white: "#FFFFFF" // what can be chosen or read: cards, notes, papers
    readonly property color ink: highContrast ? "#000000" : "#14213D" // words, pictures, the edge of lamp; leaving
    readonly property color sea: highContrast ? "#003C40" : "#075A61" // the way on; what is done or chosen
    readonly property color lamp: "#FFB703" // what speaks and what to touch, always with an ink edge
    readonly property color lampPale: highContrast ? "#FFFFFF" : "#FFEFCC" // where a voice waits, and the sentence it is on
    readonly property color coral: highContrast ? "#6B1500" : "#9B2713" // danger only
    readonly property color coralPale: highContrast ? "#FFFFFF" : "#FBE9E4" // the ground of a warning
    readonly property color stone: highContrast ? "#FFFFFF" : "#F2ECE0" // a plain button; the ground of a picture
    readonly property color edge: highContrast ? "#000000" : "#6F675A" // the edge of what can be touched or read
    readonly property color onDark: "#FFFFFF" // words and pictures on sea and on ink
    readonly property real dimmed: 0.35 // how strong all but the lit remains in Only for me
    readonly property real dimmedFrame: 0.6 // how strong the top row and the bar remain then
    readonly property real pressedShade: 0.14 // the ink over what a finger presses

    // Capital heights, millimetres.
    readonly property var sentenceCapitals: [4.5, 5.5, 6.5, 7.5] // sentences and choices, by the text size chosen
    readonly property var secondaryCapitals: [4, 5, 5.5, 6.5] // what stands beside them, by the text size chosen
    readonly property real sentence: sentenceCapitals[textSize - 1]
    readonly property real secondary: secondaryCapitals[textSize - 1]
    readonly property real least: 3.5 // no words of the kiosk are smaller
    readonly property real largest: 7.5 // signs and numbers to call
    readonly property real leastTitle: 4.5 // a title keeps this as long as it can
    readonly property real discCapital: 6 // the number of a step
    readonly property var capitals: [7.5, 6.5, 5.5, 5, 4.5, 4, 3.5] // the steps by which words give way for room

    // Pixels.
    readonly property int target: Math.ceil(20 * pixelsPerMm) // whatever is touched is at least so wide and so high
    readonly property int gap: Math.ceil(3 * pixelsPerMm) // between two targets
    readonly property int pad: px(2.5) // between an edge and what it holds
    readonly property int smallGap: px(1.5) // between things that belong together
    readonly property int radius: px(4) // corners of cards and buttons
    readonly property int smallRadius: px(2) // corners of notes, sentences and picture grounds
    readonly property int line: Math.max(1, px(0.4)) // an edge
    readonly property int thickLine: Math.max(2, px(0.9)) // an edge that means something: lit, chosen, still to come
    readonly property int lampRing: Math.max(3, px(1.6)) // the ring of a card that is lit
    readonly property int controlGlyph: px(8) // the picture of a button
    readonly property var controlGlyphs: [px(13), px(10), controlGlyph]
    readonly property int leastGlyph: px(8) // the smallest picture of a card
    readonly property int largestGlyph: px(44) // the largest picture of a card
    readonly property int signGlyph: px(140) // the largest picture of a screen that asks for help
    readonly property int glyphStep: px(2)
    readonly property int emptyCell: px(10) * px(10)
    readonly property int disc: px(14) // the number of a step, the picture of a title
    readonly property int resumeGlyph: px(15) // one of the three pictures of the resume code
    readonly property int leastCode: px(40) // the smallest QR code on a screen
    readonly property int largestCode: px(110) // the largest QR code
    readonly property int leastSign: px(22)
    readonly property int leastNumberGlyph: px(11)
    readonly property int countdownHeight: px(8) // the bar that runs down
    readonly property int chipGlyph: px(5.5) // the picture of the draft mark
    readonly property int dot: px(3) // a bead of the progress
    readonly property int bead: px(2.4) // a bead of a scale
    readonly property int beadGap: px(1)
    readonly property int widestCard: px(190) // no card is wider
    readonly property int tallestCard: px(90) // no card is higher
    readonly property int tallestTile: px(45)
    readonly property int widestText: px(260) // the widest words of a sign
    readonly property int widestButton: px(110) // the widest button in a body
    // The ring of the focus: white, ink, white, in the 3 mm between a target and the next. At the edge of the screen
    // 1.5 mm are free, so half of the ink stays in sight.
    readonly property int focusGap: Math.max(2, px(0.7)) // white between a face and the ring of the focus
    readonly property int focusInk: Math.max(3, px(1.5)) // the ring of the focus
    readonly property int focusEdge: Math.max(1, px(0.5)) // white around the ring of the focus
    readonly property int focusRing: focusGap + focusInk + focusEdge
    // A low screen: all that is touched lies so far above the lower edge at most. Seated people and children of nine to
    // twelve reach 1120 mm high over a table (ADA standards 308.1 and 308.2.2), and a screen that somebody else stands
    // before has its lower edge at 900 mm or below. Tablets are lower than this anyhow.
    readonly property int reach: px(220) // how far above the lower edge a low screen may be touched

    readonly property string figures: "Noto Sans"
    readonly property real lanternShare: 0.42
    readonly property real lanternGlyphShare: 0.68
    readonly property real handGlyphShare: 0.2
    readonly property var sceneShares: [0.44, 0.4, 0.36, 0.32, 0.28]
    readonly property var uprightPostShares: [0.44, 0.36, 0.28, 0.22]
    readonly property var postShares: [0.32, 0.28, 0.24, 0.2, 0.15]
    readonly property var textShares: [0.42, 0.5, 0.36, 1]
    readonly property var signShares: [0.42, 0.34, 0.26, 0.18]
    readonly property real keptShare: 0.58
    readonly property real codeShare: 0.42
    readonly property real sideColumn: 0.26
    readonly property real sideRowTargets: 1.6
    readonly property var pictureScales: [3, 2, 1.5, 1]
    readonly property real answerScale: 1.5
    readonly property real cardShape: 1.8
    readonly property real wrongSide: 0.8
    readonly property real badgeShare: 0.5
    readonly property real badgeDisc: 0.58
    readonly property real tileGlyphShare: 0.8
    readonly property var wayOnWeights: [1.6, 1.25, 1, 0]
    readonly property real barShare: 0.17
    readonly property real easyBarShare: 0.12
    readonly property real topShare: 0.5

    // Milliseconds.
    readonly property int second: 1000 // a movement that explains, a beat of a countdown
    readonly property int aMoment: 60 // between two pages that are compiled ahead
    // The same key counts once within this time (EN 301 549 clause 5.8: up to half a second). Acting twice would act on a
    // screen that nobody has heard, so it always takes the half second; who moves through many things by ear is quicker
    // than that, unless the person has asked for a slower voice.
    readonly property int actsApart: 500 // before the same key acts again
    readonly property int movesApart: unhurried ? actsApart : 250 // before the same key moves on; after "slower", as long as to act

    // In ems: a capital, or the tallest plain letter where a script has none; the height of a line and how far its
    // letters rise in it; what the font itself takes for both. Measured on the fonts: Noto Sans Arabic takes 2.112 for
    // a line, of which its letters and marks need 1.62.
    readonly property var faces: ({
            "Noto Sans": { capital: 0.714, line: 1.37, rise: 1.069, ownLine: 1.362, ownRise: 1.069 },
            "Noto Sans Arabic": { capital: 0.714, line: 1.62, rise: 1.1, ownLine: 2.112, ownRise: 1.374 },
            "Noto Sans Bengali": { capital: 0.622, line: 1.4, rise: 0.95, ownLine: 1.325, ownRise: 0.917 },
            "Noto Sans Tamil": { capital: 0.554, line: 1.37, rise: 0.95, ownLine: 1.24, ownRise: 0.87 },
            "Abyssinica SIL": { capital: 0.586, line: 1.4, rise: 1, ownLine: 1.326, ownRise: 0.993 }
        })

    function face(family: string): var {
        return faces[family] ?? faces["Noto Sans"];
    }

    function px(millimetres: real): int {
        return Math.round(millimetres * pixelsPerMm);
    }

    // The size of `family` at which its capitals are at least `capital` millimetres high.
    function pixelSize(capital: real, family: string): int {
        return Math.ceil(capital * pixelsPerMm / face(family).capital);
    }

    function lineHeight(capital: real, family: string): int {
        return Math.ceil(pixelSize(capital, family) * face(family).line);
    }

    // From `capital` down to the least that may be read, for a layout that must give way.
    function capitalsFrom(capital: real): var {
        return capitals.filter(each => each <= capital);
    }
}
