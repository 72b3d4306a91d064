import QtQuick
import style

// A phone: its rim, the marks at its upper edge, and an address bar when there is an address and room for it.
// What is put into it lies on the page below them.
Rectangle {
    id: shell

    default property alias content: page.data
    property string address: ""
    property color pageColour: Theme.white
    // The page has been moved up, so that the bar is out of sight.
    property bool moved: false
    readonly property alias pageArea: page
    readonly property real largestAddress: Math.max(SceneSizes.leastAddress, Math.min(SceneSizes.largestAddress, height * SceneSizes.addressShare))
    readonly property real statusHeight: Math.min(height * SceneSizes.statusShare, SceneSizes.largestStatus)

    readonly property real shownBar: moved ? 0 : barRoom(width)

    function addressWidth(width: real): real {
        return width - 2 * SceneSizes.rim - 2 * SceneSizes.px(2) - SceneSizes.px(1.8) - lock.width - SceneSizes.px(1) - SceneSizes.px(1.5);
    }

    function addressCapital(width: real): real {
        const room = addressWidth(width);
        const lines = Ruler.width(address, Theme.figures, false, SceneSizes.pixelSize(SceneSizes.proudAddress)) <= room ? 1 : 2;
        return SceneSizes.fitted(largestAddress, SceneSizes.leastAddress, lines, capital => SceneSizes.wordsHeight(addressWords.text, false, capital, room) / Math.ceil(SceneSizes.pixelSize(capital) * SceneSizes.lineShare));
    }

    // What the bar takes of the page of a phone of this width.
    function barRoom(width: real): real {
        const shown = address !== "" && height >= SceneSizes.addressedPhone;
        return shown ? Math.ceil(SceneSizes.wordsHeight(addressWords.text, false, addressCapital(width), addressWidth(width))) + SceneSizes.smallGap : 0;
    }

    objectName: "phone"
    color: Theme.ink
    radius: SceneSizes.phoneRadius

    Rectangle {
        id: glass

        anchors.fill: parent
        anchors.margins: SceneSizes.rim
        color: shell.pageColour
        radius: shell.radius - SceneSizes.rim
    }

    Rectangle {
        anchors.horizontalCenter: glass.horizontalCenter
        y: glass.y + shell.statusHeight * 0.4
        width: shell.statusHeight * 1.8
        height: shell.statusHeight * 0.3
        radius: height / 2
        color: Theme.ink
    }

    StatusMarks {
        anchors.right: glass.right
        anchors.rightMargin: shell.radius * 0.6
        y: glass.y + shell.statusHeight * 0.35
        width: shell.statusHeight * 2.4
    }

    Rectangle {
        id: bar

        visible: shell.shownBar > 0
        anchors.top: glass.top
        anchors.topMargin: shell.statusHeight
        anchors.left: glass.left
        anchors.right: glass.right
        anchors.leftMargin: SceneSizes.px(2)
        anchors.rightMargin: SceneSizes.px(2)
        height: shell.shownBar
        radius: Math.min(height / 2, SceneSizes.radius)
        color: Theme.white
        border.color: Theme.edge
        border.width: SceneSizes.hairline

        LockMark {
            id: lock

            anchors.left: parent.left
            anchors.leftMargin: SceneSizes.px(1.8)
            anchors.verticalCenter: parent.verticalCenter
            width: SceneSizes.leastAddress * 1.2
        }

        FrenchText {
            id: addressWords

            objectName: "address"
            anchors.left: lock.right
            anchors.leftMargin: SceneSizes.px(1)
            anchors.right: parent.right
            anchors.rightMargin: SceneSizes.px(1.5)
            anchors.verticalCenter: parent.verticalCenter
            // as a browser shows it; it may go on in a second line after its points and dashes
            text: SceneSizes.breakable(shell.address.replace(/^https?:\/\//, ""))
            capHeight: shell.addressCapital(shell.width)
        }
    }

    Item {
        id: page

        anchors.top: bar.bottom
        anchors.bottom: glass.bottom
        anchors.left: glass.left
        anchors.right: glass.right
    }
}
