pragma ComponentBehavior: Bound

import QtQuick
import style

// A pictured choice with two targets: its body acts, its ear at the trailing edge says its name and lights it. Where a
// first touch speaks the whole card is one target, and of the ear only what the card tells of itself is left.
Item {
    id: choice

    required property var card
    required property var visit
    // How it is laid out, from CardGrid: { beside, capital, big, glyph, labels, tall }.
    required property var plan
    // Room for an ear at the trailing edge; without it the whole card is one target.
    property bool hasEar: true
    readonly property bool speaks: hasEar && !Theme.touchToHear
    readonly property int earWidth: hasEar ? Theme.target : 0
    readonly property bool lit: card.item !== "" && visit.speaking.item === card.item
    readonly property bool big: card.big !== ""
    // The voice says "112, ..."; the large figures already show the first word.
    readonly property var told: big ? Object.assign({}, card.label, { text: withoutFigures(card.label.text, card.big) }) : card.label

    function withoutFigures(text: string, figures: string): string {
        const at = text.indexOf(figures);
        return at < 0 || at > 1 ? text : text.slice(at + figures.length).replace(/^[\u2069\s]+/, "");
    }

    opacity: Theme.onlyForMe && !lit && !body.focused ? Theme.dimmed : 1

    CardFace {
        id: face

        anchors.fill: parent
        lit: choice.lit
        pressed: body.pressed
        chosen: choice.card.mark === "yes"

        EarZone {
            visible: choice.hasEar
            bare: !choice.speaks
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
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: choice.speaks
                    picture: Pictures.voice
                    size: Theme.leastGlyph
                }

                Loader {
                    anchors.horizontalCenter: parent.horizontalCenter
                    active: choice.card.level ? true : false
                    visible: active
                    sourceComponent: LevelBeads {
                        level: choice.card.level ?? [0, 0]
                    }
                }

                Loader {
                    anchors.horizontalCenter: parent.horizontalCenter
                    active: choice.card.mark !== "none" && choice.hasEar
                    visible: active
                    sourceComponent: Glyph {
                        picture: Pictures.marks[choice.card.mark] ?? Blank.picture
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
        readonly property real tall: !choice.plan.labels ? glyph.height : beside ? Math.max(glyph.height, texts.height) : glyph.height + Theme.smallGap + texts.height
        readonly property real textStart: beside ? glyph.width + Theme.pad : 0

        // Where something `wide` begins that lies `start` pixels from the leading edge.
        function placed(start: real, wide: real): real {
            return Theme.rightToLeft ? width - start - wide : start;
        }

        x: Theme.rightToLeft ? choice.width - Theme.pad - width : Theme.pad
        y: (choice.height - Math.max(tall, choice.plan.tall)) / 2
        width: choice.width - choice.earWidth - 2 * Theme.pad
        height: tall

        Rectangle {
            id: glyph

            x: choice.plan.labels || choice.big ? inner.placed(0, width) : (inner.width - width) / 2
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

        Words {
            id: texts

            x: inner.placed(inner.textStart, width)
            y: inner.beside ? (inner.tall - height) / 2 : glyph.height + Theme.smallGap
            width: inner.width - inner.textStart
            visible: choice.plan.labels
            spoken: choice.told
            capital: choice.plan.capital
            font.bold: true
        }
    }

    Touch {
        id: body

        objectName: "card-" + choice.card.item
        anchors.left: parent.left
        width: parent.width - (choice.speaks ? choice.earWidth : 0)
        height: parent.height
        says: choice.card.label.text
        item: choice.card.item
        face: choice
        onTouched: choice.visit.pick(choice.card.item)
    }

    Touch {
        id: earTouch

        enabled: choice.speaks
        visible: choice.speaks
        objectName: "ear-" + choice.card.item
        anchors.right: parent.right
        width: Theme.target
        height: parent.height
        says: choice.card.label.text
        onTouched: choice.visit.hear(choice.card.item)
    }
}
