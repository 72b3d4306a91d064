pragma ComponentBehavior: Bound

import QtQuick
import style

// Notes one under the other.
Column {
    id: column

    required property var notes
    required property var visit
    property real capital: Theme.secondary
    property real pictureScale: 1

    spacing: Theme.smallGap

    Repeater {
        model: column.notes.length

        NoteRow {
            required property int index

            width: column.width
            note: column.notes[index] ?? Blank.note
            visit: column.visit
            capital: column.capital
            pictureScale: column.pictureScale
        }
    }
}
