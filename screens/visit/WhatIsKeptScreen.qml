import QtQuick
import components
import style

// What a visit does not leave behind, and what it does.
Item {
    id: kept

    required property var view
    required property var visit
    readonly property var body: view.body
    // more is told about what is kept than about what is not
    readonly property real wide: Theme.landscape ? Math.floor((width - 2 * Theme.gap) * Theme.keptShare) : width
    readonly property real narrow: Theme.landscape ? width - 2 * Theme.gap - wide : width
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // Larger words first, then larger pictures.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const scale of Theme.pictureScales) {
                const title = Ruler.height(body.title, capital, true, room) + Theme.gap;
                const first = Ruler.notesHeight(body.notKept, capital, narrow, scale);
                const second = Ruler.notesHeight(body.kept, capital, wide, scale);
                if (title + (landscape ? Math.max(first, second) : first + second + Theme.gap) <= roomHeight)
                    return { capital: capital, scale: scale };
            }
        return { capital: Theme.least, scale: 1 };
    }

    LitText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        spoken: kept.body.title
        visit: kept.visit
        capital: kept.plan.capital
        bold: true
    }

    NotesColumn {
        id: notKept

        anchors.left: parent.left
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap
        width: kept.narrow
        notes: kept.body.notKept
        visit: kept.visit
        capital: kept.plan.capital
        pictureScale: kept.plan.scale
    }

    NotesColumn {
        anchors.right: parent.right
        anchors.top: Theme.landscape ? title.bottom : notKept.bottom
        anchors.topMargin: Theme.gap
        width: kept.wide
        notes: kept.body.kept
        visit: kept.visit
        capital: kept.plan.capital
        pictureScale: kept.plan.scale
    }
}
