pragma ComponentBehavior: Bound

import QtQuick
import style

// A title beside its picture, and notes under it in one column or two.
Item {
    id: body

    required property var visit
    required property var title
    required property var picture
    required property var notes
    readonly property var plan: solve(notes, width, height)
    // The title is written as what stands under it.
    property real capital: plan.capital
    // Where that begins.
    readonly property real start: startAt(capital, width)

    function startAt(capital: real, room: real): real {
        return Math.max(Theme.disc, Ruler.height(title, capital, true, room - Theme.disc - Theme.gap)) + Theme.gap;
    }

    // Larger words first, then larger pictures; two columns where one is too high.
    function solve(notes: var, room: real, whole: real): var {
        for (const capital of Theme.capitalsFrom(Theme.sentence)) {
            const roomHeight = whole - startAt(capital, room);
            for (const scale of Theme.pictureScales)
                for (const columns of [1, 2]) {
                    const width = Math.floor((room - (columns - 1) * 2 * Theme.gap) / columns);
                    const first = Math.ceil(notes.length / columns);
                    const parts = [notes.slice(0, first), notes.slice(first)];
                    const height = Math.max(...parts.map(part => Ruler.notesHeight(part, capital, width, scale)));
                    if (height <= roomHeight)
                        return { capital: capital, scale: scale, width: width, parts: parts };
                }
        }
        const half = Math.ceil(notes.length / 2);
        return { capital: Theme.least, scale: 1, width: Math.floor(room / 2 - Theme.gap), parts: [notes.slice(0, half), notes.slice(half)] };
    }

    Item {
        id: head

        width: parent.width
        height: body.start - Theme.gap

        Glyph {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            picture: body.picture
            size: Theme.disc
            visible: !Theme.onlyForMe
        }

        LitText {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spoken: body.title
            visit: body.visit
            capital: body.capital
            bold: true
        }
    }

    Repeater {
        model: body.plan.parts.length

        NotesColumn {
            required property int index
            readonly property real leading: index * (body.plan.width + 2 * Theme.gap)

            x: Theme.rightToLeft ? body.width - leading - width : leading
            y: body.start
            width: body.plan.width
            notes: body.plan.parts[index] ?? []
            visit: body.visit
            capital: body.plan.capital
            pictureScale: body.plan.scale
        }
    }
}
