"""What touching a card leads to: a language, a theme, a procedure, an answer, a need, a comfort."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.language import Speech
from kiosk.content.practice import answers, practised, touchables
from kiosk.content.procedure import PERSON
from kiosk.log.log_book import Total
from kiosk.visit.blocking import picked_reason
from kiosk.visit.comfort_choices import adjusted
from kiosk.visit.effects import Begin, Count, SayItem, StopClock
from kiosk.visit.links_of import code_item, links_of
from kiosk.visit.papers import offer_again
from kiosk.visit.resuming import answered, touched_picture, turned_away
from kiosk.visit.states import (
    Asking,
    Blocked,
    ComfortPanel,
    Emergency,
    Feedback,
    Goodbye,
    Handoff,
    Help,
    Home,
    Languages,
    Message,
    Messages,
    NotResumed,
    Paper,
    Papers,
    Preparing,
    Resumed,
    Resuming,
    Started,
    State,
    Theme,
    Trying,
    Visit,
    with_visit,
)
from kiosk.visit.things import thing_of
from kiosk.visit.turned import Turned, enter, say_item
from kiosk.visit.world import World

FACES = {"good": Total.FEEDBACK_GOOD, "fair": Total.FEEDBACK_FAIR, "bad": Total.FEEDBACK_BAD}
"""The three faces at the end of a visit, and what each adds to."""


def picked(world: World, state: State, item: str) -> Turned:  # noqa: C901 - one line a state
    """``item`` was touched. A card that is not on this screen changes nothing."""
    match state:
        case Languages():
            return _pick_language(world, state, item)
        case Home():
            return _pick_theme(world, state, item)
        case Resuming():
            return touched_picture(world, state, item)
        case Resumed():
            return answered(world, state, item)
        case NotResumed():
            return turned_away(state, item)
        case Papers():
            return enter(Paper(state.visit, item)) if item in world.library.letters else Turned(state)
        case Messages():
            return enter(Message(state.visit, item)) if item in world.library.messages else Turned(state)
        case Paper(letter=letter):
            return _follow(world, state, world.library.letters[letter].leads, item)
        case Message(message=message):
            return _follow(world, state, world.library.messages[message].leads, item)
        case Theme():
            return _pick_procedure(world, state, item)
        case Asking():
            return _answer(world, state, item)
        case Preparing():
            return _answer_need(world, state, item)
        case Trying():
            return _try(world, state, item)
        case Blocked():
            return picked_reason(world, state, item)
        case Handoff():
            return _pick_code(world, state, item)
        case Feedback():
            face = FACES.get(item)
            return enter(Goodbye(state.visit), Count(face)) if face else Turned(state)
        case ComfortPanel():
            return _pick_comfort(world, state, item)
        case Emergency():
            return say_item(state, item)
        case _:
            return Turned(state)


def _pick_language(world: World, state: Languages, item: str) -> Turned:
    language = next((each for each in world.library.languages if each.locale == item), None)
    if language is None:
        return Turned(state)
    visit = replace(state.visit, locale=item, chosen=True)
    chosen: Started = with_visit(state.held, visit) if state.held else Home(visit)
    begun = () if state.visit.chosen else (Begin(),)
    if language.speech is Speech.FULL:
        return enter(chosen, *begun)
    return enter(Help(chosen, weak_voice=True), *begun)


def _pick_theme(world: World, state: Home, item: str) -> Turned:
    if all(theme.id != item for theme in world.library.open_themes()):
        return Turned(state)
    return enter(Theme(state.visit, item))


def _pick_procedure(world: World, state: Theme, item: str) -> Turned:
    if all(each.id != item for each in world.library.of_theme(state.theme)):
        return Turned(state)
    return enter(begin_procedure(world, state.visit, item))


def _follow(world: World, state: Paper | Message, leads: tuple[str, ...], item: str) -> Turned:
    if item not in leads or item in world.library.hidden:
        return Turned(state)
    return enter(begin_procedure(world, state.visit, item, state))


def begin_procedure(
    world: World, visit: Visit, procedure: str, came_from: Paper | Message | Preparing | None = None
) -> Asking | Preparing:
    """Where ``procedure`` begins: at its first gate, or where it is prepared. Back leads to ``came_from``, if any."""
    if world.library.procedures[procedure].gates:
        return Asking(visit, procedure, 0, came_from)
    return Preparing(visit, procedure, came_from=came_from)


def _answer(world: World, state: Asking, item: str) -> Turned:
    gates = world.library.procedures[state.procedure].gates
    choice = next((choice for choice in gates[state.gate].choices if choice.id == item), None)
    if choice is None:
        return Turned(state)
    if choice.leads == PERSON:
        return enter(Help(state, stuck=choice.because))
    if choice.leads in world.library.procedures:
        return enter(begin_procedure(world, state.visit, choice.leads, state.came_from))
    if state.gate + 1 < len(gates):
        return enter(replace(state, gate=state.gate + 1))
    return enter(Preparing(state.visit, state.procedure, came_from=state.came_from))


def _answer_need(world: World, state: Preparing, item: str) -> Turned:
    """First touch: I have it; second: I have not, which says where to get it; third: not answered."""
    if all(need.id != item for need in world.library.procedures[state.procedure].needs):
        return Turned(state)
    if item in state.have:
        state = replace(state, have=state.have - {item}, lack=state.lack | {item})
    elif item in state.lack:
        state = replace(state, lack=state.lack - {item})
    else:
        state = replace(state, have=state.have | {item})
    return say_item(state, item)


def _try(world: World, state: Trying, item: str) -> Turned:
    """A touch on the harmless copy: right, or explained. After the right one nothing can go wrong any more."""
    procedure = world.library.procedures[state.procedure]
    scene = procedure.steps[state.step - 1].scene
    touched = thing_of(item)
    if touched not in touchables(scene):
        return Turned(state)
    if state.done:
        return say_item(replace(state, heard=""), "answer")
    if touched not in answers(scene):
        missed = replace(state, touched=touched, heard="", misses=state.misses + 1)
        return say_item(missed, "answer")
    finished = state.visit.finished or state.step == practised(procedure)[-1]
    done = replace(state, touched=touched, heard="", done=True, learnt=state.learnt | {state.step})
    return say_item(replace(done, visit=replace(state.visit, finished=finished)), "answer")


def _pick_code(world: World, state: Handoff, item: str) -> Turned:
    links = links_of(world, state.visit.locale, state.procedure, state.step)
    kind = next((each.kind for each in links if code_item(each.kind) == item), None)
    return Turned(state) if kind is None else offer_again(world, replace(state, kind=kind, heard_out=False))


def _pick_comfort(world: World, state: ComfortPanel, item: str) -> Turned:
    comfort = adjusted(state.visit.comfort, item, world.loudest)
    if comfort is None:
        return Turned(state)
    changed = with_visit(state, replace(state.visit, comfort=comfort))
    muted_now = comfort.only_for_me and not state.visit.comfort.only_for_me
    return Turned(changed, (StopClock(), SayItem(item, aloud=muted_now)))
