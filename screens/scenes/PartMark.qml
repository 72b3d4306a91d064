pragma ComponentBehavior: Bound

import QtQuick
import style

// What stands before the words of a part of a page: the box of a tick, a sheet, a tray, a biscuit, beads, an octagon.
Item {
    id: mark

    required property string kind
    required property bool ticked

    Loader {
        anchors.centerIn: parent
        sourceComponent: ({ checkbox, document: sheet, upload: tray, banner: biscuit, loading: beads, error })[mark.kind] ?? null
    }

    Component {
        id: checkbox

        Rectangle {
            width: mark.width
            height: mark.height
            color: Theme.white
            radius: SceneSizes.cornerRadius / 2
            border.color: Theme.ink
            border.width: SceneSizes.line

            TickMark {
                width: parent.width
                visible: mark.ticked
            }
        }
    }

    Component {
        id: sheet

        SheetMark {
            width: mark.width * 0.8
        }
    }

    Component {
        id: tray

        TrayMark {
            width: mark.width
        }
    }

    Component {
        id: biscuit

        BiscuitMark {
            width: mark.width
        }
    }

    Component {
        id: beads

        Row {
            spacing: mark.height * 0.7

            Repeater {
                model: 3

                Rectangle {
                    required property int index

                    width: mark.height
                    height: width
                    radius: width / 2
                    color: index === 0 ? Theme.ink : Theme.white
                    border.color: Theme.ink
                    border.width: SceneSizes.line
                }
            }
        }
    }

    Component {
        id: error

        ErrorMark {
            width: mark.width
        }
    }
}
