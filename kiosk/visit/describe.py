"""describe: what is shown and said in a state, as one Screen. Pure.

What each state adds is in :mod:`kiosk.visit.bodies`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.language import Direction
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.bodies import (
    bringing,
    choosing,
    counter,
    guiding,
    helping,
    practising,
    resuming,
    taking_away,
)
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.comfort import Comfort
from kiosk.visit.events import Action
from kiosk.visit.screen import Button, Look, Screen
from kiosk.visit.speech import Spoken
from kiosk.visit.states import (
    Asking,
    AtCounter,
    Blocked,
    ComfortPanel,
    Emergency,
    Feedback,
    Goodbye,
    Handoff,
    Help,
    Home,
    IdleWarning,
    IsThisReal,
    Languages,
    Learnt,
    Message,
    Messages,
    NotResumed,
    Offering,
    OutOfOrder,
    Paper,
    Papers,
    Preparing,
    Resting,
    Resumed,
    Resuming,
    Showing,
    State,
    Theme,
    Trying,
    Visited,
    WhatIsKept,
)
from kiosk.visit.wording import THROUGH_HEADPHONES, Wording
from kiosk.visit.world import World

NAMES: dict[type, str] = {ComfortPanel: "Comfort"}
"""Where a screen is not called after its state: ``Comfort`` is already the value."""


def describe(world: World, state: State) -> Screen:
    """The screen of ``state``: its name, words, pictures, buttons, and what is said when it opens."""
    locale, comfort = _locale(world, state), _comfort(world, state)
    wording = Wording(world.library, locale)
    drawn = _drawn(world, wording, state)
    screen = Screen(
        name=NAMES.get(type(state), type(state).__name__),
        locale=locale,
        direction=_direction(world, locale),
        comfort=comfort,
        body=drawn.body,
        spoken=drawn.spoken,
        top=_top(world, wording, state),
        bar=(*_bar(world, wording, state), *drawn.own),
        hints=(*drawn.hints, *_told_of_headphones(wording, state)),
        primed=state.visit.primed if isinstance(state, Visited) else "",
    )
    # before a language is chosen nobody reads the words of all of them
    everybody = isinstance(state, Resting | Languages)
    if drawn.draft or (not everybody and any(spoken.utterance.draft for spoken in screen.sayable())):
        return replace(screen, draft=wording.note("account-question", "draft", "Draft/note"))
    return screen


def _drawn(world: World, wording: Wording, state: State) -> Drawn:  # noqa: C901 - one line a state
    match state:
        case Resting():
            return choosing.resting(world, wording)
        case Languages():
            return choosing.languages(world, wording, state)
        case Home():
            return choosing.home(world, wording)
        case Resuming():
            return resuming.resuming(wording, state)
        case Resumed():
            return resuming.resumed(world, wording, state)
        case NotResumed():
            return resuming.not_resumed(world, wording, state)
        case Papers():
            return bringing.papers(world, wording, state)
        case Paper():
            return bringing.paper(world, wording, state)
        case Messages():
            return bringing.messages(world, wording, state)
        case Message():
            return bringing.message(world, wording, state)
        case IsThisReal():
            return bringing.is_this_real(world, wording, state)
        case Theme():
            return choosing.theme(world, wording, state)
        case Asking():
            return choosing.asking(world, wording, state)
        case Preparing():
            return guiding.preparing(world, wording, state)
        case Showing():
            return guiding.showing(world, wording, state)
        case Trying():
            return practising.trying(world, wording, state)
        case Learnt():
            return practising.learnt(world, wording, state)
        case Handoff():
            return taking_away.handoff(world, wording, state)
        case Blocked():
            return counter.blocked(world, wording, state)
        case AtCounter():
            return counter.at_counter(world, wording, state)
        case Feedback():
            return choosing.feedback(wording)
        case Emergency():
            return helping.emergency(world, wording)
        case Help():
            return helping.help(world, wording, state)
        case ComfortPanel():
            return choosing.comfort(world, wording, state)
        case WhatIsKept():
            return helping.what_is_kept(wording)
        case IdleWarning():
            return helping.idle_warning(wording, state)
        case Goodbye():
            return helping.goodbye(wording)
        case OutOfOrder():
            return helping.out_of_order(wording)
        case _:
            assert_never(state)


def _told_of_headphones(wording: Wording, state: State) -> tuple[Spoken, ...]:
    """Said when headphones are plugged in, wherever the visit is."""
    return (wording.say(THROUGH_HEADPHONES, "Comfort/headphones"),) if isinstance(state, Visited) else ()


def _locale(world: World, state: State) -> str:
    match state:
        case Resting():
            return world.first_locale
        case OutOfOrder(locale):
            return locale
        case _:
            return state.visit.locale


def _comfort(world: World, state: State) -> Comfort:
    return world.first_comfort if isinstance(state, Resting | OutOfOrder) else state.visit.comfort


def _direction(world: World, locale: str) -> Direction:
    return world.library.language(locale).direction


def _top(world: World, wording: Wording, state: State) -> tuple[Button, ...]:
    """Language, emergency, erase and leave: the same place on every screen of a visit."""
    if isinstance(state, Resting | Goodbye | OutOfOrder):
        return ()
    emergency = wording.button(Action.EMERGENCY, "phone-alert", Look.DANGER)
    leave = wording.button(Action.LEAVE, "own-leave", Look.LEAVE)
    if isinstance(state, Languages | IdleWarning):
        return (emergency, leave) if isinstance(state, Languages) else (leave,)
    return (choosing.language_button(world, wording), emergency, leave)


def _bar(world: World, wording: Wording, state: State) -> tuple[Button, ...]:
    """Back, help, say again, comfort; the screen's own buttons follow."""
    if isinstance(state, Resting | IdleWarning | Goodbye | OutOfOrder):
        return ()
    back = wording.button(Action.BACK, "arrow-left-bold")
    help_ = wording.button(Action.HELP, "own-help", Look.CALLING if _needs_a_person(state) else Look.PLAIN)
    again = wording.button(Action.SAY_AGAIN, "volume-high", Look.VOICE)
    comfort = wording.button(Action.COMFORT, "own-comfort")
    match state:
        case Languages(held=None) | Feedback():
            return (help_, again, comfort)
        case Home() if world.small:
            return (help_, again, comfort)  # back leads where the language button does
        case Help():
            return (back, again, comfort)
        case ComfortPanel():
            return (back, help_, again)
        case _:
            return (back, help_, again, comfort)


def _needs_a_person(state: State) -> bool:
    """Whether nobody but a person can help on: no paper came out, or nobody knows whether one did."""
    return isinstance(state, Offering) and state.paper in (PrintOutcome.OUT_OF_PAPER, PrintOutcome.NOT_KNOWN)
