import QtQuick
import style

// The only place where somebody writes: a line that grows and shrinks at its end, by a keyboard or by `write` and `rub`.
// Qt's own text fields copy, paste, take what is dropped, open menus and leave what was copied to whoever comes next. The
// line keeps nothing: it shows `text` and asks for another by `edited`.
Rectangle {
    id: line

    required property string text
    required property string says
    // In characters.
    required property int maximumLength
    // What a dead key has left for the next letter, as ^ for ê: without an input method nobody else puts them together.
    property string accent: ""
    // Latin letters, digits and signs: no controls, nothing that piles up or turns the reading way.
    readonly property var writable: /[ -~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u20A0-\u20C0]/
    signal edited(string text)

    function write(typed: string): void {
        const room = Math.max(0, maximumLength - [...text].length);
        const taken = [...typed].filter(character => writable.test(character)).slice(0, room);
        if (taken.length > 0)
            edited(text + taken.join(""));
    }

    function rub(): void {
        if (text !== "")
            edited([...text].slice(0, -1).join(""));
    }

    function accentOf(key: int): string {
        switch (key) {
        case Qt.Key_Dead_Grave:
            return "\u0300";
        case Qt.Key_Dead_Acute:
            return "\u0301";
        case Qt.Key_Dead_Circumflex:
            return "\u0302";
        case Qt.Key_Dead_Tilde:
            return "\u0303";
        case Qt.Key_Dead_Diaeresis:
            return "\u0308";
        case Qt.Key_Dead_Abovering:
            return "\u030A";
        case Qt.Key_Dead_Caron:
            return "\u030C";
        case Qt.Key_Dead_Cedilla:
            return "\u0327";
        default:
            return "";
        }
    }

    implicitHeight: Theme.target
    color: Theme.white
    radius: Theme.radius
    border.color: activeFocus ? Theme.ink : Theme.edge
    border.width: activeFocus ? Theme.thickLine : Theme.line
    clip: true

    Accessible.role: Accessible.EditableText
    Accessible.name: says
    Accessible.focusable: true
    Accessible.focused: activeFocus

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        const waiting = accentOf(event.key);
        if (waiting !== "")
            accent = waiting;
        else if (event.key === Qt.Key_Backspace) {
            accent = "";
            rub();
        } else if (writable.test(event.text)) {
            write(accent === "" ? event.text : (event.text + accent).normalize("NFC"));
            accent = "";
        } else
            return;
        event.accepted = true;
    }

    // Too long to be seen whole, it shows the end that is being written.
    Item {
        anchors.fill: parent
        anchors.margins: Theme.pad
        clip: true

        Text {
            id: words

            x: Math.min(0, parent.width - width - caret.width)
            anchors.verticalCenter: parent.verticalCenter
            text: line.text
            textFormat: Text.PlainText
            color: Theme.ink
            font.family: Theme.figures
            font.pixelSize: Theme.pixelSize(Theme.leastTitle, Theme.figures)
        }

        Rectangle {
            id: caret

            x: words.x + words.width
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.thickLine
            height: words.height
            visible: line.activeFocus
            color: Theme.ink
        }
    }

    MouseArea {
        anchors.fill: parent
        onPressed: line.forceActiveFocus()
    }
}
