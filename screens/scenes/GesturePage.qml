pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import style

// A page without words on which a movement is shown. The finger goes from `from` to `to`.
Item {
    id: page

    required property string gesture
    readonly property bool scrolls: gesture === "scroll"
    readonly property Item aim: gesture === "close" ? cross : button
    readonly property point from: scrolls ? Qt.point(width * 0.62, height * 0.78) : Qt.point(aim.x + aim.width * 0.55, aim.y + aim.height * 0.6)
    readonly property point to: scrolls ? Qt.point(from.x, height * 0.42) : Qt.point(from.x, from.y)
    readonly property real bar: height * 0.045

    // lines nobody reads
    Repeater {
        model: [0.9, 0.7, 0.86, 0.6, 0.9, 0.74, 0.82]

        Rectangle {
            required property int index
            required property real modelData

            y: page.height * (0.04 + 0.12 * index)
            width: page.width * modelData
            height: page.bar
            radius: height / 2
            color: Qt.alpha(Theme.edge, 0.4)
        }
    }

    Rectangle {
        id: button

        visible: page.gesture === "tap"
        x: 0
        y: page.height * 0.5
        width: page.width
        height: page.height * 0.22
        radius: SceneSizes.cornerRadius
        color: Theme.ink

        SpotlightRing {
            anchors.fill: parent
        }
    }

    Rectangle {
        id: sheet

        visible: page.gesture === "close"
        x: page.width * 0.04
        y: page.height * 0.16
        width: page.width * 0.92
        height: page.height * 0.7
        radius: SceneSizes.radius
        color: Theme.white
        border.color: Theme.ink
        border.width: SceneSizes.line

        Repeater {
            model: [0.5, 0.8, 0.7]

            Rectangle {
                required property int index
                required property real modelData

                x: sheet.width * 0.1
                y: sheet.height * (0.45 + 0.16 * index)
                width: sheet.width * 0.8 * modelData
                height: page.bar
                radius: height / 2
                color: Qt.alpha(Theme.edge, 0.4)
            }
        }
    }

    Rectangle {
        id: cross

        visible: page.gesture === "close"
        width: Math.min(sheet.width, sheet.height) * 0.36
        height: width
        x: sheet.x + sheet.width - width - SceneSizes.ringReach - SceneSizes.smallGap
        y: sheet.y + SceneSizes.ringReach + SceneSizes.smallGap
        radius: SceneSizes.cornerRadius
        color: Theme.white
        border.color: Theme.ink
        border.width: SceneSizes.line

        SpotlightRing {
            anchors.fill: parent
        }

        Drawing {
            anchors.centerIn: parent
            width: parent.width * 0.7
            gridWidth: 100
            gridHeight: 100

            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.ink
                strokeWidth: 12
                capStyle: ShapePath.RoundCap

                PathSvg {
                    path: "M18 18 L82 82 M82 18 L18 82"
                }
            }
        }
    }

    Drawing {
        visible: page.scrolls
        x: page.from.x - width * 1.15
        y: page.height * 0.34
        width: Math.min(page.width * 0.26, page.height * 0.26)
        gridWidth: 60
        gridHeight: 110

        ShapePath {
            fillColor: Theme.lamp
            strokeColor: Theme.ink
            strokeWidth: 4
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: "M30 4 L56 36 H40 V106 H20 V36 H4 Z"
            }
        }
    }
}
