pragma ComponentBehavior: Bound

import QtQuick
import components
import scenes
import style

// One step, shown or tried: the scene at the leading side or above, then its number and picture, the sentence, and what
// to mind.
Item {
    id: step

    required property var view
    required property var visit
    property bool trying: false
    readonly property var body: view.body
    // While trying, what the last touch was answered weighs as much as the sentence.
    readonly property real noteScale: trying ? Theme.answerScale : 1
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // What is to be touched in it never gives way: each thing is as high as a finger wants it.
    readonly property real leastScene: body.things.length * (Theme.target + Theme.gap)

    // The scene gives way first, then the notes, the sentence last.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const whole of [true, false]) {
            plan = solved(body, room, roomHeight, landscape, whole);
            if (plan.fits)
                return plan;
        }
        return plan;
    }

    // Not `whole`, the notes share one place, which shows what is being said.
    function solved(body: var, room: real, roomHeight: real, landscape: bool, whole: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence)) {
            plan = arranged(body, room, roomHeight, landscape, capital, Theme.least, whole);
            if (!plan.fits)
                continue;
            for (const notes of Theme.capitalsFrom(trying ? capital : Math.min(capital, Theme.secondary))) {
                plan = arranged(body, room, roomHeight, landscape, capital, notes, whole);
                if (plan.fits)
                    return plan;
            }
        }
        return plan;
    }

    // The largest scene that leaves room for the words; on an upright screen it takes all that they leave.
    function arranged(body: var, room: real, roomHeight: real, landscape: bool, capital: real, notes: real, whole: bool): var {
        let plan = null;
        for (const share of Theme.sceneShares)
            for (const headBeside of [false, true]) {
                const scene = landscape ? Math.round(room * share) : Math.max(Math.round(roomHeight * share), leastScene);
                const width = landscape ? room - scene - 2 * Theme.gap : room;
                const wish = { capital: capital, notes: notes, width: width, headBeside: headBeside, whole: whole };
                const words = textHeight(body, wish);
                const fits = words <= (landscape ? roomHeight : roomHeight - scene - Theme.gap);
                plan = Object.assign(wish, { fits: fits, scene: landscape || !fits ? scene : Math.floor(roomHeight - Theme.gap - words) });
                if (fits)
                    return plan;
            }
        return plan;
    }

    function textHeight(body: var, plan: var): real {
        const sentence = Ruler.height(body.say, plan.capital, true, plan.width - (plan.headBeside ? Theme.disc + Theme.gap : 0));
        const head = plan.headBeside ? Math.max(sentence, 2 * Theme.disc + Theme.smallGap) : Theme.disc + Theme.smallGap + sentence;
        return head + Theme.gap + (plan.whole ? Ruler.notesHeight(body.notes, plan.notes, plan.width, noteScale) : Ruler.tallestNote(body.notes, plan.notes, plan.width));
    }

    Item {
        id: scene

        anchors.left: parent.left
        anchors.top: parent.top
        width: Theme.landscape ? step.plan.scene : parent.width
        height: Theme.landscape ? parent.height : step.plan.scene
        opacity: Theme.onlyForMe ? Theme.dimmed : 1

        SceneView {
            scene: step.body.scene
            things: step.body.things
            visit: step.visit
            trying: step.trying
            pointed: step.body.pointed ?? ""
            typed: step.body.typed ?? ""
            caption: step.body.sceneCaption ?? null
            value: step.body.sceneValue
            speaking: step.visit.speaking
        }
    }

    Item {
        id: told

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: step.plan.width
        height: Theme.landscape ? parent.height : parent.height - step.plan.scene - Theme.gap

        NumberDisc {
            id: disc

            anchors.left: parent.left
            number: step.body.number
            opacity: scene.opacity
        }

        Glyph {
            id: picture

            anchors.left: step.plan.headBeside ? parent.left : disc.right
            anchors.leftMargin: step.plan.headBeside ? 0 : Theme.gap
            y: step.plan.headBeside ? disc.height + Theme.smallGap : 0
            picture: step.body.picture
            size: Theme.disc
            opacity: scene.opacity
        }

        LitText {
            id: sentence

            anchors.left: parent.left
            anchors.leftMargin: step.plan.headBeside ? Theme.disc + Theme.gap : 0
            anchors.right: parent.right
            y: step.plan.headBeside ? 0 : Theme.disc + Theme.smallGap
            spoken: step.body.say
            visit: step.visit
            capital: step.plan.capital
            bold: true
        }

        NotesColumn {
            id: notes

            anchors.left: parent.left
            anchors.right: parent.right
            visible: step.plan.whole
            y: Math.max(sentence.y + sentence.height, step.plan.headBeside ? picture.y + picture.height : 0) + Theme.gap
            notes: step.body.notes
            visit: step.visit
            capital: step.plan.notes
            pictureScale: step.noteScale
        }

        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            y: notes.y
            active: !step.plan.whole && step.body.notes.length > 0
            sourceComponent: NowSaid {
                notes: step.body.notes
                usual: step.body.notes[0] ?? Blank.note
                visit: step.visit
                capital: step.plan.notes
            }
        }
    }
}
