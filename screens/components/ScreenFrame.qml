pragma ComponentBehavior: Bound

import QtQuick
import style

// What every screen of a visit shares: the top row, progress and the draft mark, the bar, and between them the body.
Rectangle {
    id: frame

    required property var view
    required property var visit
    default property alias content: slot.data

    readonly property var upper: view.top ?? []
    readonly property var lower: [...(view.bar ?? []), ...(Theme.leadsOnInBar ? leadsOn(view.body) : [])]
    readonly property int number: view.body?.number ?? 0
    readonly property int count: view.body?.count ?? 0
    readonly property bool bare: upper.length === 0 && lower.length === 0
    readonly property bool betweenFits: Math.max(dots.width, chip.width) <= topRow.middleWidth && topRow.height > 0

    // A finger came down: what the keys were at is left.
    function letGo(): void {
        keys.letGo();
    }

    function leadsOn(body: var): var {
        return [...(body?.waysOn ?? []), ...(body?.print ? [body.print] : [])];
    }

    color: Theme.paper

    TopRow {
        id: topRow

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: height > 0 ? Theme.smallGap : 0
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        buttons: frame.upper
        visit: frame.visit
    }

    Item {
        id: between

        readonly property bool filled: dots.visible || chip.visible
        readonly property real start: frame.betweenFits ? Theme.gap + topRow.middleStart : Theme.gap

        width: frame.betweenFits ? topRow.middleWidth : frame.width - 2 * Theme.gap
        height: !filled ? 0 : frame.betweenFits ? topRow.height : Math.max(dots.visible ? dots.height : 0, chip.visible ? chip.height : 0)
        x: Theme.rightToLeft ? frame.width - start - width : start
        y: frame.betweenFits ? topRow.y : topRow.y + topRow.height + Theme.smallGap

        ProgressDots {
            id: dots

            readonly property bool alone: !chip.visible

            x: (between.width - width) / 2
            y: frame.betweenFits ? (alone ? (between.height - height) / 2 : (between.height - height - chip.height - Theme.smallGap) / 2) : (between.height - height) / 2
            visible: frame.count > 0
            number: frame.number
            count: frame.count

            states: State {
                when: !frame.betweenFits && chip.visible

                PropertyChanges {
                    dots.x: Theme.rightToLeft ? between.width - dots.width : 0
                }
            }
        }

        Loader {
            id: chip

            active: !!frame.view.draft
            visible: active
            x: frame.betweenFits || !dots.visible ? (between.width - width) / 2 : Theme.rightToLeft ? 0 : between.width - width
            y: frame.betweenFits && dots.visible ? dots.y + dots.height + Theme.smallGap : (between.height - height) / 2
            sourceComponent: DraftChip {
                note: frame.view.draft ?? Blank.note
                room: topRow.middleWidth
            }
        }
    }

    Item {
        id: slot

        anchors.top: topRow.bottom
        anchors.topMargin: frame.bare ? 0 : Theme.gap + (frame.betweenFits || !between.filled ? 0 : between.height + Theme.smallGap)
        anchors.bottom: bottomBar.top
        anchors.bottomMargin: frame.bare ? 0 : Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: frame.bare ? 0 : Theme.gap
        anchors.rightMargin: anchors.leftMargin
    }

    BottomBar {
        id: bottomBar

        anchors.bottom: parent.bottom
        width: parent.width
        buttons: frame.lower
        visit: frame.visit
        roomHeight: frame.height
    }

    FocusRing {
        face: keys.face
    }

    FourKeys {
        id: keys

        view: frame.view
        visit: frame.visit
        rooms: [slot, bottomBar, topRow]
        bare: frame.bare
    }
}
