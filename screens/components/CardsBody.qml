pragma ComponentBehavior: Bound

import QtQuick
import style

// A question, what goes with it, and its cards: Home, Theme, Asking, Comfort.
Item {
    id: question

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property int pictureSize: body.picture ? Theme.disc : 0
    readonly property bool hasMore: !!body.more
    readonly property bool hasNote: !!body.note
    readonly property real titleCapital: largestTitle(body, width, height - (hasMore ? Theme.target + Theme.gap : 0))

    // The title gives way until it stands on one line and leaves the cards their room.
    function largestTitle(body: var, room: real, roomHeight: real): real {
        const beside = pictureSize > 0 ? pictureSize + Theme.pad : 0;
        for (const capital of Theme.capitalsFrom(Theme.sentence)) {
            const told = body.note ? Ruler.noteHeight(body.note, noteCapital(capital), room, false) + Theme.smallGap : 0;
            const free = roomHeight - Math.max(pictureSize, Theme.lineHeight(capital, body.title.family)) - told - Theme.pad;
            if (Ruler.spokenWidth(body.title, capital, true) <= room - beside && cards.best(body.cards, room, free, Theme.least, Theme.least, true))
                return capital;
        }
        return Theme.leastTitle;
    }

    // What the place has to tell is never larger than what is asked.
    function noteCapital(title: real): real {
        return Math.min(title, Theme.secondary);
    }

    Glyph {
        id: picture

        anchors.left: parent.left
        anchors.verticalCenter: title.verticalCenter
        visible: question.pictureSize > 0 && !Theme.onlyForMe
        size: question.pictureSize
        picture: question.body.picture ?? Blank.picture
    }

    LitText {
        id: title

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: picture.visible ? Theme.pad : 0
        anchors.right: parent.right
        y: Math.max(0, (picture.height - height) / 2)
        spoken: question.body.title
        visit: question.visit
        capital: question.titleCapital
        bold: true
        visible: !Theme.onlyForMe
    }

    Loader {
        id: note

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.topMargin: active ? Theme.smallGap : 0
        height: active ? implicitHeight : 0
        active: question.hasNote
        sourceComponent: NoteRow {
            note: question.body.note ?? Blank.note
            visit: question.visit
            capital: question.noteCapital(question.titleCapital)
        }
    }

    CardGrid {
        id: cards

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: note.bottom
        anchors.topMargin: Theme.pad + Math.max(0, (picture.height - title.height) / 2)
        anchors.bottom: more.top
        anchors.bottomMargin: question.hasMore ? Theme.gap : 0
        cards: question.body.cards
        visit: question.visit
    }

    Loader {
        id: more

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: question.hasMore ? Theme.target : 0
        width: Math.min(parent.width, Theme.widestButton)
        active: question.hasMore
        sourceComponent: ActionButton {
            button: question.body.more ?? Blank.button
            visit: question.visit
            above: false
        }
    }
}
