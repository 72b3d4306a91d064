"""How a word that a voice says wrongly is mended: written, then how it is to be said, heard before and after, kept."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.language import Language, Speech
from kiosk.content.utterance import Utterance
from kiosk.core.paging import next_page
from kiosk.staff.effects import EraseWord, Hush, KeepWord, LookAtWords, PlaySentence
from kiosk.staff.events import Action, Event, SentenceEnded, WordsLookedAt
from kiosk.staff.pronouncing.states import (
    HearingWord,
    Pronouncing,
    PronouncingState,
    WritingSaid,
    WritingWord,
)
from kiosk.staff.shift import Shift
from kiosk.staff.studio.states import Errand, LanguageVoices
from kiosk.staff.turned import Turned, ask_to_change, close_saving, enter
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import MOST_WRITTEN, Case, Field

NEW_WORD = "new"
WORD = "word/"
"""How the card of a word begins, so that no word is taken for another card."""

BUSY = Errand(busy=True)


def is_pronounced(language: Language) -> bool:
    """Whether an engine has to be told how to say words of ``language``."""
    return not language.spoken_only and language.speech is not Speech.NONE


def to_words(shift: Shift, locale: str) -> Turned:
    """The list of a language, which is looked for."""
    return enter(Pronouncing(shift, locale), Hush(), LookAtWords(locale))


def word_picked(state: PronouncingState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    if not isinstance(state, Pronouncing) or state.entries is None:
        return Turned(state)
    if item == NEW_WORD:
        return enter(WritingWord(state.shift, state.locale))
    found = next(((word, said) for word, said in state.entries if WORD + word == item), None)
    return enter(HearingWord(state.shift, state.locale, *found, kept=True)) if found else Turned(state)


def word_pressed(world: StaffWorld, state: PronouncingState, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    match state, action:
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case Pronouncing(), Action.BACK:
            return enter(LanguageVoices(state.shift, state.locale))
        case Pronouncing(entries=entries), Action.MORE if entries:
            page = next_page(state.page, world.cards_per_page, len(entries) + 1)
            return enter(replace(state, page=page))
        case ((WritingWord() | WritingSaid()), _):
            return _while_writing(state, action)
        case HearingWord(errand=Errand(busy=False)), _:
            return _while_hearing(world, state, action)
        case _:
            return Turned(state)


def word_written(state: WritingWord | WritingSaid, text: str) -> Turned:
    """The line is now ``text``; a capital is written one at a time."""
    field = Field.WORD if isinstance(state, WritingWord) else Field.SAID
    kept = "".join(each for each in text if each.isprintable() or each in "\u200c\u200d")
    case = state.case if state.case is Case.SIGNS else Case.SMALL
    return enter(replace(state, text=kept[: MOST_WRITTEN[field]], case=case))


def word_answered(state: PronouncingState, event: Event) -> Turned:
    """What the disk or the voice has to tell."""
    match state, event:
        case Pronouncing(), WordsLookedAt(locale, entries, problem) if locale == state.locale:
            return enter(replace(state, entries=entries, errand=Errand(problem=problem)))
        case HearingWord(errand=Errand(busy=True)), WordsLookedAt(locale, entries, problem) if (
            locale == state.locale
        ):
            if problem:
                return enter(replace(state, errand=Errand(problem=problem)))
            return enter(Pronouncing(state.shift, locale, entries))
        case HearingWord(), SentenceEnded(played):
            return enter(replace(state, unheard=not played))
        case _:
            return Turned(state)


def heard_before(world: StaffWorld, state: HearingWord) -> Utterance:
    """The word as the voice says it without this site's list."""
    return world.library.pronounced(state.word, state.locale, {})


def heard_after(world: StaffWorld, state: HearingWord) -> Utterance:
    """The word as the voice would say it."""
    return world.library.pronounced(state.word, state.locale, {state.word: state.said})


def _while_writing(state: WritingWord | WritingSaid, action: Action) -> Turned:
    shift, locale = state.shift, state.locale
    text = " ".join(state.text.split())
    match state, action:
        case _, Action.SHIFT:
            return Turned(replace(state, case=state.case.shifted))
        case _, Action.SIGNS:
            return Turned(replace(state, case=state.case.signed))
        case WritingWord(), Action.BACK:
            return to_words(shift, locale)
        case WritingSaid(), Action.BACK:
            return enter(WritingWord(shift, locale, state.word))
        case _, Action.GO_ON if not any(sign.isalnum() for sign in text):
            return Turned(state)
        case WritingWord(), Action.GO_ON:
            return enter(WritingSaid(shift, locale, text))
        case WritingSaid(), Action.GO_ON:
            return enter(HearingWord(shift, locale, state.word, text))
        case _:
            return Turned(state)


def _while_hearing(world: StaffWorld, state: HearingWord, action: Action) -> Turned:
    shift, locale, word = state.shift, state.locale, state.word
    match action:
        case Action.BACK:
            return to_words(shift, locale)
        case Action.HEAR:
            return enter(state, Hush(), PlaySentence(heard_before(world, state)))
        case Action.PLAY:
            return enter(state, Hush(), PlaySentence(heard_after(world, state)))
        case Action.PREVIOUS:
            return enter(WritingSaid(shift, locale, word, state.said), Hush())
        case Action.KEEP_TAKE if not state.kept:
            return ask_to_change(replace(state, errand=BUSY), Hush(), KeepWord(locale, word, state.said))
        case Action.ERASE_VOICE if state.kept:
            return ask_to_change(replace(state, errand=BUSY), Hush(), EraseWord(locale, word))
        case _:
            return Turned(state)
