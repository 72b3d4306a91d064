import QtQuick
import style

// One part of a portal page: a heading, a field with its label, a button... Plain on purpose, like no real portal.
Item {
    id: part

    required property var item
    required property bool targeted
    required property real capHeight

    readonly property string kind: item.kind
    readonly property bool typed: PagePlan.isTyped(kind)
    readonly property real pad: PagePlan.pad(kind, targeted, capHeight)
    readonly property real markSize: PagePlan.markSize(kind, capHeight)
    readonly property point touchedAt: Qt.point(width - SceneSizes.fingerReach, frame.y + frame.height - (kind === "button" ? pad * 0.85 : frame.height * 0.42))

    implicitHeight: frame.y + frame.height
    opacity: targeted || kind === "error" ? 1 : SceneSizes.quiet

    FrenchText {
        id: label

        visible: part.typed
        width: part.width
        text: part.typed ? part.item.label : ""
        font.bold: true
        capHeight: part.capHeight
    }

    SpotlightRing {
        anchors.fill: frame
        visible: part.targeted
    }

    Rectangle {
        id: frame

        readonly property real wordsHeight: words.height + (example.visible ? example.height : 0)
        readonly property real inner: Math.max(part.markSize, wordsHeight)

        y: part.typed ? label.height + PagePlan.labelGap(part.targeted, part.capHeight) : 0
        width: part.width
        height: inner + 2 * part.pad
        radius: SceneSizes.cornerRadius
        color: part.kind === "button" ? Theme.ink : part.kind === "error" ? Theme.coralPale : PagePlan.isFramed(part.kind) ? Theme.white : "transparent"
        border.color: part.kind === "error" ? Theme.coral : Theme.ink
        border.width: PagePlan.isFramed(part.kind) && part.kind !== "button" ? SceneSizes.line : 0

        Item {
            id: mark

            x: PagePlan.sidePad(part.kind, part.targeted, part.capHeight)
            anchors.verticalCenter: parent.verticalCenter
            width: part.markSize
            height: part.markSize

            Rectangle {
                anchors.fill: parent
                visible: part.kind === "checkbox"
                color: Theme.white
                radius: SceneSizes.cornerRadius / 2
                border.color: Theme.ink
                border.width: SceneSizes.line

                TickMark {
                    width: parent.width
                    visible: part.item.example !== ""
                }
            }

            SheetMark {
                anchors.centerIn: parent
                width: part.markSize * 0.8
                visible: part.kind === "document"
            }

            ErrorMark {
                width: part.markSize
                visible: part.kind === "error"
            }
        }

        FrenchText {
            id: words

            x: PagePlan.wordsLeft(part.kind, part.targeted, part.capHeight)
            y: (parent.height - frame.wordsHeight) / 2
            width: PagePlan.wordsWidth(part.kind, part.targeted, part.capHeight, part.width)
            text: PagePlan.words(part.item)
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
            text: PagePlan.example(part.item)
            capHeight: part.capHeight
            }
    }
}
