pragma ComponentBehavior: Bound

import QtQuick
import components
import scenes
import style

// One step: the scene at the leading side or above, then its number and picture, the sentence, and what to mind.
Item {
    id: showing

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var plan: solve(body, width, height, Theme.landscape)

    // The scene gives way first, then the notes, the sentence last.
    function solve(body: var, room: real, roomHeight: real, landscape: bool): var {
        let plan = null;
        for (const capital of Theme.capitalsFrom(Theme.sentence)) {
            plan = arranged(body, room, roomHeight, landscape, capital, Theme.least);
            if (!plan.fits)
                continue;
            for (const notes of Theme.capitalsFrom(Math.min(capital, Theme.secondary))) {
                plan = arranged(body, room, roomHeight, landscape, capital, notes);
                if (plan.fits)
                    return plan;
            }
        }
        return plan;
    }

    // The largest scene that leaves room for the words; on an upright screen it takes all that they leave.
    function arranged(body: var, room: real, roomHeight: real, landscape: bool, capital: real, notes: real): var {
        let plan = null;
        for (const share of Theme.sceneShares)
            for (const headBeside of [false, true]) {
                const scene = Math.round((landscape ? room : roomHeight) * share);
                const width = landscape ? room - scene - 2 * Theme.gap : room;
                const wish = { capital: capital, notes: notes, width: width, headBeside: headBeside };
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
        return head + Theme.gap + Ruler.notesHeight(body.notes, plan.notes, plan.width);
    }

    Item {
        id: scene

        anchors.left: parent.left
        anchors.top: parent.top
        width: Theme.landscape ? showing.plan.scene : parent.width
        height: Theme.landscape ? parent.height : showing.plan.scene
        opacity: Theme.onlyForMe ? Theme.dimmed : 1

        SceneView {
            scene: showing.body.scene
            caption: showing.body.sceneCaption ?? null
            value: showing.body.sceneValue
            speaking: showing.visit.speaking
        }
    }

    Item {
        id: told

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: showing.plan.width
        height: Theme.landscape ? parent.height : parent.height - showing.plan.scene - Theme.gap

        NumberDisc {
            id: disc

            anchors.left: parent.left
            number: showing.body.number
            opacity: scene.opacity
        }

        Glyph {
            id: picture

            anchors.left: showing.plan.headBeside ? parent.left : disc.right
            anchors.leftMargin: showing.plan.headBeside ? 0 : Theme.gap
            y: showing.plan.headBeside ? disc.height + Theme.smallGap : 0
            picture: showing.body.picture
            size: Theme.disc
            opacity: scene.opacity
        }

        LitText {
            id: sentence

            anchors.left: parent.left
            anchors.leftMargin: showing.plan.headBeside ? Theme.disc + Theme.gap : 0
            anchors.right: parent.right
            y: showing.plan.headBeside ? 0 : Theme.disc + Theme.smallGap
            spoken: showing.body.say
            visit: showing.visit
            capital: showing.plan.capital
            bold: true
        }

        NotesColumn {
            anchors.left: parent.left
            anchors.right: parent.right
            y: Math.max(sentence.y + sentence.height, showing.plan.headBeside ? picture.y + picture.height : 0) + Theme.gap
            notes: showing.body.notes
            visit: showing.visit
            capital: showing.plan.notes
        }
    }
}
