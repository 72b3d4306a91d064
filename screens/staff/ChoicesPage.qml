import QtQuick
import components
import style

// Cards to choose from.
Item {
    id: choices

    required property var view
    required property var staff

    CardGrid {
        anchors.fill: parent
        cards: choices.view.body.cards
        visit: choices.staff
        ears: false
        capital: Theme.secondary
    }
}
