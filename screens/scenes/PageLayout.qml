pragma Singleton

import QtQuick
import style

// How the parts of a page are arranged on a phone: as large as they may be, and so that a finger finds each thing.
QtObject {
    // The rows of a page from above to below, each the places of its parts in `scene.items`. `beside(first, next)` says
    // whether two things may stand side by side. A page that has been moved up no longer shows its heading.
    function rowsOf(scene: var, moved: bool, beside: var): var {
        const rows = [];
        scene.items.forEach((item, at) => {
            const row = rows[rows.length - 1];
            if (moved && item.kind === "heading" && !scene.things.includes(item.id))
                return;
            if (isUsed(scene, item) && isUsed(scene, scene.items[at - 1]) && beside(at - 1, at, row.length))
                row.push(at);
            else
                rows.push([at]);
        });
        return rows;
    }

    // Whether a part is a thing that a finger uses, not one that only explains itself.
    function isUsed(scene: var, item: var): bool {
        return scene.things.includes(item?.id) && !["heading", "text", "banner", "loading", "error"].includes(item.kind);
    }

    // The first of two buttons or links that may stand side by side: those beside what is meant, if any; else -1.
    function pairIn(scene: var): int {
        const fit = item => scene.things.includes(item?.id) && (item.kind === "button" || item.kind === "link");
        const pairs = scene.items.map((item, at) => at).filter(at => fit(scene.items[at]) && fit(scene.items[at + 1]));
        return pairs.find(at => scene.items[at].id !== scene.target && scene.items[at + 1].id !== scene.target) ?? pairs[0] ?? -1;
    }

    // The rows of a page, measured for words as high as `small`: { row, lefts, widths, downs, high, finds, gap }, `gap` to
    // the next one. `look` is { large, ringed }: the things that stand out, and the one whose frame alone is ringed.
    function measured(scene: var, look: var, rows: var, small: real, width: real): var {
        const beside = Math.max(Theme.gap, 2 * SceneSizes.ringReach + SceneSizes.line);
        return rows.map((row, place) => {
            const widths = widthsIn(scene, look, row, small, width, beside);
            const heights = row.map((at, column) => widths[column] < 0 ? Infinity : partHeightIn(scene, look, at, small, widths[column]));
            const high = Math.max(...heights);
            const next = rows[place + 1];
            const rings = Math.max(PagePlan.ringBelow(scene, scene.items[row[0]]), next ? PagePlan.ringAbove(scene, scene.items[next[0]], look.ringed) : 0);
            // the frames of fields stand in line, the words of buttons and links too
            const typed = row.some(at => PagePlan.isTyped(scene.items[at].kind));
            let left = 0;
            return {
                row: row,
                widths: widths,
                lefts: widths.map(each => (left += each + beside) - each - beside),
                downs: heights.map(each => (high - each) / (typed ? 1 : 2)),
                high: high,
                finds: scene.things.includes(scene.items[row[0]].id),
                gap: Math.max(small * SceneSizes.partGap, rings + SceneSizes.line)
            };
        });
    }

    // Where measured rows lie: { tops, slots, height }. A thing and the scenery before it share a slot, which reaches at
    // least `least` far together with what lies `above` the first and `below` the last of them.
    function stacked(rows: var, above: real, below: real, least: real): var {
        const last = rows.map(row => row.finds).lastIndexOf(true);
        const ring = Math.max(0, SceneSizes.ringReach - SceneSizes.pageEnd);
        const plan = { tops: [], slots: [], height: 0 };
        let y = rows[0].finds ? ring : 0;
        let top = 0;
        for (let place = 0; place < rows.length; place += 1) {
            const isLast = place === rows.length - 1;
            plan.tops.push(y);
            y += rows[place].high;
            if (isLast || rows[place].finds && place < last) {
                y = Math.max(y + (isLast && rows[place].finds ? ring : 0), top + least - (plan.slots.length === 0 ? above : 0) - (isLast ? below : 0));
                plan.slots.push({ top: top, bottom: y, row: rows[place].finds ? place : last });
                top = y + Math.max(rows[place].gap, Theme.gap);
                y = isLast ? y : top;
            } else {
                y += rows[place].gap;
            }
        }
        plan.height = y;
        return plan;
    }

    // Those that stand side by side share what their longest words leave.
    function widthsIn(scene: var, look: var, row: var, small: real, width: real, beside: real): var {
        if (row.length === 1)
            return [width];
        const items = row.map(at => scene.items[at]);
        const least = items.map(item => leastWidth(item, look.large.includes(item.id), small, width, false));
        const good = items.map((item, at) => Math.max(least[at], leastWidth(item, look.large.includes(item.id), small, width, true)));
        const sum = widths => widths.reduce((total, each) => total + each, 0);
        const room = width - beside * (row.length - 1);
        const spare = room - sum(good);
        if (spare >= 0)
            return good.map(each => each + spare / row.length);
        const share = (room - sum(least)) / (sum(good) - sum(least));
        // -1 where they find no room
        return least.map((each, at) => share < 0 ? -1 : each + (good[at] - each) * share);
    }

    // The width in which no word of a part is cut; in which it reads `well`, what is typed is one word and a label takes
    // two lines.
    function leastWidth(item: var, large: bool, small: real, width: real, well: bool): real {
        const kind = item.kind;
        const typed = PagePlan.isTyped(kind);
        const size = PagePlan.capital(small, large);
        const around = width - PagePlan.wordsWidth(kind, large, size, width);
        const lying = (text, bold, capital, lines) => Ruler.widthFor(text.replace(/\u200B/g, " "), Theme.figures, bold, SceneSizes.pixelSize(capital), well ? lines : text.length);
        const held = lying(PagePlan.words(item), PagePlan.isBold(kind), PagePlan.wordsCapital(kind, size), typed ? 1 : 4) + PagePlan.spacing(kind, size) * PagePlan.words(item).length;
        const label = typed ? lying(item.label, true, size, 2) : 0;
        return Math.max(around + Math.max(held, PagePlan.dateWidth(kind, size)), label, Theme.target * SceneSizes.leastFace);
    }

    function partHeightIn(scene: var, look: var, at: int, small: real, width: real): real {
        const item = scene.items[at];
        const large = look.large.includes(item.id);
        return PagePlan.partHeight(item, large, item.id === look.ringed, PagePlan.capital(small, large), width);
    }

    // The plan of a page: { width, parts, slots, capital, hidden, moved }, a part being null when it is out of sight. Words
    // grow as long as each thing has what a finger wants. Where that leaves too little to read, buttons stand side by
    // side, then the phone lies on its side, then the page has been moved up past its address and its heading; what is
    // still too low is shared out. `page` is { widths, room, bar, above, below }: the widths of the phone upright and on
    // its side, the room without the address bar, and what that takes of it, `bar(width)`. `hidden(capital, width)` is how
    // much of the room something else hides.
    function fitted(scene: var, look: var, page: var, hidden: var): var {
        const ways = [];
        for (const [rows, moved, width] of arrangements(scene, page.widths)) {
            const way = wayOf(scene, look, page, hidden, rows, moved, width);
            const found = leastIn(way, way.legible);
            if (found >= Theme.target)
                return planned(way, SceneSizes.fitted(way.largest, way.legible, 0, capital => over(way, capital, found)), found);
            ways.push(way);
        }
        return compromise(ways);
    }

    function unplanned(phone: real): var {
        return { width: phone, parts: [], slots: [], capital: SceneSizes.leastWords, hidden: 0, moved: false };
    }

    // The ways to arrange a page, the usual one first: its rows, whether it is moved up, and the width of the phone.
    function arrangements(scene: var, widths: var): var {
        const [upright, broad] = widths;
        const pair = pairIn(scene);
        const found = [];
        for (const moved of [false, true]) {
            const alone = rowsOf(scene, moved, () => false);
            found.push([alone, moved, upright]);
            if (pair >= 0)
                found.push([rowsOf(scene, moved, first => first === pair), moved, upright]);
            if (broad > upright)
                found.push([alone, moved, broad], [rowsOf(scene, moved, (first, next, long) => long < 2), moved, broad], [rowsOf(scene, moved, () => true), moved, broad]);
        }
        return found;
    }

    // Somewhat smaller words, and where that does not help somewhat lower slots too.
    function compromise(ways: var): var {
        let best = null;
        for (const way of ways)
            for (const share of SceneSizes.smallerWords) {
                const found = leastIn(way, way.legible * share);
                // a finger that misses is worse than a smaller word
                const merit = found >= Theme.target ? 1 + share : found / Theme.target * share;
                if (found > 0 && merit > (best?.merit ?? 0))
                    best = { way: way, merit: merit, capital: way.legible * share, least: found };
            }
        if (best)
            return planned(best.way, best.capital, best.least);
        const way = lowestOf(ways);
        for (const least of [way.wished, 0]) {
            const capital = SceneSizes.fitted(way.legible, SceneSizes.leastWords, 0, each => over(way, each, least));
            if (least === 0 || over(way, capital, least) <= 0)
                return planned(way, capital, least);
        }
    }

    function lowestOf(ways: var): var {
        const highs = ways.map(way => over(way, SceneSizes.leastWords, 0));
        return ways[highs.indexOf(Math.min(...highs))];
    }

    // One way to arrange a page, with all that has to be known of it.
    function wayOf(scene: var, look: var, page: var, hidden: var, rows: var, moved: bool, phone: real): var {
        const bar = moved ? 0 : page.bar(phone);
        const count = Math.max(1, rows.filter(row => scene.things.includes(scene.items[row[0]].id)).length);
        const whole = page.above + page.room + page.below;
        const width = phone - 2 * SceneSizes.rim - 2 * SceneSizes.pageMargin;
        const largest = Math.min(SceneSizes.largestWords, width / SceneSizes.lineOfCapitals);
        return {
            scene: scene, look: look, rows: rows, moved: moved, phone: phone, width: width, room: page.room - bar,
            above: page.above + bar, below: page.below, hidden: capital => hidden(capital, phone),
            largest: largest, legible: Math.min(largest, SceneSizes.legibleWords),
            wished: Math.floor(Math.min(Theme.target, (whole - (count - 1) * Theme.gap) / count))
        };
    }

    function rowsAt(way: var, capital: real): var {
        return measured(way.scene, way.look, way.rows, capital, way.width);
    }

    // By how much a page is too high, for words of this size and slots of at least `least`; less than 0 when it fits.
    function over(way: var, capital: real, least: real): real {
        const hidden = way.hidden(capital);
        return hidden + stacked(rowsAt(way, capital), way.above + hidden, way.below, least).height - way.room;
    }

    // The highest slots that fit with words of this size, none higher than what is wished; -1 when not even the words fit.
    function leastIn(way: var, capital: real): real {
        const rows = rowsAt(way, capital);
        const hidden = way.hidden(capital);
        const taken = least => hidden + stacked(rows, way.above + hidden, way.below, least).height;
        return taken(0) > way.room ? -1 : SceneSizes.fitted(way.wished, 0, way.room, taken);
    }

    function planned(way: var, capital: real, least: real): var {
        const rows = rowsAt(way, capital);
        const hidden = way.hidden(capital);
        const plan = stacked(rows, way.above + hidden, way.below, least);
        const parts = way.scene.items.map(() => null);
        rows.forEach((each, place) => each.row.forEach((at, column) => {
            parts[at] = { x: each.lefts[column], y: hidden + plan.tops[place] + each.downs[column], width: each.widths[column] };
        }));
        const slots = plan.slots.map(slot => ({ top: hidden + slot.top, bottom: hidden + slot.bottom, things: rows[slot.row]?.row.map(at => way.scene.items[at].id) ?? [] }));
        return { width: way.phone, parts: parts, slots: slots, capital: capital, hidden: hidden, moved: way.moved };
    }
}
