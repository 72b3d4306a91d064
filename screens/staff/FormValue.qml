import QtQuick
import components
import style

// A value of a field; a thick sea edge and a pale ground say that it is chosen, and a check beside its picture.
Item {
    id: value

    required property var card
    required property var staff
    required property bool takes
    required property real capital
    required property int glyphSize
    required property bool above
    readonly property bool figure: card.big !== ""
    readonly property real tall: figure ? figures.height : above ? glyph.height + label.height : Math.max(glyph.height, label.height)

    opacity: takes ? 1 : StaffSizes.silent

    CardFace {
        id: face

        anchors.fill: parent
        pressed: touch.pressed
        chosen: value.card.chosen

        Rectangle {
            anchors.fill: parent
            visible: value.card.chosen && !touch.pressed
            radius: parent.radius
            color: Theme.sea
            opacity: StaffSizes.chosenShade
        }
    }

    Glyph {
        id: glyph

        visible: !value.figure
        x: value.above ? (value.width - width) / 2 : Theme.smallGap
        y: value.above ? (value.height - value.tall) / 2 : (value.height - height) / 2
        picture: value.card.picture
        size: value.glyphSize
        colour: value.card.chosen ? Theme.sea : Theme.ink
    }

    Glyph {
        visible: value.card.chosen
        x: value.width - width - Theme.smallGap
        y: Theme.smallGap
        picture: Pictures.marks["yes"]
        size: StaffSizes.chosenMark
        colour: Theme.sea
    }

    Words {
        id: label

        visible: !value.figure
        x: value.above ? Theme.smallGap : glyph.x + glyph.width + Theme.smallGap
        y: value.above ? glyph.y + glyph.height : (value.height - height) / 2
        width: value.width - x - Theme.smallGap
        spoken: value.card.label
        capital: value.capital
        font.bold: true
        horizontalAlignment: value.above ? Text.AlignHCenter : Text.AlignLeft
    }

    Words {
        id: figures

        visible: value.figure
        anchors.centerIn: parent
        spoken: Object.assign({}, Blank.spoken, { text: value.card.big, family: Theme.figures })
        capital: Math.max(value.capital, StaffSizes.figureCapital)
        font.bold: true
        Accessible.ignored: true
    }

    Touch {
        id: touch

        objectName: "card-" + value.card.item
        anchors.fill: parent
        enabled: value.takes
        says: value.card.label.text
        item: value.card.item
        face: face
        Accessible.checkable: true
        Accessible.checked: value.card.chosen
        onTouched: value.staff.pick(value.card.item)
    }
}
