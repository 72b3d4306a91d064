pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// A drawn bank card that is made as large as a real one; the buttons lie where no hand that holds the card covers them.
Item {
    id: size

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var sizes: body.sizes
    readonly property bool aside: Theme.landscape
    readonly property int half: sizes.length / 2
    readonly property real buttonWidth: aside ? Math.min(Theme.widestButton / 2, (width - 2 * Theme.gap) / 4 - Theme.gap) : (width - (sizes.length - 1) * Theme.gap) / sizes.length
    readonly property real wordCapital: Math.min(...sizes.map(each => StaffSizes.fitted(each.label, buttonWidth - 2 * Theme.smallGap)))
    readonly property real buttonHeight: Math.max(Theme.target, Theme.controlGlyph + 2 * Theme.smallGap + Ruler.tallest(sizes.map(each => each.label), wordCapital, true, buttonWidth - 2 * Theme.smallGap))

    Item {
        id: middle

        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width
        height: size.aside ? parent.height : parent.height - size.buttonHeight - Theme.gap

        Rectangle {
            id: card

            objectName: "drawn-card"
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -(measured.height + Theme.smallGap) / 2
            width: size.body.cardPixels
            height: width / size.body.shape
            radius: StaffSizes.cardRadius
            color: Theme.white
            border.color: Theme.ink
            border.width: Theme.thickLine

            Rectangle {
                x: parent.width * StaffSizes.chipLeftShare
                y: parent.height * StaffSizes.chipTopShare
                width: StaffSizes.chip
                height: width * StaffSizes.chipShape
                radius: Theme.smallRadius
                color: Theme.lamp
                border.color: Theme.ink
                border.width: Theme.line
            }
        }

        Words {
            id: measured

            anchors.top: card.bottom
            anchors.topMargin: Theme.smallGap
            anchors.horizontalCenter: parent.horizontalCenter
            spoken: size.body.measured
            capital: Theme.secondary
        }
    }

    Repeater {
        model: size.sizes.length

        ActionButton {
            required property int index
            readonly property bool smaller: index < size.half
            // the coarse ones stand above the fine ones
            readonly property int row: smaller ? index : size.sizes.length - 1 - index

            button: size.sizes[index] ?? Blank.button
            visit: size.staff
            face: Theme.white
            capital: size.wordCapital
            width: size.buttonWidth
            height: size.buttonHeight
            x: size.aside ? (smaller ? 0 : size.width - width) : index * (width + Theme.gap)
            y: size.aside ? (size.height - 2 * height - Theme.gap) / 2 + row * (height + Theme.gap) : size.height - height
        }
    }
}
