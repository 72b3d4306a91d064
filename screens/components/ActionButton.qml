pragma ComponentBehavior: Bound

import QtQuick
import style

// A fixed button: its picture and its word together, beside each other or one above the other.
Rectangle {
    id: action

    required property var button
    required property var visit
    property bool above: true
    property real capital: Theme.least
    property int glyphSize: Theme.controlGlyph
    property color face: Theme.stone
    // Plain words under the label, such as the first names of the next page.
    property string hint: ""
    // An arrow that leads on stands after its word.
    readonly property bool pictureLast: !above && button.action === "go-on"
    readonly property bool dark: button.look === "way-on" || button.look === "leave"
    readonly property bool lit: button.label.item !== "" && visit.speaking.item === button.label.item
    // Nobody can say what is being shown: the raised hand calls for a person, and the voice says that it has no sound.
    readonly property bool unheard: visit.speaking.speaker === "nobody"
    readonly property bool calls: button.look === "calling" || (unheard && button.action === "help")
    readonly property bool focused: touch.focused
    readonly property color front: lit || button.look === "voice" ? Theme.ink : dark ? Theme.onDark : button.look === "danger" ? Theme.coral : Theme.ink
    readonly property color back: {
        if (lit)
            return Theme.lamp;
        switch (button.look) {
        case "way-on":
            return Theme.sea;
        case "voice":
            return Theme.lamp;
        case "leave":
            return Theme.ink;
        case "danger":
            return Theme.white;
        default:
            return face;
        }
    }

    readonly property real wholeHeight: glyph.height + label.height + (more.visible ? more.height : 0)
    readonly property real wholeWidth: glyph.width + Theme.smallGap + label.width

    // Where something `wide` begins that lies `start` pixels along the reading way from the leading edge of picture and word.
    function placed(start: real, wide: real): real {
        const edge = (width - wholeWidth) / 2;
        return Theme.rightToLeft ? width - edge - start - wide : edge + start;
    }

    radius: Theme.radius
    color: back
    border.width: lit ? Theme.thickLine : Theme.line
    border.color: lit || button.look === "voice" ? Theme.ink : button.look === "danger" ? Theme.coral : dark ? back : Theme.edge

    Rectangle {
        anchors.fill: parent
        visible: touch.pressed
        radius: action.radius
        color: action.dark ? Theme.onDark : Theme.ink
        opacity: Theme.pressedShade
    }

    Loader {
        anchors.fill: parent
        active: action.calls
        sourceComponent: Rectangle {
            radius: action.radius
            color: Theme.lamp
            border.width: Theme.line
            border.color: Theme.ink

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.lampRing
                radius: action.radius - anchors.margins
                color: action.back
                border.width: action.lit ? 0 : Theme.line
                border.color: Theme.ink
            }
        }
    }

    Glyph {
        id: glyph

        x: action.above ? (action.width - width) / 2 : action.placed(action.pictureLast ? label.width + Theme.smallGap : 0, width)
        y: action.above ? (action.height - action.wholeHeight) / 2 : (action.height - height) / 2
        picture: action.unheard && action.button.action === "say-again" ? Pictures.noSound : action.button.picture
        size: action.glyphSize
        colour: action.front
    }

    Words {
        id: label

        x: action.above ? Theme.smallGap : action.placed(action.pictureLast ? 0 : glyph.width + Theme.smallGap, width)
        y: action.above ? glyph.y + glyph.height : (action.height - height) / 2
        width: action.above ? action.width - 2 * Theme.smallGap : Math.min(Ruler.spokenWidth(spoken, action.capital, true), action.width - glyph.width - 3 * Theme.smallGap)
        spoken: action.button.label
        capital: action.capital
        color: action.front
        font.bold: true
        horizontalAlignment: action.above ? Text.AlignHCenter : Text.AlignLeft
    }

    Words {
        id: more

        x: Theme.smallGap
        y: label.y + label.height
        width: action.width - 2 * Theme.smallGap
        visible: action.hint !== ""
        spoken: ({ item: "", text: action.hint, locale: "", rightToLeft: false, family: Theme.figures, draft: false })
        capital: Theme.least
        color: action.front
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    Touch {
        id: touch

        objectName: "button-" + action.button.action
        anchors.fill: parent
        says: action.button.label.text
        item: action.button.label.item
        afterChoices: true
        leads: action.button.look === "way-on"
        face: action
        onTouched: action.visit.press(action.button.action)
    }
}
