pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// Where the three pictures lead: the procedure, the step by its number and its picture; and the question, is it this one?
Item {
    id: resumed

    required property var view
    required property var visit
    readonly property var body: view.body
    // What is said on this screen and has no place of its own on it: that the words have not been checked.
    readonly property var saidOnly: view.spoken.filter(spoken => spoken.item === "draft").map(spoken => ({ picture: Pictures.voice, words: spoken, danger: false }))
    readonly property var plan: solve(body, saidOnly, width, height, Theme.landscape)

    // Larger words first, then larger ones of what is only said, then a larger picture of the step.
    function solve(body: var, saidOnly: var, room: real, roomHeight: real, landscape: bool): var {
        const told = landscape ? Math.floor((room - 2 * Theme.gap) / 2) : room;
        const asked = landscape ? room - told - 2 * Theme.gap : room;
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence))
            for (const least of Theme.capitalsFrom(Math.min(capital, Theme.secondary))) {
                const now = Ruler.notesHeight(saidOnly, least, told);
                const question = Ruler.height(body.question, capital, true, asked) + Theme.smallGap;
                for (let sign = Theme.largestGlyph; sign >= Theme.disc; sign -= Theme.glyphStep) {
                    const above = now + toldHeight(body, capital, sign, told);
                    const free = landscape ? roomHeight - question : roomHeight - above - Theme.gap - question;
                    const fits = above <= roomHeight && free >= Theme.target;
                    const grid = fits ? cards.best(body.cards, asked, free, capital, capital, true) : null;
                    plan = { capital: capital, least: least, sign: sign, told: told, asked: asked, now: now, above: above, free: free, grid: grid };
                    if (grid)
                        return plan;
                }
            }
        return plan;
    }

    function toldHeight(body: var, capital: real, sign: real, width: real): real {
        const head = Math.max(Theme.disc, Ruler.height(body.title, capital, true, width - Theme.disc - Theme.pad));
        return Ruler.height(body.here, capital, false, width) + head + stepHeight(body, capital, sign, width) + 3 * Theme.smallGap;
    }

    function stepHeight(body: var, capital: real, sign: real, width: real): real {
        const inner = width - sign - 2 * Theme.pad - Theme.pad;
        const words = Math.max(Theme.disc, Ruler.height(body.step, capital, true, inner - Theme.disc - Theme.smallGap)) + Ruler.height(body.short, capital, false, inner);
        return Math.max(sign, words) + 2 * Theme.smallGap;
    }

    Item {
        id: told

        anchors.left: parent.left
        width: resumed.plan.told
        height: resumed.plan.above

        LitText {
            id: here

            anchors.left: parent.left
            anchors.right: parent.right
            spoken: resumed.body.here
            visit: resumed.visit
            capital: resumed.plan.capital
        }

        Item {
            id: head

            anchors.top: here.bottom
            anchors.topMargin: Theme.smallGap
            width: parent.width
            height: Math.max(picture.height, title.height)

            Glyph {
                id: picture

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                picture: resumed.body.picture
                size: Theme.disc
                visible: !Theme.onlyForMe
            }

            LitText {
                id: title

                anchors.left: picture.right
                anchors.leftMargin: Theme.pad
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spoken: resumed.body.title
                visit: resumed.visit
                capital: resumed.plan.capital
                bold: true
                visible: !Theme.onlyForMe
            }
        }

        NotesColumn {
            anchors.top: card.bottom
            anchors.topMargin: Theme.smallGap
            width: parent.width
            visible: resumed.visit.speaking.item === "draft"
            notes: resumed.saidOnly
            visit: resumed.visit
            capital: resumed.plan.least
        }

        Rectangle {
            id: card

            anchors.top: head.bottom
            anchors.topMargin: Theme.smallGap
            width: parent.width
            height: resumed.stepHeight(resumed.body, resumed.plan.capital, resumed.plan.sign, width)
            radius: Theme.smallRadius
            color: Theme.white
            border.color: Theme.edge
            border.width: Theme.line

            Glyph {
                id: sign

                anchors.left: parent.left
                anchors.leftMargin: Theme.pad
                anchors.verticalCenter: parent.verticalCenter
                picture: resumed.body.stepPicture
                size: resumed.plan.sign
            }

            Item {
                anchors.left: sign.right
                anchors.leftMargin: Theme.pad
                anchors.right: parent.right
                anchors.rightMargin: Theme.pad
                anchors.verticalCenter: parent.verticalCenter
                height: line.height + short.height

                Item {
                    id: line

                    width: parent.width
                    height: Math.max(disc.height, step.height)

                    NumberDisc {
                        id: disc

                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        number: resumed.body.stepNumber
                    }

                    LitText {
                        id: step

                        anchors.left: disc.right
                        anchors.leftMargin: Theme.smallGap
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spoken: resumed.body.step
                        visit: resumed.visit
                        capital: resumed.plan.capital
                        bold: true
                    }
                }

                LitText {
                    id: short

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: line.bottom
                    spoken: resumed.body.short
                    visit: resumed.visit
                    capital: resumed.plan.capital
                }
            }
        }
    }

    Item {
        id: asked

        anchors.right: parent.right
        y: Theme.landscape ? 0 : told.height + Theme.gap
        width: resumed.plan.asked
        height: parent.height - y

        LitText {
            id: question

            anchors.left: parent.left
            anchors.right: parent.right
            spoken: resumed.body.question
            visit: resumed.visit
            capital: resumed.plan.capital
            bold: true
        }

        CardGrid {
            id: cards

            anchors.left: parent.left
            anchors.right: parent.right
            y: question.height + Theme.smallGap
            height: resumed.plan.free
            cards: resumed.body.cards
            visit: resumed.visit
            capital: resumed.plan.capital
            found: resumed.plan.grid
        }
    }
}
