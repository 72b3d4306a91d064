pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// How loud the microphone hears, between too soft and too loud, and how much time is left.
Item {
    id: meter

    required property var gauge
    required property real level
    required property int mostSeconds
    readonly property var marks: [gauge.floor, gauge.softBelow, gauge.loudFrom, 0]
    readonly property var names: [gauge.soft, gauge.good, gauge.loud]
    readonly property real share: shareOf(level)

    // Each of the three stretches has a width of its own: the loud one would be a hair on a true scale.
    function shareOf(dbfs: real): real {
        let start = 0;
        for (let at = 0; at < names.length; at += 1) {
            const wide = StaffSizes.meterShares[at];
            if (dbfs < marks[at + 1])
                return start + wide * Math.max(0, (dbfs - marks[at]) / (marks[at + 1] - marks[at]));
            start += wide;
        }
        return 1;
    }

    function startOf(at: int): real {
        return width * StaffSizes.meterShares.slice(0, at).reduce((sum, each) => sum + each, 0);
    }

    implicitHeight: StaffSizes.meter + Theme.smallGap + Theme.lineHeight(Theme.least, Theme.figures) + Theme.smallGap + StaffSizes.meterBar

    Repeater {
        model: meter.names.length

        Item {
            id: stretch

            required property int index
            readonly property bool good: index === 1

            x: meter.startOf(index)
            width: meter.width * StaffSizes.meterShares[index]
            height: meter.height

            Rectangle {
                width: parent.width - Theme.line
                height: StaffSizes.meter
                radius: Theme.smallRadius
                color: stretch.good ? Theme.white : stretch.index === 0 ? Theme.stone : Theme.coralPale
                border.width: stretch.good ? Theme.thickLine : Theme.line
                border.color: stretch.good ? Theme.sea : stretch.index === 0 ? Theme.edge : Theme.coral
            }

            Words {
                y: StaffSizes.meter + Theme.smallGap
                width: parent.width
                spoken: meter.names[stretch.index]
                capital: Theme.least
                color: stretch.good ? Theme.sea : stretch.index === 0 ? Theme.ink : Theme.coral
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    Rectangle {
        objectName: "level"
        x: Theme.thickLine
        y: (StaffSizes.meter - height) / 2
        width: Math.max(0, (meter.width - 2 * Theme.thickLine) * meter.share)
        height: StaffSizes.meterBar
        radius: height / 2
        color: Theme.ink
    }

    Loader {
        active: meter.visible
        anchors.bottom: parent.bottom
        width: parent.width
        height: StaffSizes.meterBar
        sourceComponent: CountdownBar {
            leftSeconds: meter.mostSeconds
        }
    }
}
