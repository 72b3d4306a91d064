"""The human voices of the terminal: their languages, what is recorded of each, what goes out and comes in."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.recordable import Chapter
from kiosk.core.paging import on_page
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.keys import keys_for
from kiosk.staff.events import Action
from kiosk.staff.pronouncing.presses import is_pronounced
from kiosk.staff.screen import Button, Card, ChoicesBody, Label, Look, Note, TellingBody
from kiosk.staff.studio.recordables import names_said, now_said, progress, speakers_of
from kiosk.staff.studio.states import (
    Chapters,
    Errand,
    LanguageVoices,
    NamingLanguage,
    Stale,
    TakingIn,
    Voices,
)
from kiosk.staff.studio.ways import Paged, cards_on, next_sentence, stale_of
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Field

MACHINE_LOCALE = "en"
"""The language in which a disk says what is wrong, whoever looks."""

FIRST_STRONG, END = "\u2068", "\u2069"
"""Around a name that may be read the other way than what stands beside it."""

CHAPTER_PICTURES = {
    "first": "star",
    "screens": "monitor",
    "words": "book-open-variant",
    "post": "email",
    "abilities": "comment-question",
}


def voices(world: StaffWorld, wording: Wording, state: Voices) -> Drawn:
    """The languages that a voice can be lent to."""
    shelf = state.shift.shelf
    ways = (wording.button(Action.TAKE_IN), wording.button(Action.ADD_LANGUAGE))
    title = wording.say("title", "Voices/title")
    if shelf is None:
        return Drawn(title, ChoicesBody(()), (wording.note("timer-sand", "busy", "Voices/looking"),))
    shown = on_page(world.recordable(shelf), state.page, world.cards_per_page)
    cards = []
    for each in shown:
        done = progress(world.script(shelf, each.locale), names_said(shelf, each.locale))
        name = wording.data(each.locale, f"{FIRST_STRONG}{each.endonym}{END}")
        picture = Picture("account-voice" if each.spoken_only else "own-language")
        cards.append(_measured(wording, each.locale, picture, name, done))
    notes = (wording.note("microphone", "what", "Voices/what"),)
    return Drawn(title, ChoicesBody(tuple(cards)), notes, (*ways, *more(world, wording, state)))


def shown_locale(world: StaffWorld, locale: str) -> str:
    """The language in whose letters words of ``locale`` are shown: one that was added here has no fonts of its own."""
    known = (*world.library.languages, *world.spoken_only)
    return locale if any(each.locale == locale for each in known) else SOURCE_LOCALE


def _measured(wording: Wording, item: str, picture: Picture, name: Label, done: tuple[int, int]) -> Card:
    """A card that says how far something has come."""
    return Card(item, picture, wording.valued(name, of(*done)), progress=done)


def of(some: int, all_of_them: int) -> str:
    """The two numbers in one line."""
    return f"{some}\u00a0/\u00a0{all_of_them}"


def more(world: StaffWorld, wording: Wording, state: Paged) -> tuple[Button, ...]:
    """The way to the next page of cards, where there is one."""
    return wording.more(cards_on(world, state), world.cards_per_page)


def errand_notes(wording: Wording, errand: Errand, done: str = "") -> tuple[Note, ...]:
    """What has come of what was asked of the disk; the text ``done`` says that it was done."""
    if errand.busy:
        return (wording.note("timer-sand", "busy", "Errand/busy"),)
    if errand.problem:
        return (
            wording.note("alert", "failed", "Errand/failed", danger=True),
            wording.pictured("tools", wording.data("problem", errand.problem, MACHINE_LOCALE)),
        )
    if errand.done and done:
        return (wording.pictured("check-circle", wording.told("done", done, errand.done)),)
    return ()


def taking_in(world: StaffWorld, wording: Wording, state: TakingIn) -> Drawn:
    """The packed files of the stick."""
    files = state.shift.recorded.packed
    cards = tuple(
        Card(file, Picture("package-variant-closed"), wording.data(file, file.replace("_", " ")))
        for file in on_page(files, state.page, world.cards_per_page)
    )
    found = wording.note("package-variant-closed", "which", "TakingIn/which")
    missing = wording.note("usb-flash-drive", "none", "TakingIn/none")
    notes = errand_notes(wording, state.errand, "TakingIn/done") or (found if files else missing,)
    bar = () if state.errand.busy else (wording.button(Action.LOOK_AGAIN), *more(world, wording, state))
    shown = () if state.errand.busy else cards
    return Drawn(wording.say("title", "TakingIn/title"), ChoicesBody(shown), notes, bar)


def naming_language(world: StaffWorld, wording: Wording, state: NamingLanguage) -> Drawn:
    """The own name of another language."""
    why = wording.note("own-language", "why", "NamingLanguage/why")
    *_, note = errand_notes(wording, state.errand) or (why,)
    body = keys_for(world, wording, state.text, Field.LANGUAGE, state.case)
    title = wording.say("title", "Errand/failed" if state.errand.problem else "NamingLanguage/title")
    return Drawn(title, body, (note,), (wording.button(Action.GO_ON, Look.WAY_ON),))


def language_voices(world: StaffWorld, wording: Wording, state: LanguageVoices) -> Drawn:
    """What can be done with the voices of a language."""
    shift, locale = state.shift, state.locale
    shelf = shift.recorded
    language = world.language(shelf, locale)
    done = progress(world.script(shelf, locale), names_said(shelf, locale))
    changed, people = stale_of(world, state), speakers_of(shelf, locale)

    def card(item: str, icon: str, value: str = "") -> Card:
        label = wording.say(item, f"LanguageVoices/{item}")
        return Card(item, Picture(icon), wording.valued(label, value) if value else label)

    cards = (
        *((card("record", "microphone"),) if next_sentence(world, shift, locale) else ()),
        _measured(
            wording,
            "chapters",
            Picture("text-box-multiple"),
            wording.say("chapters", "LanguageVoices/chapters"),
            done,
        ),
        card("tips", "lightbulb-on", str(sum(each.locale == locale for each in shelf.tips))),
        card("speakers", "account-group", str(len(people))),
        *((card("stale", "refresh", str(len(changed))),) if changed else ()),
        *((card("pronunciation", "ear-hearing"),) if is_pronounced(language) else ()),
        card("pack", "package-variant-closed"),
    )
    only = (wording.note("image", "only", "LanguageVoices/only"),) if language.spoken_only else ()
    return Drawn(
        wording.data("title", language.endonym, shown_locale(world, locale)),
        ChoicesBody(cards),
        errand_notes(wording, state.errand, "LanguageVoices/packed") or only,
    )


def chapters(world: StaffWorld, wording: Wording, state: Chapters) -> Drawn:
    """What there is to be said, chapter by chapter."""
    shelf = state.shift.recorded
    script, said = world.script(shelf, state.locale), names_said(shelf, state.locale)
    cards = tuple(
        _measured(
            wording,
            each.id,
            each.procedure.picture if each.procedure else Picture(CHAPTER_PICTURES[each.id]),
            chapter_title(world, wording, each, each.id),
            progress((each,), said),
        )
        for each in on_page(script, state.page, world.cards_per_page)
    )
    notes = tuple(
        wording.pictured(
            "check-circle",
            wording.told(
                "completed",
                "Chapters/completed",
                chapter_title(world, wording, each, "completed").utterance.shown,
            ),
        )
        for each in script
        if each.id == state.completed
    )
    title = wording.say("title", "Chapters/title")
    return Drawn(title, ChoicesBody(cards), notes, more(world, wording, state))


def chapter_title(world: StaffWorld, wording: Wording, chapter: Chapter, item: str) -> Label:
    """What a chapter is called: its procedure, or what is gathered there."""
    if chapter.procedure:
        return Label(item, world.library.utterance(chapter.procedure.title, wording.locale))
    return wording.say(item, f"Chapters/{chapter.id}")


def stale(world: StaffWorld, wording: Wording, state: Stale) -> Drawn:
    """A recording whose words have changed: what it says, and what is to be said now."""
    every = stale_of(world, state)
    said = every[state.at]
    now = now_said(world.script(state.shift.recorded, state.locale), said)
    shown = shown_locale(world, state.locale)
    told = (
        wording.note("account-voice", "was", "Stale/was"),
        wording.pictured("format-quote-open", wording.data("words", said.words, shown)),
        wording.note("refresh", "now", "Stale/now")
        if now
        else wording.note("close-circle", "gone", "Stale/gone"),
        *(
            (wording.pictured("format-quote-open", wording.data("sentence", now.own.shown, shown)),)
            if now
            else ()
        ),
    )
    ways = (
        *wording.more(len(every), 1),
        wording.button(Action.ERASE_VOICE, Look.DANGER),
        wording.button(Action.PLAY),
        *((wording.button(Action.RECORD, Look.WAY_ON, word="record-again"),) if now else ()),
    )
    title = wording.valued(wording.say("title", "Stale/title"), of(state.at + 1, len(every)))
    notes = errand_notes(wording, state.errand)
    return Drawn(
        title, TellingBody(Picture("refresh"), (*told, *notes)), bar=() if state.errand.busy else ways
    )
