import QtQuick
import style

// The way to the next page, with the first names that wait there.
ActionButton {
    id: more

    required property var names

    face: Theme.white
    glyphSize: Theme.disc
    hint: names.join("  ")
}
