pragma ComponentBehavior: Bound

import QtQuick
import style

// A key with its sign. Lit, it stands on lamp.
Rectangle {
    id: key

    required property string label
    required property bool lit
    property bool done: false
    property real largest: SceneSizes.largestNumber

    color: lit ? Theme.lamp : Theme.white
    radius: Math.min(SceneSizes.radius, height * 0.16)
    border.color: lit ? Theme.ink : Theme.edge
    border.width: lit ? SceneSizes.line : SceneSizes.hairline

    FrenchText {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: text !== ""
        text: key.label
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        capHeight: SceneSizes.fitted(Math.min(key.largest, key.height * 0.4), 1, key.width * 0.8, capital => Ruler.width(key.label, Theme.figures, true, SceneSizes.pixelSize(capital)))
    }

    Loader {
        active: key.done
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: SceneSizes.line
        sourceComponent: TickDisc {
            width: Math.min(SceneSizes.largestTick, key.height * 0.34)
        }
    }
}
