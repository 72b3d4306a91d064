pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// What every page of the staff shares: back, the title, the language and the way out above; its own buttons below.
Rectangle {
    id: frame

    required property var view
    required property var staff
    default property alias content: slot.data
    readonly property alias slot: slot
    readonly property alias lower: bar
    readonly property alias upper: header

    readonly property var leading: view.back ? [view.back] : []
    readonly property var trailing: view.top
    readonly property real capital: largest([...leading, ...trailing], width)
    readonly property real leadingWidth: widthOf(leading, capital)
    readonly property real trailingWidth: widthOf(trailing, capital)
    readonly property real middle: width - 2 * Theme.gap - leadingWidth - trailingWidth - (leading.length > 0 ? Theme.gap : 0) - (trailing.length > 0 ? Theme.gap : 0)
    readonly property bool marked: view.count > 0 || !!view.draft
    readonly property real underTitle: marked ? progress.height + Theme.smallGap : 0
    // Where the body has more room beside its keys than above them, it shows the notes itself.
    readonly property bool notesAbove: view.page !== "Writing" && view.page !== "Keypad"
    readonly property real titleBeside: fitting(view.title, middle, Theme.target - underTitle)
    // A keyboard leaves no row to the title.
    // The wall of a workshop takes the whole screen, but for its own keys.
    readonly property bool bare: view.page === "Wall"
    readonly property bool beside: titleBeside > 0 && (progress.width <= middle || view.page === "Writing")
    readonly property real titleCapital: beside ? titleBeside : fitting(view.title, width - 2 * Theme.gap, Theme.target) || Theme.leastTitle

    function buttonWidth(button: var, capital: real): real {
        const label = button.label;
        const words = Ruler.widthFor(label.text, label.family, true, Theme.pixelSize(capital, label.family), 1);
        return Math.max(Theme.target, words + Theme.controlGlyph + Theme.smallGap + 2 * Theme.pad);
    }

    function widthOf(buttons: var, capital: real): real {
        return buttons.reduce((total, each) => total + buttonWidth(each, capital), 0) + Math.max(0, buttons.length - 1) * Theme.gap;
    }

    // The largest words at which the buttons leave half the row to the title.
    function largest(buttons: var, room: real): real {
        for (const capital of Theme.capitalsFrom(Theme.secondary))
            if (widthOf(buttons, capital) <= room * Theme.topShare)
                return capital;
        return Theme.least;
    }

    // The largest capitals at which the title stands in `room`; 0 when none do.
    function fitting(title: var, room: real, roomHeight: real): real {
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            if (Ruler.height(title, capital, true, room) <= roomHeight)
                return capital;
        return 0;
    }

    color: Theme.paper

    Item {
        id: header

        visible: !frame.bare
        x: Theme.gap
        y: Theme.smallGap
        width: parent.width - 2 * Theme.gap
        height: frame.bare ? 0 : Theme.target

        Repeater {
            model: frame.leading.length + frame.trailing.length

            ActionButton {
                required property int index
                readonly property bool first: index < frame.leading.length
                readonly property var after: frame.trailing.slice(index - frame.leading.length)

                button: (first ? frame.leading[index] : frame.trailing[index - frame.leading.length]) ?? Blank.button
                visit: frame.staff
                above: false
                face: Theme.white
                capital: frame.capital
                width: frame.buttonWidth(button, capital)
                height: Theme.target
                x: first ? 0 : header.width - frame.widthOf(after, capital)
            }
        }
    }

    Item {
        id: heading

        visible: !frame.bare
        x: frame.beside ? Theme.gap + frame.leadingWidth + (frame.leading.length > 0 ? Theme.gap : 0) : Theme.gap
        y: frame.beside ? header.y + (Theme.target - height) / 2 : header.y + header.height + Theme.gap
        width: frame.beside ? frame.middle : frame.width - 2 * Theme.gap
        height: title.height + frame.underTitle

        Words {
            id: title

            objectName: "title"
            width: parent.width
            spoken: frame.view.title
            capital: frame.titleCapital
            font.bold: true
        }

        Row {
            id: progress

            anchors.bottom: parent.bottom
            spacing: Theme.gap
            visible: frame.marked

            ProgressDots {
                id: dots

                anchors.verticalCenter: parent.verticalCenter
                visible: frame.view.count > 0 && (frame.view.page !== "Writing" || !frame.view.draft || width + Theme.gap + chip.width <= frame.middle)
                number: frame.view.number
                count: frame.view.count
            }

            Loader {
                id: chip

                anchors.verticalCenter: parent.verticalCenter
                active: !!frame.view.draft
                visible: active
                sourceComponent: DraftChip {
                    note: frame.view.draft ?? Blank.note
                    room: frame.width
                }
            }
        }
    }

    StaffNotes {
        id: notes

        anchors.top: frame.beside || frame.bare ? header.bottom : heading.bottom
        anchors.topMargin: height > 0 ? Theme.gap : 0
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        notes: frame.view.notes
        staff: frame.staff
        visible: frame.notesAbove
        height: visible ? implicitHeight : 0
    }

    Item {
        id: slot

        anchors.top: notes.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: bar.top
        anchors.bottomMargin: bar.height > 0 ? Theme.gap : Theme.smallGap
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
    }

    StaffBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        buttons: frame.view.bar
        staff: frame.staff
    }
}
