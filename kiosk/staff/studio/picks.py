"""studio_picked: what each card leads to on the pages where human voices are recorded."""

from __future__ import annotations

from dataclasses import replace

from kiosk.staff.effects import PackVoices, UnpackVoices
from kiosk.staff.pronouncing.presses import is_pronounced, to_words
from kiosk.staff.studio.recordables import consented, first_open, names_said, speakers_of, tip_at
from kiosk.staff.studio.states import (
    Chapters,
    Consenting,
    Errand,
    LanguageVoices,
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
from kiosk.staff.studio.ways import at_microphone, next_sentence, stale_of
from kiosk.staff.turned import Turned, ask_to_change, enter
from kiosk.staff.world import StaffWorld

SOMEBODY_NEW = "new"
NICKNAMED = "voice/"
"""How the card of a speaker begins, so that no nickname is taken for another card."""


def studio_picked(world: StaffWorld, state: StudioState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    shift = state.shift
    match state:
        case Voices() if any(each.locale == item for each in world.recordable(shift.recorded)):
            return enter(LanguageVoices(shift, item)) if shift.shelf else Turned(state)
        case TakingIn(errand=Errand(busy=False)) if item in shift.recorded.packed:
            return ask_to_change(replace(state, file=item, errand=Errand(busy=True)), UnpackVoices(item))
        case LanguageVoices(errand=Errand(busy=False)):
            return _of_the_language(world, state, item)
        case Chapters():
            return _chapter(world, state, item)
        case Speakers():
            return _speaker(state, item)
        case TipProcedures() if item in world.library.procedures:
            return enter(TipSteps(shift, state.locale, item))
        case TipSteps():
            return _step(world, state, item)
        case _:
            return Turned(state)


def _of_the_language(world: StaffWorld, state: LanguageVoices, item: str) -> Turned:
    shift, locale = state.shift, state.locale
    match item:
        case "record" if following := next_sentence(world, shift, locale):
            return at_microphone(following)
        case "chapters":
            return enter(Chapters(shift, locale))
        case "tips":
            return enter(TipProcedures(shift, locale))
        case "speakers":
            return enter(Speakers(shift, locale))
        case "stale" if stale_of(world, state):
            return enter(Stale(shift, locale))
        case "pronunciation" if is_pronounced(world.language(shift.recorded, locale)):
            return to_words(shift, locale)
        case "pack":
            return enter(replace(state, errand=Errand(busy=True)), PackVoices(locale))
        case _:
            return Turned(state)


def _chapter(world: StaffWorld, state: Chapters, item: str) -> Turned:
    shift, locale = state.shift, state.locale
    chapter = next((each for each in world.script(shift.recorded, locale) if each.id == item), None)
    if chapter is None:
        return Turned(state)
    at = first_open(chapter, names_said(shift.recorded, locale)) or 0
    return at_microphone(RecordingSentence(shift, locale, item, at))


def _speaker(state: Speakers, item: str) -> Turned:
    shift, locale, then = state.shift, state.locale, state.then
    if item == SOMEBODY_NEW:
        return enter(NamingSpeaker(shift, locale, then))
    known = (each for each in speakers_of(shift.recorded, locale) if NICKNAMED + each.nickname == item)
    speaker = next(known, None)
    if speaker is None:
        return Turned(state)
    if then is None:
        return enter(OneSpeaker(shift, speaker))
    if not consented(shift.recorded, speaker, locale):
        return enter(Consenting(shift, speaker, then))
    return enter(replace(then, shift=replace(shift, speaker=speaker)))


def _step(world: StaffWorld, state: TipSteps, item: str) -> Turned:
    shift, locale, procedure = state.shift, state.locale, state.procedure
    if all(each.id != item for each in world.library.procedures[procedure].steps):
        return Turned(state)
    tip = tip_at(shift.recorded, locale, procedure, item)
    return enter(OneTip(shift, tip)) if tip else at_microphone(RecordingTip(shift, locale, procedure, item))
