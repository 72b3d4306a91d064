import QtQuick

// The place of what is being said and stands nowhere else on the screen: one of `notes`, or `usual` in silence.
NoteRow {
    id: now

    required property var notes
    required property var usual

    note: notes.find(note => note.words.item === visit.speaking.item) ?? usual
    padded: note.danger
}
