"""The screens of a practice: the harmless copy, and what was learnt on it."""

from __future__ import annotations

from kiosk.content.practice import practised
from kiosk.content.scene import Scene
from kiosk.content.utterance import Utterance
from kiosk.visit.bodies.counter import blocked_buttons
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.explaining import explanation, name_of, pointed_at, things
from kiosk.visit.screen import LearntBody, Look, Note, TryingBody
from kiosk.visit.speech import Spoken
from kiosk.visit.states import Learnt, Showing, Trying
from kiosk.visit.steps import next_practised
from kiosk.visit.wording import Wording, joined
from kiosk.visit.world import World

POINTS_AFTER = 2
"""So many touches beside it, and the hand points at the right one."""


def trying(world: World, wording: Wording, state: Trying) -> Drawn:
    """One thing to do on a harmless copy; a touch beside it is explained, never punished."""
    procedure = world.library.procedures[state.procedure]
    step = procedure.steps[state.step - 1]
    tried = practised(procedure)
    begins = next_practised(world, state.came_from) if isinstance(state.came_from, Showing) else tried[0]
    first = state.step == begins and not (state.touched or state.heard)
    say = wording.text("say", step.say)
    intro = wording.note("hand-heart", "intro", "Trying/intro")
    answer = _answer(wording, state, step.scene)
    found = things(wording, step.scene)
    body = TryingBody(
        number=tried.index(state.step) + 1,
        count=len(tried),
        picture=step.picture,
        title=wording.text("title", procedure.title),
        say=say,
        notes=(answer,) if answer else (intro,),
        scene=step.scene,
        scene_value=world.library.value_in(step.scene),
        things=found,
        pointed=pointed_at(step.scene) if state.misses >= POINTS_AFTER and not state.done else "",
        typed=state.touched if state.done else "",
    )
    way_on = (
        wording.button(Action.GO_ON, "arrow-right-bold", Look.WAY_ON)
        if state.done
        else wording.button(Action.SKIP, "chevron-double-right")
    )
    own = (
        *blocked_buttons(world, wording, state),
        wording.button(Action.TAKE_AWAY, "own-take-away"),
        way_on,
    )
    spoken = (*((intro.words,) if first else ()), say, *((answer.words,) if answer else ()))
    explained = tuple(explanation(wording, step.scene, thing.id).words for thing in found)
    return Drawn(body, spoken, own, hints=explained, draft=procedure.status.draft)


def learnt(world: World, wording: Wording, state: Learnt) -> Drawn:
    """What the person can do now, said and pictured; nobody is given marks."""
    procedure = world.library.procedures[state.procedure]
    title = wording.say("title", "Learnt/title")
    steps = [procedure.steps[number - 1] for number in sorted(state.came_from.learnt)]
    more = wording.note("own-take-away", "more", "Learnt/more")
    notes = tuple(Note(step.picture, wording.text(f"learnt-{step.id}", step.short)) for step in steps)
    own = (wording.button(Action.GO_ON, "arrow-right-bold", Look.WAY_ON),)
    body = LearntBody(title, procedure.picture, (*notes, more))
    return Drawn(body, (title, *(note.words for note in body.learnt)), own, draft=procedure.status.draft)


def _answer(wording: Wording, state: Trying, scene: Scene) -> Note | None:
    """What the last touch was answered: yes, or what it was on and where to look instead."""
    if state.heard:
        return explanation(wording, scene, state.heard)
    if state.done:
        right = joined(wording.say("", "Trying/right").utterance, wording.say("", "Trying/next").utterance)
        return wording.pictured("check-bold", Spoken("answer", right))
    if not state.touched:
        return None
    touched = explanation(wording, scene, state.touched, whole=False)
    where = _where(wording, state, scene)
    if state.misses >= POINTS_AFTER:  # that it was not there is known by then
        return Note(touched.picture, Spoken("answer", joined(touched.words.utterance, where)))
    wrong = wording.say("", "Trying/wrong").utterance
    return Note(touched.picture, Spoken("answer", joined(wrong, touched.words.utterance, where)))


def _where(wording: Wording, state: Trying, scene: Scene) -> Utterance:
    if state.misses < POINTS_AFTER:
        return wording.say("", "Trying/look").utterance
    here = wording.say("", "Trying/here").utterance
    return joined(here, name_of(wording, scene, pointed_at(scene)))
