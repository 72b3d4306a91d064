import QtQuick
import style

// One part of a portal page: a heading, a field with its label, a button... Plain on purpose, like no real portal.
Item {
    id: part

    required property var item
    required property bool targeted
    required property real capHeight
    property bool cramped: false

    readonly property string kind: item.kind
    readonly property bool typed: kind === "field" || kind === "password" || kind === "code"
    readonly property bool framed: typed || kind === "button" || kind === "document" || kind === "error"
    readonly property bool marked: kind === "checkbox" || kind === "document" || kind === "error"
    readonly property bool overflows: label.overflows || words.overflows || example.overflows
    readonly property real sidePad: capHeight * (framed ? 1 : targeted ? 0.5 : 0)
    readonly property real pad: capHeight * (kind === "button" ? 0.9 : framed ? 0.6 : targeted ? 0.3 : 0)
    readonly property real ringRoom: targeted ? ring.reach + SceneSizes.line : 0
    // how far the ring stands out above and below, beyond the part
    readonly property real ringAbove: typed ? 0 : ringRoom
    readonly property real ringBelow: ringRoom
    readonly property real markSize: marked ? capHeight * 1.9 : 0
    // the fingertip lies where no word is: at the end of a line, under the word of a button
    readonly property real fingerRoom: targeted && kind !== "button" ? SceneSizes.fingerRoom : 0
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
        cramped: part.cramped
    }

    SpotlightRing {
        id: ring

        anchors.fill: frame
        visible: part.targeted
    }

    Rectangle {
        id: frame

        readonly property real wordsHeight: words.height + (example.visible ? example.height : 0)
        readonly property real inner: Math.max(part.markSize, wordsHeight)

        y: part.typed ? label.height + Math.max(part.capHeight * 0.25, part.ringRoom) : 0
        width: part.width
        height: inner + 2 * part.pad
        radius: SceneSizes.cornerRadius
        color: part.kind === "button" ? Theme.ink : part.kind === "error" ? Theme.coralPale : part.framed ? Theme.white : "transparent"
        border.color: part.kind === "error" ? Theme.coral : Theme.ink
        border.width: part.framed && part.kind !== "button" ? SceneSizes.line : 0

        Item {
            id: mark

            x: part.sidePad
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

            x: part.sidePad + (part.marked ? part.markSize + part.capHeight * 0.8 : 0)
            y: (parent.height - frame.wordsHeight) / 2
            width: part.width - x - Math.max(part.sidePad, part.fingerRoom)
            text: part.kind === "password" ? "\u2022".repeat(Math.min(part.item.example.length, 8)) : part.typed ? part.item.example : part.item.label
            color: part.kind === "button" ? Theme.onDark : part.kind === "error" ? Theme.coral : part.kind === "link" ? Theme.sea : Theme.ink
            font.bold: part.kind !== "field" && part.kind !== "text" && part.kind !== "link" && part.kind !== "checkbox"
            font.underline: part.kind === "link"
            font.letterSpacing: part.kind === "code" || part.kind === "password" ? part.capHeight * 0.35 : 0
            horizontalAlignment: part.kind === "button" ? Text.AlignHCenter : Text.AlignLeft
            capHeight: part.capHeight * (part.kind === "heading" ? 1.2 : part.kind === "code" ? 1.4 : 1)
            cramped: part.cramped
        }

        FrenchText {
            id: example

            x: words.x
            y: words.y + words.height
            width: words.width
            visible: text !== ""
            text: part.kind === "document" ? part.item.example : ""
            capHeight: part.capHeight
            cramped: part.cramped
        }
    }
}
