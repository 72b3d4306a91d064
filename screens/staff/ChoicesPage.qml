pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// Cards to choose from; along the trailing edge of a card how far what it stands for has come.
Item {
    id: choices

    required property var view
    required property var staff
    readonly property var cards: view.body.cards

    CardGrid {
        id: grid

        anchors.fill: parent
        cards: choices.cards
        visit: choices.staff
        ears: false
        capital: Theme.secondary
    }

    Repeater {
        model: choices.cards.length

        Rectangle {
            id: bar

            required property int index
            readonly property var progress: choices.cards[index]?.progress ?? null
            readonly property real share: progress ? progress[0] / Math.max(1, progress[1]) : 0

            visible: !!progress
            x: (index % grid.plan.columns) * (grid.plan.width + Theme.gap) + grid.plan.width - (Theme.pad + width) / 2
            y: Math.floor(index / grid.plan.columns) * (grid.plan.height + Theme.gap) + Theme.radius
            width: StaffSizes.progress
            height: grid.plan.height - 2 * Theme.radius
            radius: width / 2
            color: Theme.white
            border.width: Theme.line
            border.color: Theme.edge

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: bar.share > 0 ? Math.max(width, parent.height * bar.share) : 0
                radius: parent.radius
                color: Theme.sea
            }
        }
    }
}
