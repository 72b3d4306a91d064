pragma Singleton

import QtQuick
import style

// The few pictures a component draws of itself: what a card may hear, and what it says of its state.
QtObject {
    readonly property var voice: ({ glyph: "\u{F057E}", badge: "", flips: Theme.rightToLeft, badgeFlips: false })
    readonly property var noVoice: ({ glyph: "\u{F0A45}", badge: "", flips: false, badgeFlips: false })
    readonly property var noSound: ({ glyph: "\u{F0581}", badge: "", flips: Theme.rightToLeft, badgeFlips: false })
    readonly property var lighthouse: ({ glyph: "\u{F0A00}", badge: "", flips: false, badgeFlips: false })
    readonly property var marks: ({
            "yes": { glyph: "\u{F05E0}", badge: "", flips: false, badgeFlips: false },
            "no": { glyph: "\u{F015A}", badge: "", flips: false, badgeFlips: false },
            "ask": { glyph: "\u{F0625}", badge: "", flips: Theme.rightToLeft, badgeFlips: false }
        })
}
