pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// A raised arm; what the person is asked to do, in their language; then in French, for whoever comes, what is wanted.
Item {
    id: help

    required property var view
    required property var visit
    readonly property var body: view.body
    // Written for whoever comes: read the French way even where a name in another script stands in them.
    readonly property var wanted: body.details.map(note => Object.assign({}, note, { words: Object.assign({}, note.words, { rightToLeft: false, family: body.french.family }) }))
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // Why the person was sent here, in their own language, when a gate said so.
    readonly property var because: view.spoken.find(spoken => spoken.item === "because") ?? null

    // The arm gives way first, then the details, the sentences last.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const details of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                for (let arm = Math.min(Theme.signGlyph, (landscape ? room : roomHeight) * Theme.codeShare); arm >= Theme.leastSign; arm -= Theme.glyphStep) {
                    const width = landscape ? room - arm - 2 * Theme.gap : room;
                    const height = landscape ? roomHeight : roomHeight - arm - Theme.gap;
                    plan = { capital: capital, details: details, arm: Math.round(arm), width: width };
                    if (arm <= roomHeight && toldHeight(body, plan) <= height)
                        return plan;
                }
        return plan;
    }

    function toldHeight(body: var, plan: var): real {
        const inner = plan.width - 2 * Theme.pad;
        const own = Ruler.height(body.own, plan.capital, true, plan.width) + (because ? Ruler.height(because, plan.details, false, plan.width) + Theme.smallGap : 0) + (body.here.length ? Ruler.notesHeight(body.here, plan.details, plan.width) : 0);
        const french = Ruler.height(body.french, plan.capital, true, inner);
        return own + Theme.gap + french + 2 * Theme.pad + Theme.smallGap + Ruler.notesHeight(wanted, plan.details, inner);
    }

    Glyph {
        id: arm

        x: Theme.landscape ? (Theme.rightToLeft ? parent.width - width : 0) : (parent.width - width) / 2
        y: Theme.landscape ? (parent.height - height) / 2 : 0
        picture: help.body.picture
        size: help.plan.arm
    }

    LitText {
        id: own

        anchors.right: parent.right
        y: Theme.landscape ? Math.max(0, (parent.height - height - why.height - here.anchors.topMargin - here.height - Theme.gap - french.height) / 2) : arm.height + Theme.gap
        width: help.plan.width
        spoken: help.body.own
        visit: help.visit
        capital: help.plan.capital
        bold: true
    }

    Loader {
        id: why

        anchors.right: parent.right
        anchors.top: own.bottom
        anchors.topMargin: active ? Theme.smallGap : 0
        width: help.plan.width
        height: active ? implicitHeight : 0
        active: help.because !== null
        sourceComponent: LitText {
            spoken: help.because ?? Blank.spoken
            visit: help.visit
            capital: help.plan.details
        }
    }

    NotesColumn {
        id: here

        anchors.right: parent.right
        anchors.top: why.bottom
        anchors.topMargin: notes.length ? Theme.smallGap : 0
        width: help.plan.width
        notes: help.body.here
        visit: help.visit
        capital: help.plan.details
    }

    Rectangle {
        id: french

        anchors.right: parent.right
        anchors.top: here.bottom
        anchors.topMargin: Theme.gap
        width: help.plan.width
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
            height: details.y + details.height
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            LitText {
                id: sentence

                width: parent.width
                spoken: help.body.french
                visit: help.visit
                capital: help.plan.capital
                bold: true
            }

            NotesColumn {
                id: details

                y: sentence.height + Theme.smallGap
                width: parent.width
                notes: help.wanted
                visit: help.visit
                capital: help.plan.details
            }
        }
    }
}
