pragma Singleton

import QtQuick

// What a delegate shows in the moment between a shorter list and its own end.
QtObject {
    readonly property var spoken: ({ item: "", text: "", locale: "", rightToLeft: false, family: "", draft: false })
    readonly property var picture: ({ glyph: "", badge: "", flips: false, badgeFlips: false })
    readonly property var button: ({ action: "", picture: picture, label: spoken, look: "plain" })
    readonly property var card: ({ item: "", picture: picture, label: spoken, mark: "none", level: null, big: "" })
    readonly property var note: ({ picture: picture, words: spoken, danger: false })
}
