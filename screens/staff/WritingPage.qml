pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// A line that is written, and a keyboard for terminals that have none.
Item {
    id: writing

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var why: view.notes[0]
    readonly property real keyWidth: Math.min(StaffSizes.widestKey, (width - (body.columns - 1) * Theme.gap) / body.columns)
    readonly property real leastKeys: body.rows * Theme.target + (body.rows - 1) * Theme.gap
    readonly property real whyHeight: Ruler.noteHeight(why, whyCapital, width, false)
    readonly property real whyCapital: Theme.capitalsFrom(Theme.secondary).find(capital => Ruler.noteHeight(why, capital, width, false) <= height - leastKeys - StaffSizes.leastLine - Theme.gap - 2 * Theme.smallGap) ?? 0
    readonly property real lineHeight: Math.max(StaffSizes.leastLine, Math.min(StaffSizes.mostLine, height - leastKeys - Theme.gap - (whyCapital > 0 ? whyHeight + Theme.smallGap : 0)))
    readonly property real keyHeight: Math.max(Theme.target, Math.min(StaffSizes.tallestKey, Math.floor((height - keys.y - (body.rows - 1) * Theme.gap) / body.rows)))

    readonly property real wordCapital: Math.min(...[body.shift, body.signs, body.erase].map(button => StaffSizes.fitted(button.label, keyWidth - 2 * Theme.smallGap)))

    // Keys go to the line while this page is open.
    function writes(): void {
        line.forceActiveFocus();
    }

    WrittenLine {
        id: line

        objectName: "line"
        width: parent.width
        height: writing.lineHeight
        text: writing.body.text
        says: writing.view.title.text
        maximumLength: writing.body.most
        onEdited: text => writing.staff.write(text)
    }

    NoteRow {
        id: note

        anchors.top: line.bottom
        anchors.topMargin: Theme.smallGap
        width: parent.width
        visible: writing.whyCapital > 0
        note: writing.why
        visit: writing.staff
        capital: writing.whyCapital || Theme.least
    }

    Item {
        id: keys

        x: (parent.width - width) / 2
        y: (note.visible ? note.y + note.height : line.height) + Theme.gap
        width: writing.body.columns * (writing.keyWidth + Theme.gap) - Theme.gap

        Repeater {
            model: writing.body.keys.length

            Item {
                id: place

                required property int index
                readonly property var key: writing.body.keys[index] ?? { does: "", sign: "", column: 0, row: 0, wide: 1 }
                readonly property var button: writing.body[key.does] ?? null

                x: key.column * (writing.keyWidth + Theme.gap)
                y: key.row * (writing.keyHeight + Theme.gap)
                width: key.wide * (writing.keyWidth + Theme.gap) - Theme.gap
                height: writing.keyHeight

                WritingKey {
                    anchors.fill: parent
                    visible: !place.button
                    sign: place.key.sign
                    onWritten: sign => line.write(sign)
                }

                Loader {
                    anchors.fill: parent
                    active: !!place.button
                    sourceComponent: ActionButton {
                        button: place.button ?? Blank.button
                        capital: writing.wordCapital
                        visit: QtObject {
                            readonly property var speaking: writing.staff.speaking

                            function press(action: string): void {
                                if (action === "blank")
                                    line.write(" ");
                                else if (action === "erase")
                                    line.rub();
                                else
                                    writing.staff.press(action);
                            }
                        }
                    }
                }
            }
        }
    }
}
