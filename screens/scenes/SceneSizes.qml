pragma Singleton

import QtQuick
import style

// The measures of the drawings: pixels where a name stands alone, shares of the thing drawn where it ends in Share.
// Words give way, so `em` measures come from the capital height a scene has found room for.
QtObject {
    readonly property int hairline: Math.max(1, Theme.px(0.25))

    // Capital heights between which the words of a scene find their size.
    readonly property real largestWords: 6 * Theme.pixelsPerMm
    readonly property real leastWords: Theme.pixelsPerMm
    // a line should hold this many capital heights, so that a label stays on it
    readonly property int lineOfCapitals: 15
    readonly property int tallSheetOfCapitals: 18
    readonly property int wideSheetOfCapitals: 22
    // what is to be touched stays this much larger while the rest gives way, until it has this height
    readonly property real touchedGain: 1.25
    readonly property real touchedWords: Theme.least * Theme.pixelsPerMm
    // line height of French words, and what is taken off the 1.36 ems of Noto Sans above the first line and under the last
    readonly property real lineShare: 1.24
    readonly property real headShare: 0.11
    readonly property real footShare: 0.01
    // between the parts of a page, in capital heights
    readonly property real partGap: 1.1
    readonly property real largestNumber: 14 * Theme.pixelsPerMm
    // a number shorter than this on one line takes two
    readonly property real proudNumber: 6 // millimetres
    readonly property real largestAddress: 3.5 * Theme.pixelsPerMm
    readonly property real leastAddress: 2 * Theme.pixelsPerMm
    readonly property real addressShare: 0.036

    readonly property int rim: Math.max(2, Theme.px(1.7))
    readonly property int phoneRadius: Theme.px(5)
    readonly property int pageMargin: Theme.px(3.6)
    readonly property int largestStatus: Theme.px(5.5)
    readonly property real statusShare: 0.062
    // a phone is at most this wide and at most this tall for its other side
    readonly property real broadestShare: 0.82
    readonly property real tallestShare: 1.9

    readonly property int armRoom: Theme.px(12)
    readonly property real armShare: 0.16
    readonly property int handLength: Theme.px(24)
    readonly property real handShare: 0.3
    // degrees the arm leans from straight down
    readonly property int leastLean: 38
    readonly property int mostLean: 70
    readonly property int fingerRoom: Theme.px(6)
    readonly property int fingerReach: Theme.px(4)

    readonly property real ringGap: Math.max(1, Theme.px(0.7))
    readonly property real ringBand: Math.max(2, Theme.px(1.4))
    readonly property real ringRadius: Theme.px(2.2)

    readonly property int cornerRadius: Math.max(2, Theme.px(1.2))
    readonly property int widestDay: Theme.px(18)

    // what is not to be touched; words on it keep seven to one
    readonly property real quiet: Theme.highContrast ? 1 : 0.8
}
