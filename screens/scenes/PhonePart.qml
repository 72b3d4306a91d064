pragma ComponentBehavior: Bound

import QtQuick
import style

// One part of a portal page: a heading, a field with its label, a button... Plain on purpose, like no real portal.
Item {
    id: part

    required property var item
    // Stands out from the rest.
    required property bool large
    // Its frame alone is ringed, not its label.
    required property bool ringed
    // Holds its example, or is being filled with it.
    required property bool filled
    required property bool done
    required property real capHeight

    readonly property string kind: item.kind
    readonly property bool typed: PagePlan.isTyped(kind)
    readonly property real pad: PagePlan.pad(kind, large, capHeight)
    readonly property real ringTop: ringed ? frame.y : 0
    readonly property point touchedAt: Qt.point(width - SceneSizes.fingerReach, frame.y + frame.height - (kind === "button" ? pad * 0.85 : frame.height * 0.42))
    property bool settled: false
    // How much of what is typed stands there.
    property real written: 1
    readonly property string content: PagePlan.words(item)
    readonly property string typedSoFar: filled ? content.slice(0, Math.ceil(content.length * written)) : ""

    implicitHeight: frame.y + frame.height
    // once all of a new screen is there
    Component.onCompleted: Qt.callLater(() => settled = true)
    onDoneChanged: {
        // what was filled in before it came to be seen stands there at once
        if (settled && done && typed)
            writing.restart();
    }

    NumberAnimation {
        id: writing

        target: part
        property: "written"
        from: 0
        to: 1
        duration: Math.min(Theme.second, part.content.length * SceneSizes.letterTime)
    }

    FrenchText {
        id: label

        visible: part.typed
        width: part.width
        text: part.typed ? part.item.label : ""
        font.bold: true
        capHeight: part.capHeight
    }

    Loader {
        active: part.kind === "captcha"
        y: label.height + part.capHeight * PagePlan.plateGap
        width: part.width
        height: PagePlan.plateHeight(part.kind, part.capHeight)
        sourceComponent: CaptchaPlate {
            signs: part.item.example
            capHeight: part.capHeight
        }
    }

    Rectangle {
        id: frame

        readonly property real wordsHeight: words.height + (example.visible ? example.height : 0)
        readonly property real inner: Math.max(PagePlan.innerHeight(part.item, part.large, part.capHeight, part.width), wordsHeight)

        y: PagePlan.frameTop(part.item, part.ringed, part.capHeight, label.height)
        width: part.width
        height: inner + 2 * part.pad
        radius: SceneSizes.cornerRadius
        color: part.kind === "button" ? Theme.ink : part.kind === "error" ? Theme.coralPale : PagePlan.isFramed(part.kind) && part.kind !== "date" ? Theme.white : "transparent"
        border.color: part.kind === "error" ? Theme.coral : Theme.ink
        border.width: PagePlan.isFramed(part.kind) && part.kind !== "button" && part.kind !== "date" ? SceneSizes.line : 0

        PartMark {
            x: PagePlan.sidePad(part.kind, part.large, part.capHeight)
            anchors.verticalCenter: parent.verticalCenter
            kind: part.kind
            ticked: part.filled && part.item.example !== ""
            width: PagePlan.markWidth(part.kind, part.capHeight)
            height: PagePlan.markHeight(part.kind, part.capHeight)
        }

        FrenchText {
            id: words

            x: PagePlan.wordsLeft(part.kind, part.large, part.capHeight)
            y: (parent.height - frame.wordsHeight) / 2
            width: PagePlan.wordsWidth(part.kind, part.large, part.capHeight, part.width)
            visible: part.kind !== "date"
            text: part.typed ? part.typedSoFar : part.content
            color: part.kind === "button" ? Theme.onDark : part.kind === "error" ? Theme.coral : part.kind === "link" ? Theme.sea : Theme.ink
            font.bold: PagePlan.isBold(part.kind)
            font.underline: part.kind === "link"
            font.letterSpacing: PagePlan.spacing(part.kind, part.capHeight)
            horizontalAlignment: part.kind === "button" ? Text.AlignHCenter : Text.AlignLeft
            capHeight: PagePlan.wordsCapital(part.kind, part.capHeight)
        }

        FrenchText {
            id: example

            x: words.x
            y: words.y + words.height
            width: words.width
            visible: text !== ""
            opacity: part.kind === "upload" && !part.filled ? 0 : 1
            text: PagePlan.example(part.item)
            capHeight: part.capHeight
        }

        Loader {
            active: part.kind === "date"
            height: parent.height
            sourceComponent: DateBoxes {
                typed: part.typedSoFar
                height: frame.height
                capHeight: part.capHeight
            }
        }

        Loader {
            active: part.kind === "dropdown"
            x: words.x + words.width + part.capHeight * 0.3
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: ChevronMark {
                width: part.capHeight * 1.4
            }
        }

        Loader {
            // on the words of nothing: where the finger was, or at the corner of a button
            readonly property bool corner: part.kind === "button"

            active: part.done && !part.typed
            x: parent.width - width * (corner ? 0.7 : 1)
            y: corner ? -height * 0.4 : (parent.height - height) / 2
            sourceComponent: TickDisc {
                width: Math.min(frame.height, SceneSizes.fingerRoom)
            }
        }
    }
}
