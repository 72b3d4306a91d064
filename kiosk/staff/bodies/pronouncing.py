"""The words of a language that its voice says wrongly: the list, a word, how it is said, and how that sounds."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.picture import Picture
from kiosk.core.paging import on_page
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.keys import keys_for
from kiosk.staff.bodies.voices import END, FIRST_STRONG, errand_notes, shown_locale
from kiosk.staff.events import Action
from kiosk.staff.pronouncing.presses import NEW_WORD, WORD
from kiosk.staff.pronouncing.states import (
    HearingWord,
    Pronouncing,
    PronouncingState,
    WritingSaid,
    WritingWord,
)
from kiosk.staff.screen import Card, ChoicesBody, Look, TellingBody
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Field

KEYBOARD_SCRIPT = "Latn"
"""What the keyboard on the screen writes."""


def drawn(world: StaffWorld, wording: Wording, state: PronouncingState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case Pronouncing():
            return _words(world, wording, state)
        case WritingWord():
            return _writing(world, wording, state, Field.WORD, "WritingWord/title")
        case WritingSaid():
            return _writing(world, wording, state, Field.SAID, "WritingSaid/title")
        case HearingWord():
            return _hearing(world, wording, state)
        case _:
            assert_never(state)


def _words(world: StaffWorld, wording: Wording, state: Pronouncing) -> Drawn:
    title = wording.say("title", "Pronouncing/title")
    if state.entries is None:
        return Drawn(title, ChoicesBody(()), (wording.note("timer-sand", "busy", "Errand/busy"),))
    shown = shown_locale(world, state.locale)
    cards = (
        Card(NEW_WORD, Picture("plus"), wording.say(NEW_WORD, "Pronouncing/new")),
        *(
            Card(
                WORD + word,
                Picture("account-voice"),
                wording.valued(wording.data(WORD + word, _apart(word), shown), _apart(said)),
            )
            for word, said in state.entries
        ),
    )
    more = wording.more(len(cards), world.cards_per_page)
    notes = errand_notes(wording, state.errand) or (wording.note("ear-hearing", "why", "Pronouncing/why"),)
    return Drawn(title, ChoicesBody(on_page(cards, state.page, world.cards_per_page)), notes, more)


def _writing(
    world: StaffWorld, wording: Wording, state: WritingWord | WritingSaid, field: Field, question: str
) -> Drawn:
    """A line. Where the keyboard on the screen lacks the letters, the title says so: a low screen shows no note."""
    asked = ("WritingWord/letters", question) if _lacks_letters(world, state.locale) else (question,)
    notes = [wording.note("help-circle", "question", key) for key in asked[1:]]
    if isinstance(state, WritingSaid):
        shown = shown_locale(world, state.locale)
        notes.append(wording.pictured("format-quote-open", wording.data("word", state.word, shown)))
    elif not notes:
        notes.append(wording.note("format-letter-case", "case", "WritingWord/case"))
    body = keys_for(world, wording, state.text, field, state.case)
    go_on = wording.button(Action.GO_ON, Look.WAY_ON)
    return Drawn(wording.say("title", asked[0]), body, tuple(notes), (go_on,))


def _lacks_letters(world: StaffWorld, locale: str) -> bool:
    known = (each for each in world.library.known_languages() if each.locale == locale)
    return any(each.script != KEYBOARD_SCRIPT for each in known)


def _hearing(world: StaffWorld, wording: Wording, state: HearingWord) -> Drawn:
    shown = shown_locale(world, state.locale)
    told = (
        wording.pictured("format-quote-open", wording.data("word", state.word, shown)),
        wording.pictured("account-voice", wording.data("said", state.said, shown)),
        wording.note("play-circle", "how", "HearingWord/how"),
        *(
            (wording.note("volume-off", "unheard", "HearingWord/unheard", danger=True),)
            if state.unheard
            else ()
        ),
        *errand_notes(wording, state.errand),
    )
    last = (
        wording.button(Action.ERASE_VOICE, Look.DANGER, word="erase-word")
        if state.kept
        else wording.button(Action.KEEP_TAKE, Look.WAY_ON, word="keep-word")
    )
    ways = (
        wording.button(Action.PREVIOUS, word="write-again"),
        wording.button(Action.HEAR, word="hear-before"),
        wording.button(Action.PLAY, word="hear-after"),
        last,
    )
    return Drawn(
        wording.say("title", "HearingWord/title"),
        TellingBody(Picture("account-voice"), told),
        bar=() if state.errand.busy else ways,
    )


def _apart(words: str) -> str:
    return f"{FIRST_STRONG}{words}{END}"
