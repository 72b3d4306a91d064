pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The slip for a counter: what it is, in the person's language; then the slip itself, in French, for whoever sits there.
Item {
    id: counter

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var told: [...body.notes, body.paper]
    readonly property bool offersPrint: !!body.print && !Theme.leadsOnInBar
    readonly property real printHeight: offersPrint ? Theme.target + Theme.gap : 0
    readonly property var plan: solve(body, told, width, height - printHeight, Theme.landscape)

    // Larger words first; what is told to the person stands beside the slip where the screen is wide.
    function solve(body: var, told: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const lines of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                for (const share of landscape ? Theme.textShares : [1]) {
                    const stacked = share === 1;
                    const own = stacked ? room : Math.floor((room - 2 * Theme.gap) * share);
                    const slip = stacked ? room : room - own - 2 * Theme.gap;
                    plan = { capital: capital, lines: lines, stacked: stacked, own: own, slip: slip };
                    const ownTall = ownHeight(body, told, plan), slipTall = slipHeight(body, plan);
                    if (stacked ? ownTall + Theme.gap + slipTall <= roomHeight : Math.max(ownTall, slipTall) <= roomHeight)
                        return plan;
                }
        return plan;
    }

    function ownHeight(body: var, told: var, plan: var): real {
        const head = Math.max(Theme.disc, Ruler.height(body.title, plan.capital, true, plan.own - Theme.disc - Theme.pad));
        return head + Theme.smallGap + Ruler.notesHeight(told, plan.lines, plan.own);
    }

    function slipHeight(body: var, plan: var): real {
        const inner = plan.slip - 2 * Theme.pad;
        return Ruler.height(body.heading, plan.lines, true, inner) + Theme.smallGap + Ruler.notesHeight(body.lines, plan.lines, inner) + 2 * Theme.pad;
    }

    Item {
        id: own

        anchors.left: parent.left
        y: counter.plan.stacked ? 0 : Math.max(0, (parent.height - counter.printHeight - height) / 2)
        width: counter.plan.own
        height: notes.y + notes.height

        Glyph {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: title.verticalCenter
            picture: counter.body.picture
            size: Theme.disc
        }

        LitText {
            id: title

            anchors.left: sign.right
            anchors.leftMargin: Theme.pad
            anchors.right: parent.right
            y: Math.max(0, (sign.height - height) / 2)
            spoken: counter.body.title
            visit: counter.visit
            capital: counter.plan.capital
            bold: true
        }

        NotesColumn {
            id: notes

            y: Math.max(sign.height, title.height) + Theme.smallGap
            width: parent.width
            notes: counter.told
            visit: counter.visit
            capital: counter.plan.lines
        }
    }

    Rectangle {
        id: slip

        anchors.right: parent.right
        y: counter.plan.stacked ? own.height + Theme.gap : Math.max(0, (parent.height - counter.printHeight - height) / 2)
        width: counter.plan.slip
        height: words.height + 2 * Theme.pad
        radius: Theme.radius
        color: Theme.white
        border.color: Theme.edge
        border.width: Theme.line

        Item {
            id: words

            x: Theme.pad
            y: Theme.pad
            width: parent.width - 2 * Theme.pad
            height: lines.y + lines.height
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            LitText {
                id: heading

                width: parent.width
                spoken: counter.body.heading
                visit: counter.visit
                capital: counter.plan.lines
                bold: true
            }

            NotesColumn {
                id: lines

                y: heading.height + Theme.smallGap
                width: parent.width
                notes: counter.body.lines
                visit: counter.visit
                capital: counter.plan.lines
            }
        }
    }

    Loader {
        active: counter.offersPrint
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.widestButton)
        height: Theme.target
        sourceComponent: ActionButton {
            button: counter.body.print ?? Blank.button
            visit: counter.visit
            above: false
            capital: Theme.secondary
        }
    }
}
