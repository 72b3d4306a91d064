pragma Singleton

import QtQuick
import style

// The measures of the staff's pages, in pixels; a name that ends in Share is a share of what it lies in.
QtObject {
    readonly property int widestDigit: Theme.px(34) // no key of the PIN pad is wider
    readonly property int tallestDigit: Theme.px(28)
    readonly property real padShare: 0.55 // of the width, where the pad stands beside what is typed
    readonly property int widestBeside: Theme.px(120)
    readonly property int widestKey: Theme.px(30) // no key of the keyboard is wider
    readonly property int tallestKey: Theme.px(26)
    readonly property int dot: Theme.px(6) // a digit that was typed
    readonly property int shownDots: 6 // as many rings wait for the first digits
    readonly property int leastLine: Theme.px(11) // the line that is written
    readonly property int mostLine: Theme.px(18)
    readonly property int leastPicture: Theme.px(18) // of a page that tells something
    readonly property int mostPicture: Theme.px(70)
    readonly property real pictureShare: 0.3
    readonly property real digitCapital: 6.5 // on a key of the PIN pad
    readonly property real keyCapital: 5
    readonly property real copiesCapital: 6 // how many copies, and what changes their number
    readonly property int widestCopies: Theme.px(150)
    readonly property int tallestCopies: Theme.px(32)
    readonly property int widestNote: Theme.px(320)
    readonly property int widestEntry: Theme.px(240)
    readonly property real codeShare: 0.6 // of the longer side, that a code for a telephone takes at most or at least
    readonly property int leastWay: Theme.px(46) // the way on stands out by its width
    readonly property int cardRadius: Theme.px(3.2)
    readonly property int chip: Theme.px(12) // the contacts of a bank card
    readonly property real chipShape: 0.76
    readonly property real chipLeftShare: 0.13
    readonly property real chipTopShare: 0.36
    readonly property real silent: 0.45 // a key that does nothing just now
    readonly property int findingGap: Theme.px(3)
    readonly property real findingName: 0.28 // of a line of an examination, where its words stand beside its name
    readonly property int progress: Theme.px(1.6) // the bar along the trailing edge of a card
    readonly property int meter: Theme.px(9) // how loud the microphone hears
    readonly property int meterBar: Theme.px(4)
    readonly property var meterShares: [0.3, 0.45, 0.25] // of its width: too soft, just right, too loud

    readonly property int formGlyph: Theme.px(9) // the picture of a value of a form
    readonly property int leastFormGlyph: Theme.px(6)
    readonly property int tallestForm: Theme.px(28) // no row of a form is higher, unless its words need that
    readonly property int widestForm: Theme.px(62)
    readonly property real figureCapital: 5
    readonly property real chosenShade: 0.11 // of the sea under what is chosen on a form
    readonly property int chosenMark: Theme.px(5)
    readonly property var blankValue: ({ item: "", picture: { glyph: "", badge: "", flips: false, badgeFlips: false }, label: { item: "", text: "", locale: "", rightToLeft: false, family: "", draft: false }, chosen: false, big: "" })

    readonly property var blankSpoken: ({ item: "", picture: blankValue.picture, own: blankValue.label, french: null })

    readonly property real totalCapital: 6.5 // how many there were in all
    readonly property int barRadius: Theme.px(0.8)
    readonly property int barPad: Theme.px(0.6) // over and under the words that stand on a bar
    readonly property int barStrip: Theme.px(1) // the edge that says how long a bar is
    readonly property real barShade: 0.16 // of the sea, above that edge
    readonly property int mostChartLines: 3
    readonly property int leastBar: Theme.px(1) // however few
    readonly property int leastChartGap: Theme.px(0.6)
    readonly property int mostChartGap: Theme.px(2.5)

    readonly property real askedShare: 0.4 // of the width, where a question stands beside its answers
    readonly property real askedHeight: 0.42 // of the height, where it stands above them
    readonly property int tallestAnswer: Theme.px(48)
    readonly property real mostAnswer: 6.5 // no words of an answer are higher
    readonly property var askedGlyphs: [Theme.px(120), Theme.px(26), Theme.px(18), Theme.px(12)] // the largest picture of a question, then what it is at least while its words give way
    readonly property var answerGlyphs: [Theme.px(40), Theme.px(18), Theme.px(14), Theme.px(10)]

    // The largest capitals at which `label` stands on one line in `room`.
    function fitted(label: var, room: real): real {
        return Theme.capitalsFrom(Theme.secondary).find(capital => Ruler.spokenWidth(label, capital, true) <= room) ?? Theme.least;
    }
}
