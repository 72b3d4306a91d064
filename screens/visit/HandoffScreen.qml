pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The code, large; what it opens; the other codes there are; the three pictures to come back with; paper, when there is a
// printer.
Item {
    id: handoff

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var notes: body.helpNearby ? [body.paper, body.helpNearby] : [body.paper]
    readonly property bool offersPrint: !!body.print && !Theme.leadsOnInBar
    readonly property real printHeight: offersPrint ? Theme.target + Theme.gap : 0
    readonly property bool chooses: body.others.length > 0
    readonly property bool codeAside: Theme.landscape || chooses
    readonly property var plan: solve(body, notes, width, height - printHeight, Theme.landscape)

    // What shares the one place of NowSaid when the room is short: `hidden` 0 nothing, 1 what is read once, 2 what the code
    // does as well, 3 the title too.
    function shared(body: var, notes: var, hidden: int): var {
        if (hidden < 1)
            return [];
        const said = [body.picturesLabel, ...(hidden > 1 ? [body.opens] : []), ...(hidden > 2 ? [body.title] : [])];
        return [...notes, ...said.map(spoken => asNote(spoken))];
    }

    // How much is hidden, and what stands beside the pictures to come back with.
    function ways(chooses: bool): var {
        return chooses ? [[0, "label"], [1, "choices"], [1, "now"], [2, "choices"], [2, "now"], [3, "choices"], [3, "now"]] : [[0, "label"], [1, "now"], [2, "now"], [3, "now"]];
    }

    function asNote(spoken: var): var {
        return { picture: Pictures.voice, words: spoken, danger: false };
    }

    // All is seen at once if it can be. The code gives way first, then the notes, the sentences last.
    function solve(body: var, notes: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const [hidden, aside] of ways(landscape && body.others.length > 0))
            for (const capital of Theme.capitalsFrom(Theme.sentence))
                for (const least of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                    for (const share of Theme.sceneShares) {
                        const most = landscape ? Math.min(room * share, roomHeight - Theme.lineHeight(Theme.least, Theme.figures)) : roomHeight * share;
                        const code = Math.min(Theme.largestCode, Math.round(most));
                        plan = planned(body, notes, { capital: capital, notes: least, code: code, landscape: landscape, hidden: hidden, aside: aside }, room, roomHeight);
                        if (code >= Theme.leastCode && plan.told <= plan.height && (body.others.length === 0 || plan.grid))
                            return plan;
                    }
        return plan;
    }

    // The other codes stand beside the code where the sentences are below it; else under the sentences or, when the room is
    // short, beside the pictures to come back with.
    function planned(body: var, notes: var, wish: var, room: real, roomHeight: real): var {
        const beside = room - wish.code - 2 * Theme.gap;
        const width = wish.landscape ? beside : room;
        const height = wish.landscape ? roomHeight : roomHeight - wish.code - Theme.gap;
        const besidePictures = width - resume.implicitWidth - 2 * Theme.gap;
        const nowWidth = wish.aside === "now" ? besidePictures : width;
        const now = Ruler.tallestNote(shared(body, notes, wish.hidden), wish.notes, nowWidth);
        const plan = Object.assign({ width: width, height: height, resumeBeside: resumeBeside(body, wish.notes, width), now: now, nowWidth: nowWidth, choicesWidth: beside, choices: 0, grid: null }, wish);
        plan.told = toldHeight(body, notes, plan);
        if (body.others.length === 0)
            return plan;
        if (wish.aside === "choices") {
            plan.choices = resume.implicitHeight;
            plan.choicesWidth = besidePictures;
        } else {
            plan.choices = wish.landscape ? Math.min(Theme.tallestTile, height - plan.told - Theme.gap) : wish.code;
            plan.told += wish.landscape ? plan.choices + Theme.gap : 0;
        }
        plan.grid = arranged(body.others, plan.choicesWidth, plan.choices, wish.notes);
        return plan;
    }

    function arranged(cards: var, room: real, roomHeight: real, wished: real): var {
        for (const capital of Theme.capitalsFrom(wished)) {
            const found = others.best(cards, room, roomHeight, capital, capital, true);
            if (found)
                return found;
        }
        return null;
    }

    // The label stands beside the pictures where half the width is left for it.
    function resumeBeside(body: var, capital: real, width: real): bool {
        return width - resume.implicitWidth - Theme.gap >= width / 3;
    }

    // The largest letters that leave what is written on one line; the least, where it takes several.
    function lineCapital(spoken: var, most: real, room: real): real {
        for (const capital of Theme.capitalsFrom(most))
            if (Ruler.spokenWidth(spoken, capital, true) <= room)
                return capital;
        return Theme.least;
    }

    // A name or a password may be one word that is wider than the room: then it breaks anywhere.
    function breaksAnywhere(spoken: var, room: real): bool {
        return Ruler.height(spoken, Theme.least, true, room) === Infinity;
    }

    function lineHeight(spoken: var, most: real, room: real): real {
        const capital = lineCapital(spoken, most, room);
        const wide = Ruler.spokenWidth(spoken, capital, true);
        const line = Theme.lineHeight(capital, spoken.family);
        if (wide <= room)
            return line;
        return breaksAnywhere(spoken, room) ? Math.ceil(wide / (room - line)) * line : Ruler.height(spoken, capital, true, room);
    }

    function moreRoom(plan: var): real {
        return plan.width - Ruler.noteGlyph(plan.notes) - Theme.pad;
    }

    function moreHeight(body: var, plan: var): real {
        return body.more ? Math.max(Ruler.noteGlyph(plan.notes), lineHeight(body.more.words, plan.notes, moreRoom(plan))) + Theme.smallGap : 0;
    }

    function resumeHeight(body: var, plan: var): real {
        const pictures = resume.implicitHeight;
        if (plan.hidden > 0)
            return plan.aside === "now" ? Math.max(pictures, plan.now) : pictures;
        const label = Ruler.height(body.picturesLabel, plan.notes, false, plan.resumeBeside ? plan.width - resume.implicitWidth - Theme.gap : plan.width);
        return plan.resumeBeside ? Math.max(pictures, label) : pictures + label;
    }

    function toldHeight(body: var, notes: var, plan: var): real {
        const title = plan.hidden > 2 ? 0 : Ruler.height(body.title, plan.capital, true, plan.width) + Theme.smallGap;
        const opens = plan.hidden > 1 ? 0 : Ruler.height(body.opens, plan.notes, false, plan.width) + Theme.smallGap;
        const shown = lineHeight(body.shown, plan.capital, plan.width) + Theme.smallGap;
        const last = plan.aside === "now" ? 0 : plan.hidden > 0 ? plan.now : Ruler.notesHeight(notes, plan.notes, plan.width);
        return title + opens + shown + moreHeight(body, plan) + resumeHeight(body, plan) + Theme.smallGap + last;
    }

    QrPanel {
        id: code

        x: !handoff.codeAside ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width - width : 0
        path: handoff.body.codePath
        modules: handoff.body.codeSize
        side: handoff.plan.code
    }

    Column {
        id: told

        anchors.right: parent.right
        y: Theme.landscape ? Math.max(0, (code.height - handoff.plan.told) / 2) : (handoff.chooses ? handoff.plan.code : code.height) + Theme.gap
        width: handoff.plan.width
        spacing: Theme.smallGap

        LitText {
            width: told.width
            spoken: handoff.body.title
            visit: handoff.visit
            visible: handoff.plan.hidden < 3
            capital: handoff.plan.capital
            bold: true
        }

        LitText {
            width: told.width
            spoken: handoff.body.opens
            visit: handoff.visit
            capital: handoff.plan.notes
            visible: handoff.plan.hidden < 2
        }

        LitText {
            width: told.width
            spoken: handoff.body.shown
            visit: handoff.visit
            capital: handoff.lineCapital(handoff.body.shown, handoff.plan.capital, told.width)
            bold: true
            wrapMode: handoff.breaksAnywhere(spoken, width) ? Text.WrapAnywhere : Text.WordWrap
        }

        Item {
            width: told.width
            height: Math.max(moreGlyph.height, more.height)
            visible: !!handoff.body.more

            Glyph {
                id: moreGlyph

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                picture: handoff.body.more?.picture ?? Blank.picture
                size: Ruler.noteGlyph(handoff.plan.notes)
            }

            LitText {
                id: more

                anchors.left: moreGlyph.right
                anchors.leftMargin: Theme.pad
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spoken: handoff.body.more?.words ?? Blank.spoken
                visit: handoff.visit
                capital: handoff.lineCapital(spoken, handoff.plan.notes, handoff.moreRoom(handoff.plan))
                bold: true
                wrapMode: handoff.breaksAnywhere(spoken, width) ? Text.WrapAnywhere : Text.WordWrap
            }
        }

        Item {
            width: told.width
            height: handoff.plan.now
            visible: handoff.plan.aside === "choices"
        }

        Item {
            id: resumeRow

            width: told.width
            height: handoff.resumeHeight(handoff.body, handoff.plan)

            LitText {
                id: resumeLabel

                anchors.left: parent.left
                y: handoff.plan.resumeBeside ? (parent.height - height) / 2 : 0
                width: Math.min(handoff.plan.resumeBeside ? parent.width - resume.width - Theme.gap : parent.width, Ruler.spokenWidth(spoken, capital, false))
                spoken: handoff.body.picturesLabel
                visit: handoff.visit
                capital: handoff.plan.notes
                visible: handoff.plan.hidden < 1
            }

            ResumePictures {
                id: resume

                readonly property real start: handoff.plan.hidden > 0 ? parent.width - width : handoff.plan.resumeBeside ? resumeLabel.width + Theme.gap : 0

                anchors.bottom: parent.bottom
                x: Theme.rightToLeft ? parent.width - width - start : start
                pictures: handoff.body.pictures
            }
        }

        NotesColumn {
            width: told.width
            visible: handoff.plan.hidden < 1
            notes: handoff.notes
            visit: handoff.visit
            capital: handoff.plan.notes
        }
    }

    NowSaid {
        id: now

        readonly property bool beside: handoff.plan.aside === "now"

        x: Theme.rightToLeft ? told.x + told.width - width : told.x
        y: told.y + (beside ? resumeRow.y + (resumeRow.height - height) / 2 : told.height - resumeRow.height - height - Theme.smallGap)
        width: handoff.plan.nowWidth
        height: handoff.plan.now
        visible: handoff.plan.hidden > 0
        visit: handoff.visit
        notes: handoff.shared(handoff.body, handoff.notes, handoff.plan.hidden)
        usual: handoff.body.paper
        capital: handoff.plan.notes
    }

    CardGrid {
        id: others

        readonly property real start: handoff.width - (Theme.landscape ? told.width : width)

        x: Theme.rightToLeft ? handoff.width - start - width : start
        y: !Theme.landscape ? 0 : handoff.plan.aside === "choices" ? told.y + told.height - height : told.y + told.height + Theme.gap
        width: handoff.plan.choicesWidth
        height: handoff.plan.choices
        ears: false
        cards: handoff.body.others
        visit: handoff.visit
        capital: handoff.plan.notes
        found: handoff.plan.grid
        visible: handoff.chooses
    }

    Loader {
        active: handoff.offersPrint
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.widestButton)
        height: Theme.target
        sourceComponent: ActionButton {
            button: handoff.body.print ?? Blank.button
            visit: handoff.visit
            above: false
            capital: Theme.secondary
        }
    }
}
