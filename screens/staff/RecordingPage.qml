pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// What is to be said, large, beside its picture; below it what to do and how loud it is.
Item {
    id: recording

    required property var view
    required property var staff
    readonly property var body: view.body
    readonly property var own: body.own ?? body.french
    readonly property bool both: !!body.own
    readonly property bool aside: Theme.landscape
    readonly property var plan: solve(body, width, height)
    readonly property real sideWidth: Math.max(plan.picture, hearWidth(plan.small))
    // The button is gone while somebody records; its place stays.
    property var lastHear: body.hear ?? Blank.button

    function hearWidth(capital: real): real {
        const label = lastHear.label;
        return Math.max(Theme.target, Ruler.widthFor(label.text, label.family, true, Theme.pixelSize(capital, label.family), 2) + 2 * Theme.smallGap);
    }

    function hearHeight(capital: real): real {
        return Math.max(Theme.target, Theme.controlGlyph + 2 * Theme.smallGap + Ruler.height(lastHear.label, capital, true, hearWidth(capital) - 2 * Theme.smallGap));
    }

    // Nothing moves when somebody begins to speak. Where there is no room for that, what it means gives way to the meter.
    function solve(body: var, room: real, roomHeight: real): var {
        const large = Theme.capitalsFrom(Theme.largest);
        const most = Math.max(StaffSizes.leastPicture, Math.min(StaffSizes.mostPicture, roomHeight * StaffSizes.pictureShare));
        let plan = null;
        for (const steady of [true, false])
            for (const capital of large.filter(each => !steady || each >= Theme.leastTitle))
                for (let picture = most; picture >= StaffSizes.leastPicture; picture -= Theme.glyphStep) {
                    plan = planned(body, room, roomHeight, capital, Math.round(picture), steady);
                    if (plan.fits)
                        return plan;
                }
        return plan;
    }

    function planned(body: var, room: real, roomHeight: real, capital: real, picture: int, steady: bool): var {
        const small = Math.max(Theme.least, Math.min(capital, Theme.secondary));
        const words = aside ? room - Math.max(picture, hearWidth(small)) - 2 * Theme.gap : room;
        const said = Ruler.height(own, capital, true, words);
        const all = said + (both ? Theme.gap + Ruler.height(body.french, small, false, words) : 0);
        const tallNote = Math.max(Theme.lineHeight(small, Theme.figures) + 2 * Theme.smallGap, Ruler.noteHeight(body.note, small, room, body.note.danger));
        const above = roomHeight - tallNote - Theme.gap;
        const upper = above - meter.implicitHeight - Theme.gap;
        const hear = hearHeight(small);
        const pictured = aside ? picture + Theme.gap + hear : Math.max(picture, hear) + Theme.gap;
        const start = aside ? 0 : pictured;
        const fits = start + (steady ? all : said) <= upper && start + all <= above && picture <= upper && pictured <= above;
        return { capital: capital, small: small, picture: picture, pictured: pictured, hear: hear, words: words, start: start, upper: upper, steady: steady, fits: fits };
    }

    onBodyChanged: {
        if (body.hear)
            lastHear = body.hear;
    }

    Glyph {
        id: picture

        x: recording.aside ? (recording.sideWidth - width) / 2 : 0
        y: recording.aside ? Math.max(0, recording.plan.upper - recording.plan.pictured) / 2 : Math.max(0, recording.plan.hear - height) / 2
        picture: recording.body.picture
        size: recording.plan.picture
    }

    Loader {
        active: !!recording.body.hear
        x: recording.aside ? (recording.sideWidth - width) / 2 : picture.width + Theme.gap
        y: recording.aside ? picture.y + picture.height + Theme.gap : picture.y + (picture.height - height) / 2
        width: recording.hearWidth(recording.plan.small)
        height: recording.plan.hear
        sourceComponent: ActionButton {
            button: recording.body.hear ?? Blank.button
            visit: recording.staff
            face: Theme.white
            capital: recording.plan.small
        }
    }

    Column {
        id: words

        x: recording.aside ? recording.sideWidth + 2 * Theme.gap : 0
        y: recording.plan.start + (recording.plan.steady ? (recording.plan.upper - recording.plan.start - height) / 2 : 0)
        width: recording.plan.words
        spacing: Theme.gap

        Words {
            objectName: "to-say"
            width: parent.width
            spoken: recording.own
            capital: recording.plan.capital
            font.bold: true
        }

        Words {
            width: parent.width
            visible: recording.both && (recording.plan.steady || !recording.body.listening)
            spoken: recording.body.french
            capital: recording.plan.small
        }
    }

    NoteRow {
        id: note

        y: recording.body.listening ? meter.y - Theme.gap - height : recording.height - height
        width: parent.width
        note: recording.body.note
        visit: recording.staff
        capital: recording.plan.small
    }

    LevelMeter {
        id: meter

        objectName: "meter"
        anchors.bottom: parent.bottom
        width: parent.width
        gauge: recording.body.meter
        level: recording.staff.level
        visible: recording.body.listening
        mostSeconds: recording.body.mostSeconds
    }
}
