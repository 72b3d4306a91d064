pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// Sentences under a title, one under the other; no wider than a line that an eye can follow.
Column {
    id: column

    required property var notes
    required property var staff
    property real capital: Theme.secondary

    spacing: Theme.smallGap

    Repeater {
        model: column.notes.length

        NoteRow {
            required property int index

            width: Math.min(column.width, StaffSizes.widestNote)
            note: column.notes[index] ?? Blank.note
            visit: column.staff
            capital: column.capital
        }
    }
}
