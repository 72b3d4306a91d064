"""The ways between the pages of the studio: in, back, to the microphone, and what each page holds."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.procedure import Procedure, Step
from kiosk.content.recordable import Chapter, Sentence
from kiosk.staff.effects import DropTake, Hush, LookAtShelf
from kiosk.staff.shift import Shift
from kiosk.staff.stages import to_terminal
from kiosk.staff.states import Open
from kiosk.staff.studio.recordables import consented, first_open, names_said, speakers_of, stale
from kiosk.staff.studio.shelf import RecordedTip, Said
from kiosk.staff.studio.states import (
    Chapters,
    Consenting,
    LanguageVoices,
    NamingLanguage,
    NamingSpeaker,
    OneSpeaker,
    OneTip,
    RecordingSentence,
    RecordingTip,
    Speakers,
    Stale,
    StudioState,
    TakingIn,
    TipProcedures,
    TipSteps,
    Voices,
)
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld

Paged = Voices | TakingIn | Chapters | Speakers | TipProcedures | TipSteps
"""Pages of cards."""


def to_voices(shift: Shift) -> Turned:
    """The languages of the human voices; what is recorded is looked for."""
    return enter(Voices(shift), LookAtShelf())


def go_back(world: StaffWorld, state: StudioState) -> Turned:
    """To where this page was opened; a take that was not kept is forgotten."""
    if isinstance(state, Voices):
        return to_terminal(state.shift)
    return enter(_opened_from(world, state), Hush(), DropTake())


def _opened_from(world: StaffWorld, state: StudioState) -> Open:
    shift = state.shift
    match state:
        case Voices() | TakingIn() | NamingLanguage() | LanguageVoices():
            return Voices(shift)
        case RecordingSentence(locale=locale, chapter=chapter):
            return Chapters(shift, locale, _page_with(world, shift, locale, chapter))
        case Speakers(locale=locale, then=RecordingTip(procedure=procedure)):
            return TipSteps(shift, locale, procedure)
        case Chapters() | Stale() | TipProcedures() | Speakers():
            return LanguageVoices(shift, state.locale)
        case NamingSpeaker(then=then) | Consenting(then=then):
            return Speakers(shift, state.locale, then)
        case OneSpeaker(asked=True) | OneTip(asked=True):
            return replace(state, asked=False)
        case OneSpeaker():
            return Speakers(shift, state.locale)
        case TipSteps():
            return TipProcedures(shift, state.locale)
        case RecordingTip(procedure=procedure) | OneTip(tip=RecordedTip(procedure=procedure)):
            return TipSteps(shift, state.locale, procedure)
        case _:
            assert_never(state)


def _page_with(world: StaffWorld, shift: Shift, locale: str, chapter: str) -> int:
    ids = [each.id for each in world.script(shift.recorded, locale)]
    return ids.index(chapter) // world.cards_per_page


def at_microphone(state: RecordingSentence | RecordingTip) -> Turned:
    """Record, once it is known who speaks and that this person is willing."""
    shift, locale = state.shift, state.locale
    if consented(shift.recorded, shift.speaker, locale):
        return enter(state, Hush(), DropTake())
    somebody = speakers_of(shift.recorded, locale)
    return enter(Speakers(shift, locale, state) if somebody else NamingSpeaker(shift, locale, state))


def next_sentence(world: StaffWorld, shift: Shift, locale: str) -> RecordingSentence | None:
    """The first sentence of ``locale`` that nobody has said; None when all are recorded."""
    said = names_said(shift.recorded, locale)
    for chapter in world.script(shift.recorded, locale):
        at = first_open(chapter, said)
        if at is not None:
            return RecordingSentence(shift, locale, chapter.id, at)
    return None


def chapter_of(world: StaffWorld, state: RecordingSentence) -> Chapter:
    """The chapter that is being said."""
    script = world.script(state.shift.recorded, state.locale)
    return next(each for each in script if each.id == state.chapter)


def sentence_of(world: StaffWorld, state: RecordingSentence) -> Sentence:
    """The sentence that is being said."""
    return chapter_of(world, state).sentences[state.at]


def step_of(world: StaffWorld, procedure: str, step: str) -> Step:
    """The step that a tip belongs to."""
    return next(each for each in world.library.procedures[procedure].steps if each.id == step)


def procedures_of(world: StaffWorld) -> tuple[Procedure, ...]:
    """All of them, by number."""
    return tuple(sorted(world.library.procedures.values(), key=lambda each: each.number))


def stale_of(world: StaffWorld, state: Stale | LanguageVoices) -> tuple[Said, ...]:
    """The recordings of the language whose words have changed."""
    shelf = state.shift.recorded
    return stale(world.script(shelf, state.locale), shelf, state.locale)


def cards_on(world: StaffWorld, state: Paged) -> int:
    """How many cards there are, on all pages."""
    shelf = state.shift.recorded
    match state:
        case Voices():
            return len(world.recordable(shelf))
        case TakingIn():
            return len(shelf.packed)
        case Chapters():
            return len(world.script(shelf, state.locale))
        case Speakers():
            return len(speakers_of(shelf, state.locale)) + 1
        case TipProcedures():
            return len(world.library.procedures)
        case TipSteps():
            return len(world.library.procedures[state.procedure].steps)
        case _:
            assert_never(state)
