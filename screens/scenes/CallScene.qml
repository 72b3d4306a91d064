import QtQuick
import style

// A phone with the number in large digits and the receiver to touch.
CaptionedScene {
    id: drawn

    required property var scene
    required property string value
    readonly property var groups: value.split(" ")
    readonly property int half: Math.ceil(groups.length / 2)
    // in two even lines when one would be small
    readonly property bool halved: groups.length > 3 && Ruler.width(value, Theme.figures, true, SceneSizes.pixelSize(SceneSizes.proudNumber)) > number.width

    function heightAt(text: string, capital: real, width: real): real {
        const lines = text.split("\n");
        const widest = Math.max(...lines.map(line => Ruler.width(line, Theme.figures, true, SceneSizes.pixelSize(capital))));
        return widest > width ? Infinity : lines.length * SceneSizes.wordsHeight("", true, capital, width);
    }

    PhoneShell {
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        anchors.centerIn: parent
        width: SceneSizes.phoneWidth(parent.width, parent.height)
        height: SceneSizes.phoneHeight(parent.width, parent.height)

        FrenchText {
            id: number

            objectName: "number"
            anchors.horizontalCenter: parent.horizontalCenter
            y: (receiver.y - height) / 2
            width: parent.width - 2 * SceneSizes.pageMargin
            text: drawn.halved ? `${drawn.groups.slice(0, drawn.half).join(" ")}\n${drawn.groups.slice(drawn.half).join(" ")}` : drawn.value
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            capHeight: SceneSizes.fitted(SceneSizes.largestNumber, SceneSizes.leastWords, receiver.y, capital => drawn.heightAt(text, capital, width))
        }

        Rectangle {
            id: receiver

            objectName: "receiver"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: parent.height * 0.08
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width * 0.45, parent.height * 0.42)
            height: width
            radius: width / 2
            color: Theme.sea

            ReceiverMark {
                anchors.centerIn: parent
                width: parent.width * 0.5
            }
        }
    }
}
