import QtQuick
import components
import style

// A code for the mediator's own telephone, as large as it can be, and what is to be known beside it or below it.
Item {
    id: code

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // The words give way to the code until they are the smallest that may be.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        const capitals = Theme.capitalsFrom(Theme.sentence);
        if (landscape) {
            const side = Math.min(roomHeight, room * StaffSizes.codeShare);
            const width = Math.min(StaffSizes.widestNote, room - side - 2 * Theme.gap);
            const capital = capitals.find(each => Ruler.notesHeight(body.told, each, width) <= roomHeight) ?? Theme.least;
            return { side: side, width: width, capital: capital };
        }
        const least = Math.min(room, roomHeight * StaffSizes.codeShare);
        const fits = each => Ruler.notesHeight(body.told, each, room) + Theme.gap + least <= roomHeight;
        const capital = capitals.find(fits) ?? Theme.least;
        return { side: Math.min(room, roomHeight - Ruler.notesHeight(body.told, capital, room) - Theme.gap), width: room, capital: capital };
    }

    QrPanel {
        id: panel

        objectName: "code"
        x: Theme.landscape ? 0 : (parent.width - width) / 2
        y: Theme.landscape ? (parent.height - height) / 2 : 0
        path: code.body.path
        modules: code.body.modules
        side: code.plan.side
    }

    StaffNotes {
        x: Theme.landscape ? panel.width + 2 * Theme.gap : (parent.width - width) / 2
        y: Theme.landscape ? (parent.height - height) / 2 : panel.height + Theme.gap
        width: Theme.landscape ? Math.min(StaffSizes.widestNote, parent.width - x) : code.plan.width
        notes: code.body.told
        staff: code.staff
        capital: code.plan.capital
    }
}
