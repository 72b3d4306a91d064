pragma ComponentBehavior: Bound

import QtQuick
import style

// The three boxes of a date, day, month and year; a stroke for each sign that is not there yet.
Row {
    id: boxes

    required property string typed
    required property real capHeight
    readonly property var pieces: typed.split("/")

    spacing: capHeight * PagePlan.boxGap

    Repeater {
        model: [2, 2, 4]

        Rectangle {
            id: box

            required property int index
            required property int modelData
            readonly property string piece: boxes.pieces[index] ?? ""

            width: boxes.capHeight * (modelData === 4 ? PagePlan.yearBox : PagePlan.dayBox)
            height: boxes.height
            color: Theme.white
            radius: SceneSizes.cornerRadius
            border.color: Theme.ink
            border.width: SceneSizes.line

            FrenchText {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                visible: text !== ""
                text: box.piece
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                capHeight: boxes.capHeight
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                y: parent.height * 0.66
                spacing: boxes.capHeight * 0.25
                visible: box.piece === ""

                Repeater {
                    model: box.modelData

                    Rectangle {
                        width: boxes.capHeight * 0.65
                        height: SceneSizes.hairline
                        color: Theme.edge
                    }
                }
            }
        }
    }
}
