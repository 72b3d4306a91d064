pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// How to tell true from false: signs, addresses that look alike, or the official ones; a page each.
NotesBody {
    id: trust

    required property var view
    readonly property var pairs: view.body.pairs
    readonly property var pairsPlan: solvePairs(pairs, width, height)

    capital: pairs.length > 0 ? pairsPlan.capital : plan.capital
    title: view.body.title
    picture: view.body.picture
    notes: view.body.notes

    // Where not every reason has room under its addresses, one place shows the one that is being said.
    function solvePairs(pairs: var, room: real, whole: real): var {
        const stacked = pairs.some(pair => tooWide(pair.official, room) || tooWide(pair.false, room));
        for (const told of [true, false])
            for (const capital of Theme.capitalsFrom(Theme.sentence)) {
                let height = 0;
                let most = 0;
                for (const pair of pairs) {
                    const why = Ruler.height(pair.why, capital, false, room);
                    const box = Theme.lineHeight(capital, Theme.figures) + 2 * Theme.smallGap;
                    height += box + (stacked ? Theme.smallGap + box : 0) + Theme.gap + (told ? Theme.smallGap + why : 0);
                    most = Math.max(most, why);
                }
                if (height + (told ? 0 : most) <= whole - startAt(capital, room))
                    return { capital: capital, told: told, stacked: stacked };
            }
        return { capital: Theme.least, told: false, stacked: stacked };
    }

    // An address never breaks: two that find no room beside each other stand one above the other.
    function tooWide(address: string, room: real): bool {
        const inner = Math.floor((room - Theme.gap) / 2) - Theme.leastGlyph - 3 * Theme.pad;
        return Ruler.width(address, Theme.figures, true, Theme.pixelSize(Theme.least, Theme.figures)) > inner;
    }

    Column {
        y: trust.start
        width: trust.width
        spacing: Theme.gap

        Repeater {
            model: trust.pairs

            AddressPair {
                required property var modelData

                width: trust.width
                pair: modelData
                visit: trust.visit
                capital: trust.pairsPlan.capital
                told: trust.pairsPlan.told
                stacked: trust.pairsPlan.stacked
            }
        }

        Loader {
            width: trust.width
            active: trust.pairs.length > 0 && !trust.pairsPlan.told
            sourceComponent: LitText {
                spoken: (trust.pairs.find(pair => pair.why.item === trust.visit.speaking.item) ?? trust.pairs[0])?.why ?? Blank.spoken
                visit: trust.visit
                capital: trust.pairsPlan.capital
            }
        }
    }
}
