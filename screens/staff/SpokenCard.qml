import QtQuick
import components
import style

// What somebody is asked or may answer, turned to that person: its picture, its words in their language, the French below
// them for whoever helps, and at the trailing edge the ear that says it. `rightToLeft` is the way of that language.
Item {
    id: spoken

    required property var card
    required property var staff
    required property bool rightToLeft
    // How large picture, words and French are, and whether the picture stands above them: { glyph, capital, small, above };
    // a `small` of 0 where there is no room for the French.
    required property var plan
    // False for a question, which is only heard.
    property bool answers: true
    readonly property bool both: !!card.french && plan.small > 0
    readonly property bool lit: card.item !== "" && staff.speaking.item === card.item
    readonly property real inner: width - Theme.target - 2 * Theme.pad
    readonly property real tall: plan.above ? glyph.height + Theme.pad + words.height : Math.max(glyph.height, words.height)

    objectName: "spoken-" + card.item

    // How something `wide` is placed that lies `start` pixels from the leading edge.
    function placed(start: real, wide: real): real {
        return rightToLeft ? width - start - wide : start;
    }

    CardFace {
        id: face

        anchors.fill: parent
        lit: spoken.lit
        pressed: spoken.answers && body.pressed

        EarZone {
            x: spoken.rightToLeft ? 0 : parent.width - width
            width: Theme.target - (face.lit ? Theme.lampRing : Theme.line)
            height: parent.height
            outer: face.radius - (face.lit ? Theme.lampRing : 2 * Theme.line)
            rightToLeft: spoken.rightToLeft
            lit: spoken.lit
            LayoutMirroring.enabled: spoken.rightToLeft
            LayoutMirroring.childrenInherit: true
            pressed: ear.pressed || (!spoken.answers && body.pressed)

            Glyph {
                anchors.centerIn: parent
                picture: Object.assign({}, Pictures.voice, { flips: spoken.rightToLeft })
                size: Theme.controlGlyph
            }
        }
    }

    Rectangle {
        id: glyph

        objectName: "picture-" + spoken.card.item
        x: spoken.placed(Theme.pad, width)
        y: (spoken.height - (spoken.plan.above ? spoken.tall : height)) / 2
        width: spoken.plan.glyph
        height: width
        radius: Theme.smallRadius
        color: Theme.stone

        Glyph {
            anchors.centerIn: parent
            picture: spoken.card.picture
            size: Math.round(glyph.width * Theme.tileGlyphShare)
        }
    }

    Item {
        id: words

        x: spoken.placed(spoken.plan.above ? Theme.pad : glyph.width + 2 * Theme.pad, width)
        y: spoken.plan.above ? glyph.y + glyph.height + Theme.pad : (spoken.height - height) / 2
        width: spoken.plan.above ? spoken.inner : spoken.inner - glyph.width - Theme.pad
        height: french.visible ? french.y + french.height : own.height

        Words {
            id: own

            objectName: "own-" + spoken.card.item
            width: parent.width
            spoken: spoken.card.own
            capital: spoken.plan.capital
            font.bold: true
            horizontalAlignment: spoken.rightToLeft ? Text.AlignRight : Text.AlignLeft
        }

        Words {
            id: french

            y: own.height + Theme.smallGap
            width: parent.width
            visible: spoken.both
            spoken: spoken.card.french ?? Blank.spoken
            capital: spoken.plan.small || Theme.least
            horizontalAlignment: spoken.rightToLeft ? Text.AlignRight : Text.AlignLeft
        }
    }

    Touch {
        id: body

        objectName: "card-" + spoken.card.item
        x: spoken.rightToLeft && spoken.answers ? Theme.target : 0
        width: parent.width - (spoken.answers ? Theme.target : 0)
        height: parent.height
        says: spoken.card.own.text
        item: spoken.card.item
        face: face
        onTouched: spoken.answers ? spoken.staff.pick(spoken.card.item) : spoken.staff.hear(spoken.card.item)
        // The second touch of a hand that touched twice is no answer to the next question.
        onDoubleClicked: finger => finger.accepted = true
    }

    Touch {
        id: ear

        objectName: "ear-" + spoken.card.item
        visible: spoken.answers
        enabled: spoken.answers
        x: spoken.rightToLeft ? 0 : parent.width - width
        width: Theme.target
        height: parent.height
        says: spoken.card.own.text
        onTouched: spoken.staff.hear(spoken.card.item)
    }
}
