import QtQuick
import QtQuick.Shapes
import style

// One day of a calendar: lit today and when the thing comes again, a bead between, an arrow just before the end.
// A skipped day stands for the weeks left out.
Item {
    id: day

    required property bool today
    required property bool again
    required property bool between
    required property bool arrow
    required property bool skipped
    readonly property bool lit: today || again

    height: width

    Rectangle {
        visible: !day.skipped
        anchors.fill: parent
        anchors.margins: Math.round(day.width * 0.06)
        opacity: day.lit || day.between ? 1 : 0.5
        color: day.lit ? Theme.lamp : Theme.white
        radius: day.width * 0.16
        border.color: day.lit ? Theme.ink : Theme.edge
        border.width: day.lit ? Math.max(1, Math.min(SceneSizes.thickLine, Math.round(day.width * 0.08))) : SceneSizes.hairline
    }

    Rectangle {
        visible: !day.again && !day.arrow && (day.today || day.between || day.skipped)
        anchors.centerIn: parent
        width: Math.round(day.width * (day.today ? 0.4 : 0.2))
        height: width
        radius: width / 2
        color: Theme.ink
    }

    Drawing {
        visible: day.arrow
        anchors.centerIn: parent
        width: day.width * 0.7
        gridWidth: 100
        gridHeight: 100
        // the days run the reading way
        transform: Scale {
            origin.x: day.width * 0.35
            xScale: day.LayoutMirroring.enabled ? -1 : 1
        }

        ShapePath {
            fillColor: Theme.ink
            strokeWidth: -1

            PathSvg {
                path: "M4 36 H50 V12 L98 50 L50 88 V64 H4 Z"
            }
        }
    }
}
