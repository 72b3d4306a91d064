"""studio_answered: what the microphone and the disk have to tell, and where that leads."""

from __future__ import annotations

from dataclasses import replace

from kiosk.staff.effects import EraseVoice
from kiosk.staff.events import Event, SentenceEnded, ShelfLookedAt, TakeMade
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open, with_shift
from kiosk.staff.studio.recordables import first_open, names_said, tip_at
from kiosk.staff.studio.shelf import Verdict
from kiosk.staff.studio.states import (
    AtMicrophone,
    Chapters,
    Consenting,
    Errand,
    LanguageVoices,
    NamingLanguage,
    OneSpeaker,
    OneTip,
    RecordingSentence,
    RecordingTip,
    Speakers,
    Stale,
    StudioState,
    Take,
    Taking,
    TakingIn,
    TipSteps,
)
from kiosk.staff.studio.ways import chapter_of, sentence_of, stale_of
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld

Asking = TakingIn | NamingLanguage | LanguageVoices | OneSpeaker | OneTip
"""Where something is asked of the disk."""


def studio_answered(state: StudioState, event: Event) -> Turned:
    """What the end of a take or of something that was played makes of ``state``."""
    match state, event:
        case ((RecordingSentence() | RecordingTip() | Consenting()), TakeMade(verdict, seconds)):
            taking = state.take.taking in (Taking.RECORDING, Taking.ENDING)
            return (
                enter(replace(state, take=Take(Taking.MADE, verdict, seconds))) if taking else Turned(state)
            )
        case OneTip(), SentenceEnded(played=True):
            return enter(replace(state, heard=True))
        case _:
            return Turned(state)


def shelf_looked_at(world: StaffWorld, before: Open, told: ShelfLookedAt) -> Turned:
    """What is recorded now is known wherever the staff are; who waited for it goes on."""
    state = with_shift(before, replace(before.shift, shelf=told.shelf))
    match state:
        case RecordingSentence() | RecordingTip() | Consenting() if state.take.taking is Taking.KEEPING:
            return _kept(world, state, told)
        case Stale():
            return _what_is_left(world, state, told)
        case TakingIn() | NamingLanguage() | LanguageVoices() | OneSpeaker() | OneTip() if state.errand.busy:
            return _done(state, told)
        case _:
            return Turned(state)


def _kept(world: StaffWorld, state: AtMicrophone, told: ShelfLookedAt) -> Turned:
    if told.problem:
        take = Take(Taking.MADE, Verdict.GOOD, state.take.seconds, told.problem)
        return enter(replace(state, take=take))
    match state:
        case RecordingSentence():
            return _next(world, state)
        case RecordingTip(shift=shift, locale=locale, procedure=procedure, step=step):
            tip = tip_at(shift.recorded, locale, procedure, step)
            return enter(OneTip(shift, tip) if tip else TipSteps(shift, locale, procedure))
        case Consenting():
            willing = replace(state.speaker, consented=True)
            shift = replace(state.shift, speaker=willing)
            return enter(replace(state.then, shift=shift) if state.then else Speakers(shift, state.locale))


def _next(world: StaffWorld, state: RecordingSentence) -> Turned:
    """The next sentence that is not recorded; what was recorded for this text before it changed is of no use now."""
    key, shelf = sentence_of(world, state).key, state.shift.recorded
    old = stale_of(world, LanguageVoices(state.shift, state.locale))
    erased = tuple(EraseVoice(each) for each in old if each.key == key)
    at = first_open(chapter_of(world, state), names_said(shelf, state.locale), state.at)
    if at is None:
        return enter(Chapters(state.shift, state.locale, completed=state.chapter), *erased)
    return enter(replace(state, at=at, take=Take()), *erased)


def _what_is_left(world: StaffWorld, state: Stale, told: ShelfLookedAt) -> Turned:
    """The list may grow shorter at any time: what replaces a stale recording erases it."""
    errand = Errand(problem=told.problem) if state.errand.busy else state.errand
    left = stale_of(world, state)
    if not left:
        return Turned(LanguageVoices(state.shift, state.locale, errand))
    return Turned(replace(state, at=min(state.at, len(left) - 1), errand=errand))


def _done(state: Asking, told: ShelfLookedAt) -> Turned:
    if told.problem:
        return enter(replace(state, errand=Errand(problem=told.problem)))
    shift = state.shift
    match state:
        case TakingIn(file=file):
            return enter(TakingIn(shift, errand=Errand(done=file)))
        case NamingLanguage(text=text):
            return enter(_named(shift, " ".join(text.split())) or replace(state, errand=Errand()))
        case LanguageVoices():
            return enter(replace(state, errand=Errand(done=told.packed_to)))
        case OneSpeaker():
            return enter(Speakers(shift, state.locale))
        case OneTip(tip=tip):
            now = tip_at(shift.recorded, tip.locale, tip.procedure, tip.step)
            return enter(OneTip(shift, now) if now else TipSteps(shift, tip.locale, tip.procedure))


def _named(shift: Shift, endonym: str) -> LanguageVoices | None:
    """The page of the language that was added."""
    added = (locale for locale, name in shift.recorded.added if name == endonym)
    locale = next(added, None)
    return LanguageVoices(shift, locale) if locale else None
