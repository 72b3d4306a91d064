pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The code, large; what it opens; the three pictures to come back with; paper, when there is a printer.
Item {
    id: handoff

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var address: ({ item: "address", text: body.address, locale: "fr", rightToLeft: false, family: Theme.figures, draft: false })
    readonly property var notes: body.helpNearby ? [body.paper, body.helpNearby] : [body.paper]
    readonly property bool offersPrint: !!body.print && !Theme.leadsOnInBar
    readonly property real printHeight: offersPrint ? Theme.target + Theme.gap : 0
    readonly property var plan: solve(body, notes, width, height - printHeight, Theme.landscape)

    // The code gives way first, then the notes, the sentences last.
    function solve(body: var, notes: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const least of Theme.capitalsFrom(Math.min(capital, Theme.secondary)))
                for (const share of Theme.sceneShares) {
                    const most = landscape ? Math.min(room * share, roomHeight - Theme.lineHeight(Theme.least, Theme.figures)) : roomHeight * share;
                    const code = Math.min(Theme.largestCode, Math.round(most));
                    const width = landscape ? room - code - 2 * Theme.gap : room;
                    const height = landscape ? roomHeight : roomHeight - code - Theme.gap;
                    plan = { capital: capital, notes: least, code: code, width: width, resumeBeside: resumeBeside(body, least, width) };
                    if (code >= Theme.leastCode && toldHeight(body, notes, plan) <= height)
                        return plan;
                }
        return plan;
    }

    // The label stands beside the pictures where half the width is left for it.
    function resumeBeside(body: var, capital: real, width: real): bool {
        return width - resume.implicitWidth - Theme.gap >= width / 3;
    }

    function addressCapital(most: real, room: real): real {
        for (const capital of Theme.capitalsFrom(most))
            if (Ruler.width(body.address, Theme.figures, true, Theme.pixelSize(capital, Theme.figures)) < room)
                return capital;
        return Theme.least;
    }

    function resumeHeight(body: var, plan: var): real {
        const pictures = resume.implicitHeight;
        const label = Ruler.height(body.picturesLabel, plan.notes, false, plan.resumeBeside ? plan.width - resume.implicitWidth - Theme.gap : plan.width);
        return plan.resumeBeside ? Math.max(pictures, label) : pictures + label;
    }

    function toldHeight(body: var, notes: var, plan: var): real {
        const title = Ruler.height(body.title, plan.capital, true, plan.width);
        const opens = Ruler.height(body.opens, plan.notes, false, plan.width);
        const address = Theme.lineHeight(addressCapital(plan.capital, plan.width), Theme.figures);
        return title + opens + address + 3 * Theme.smallGap + resumeHeight(body, plan) + Theme.smallGap + Ruler.notesHeight(notes, plan.notes, plan.width);
    }

    QrPanel {
        id: code

        x: Theme.landscape ? (Theme.rightToLeft ? parent.width - width : 0) : (parent.width - width) / 2
        path: handoff.body.codePath
        modules: handoff.body.codeSize
        side: handoff.plan.code
    }

    Column {
        id: told

        anchors.right: parent.right
        y: Theme.landscape ? Math.max(0, (code.height - height) / 2) : code.height + Theme.gap
        width: handoff.plan.width
        spacing: Theme.smallGap

        LitText {
            width: told.width
            spoken: handoff.body.title
            visit: handoff.visit
            capital: handoff.plan.capital
            bold: true
        }

        LitText {
            width: told.width
            spoken: handoff.body.opens
            visit: handoff.visit
            capital: handoff.plan.notes
        }

        LitText {
            width: told.width
            spoken: handoff.address
            visit: handoff.visit
            capital: handoff.addressCapital(handoff.plan.capital, told.width)
            bold: true
            wrapMode: Text.NoWrap
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
            }

            ResumePictures {
                id: resume

                anchors.bottom: parent.bottom
                anchors.left: handoff.plan.resumeBeside ? resumeLabel.right : parent.left
                anchors.leftMargin: handoff.plan.resumeBeside ? Theme.gap : 0
                pictures: handoff.body.pictures
            }
        }

        NotesColumn {
            width: told.width
            notes: handoff.notes
            visit: handoff.visit
            capital: handoff.plan.notes
        }
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
