pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// A PIN pad. Of what is typed it knows how many digits there are.
Item {
    id: keypad

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property bool beside: Theme.landscape
    readonly property int columns: 3
    readonly property int rows: 4
    readonly property real padRoom: beside ? width * StaffSizes.padShare : width
    readonly property real aboveRoom: beside ? 0 : notes.height + shown.height + 2 * Theme.gap + (skip.active ? Theme.target + Theme.gap : 0)
    readonly property real keyWidth: Math.min(StaffSizes.widestDigit, (padRoom - (columns - 1) * Theme.gap) / columns)
    readonly property real keyHeight: Math.min(StaffSizes.tallestDigit, (height - aboveRoom - (rows - 1) * Theme.gap) / rows)
    readonly property real padWidth: columns * keyWidth + (columns - 1) * Theme.gap
    readonly property real padHeight: rows * keyHeight + (rows - 1) * Theme.gap
    readonly property real besideWidth: beside ? Math.min(StaffSizes.widestBeside, width - padWidth - 2 * Theme.gap) : padWidth
    readonly property real besideHeight: notes.height + Theme.gap + shown.height + (skip.active ? Theme.gap + skip.height : 0)
    readonly property real wordCapital: Math.min(StaffSizes.fitted(body.erase.label, keyWidth - 2 * Theme.smallGap), StaffSizes.fitted(body.enter.label, keyWidth - 2 * Theme.smallGap))
    // On a wide screen both halves stand together in the middle.
    readonly property real margin: beside ? Math.max(0, (width - besideWidth - 2 * Theme.gap - padWidth) / 2) : 0

    StaffNotes {
        id: notes

        x: keypad.beside ? keypad.margin : (parent.width - width) / 2
        y: keypad.beside ? (parent.height - keypad.besideHeight) / 2 : (parent.height - keypad.aboveRoom - keypad.padHeight) / 2
        width: keypad.besideWidth
        notes: keypad.view.notes
        staff: keypad.staff
    }

    Rectangle {
        id: shown

        objectName: "typed-pin"
        x: keypad.beside ? keypad.margin : (parent.width - width) / 2
        y: notes.y + notes.height + Theme.gap
        width: keypad.besideWidth
        height: Theme.target
        radius: Theme.radius
        color: Theme.white
        border.width: Theme.line
        border.color: Theme.edge
        Accessible.role: Accessible.EditableText
        Accessible.passwordEdit: true
        // Of a secret Qt tells no name.
        Accessible.description: keypad.body.typed.text + " " + keypad.body.dots

        Row {
            anchors.centerIn: parent
            spacing: Math.min(Theme.gap, (parent.width - 2 * Theme.pad - keypad.body.most * StaffSizes.dot) / (keypad.body.most - 1))

            Repeater {
                model: Math.max(StaffSizes.shownDots, keypad.body.dots)

                Rectangle {
                    required property int index
                    readonly property bool typed: index < keypad.body.dots

                    width: Math.min(StaffSizes.dot, (shown.width - 2 * Theme.pad) / keypad.body.most - Theme.line)
                    height: width
                    radius: width / 2
                    color: typed ? Theme.ink : Theme.white
                    border.width: typed ? 0 : Theme.thickLine
                    border.color: Theme.edge
                }
            }
        }
    }

    Loader {
        id: skip

        active: !!keypad.body.skip
        x: shown.x
        y: keypad.beside ? shown.y + shown.height + Theme.gap : pad.y + pad.height + Theme.gap
        width: shown.width
        height: Theme.target
        sourceComponent: ActionButton {
            button: keypad.body.skip ?? Blank.button
            visit: keypad.staff
            above: false
            face: Theme.white
            capital: Theme.secondary
        }
    }

    Item {
        id: pad

        x: keypad.beside ? parent.width - keypad.margin - width : (parent.width - width) / 2
        y: keypad.beside ? (parent.height - height) / 2 : shown.y + shown.height + Theme.gap
        width: keypad.padWidth
        height: keypad.padHeight

        Repeater {
            model: 10

            DigitKey {
                required property int index
                readonly property int place: index === 9 ? 10 : index

                digit: (index + 1) % 10
                staff: keypad.staff
                takes: keypad.body.takes
                width: keypad.keyWidth
                height: keypad.keyHeight
                x: place % keypad.columns * (width + Theme.gap)
                y: Math.floor(place / keypad.columns) * (height + Theme.gap)
            }
        }

        ActionButton {
            button: keypad.body.erase
            visit: keypad.staff
            capital: keypad.wordCapital
            enabled: keypad.body.takes
            opacity: enabled ? 1 : StaffSizes.silent
            width: keypad.keyWidth
            height: keypad.keyHeight
            y: 3 * (height + Theme.gap)
        }

        ActionButton {
            button: keypad.body.enter
            visit: keypad.staff
            capital: keypad.wordCapital
            enabled: keypad.body.takes
            opacity: enabled ? 1 : StaffSizes.silent
            width: keypad.keyWidth
            height: keypad.keyHeight
            x: 2 * (width + Theme.gap)
            y: 3 * (height + Theme.gap)
        }
    }
}
