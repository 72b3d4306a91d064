pragma ComponentBehavior: Bound

import QtQuick
import style

// A sentence that lights word by word while it is said. The light lies behind the letters: their shapes never break.
Item {
    id: sentence

    required property var spoken
    required property var visit
    // False inside something that lights and dims as a whole.
    property bool framed: true
    property alias capital: words.capital
    property alias bold: words.font.bold
    property alias wrapMode: words.wrapMode
    property alias horizontalAlignment: words.horizontalAlignment
    readonly property var said: visit.speaking
    readonly property bool lit: spoken.item !== "" && said.item === spoken.item
    readonly property bool wordByWord: lit && said.length > 0 && said.length < spoken.text.length

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight
    opacity: framed && Theme.onlyForMe && !lit ? Theme.dimmed : 1

    Rectangle {
        x: -Theme.smallGap
        y: -Theme.line
        width: sentence.width + 2 * Theme.smallGap
        height: sentence.height + 2 * Theme.line
        visible: sentence.framed && sentence.lit && !sentence.wordByWord
        color: Theme.lampPale
        radius: Theme.smallRadius
        border.color: Theme.ink
        border.width: Theme.line
    }

    Loader {
        active: sentence.wordByWord
        sourceComponent: WordLight {
            words: words
            start: sentence.said.start + words.markLength
            length: sentence.said.length
        }
    }

    Words {
        id: words

        width: sentence.width
        spoken: sentence.spoken
    }
}
