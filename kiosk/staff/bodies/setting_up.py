"""What is asked while a terminal is set up."""

from __future__ import annotations

from kiosk.content.language import Speech
from kiosk.content.picture import Picture
from kiosk.core.paging import on_page
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.keys import keys_for
from kiosk.staff.events import Action
from kiosk.staff.picks import PAPERS
from kiosk.staff.presses import printers
from kiosk.staff.screen import (
    Button,
    Card,
    CardSizeBody,
    ChoicesBody,
    Label,
    Look,
    Mark,
    Note,
    TellingBody,
)
from kiosk.staff.site_sheet import CUPS, NO_PRINTER, PDF_FOLDER, RECEIPT_PRINTER
from kiosk.staff.states import (
    ChoosingLanguages,
    ChoosingPaper,
    ChoosingPrinter,
    MeasuringScreen,
    Summary,
    Writing,
)
from kiosk.staff.turned import changed
from kiosk.staff.wording import Wording
from kiosk.staff.world import CARD_MM, StaffWorld
from kiosk.staff.writing import Field

CHOSEN, NOT_CHOSEN = "checkbox-marked-circle", "circle-outline"
FIELD_PICTURES = {Field.NAME: "home-map-marker", Field.ADDRESS: "map-marker"}
MOST_LETTERS = 18
"""Of a word in the name of a printer: a longer one is shown cut."""


def writing(world: StaffWorld, wording: Wording, state: Writing) -> Drawn:
    """The name or the address of the site, and the keyboard for who has none."""
    key = f"Writing/{state.field.value}"
    why = wording.note(FIELD_PICTURES[state.field], "why", f"{key}-why")
    body = keys_for(world, wording, state.text, state.field, state.case)
    return Drawn(wording.say("title", key), body, (why,), (_go_on(wording),))


def choosing_languages(world: StaffWorld, wording: Wording, state: ChoosingLanguages) -> Drawn:
    """Every language there is; touched in the order of their tiles."""
    chosen = state.shift.site.languages
    shown = on_page(world.languages, state.page, world.cards_per_page)
    cards = tuple(
        Card(
            each.locale,
            Picture(
                CHOSEN if each.locale in chosen else NOT_CHOSEN,
                None if each.speech is Speech.FULL else "ear-hearing-off",
            ),
            wording.data(each.locale, each.endonym, each.locale),
            Mark.YES if each.locale in chosen else Mark.NONE,
            str(chosen.index(each.locale) + 1) if each.locale in chosen else "",
        )
        for each in shown
    )
    notes = [wording.note("gesture-tap", "order", "ChoosingLanguages/order")]
    if any(each.speech is not Speech.FULL for each in world.languages):
        notes.append(wording.note("ear-hearing-off", "partial", "ChoosingLanguages/partial"))
    more = wording.more(len(world.languages), world.cards_per_page)
    return Drawn(
        wording.say("title", "ChoosingLanguages/title"),
        ChoicesBody(cards),
        tuple(notes),
        (*more, _go_on(wording)),
    )


def choosing_printer(world: StaffWorld, wording: Wording, state: ChoosingPrinter) -> Drawn:
    """No printer, the one that is set, and those that were found."""
    known = printers(state)
    now = state.shift.site.printer
    cards = tuple(
        Card(
            each,
            Picture(
                "printer-off" if each == NO_PRINTER else "printer", "check-circle" if each == now else None
            ),
            _printer_label(wording, each),
            Mark.YES if each == now else Mark.NONE,
        )
        for each in on_page(known, state.page, world.cards_per_page)
    )
    return Drawn(
        wording.say("title", "ChoosingPrinter/title"),
        ChoicesBody(cards),
        (_note_on_printers(wording, state),),
        (
            wording.button(Action.LOOK_AGAIN),
            *wording.more(len(known), world.cards_per_page),
            _go_on(wording),
        ),
    )


def _note_on_printers(wording: Wording, state: ChoosingPrinter) -> Note:
    if state.found is None:
        return wording.note("timer-sand", "looking", "ChoosingPrinter/looking")
    if not state.found:
        return wording.note("printer-alert", "none-found", "ChoosingPrinter/none-found")
    return wording.note("printer", "found", "ChoosingPrinter/found")


def _printer_label(wording: Wording, printer: str) -> Label:
    if printer == NO_PRINTER:
        return wording.say(printer, "ChoosingPrinter/none")
    kind, named = _printer_kind(printer)
    name = " ".join(_cut(word) for word in named.replace("_", " ").split())
    if not kind:
        return wording.data(printer, name or printer)
    label = wording.say(printer, kind)
    return wording.valued(label, name) if name else label


def _printer_kind(printer: str) -> tuple[str, str]:
    """The words for what a printer is, where it is no queue, and what tells it from others of its kind."""
    if printer.startswith(PDF_FOLDER):
        return "ChoosingPrinter/pdf", printer.removeprefix(PDF_FOLDER)
    if not printer.startswith(RECEIPT_PRINTER):
        return "", printer.removeprefix(CUPS)
    way, _, place = printer.removeprefix(RECEIPT_PRINTER).partition(":")
    return f"ChoosingPrinter/{way}", place


def _cut(word: str) -> str:
    return word if len(word) <= MOST_LETTERS else word[: MOST_LETTERS - 1] + "…"


def choosing_paper(wording: Wording, state: ChoosingPaper) -> Drawn:
    """The widths of paper that a ticket can have."""
    now = state.shift.site.paper
    cards = tuple(
        Card(
            each,
            Picture(
                "file-document-outline" if each == "a4" else "receipt",
                "check-circle" if each == now else None,
            ),
            wording.say(each, f"ChoosingPaper/{each}"),
            Mark.YES if each == now else Mark.NONE,
        )
        for each in PAPERS
    )
    notes = (wording.note("ruler", "why", "ChoosingPaper/why"),)
    return Drawn(wording.say("title", "ChoosingPaper/title"), ChoicesBody(cards), notes, (_go_on(wording),))


def measuring_screen(world: StaffWorld, wording: Wording, state: MeasuringScreen) -> Drawn:
    """A card to hold a real one against."""
    sizes = (Action.MUCH_SMALLER, Action.SMALLER, Action.LARGER, Action.MUCH_LARGER)
    body = CardSizeBody(
        card_pixels=state.card_pixels,
        shape=CARD_MM[0] / CARD_MM[1],
        measured=_inches(wording, "measured", world.inches(state.card_pixels)),
        sizes=tuple(wording.button(action) for action in sizes),
    )
    notes = (wording.note("credit-card-outline", "how", "MeasuringScreen/how"),)
    return Drawn(wording.say("title", "MeasuringScreen/title"), body, notes, (_go_on(wording),))


def _inches(wording: Wording, item: str, inches: float) -> Label:
    """The diagonal, with the decimal mark of the language."""
    number = f"{inches:.1f}"
    if wording.locale == "fr":
        number = number.replace(".", ",")
    return wording.told(item, "MeasuringScreen/diagonal", number)


def summary(world: StaffWorld, wording: Wording, state: Summary) -> Drawn:
    """All that was set, line by line; what was not says so."""
    site, shift = state.shift.site, state.shift
    if state.problem:
        return _unwritten(wording, state.problem)
    told = (
        _either(wording, "dialpad", "pin", "Summary/pin", "Summary/no-pin", good=shift.guarded),
        _set(wording, "home-map-marker", "name", site.name),
        _set(wording, "map-marker", "address", site.address),
        _set(
            wording, "own-language", "languages", ", ".join(_endonym(world, each) for each in site.languages)
        ),
        _set(wording, "printer", "printer", _printer_in_words(wording, site.printer, site.paper)),
        _measure(wording, site.screen_diagonal_inches),
        *(
            ()
            if shift.heard is None
            else (
                _either(
                    wording, "volume-high", "sound", "Summary/heard", "Summary/unheard", good=shift.heard
                ),
            )
        ),
    )
    title, done = wording.say("title", "Summary/title"), (wording.button(Action.DONE, Look.WAY_ON),)
    notes = (wording.note("restart", "restarts", "Summary/restarts"),) if changed(world, shift) else ()
    return Drawn(title, TellingBody(Picture("clipboard-check-outline"), told), notes, done)


def _unwritten(wording: Wording, problem: str) -> Drawn:
    """What was set could not be written, and why; it may be tried again."""
    told = (
        wording.note("alert", "unwritten", "Summary/unwritten", danger=True),
        wording.pictured("tools", wording.data("problem", problem, "en")),
    )
    again = (wording.button(Action.DONE, Look.WAY_ON, word="try-again"),)
    return Drawn(wording.say("title", "Summary/title"), TellingBody(Picture("alert"), told), bar=again)


def _set(wording: Wording, icon: str, item: str, value: str) -> Note:
    if not value:
        return wording.note(icon, item, f"Summary/no-{item}")
    return wording.pictured(icon, wording.told(item, f"Summary/{item}", value))


def _either(wording: Wording, icon: str, item: str, good_key: str, bad_key: str, *, good: bool) -> Note:
    return wording.note(icon, item, good_key if good else bad_key, danger=not good)


def _endonym(world: StaffWorld, locale: str) -> str:
    return next((each.endonym for each in world.languages if each.locale == locale), locale)


def _printer_in_words(wording: Wording, printer: str, paper: str) -> str:
    if printer == NO_PRINTER:
        return ""
    width = wording.say("", f"ChoosingPaper/{paper}").utterance.shown
    kind, name = _printer_kind(printer)
    named = (wording.say("", kind).utterance.shown,) if kind else ()
    return ", ".join((*named, *filter(None, (name, width))))


def _measure(wording: Wording, inches: float) -> Note:
    if not inches:
        return wording.note("ruler", "screen", "Summary/no-screen")
    return wording.pictured("ruler", _inches(wording, "screen", inches))


def _go_on(wording: Wording) -> Button:
    return wording.button(Action.GO_ON, Look.WAY_ON)
