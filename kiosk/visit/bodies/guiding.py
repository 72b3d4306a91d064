"""The screens of a procedure: what it needs, its steps, and what is taken away."""

from __future__ import annotations

from kiosk.content.picture import Picture
from kiosk.content.practice import answers, practised
from kiosk.content.procedure import Need, Procedure, Step
from kiosk.content.scene import Captioned, PhoneScene, Scene
from kiosk.visit.bodies.bringing import real_button
from kiosk.visit.bodies.counter import blocked_buttons
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.explaining import explanation, things
from kiosk.visit.lacking import first_lacking, lesson
from kiosk.visit.screen import (
    Button,
    Card,
    Look,
    Mark,
    Note,
    PreparingBody,
    ShowingBody,
)
from kiosk.visit.speech import Spoken
from kiosk.visit.states import (
    Preparing,
    Showing,
)
from kiosk.visit.things import item_of
from kiosk.visit.wording import BUTTONS, Wording, button_item, joined, plain
from kiosk.visit.world import World


def preparing(world: World, wording: Wording, state: Preparing) -> Drawn:
    """What it is for, for whom, what to have at hand, and the way that needs no screen."""
    procedure = world.library.procedures[state.procedure]
    title = wording.text("title", procedure.title)
    facts = (
        Note(Picture("timer-outline"), _minutes(wording, procedure.minutes)),
        Note(Picture("cash"), wording.text("cost", procedure.cost)),
    )
    notes = (
        Note(Picture("account"), wording.text("audience", procedure.audience)),
        Note(Picture("close-circle"), wording.text("not-for", procedure.not_for)),
        Note(Picture("own-help"), wording.text("non-online", procedure.non_online)),
    )
    warnings = tuple(wording.text(f"warning-{at}", text) for at, text in enumerate(procedure.warnings, 1))
    question = wording.say("question", "Preparing/question")
    needs = tuple(_need_card(wording, state, need) for need in procedure.needs)
    ways_on: tuple[Button, ...] = (
        wording.button(Action.SHOW_ME, "play-circle", Look.WAY_ON),
        *((wording.button(Action.TRY_ME, "gesture-tap"),) if practised(procedure) else ()),
        *(() if world.small else (wording.button(Action.TAKE_AWAY, "own-take-away"),)),
    )
    audience, not_for, non_online = (note.words for note in notes)
    about = (title, wording.text("purpose", procedure.purpose), audience, not_for)
    details = (*(note.words for note in facts), non_online, *warnings)
    drafts = procedure.status.draft or any(each.utterance.draft for each in (*about, *details))
    unreviewed = (wording.say("draft", "Draft/spoken"),) if drafts and not state.visit.draft_told else ()
    choose = wording.say("ways-on", "Preparing/choose-small" if world.small else "Preparing/choose")
    # the way on comes before the details: who wants them waits, who does not is not kept waiting
    spoken = (*about, *unreviewed, question, *(card.label for card in needs), choose, *details)
    hints = tuple(_need_answer(wording, state, need) for need in procedure.needs)
    if lesson(procedure, state):
        own: tuple[Button, ...] = (wording.button(Action.LEARN, "human-male-board"),)
        ways_on = ways_on[:1] if world.small else ways_on
    else:
        own = () if world.small else real_button(world.library, wording)
    body = PreparingBody(
        title, procedure.picture, facts, notes, question, needs, _hint(wording, state, procedure), ways_on
    )
    return Drawn(body, spoken, own, hints=hints, draft=procedure.status.draft)


def showing(world: World, wording: Wording, state: Showing) -> Drawn:
    """One step: the scene, the sentence, what can go wrong, what to keep."""
    procedure = world.library.procedures[state.procedure]
    step = procedure.steps[state.step - 1]
    say = wording.text("say", step.say)
    found = things(wording, step.scene)
    notes = _step_notes(wording, step)
    explained = tuple(explanation(wording, step.scene, thing.id) for thing in found)
    caption = _caption(wording, step.scene)
    body = ShowingBody(
        number=state.step,
        count=len(procedure.steps),
        picture=step.picture,
        title=wording.text("title", procedure.title),
        say=say,
        notes=tuple(note for note in explained if note.words.item == item_of(state.heard)) or notes,
        scene=step.scene,
        scene_caption=caption,
        scene_value=world.library.value_in(step.scene),
        things=found,
    )
    tip = _tip(world, wording, procedure, step)
    own = (
        *blocked_buttons(world, wording, state),
        *((wording.button(Action.TIP, "account-voice"),) if tip else ()),
        *((wording.button(Action.TRY_ME, "gesture-tap"),) if answers(step.scene) and not world.small else ()),
        wording.button(Action.TAKE_AWAY, "own-take-away"),
        wording.button(Action.GO_ON, "arrow-right-bold", Look.WAY_ON),
    )
    said = (say, *((caption,) if caption else ()), *(note.words for note in notes))
    hints = tuple(note.words for note in explained)
    return Drawn(body, said, own, hints=(*tip, *hints), draft=procedure.status.draft)


def _tip(world: World, wording: Wording, procedure: Procedure, step: Step) -> tuple[Spoken, ...]:
    """What the button of a tip says: what it is, then the voice of somebody who has been through it."""
    tip = world.library.tip(wording.locale, procedure.id, step.id)
    item = button_item(Action.TIP)
    return (
        (Spoken(item, joined(wording.say(item, BUTTONS + Action.TIP.value).utterance, tip)),) if tip else ()
    )


def _minutes(wording: Wording, minutes: int) -> Spoken:
    number = plain(wording.locale, str(minutes))
    return Spoken("minutes", joined(wording.say("", "Preparing/minutes").utterance, number))


def _need_card(wording: Wording, state: Preparing, need: Need) -> Card:
    mark = Mark.YES if need.id in state.have else Mark.NO if need.id in state.lack else Mark.ASK
    return Card(need.id, need.picture, wording.text(need.id, need.label), mark)


def _need_answer(wording: Wording, state: Preparing, need: Need) -> Spoken:
    """What touching a need says: that it is there, or where to get it."""
    label = wording.text("", need.label).utterance
    if need.id in state.have:
        return Spoken(need.id, joined(label, wording.say("", "Preparing/have").utterance))
    if need.id in state.lack:
        return Spoken(need.id, joined(label, wording.text("", need.missing).utterance))
    return Spoken(need.id, label)


def _hint(wording: Wording, state: Preparing, procedure: Procedure) -> Note | None:
    """Where to get the first thing that is missing."""
    need = first_lacking(procedure, state)
    return Note(need.picture, wording.text("hint", need.missing)) if need else None


def _step_notes(wording: Wording, step: Step) -> tuple[Note, ...]:
    notes: list[Note] = []
    if step.watch_out:
        notes.append(Note(Picture("alert-octagon"), wording.text("watch-out", step.watch_out), danger=True))
    if step.keep:
        notes.append(Note(Picture("receipt-text-check"), wording.text("keep", step.keep)))
    if isinstance(step.scene, PhoneScene) and step.scene.seen is None:
        notes.append(Note(Picture("cellphone", "eye"), wording.say("may-differ", "Showing/may-differ")))
    return tuple(notes)


def _caption(wording: Wording, scene: Scene) -> Spoken | None:
    if isinstance(scene, Captioned):
        return wording.text("caption", scene.caption)
    return None
