pragma ComponentBehavior: Bound

import QtQuick
import style

// A pictured choice with two targets: its body acts, its ear at the trailing edge says its name and lights it.
Item {
    id: choice

    required property var card
    required property var visit
    // How it is laid out, from CardGrid: { beside, capital, glyph }.
    required property var plan
    readonly property bool lit: card.item !== "" && visit.speaking.item === card.item
    readonly property bool big: card.big !== ""
    // The ear says "112, ..."; the large number already shows the first word.
    readonly property var told: big && card.label.text.startsWith(card.big) ? Object.assign({}, card.label, { text: card.label.text.slice(card.big.length).trim() }) : card.label

    opacity: Theme.onlyForMe && !lit ? Theme.dimmed : 1

    CardFace {
        id: face

        anchors.fill: parent
        lit: choice.lit
        pressed: body.pressed
        chosen: choice.card.mark === "yes"

        EarZone {
            id: ear

            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: face.lit ? Theme.line : 0
            width: Theme.target - (face.lit ? Theme.lampRing : Theme.line)
            outer: face.radius - Theme.line * 2
            lit: choice.lit
            pressed: earTouch.pressed

            Column {
                anchors.centerIn: parent
                spacing: Theme.smallGap

                Glyph {
                    picture: Pictures.voice
                    size: Theme.leastGlyph
                }

                Loader {
                    active: choice.card.mark !== "none"
                    visible: active
                    sourceComponent: Glyph {
                        picture: Pictures.marks[choice.card.mark]
                        size: Theme.leastGlyph
                        colour: choice.card.mark === "yes" ? Theme.sea : Theme.ink
                    }
                }
            }
        }
    }

    Item {
        id: inner

        readonly property bool beside: choice.plan.beside
        readonly property real tall: beside ? Math.max(glyph.height, texts.height) : glyph.height + Theme.smallGap + texts.height
        readonly property real textStart: beside ? glyph.width + Theme.pad : 0

        // Where something `wide` begins that lies `start` pixels from the leading edge.
        function placed(start: real, wide: real): real {
            return Theme.rightToLeft ? width - start - wide : start;
        }

        x: Theme.rightToLeft ? choice.width - Theme.pad - width : Theme.pad
        y: (choice.height - tall) / 2
        width: choice.width - Theme.target - 2 * Theme.pad
        height: tall

        Rectangle {
            id: glyph

            x: inner.placed(0, width)
            y: inner.beside ? (inner.tall - height) / 2 : 0
            width: choice.plan.glyph
            height: choice.plan.glyph
            radius: Theme.smallRadius
            color: Theme.stone

            Glyph {
                anchors.centerIn: parent
                picture: choice.card.picture
                size: Math.round(glyph.width * Theme.tileGlyphShare)
            }
        }

        Loader {
            active: choice.big
            x: inner.placed(glyph.width + Theme.pad, width)
            y: (glyph.height - height) / 2
            sourceComponent: Words {
                spoken: ({ item: "", text: choice.card.big, locale: "", rightToLeft: false, family: Theme.figures, draft: false })
                capital: choice.plan.big
                font.bold: true
                wrapMode: Text.NoWrap
            }
        }

        Column {
            id: texts

            x: inner.placed(inner.textStart, width)
            y: inner.beside ? (inner.tall - height) / 2 : glyph.height + Theme.smallGap
            width: inner.width - inner.textStart
            spacing: Theme.smallGap

            Words {
                width: texts.width
                spoken: choice.told
                capital: choice.plan.capital
                font.bold: true
            }

            Loader {
                active: !!choice.card.level
                visible: active
                anchors.left: parent.left
                sourceComponent: LevelBeads {
                    level: choice.card.level ?? [0, 0]
                }
            }
        }
    }

    Touch {
        id: body

        objectName: "card-" + choice.card.item
        anchors.left: parent.left
        width: parent.width - Theme.target
        height: parent.height
        says: choice.card.label.text
        onTouched: choice.visit.pick(choice.card.item)
    }

    Touch {
        id: earTouch

        objectName: "ear-" + choice.card.item
        anchors.right: parent.right
        width: Theme.target
        height: parent.height
        says: choice.card.label.text
        onTouched: choice.visit.hear(choice.card.item)
    }
}
