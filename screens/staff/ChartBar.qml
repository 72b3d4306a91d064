import QtQuick
import components
import style

// One line of a chart: its bar, on it what is counted, at the end how often.
Item {
    id: line

    required property var bar
    required property var plan
    required property bool indented
    required property real wordsWidth
    // the longest bar ends before the numbers
    readonly property real barsWidth: width - plan.figures - 2 * Theme.smallGap

    Rectangle {
        id: length

        objectName: "bar-" + line.bar.label.item
        width: line.bar.share > 0 ? Math.max(StaffSizes.leastBar, line.barsWidth * line.bar.share) : 0
        height: line.height
        radius: StaffSizes.barRadius
        color: Qt.alpha(Theme.sea, StaffSizes.barShade)

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: StaffSizes.barStrip
            color: Theme.sea
        }
    }

    Glyph {
        visible: !!line.bar.picture
        x: Theme.smallGap
        y: (line.height - StaffSizes.barStrip - height) / 2
        picture: line.bar.picture ?? Blank.picture
        size: line.plan.glyph
        colour: Theme.sea
    }

    Words {
        x: Theme.smallGap + (line.indented ? line.plan.glyph + Theme.smallGap : 0)
        y: StaffSizes.barPad
        width: line.wordsWidth
        spoken: line.bar.label
        capital: line.plan.capital
        wrapMode: Text.Wrap
    }

    Words {
        objectName: "number-" + line.bar.label.item
        x: line.width - width - Theme.smallGap
        y: StaffSizes.barPad
        spoken: Object.assign({}, Blank.spoken, { text: String(line.bar.count), family: Theme.figures })
        capital: line.plan.capital
        font.bold: true
    }
}
