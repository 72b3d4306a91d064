pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// A picture, and what is to be known beside it or below it.
Item {
    id: telling

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // The picture gives way first, then the words.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (let picture = Math.min(StaffSizes.mostPicture, (landscape ? room : roomHeight) * StaffSizes.pictureShare); picture >= StaffSizes.leastPicture; picture -= Theme.glyphStep) {
                const most = Math.min(StaffSizes.widestNote, landscape ? room - picture - 2 * Theme.gap : room);
                const width = Math.min(most, Math.max(...body.told.map(note => Ruler.noteWidth(note, capital) + 2 * Theme.pad + Theme.gap)));
                plan = { capital: capital, picture: Math.round(picture), width: width };
                const tall = Ruler.notesHeight(body.told, capital, width);
                if (picture <= roomHeight && tall + (landscape ? 0 : picture + Theme.gap) <= roomHeight)
                    return plan;
            }
        return plan;
    }

    Glyph {
        id: picture

        x: Theme.landscape ? told.x - 2 * Theme.gap - width : (parent.width - width) / 2
        y: Theme.landscape ? (parent.height - height) / 2 : (parent.height - height - Theme.gap - told.height) / 2
        picture: telling.body.picture
        size: telling.plan.picture
    }

    // Picture and words stand together in the middle.
    StaffNotes {
        id: told

        x: Theme.landscape ? (parent.width - width + picture.width) / 2 + Theme.gap : (parent.width - width) / 2
        y: Theme.landscape ? (parent.height - height) / 2 : picture.y + picture.height + Theme.gap
        width: telling.plan.width
        notes: telling.body.told
        staff: telling.staff
        capital: telling.plan.capital
    }
}
