"""The screen of what is taken away: a code, what it opens, the other codes, the paper, the pictures to come back."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.figures import digit_by_digit
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.utterance import Part, Utterance
from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.reading import aloud
from kiosk.handoff.resume_code import PICTURES, resume_code
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.links_of import code_item, link_of, links_of
from kiosk.visit.place_now import help_nearby
from kiosk.visit.printing import PrintStage
from kiosk.visit.screen import Button, Card, HandoffBody, Look, Note
from kiosk.visit.speech import Spoken
from kiosk.visit.states import Handoff
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.wording import Wording, button_item, joined, listed
from kiosk.visit.world import World

KIND_PICTURES = {
    LinkKind.ADDRESS: Picture("web"),
    LinkKind.GUIDE: Picture("cellphone", "book-open-page-variant"),
    LinkKind.PHONE: Picture("phone"),
    LinkKind.WIFI: Picture("wifi"),
    LinkKind.DATE: Picture("calendar-clock"),
}
PAPER_PICTURES = {
    PrintStage.CHECKING: Picture("printer-search"),
    PrintStage.ABSENT: Picture("cellphone"),
    PrintStage.READY: Picture("printer"),
    PrintStage.USED_UP: Picture("printer", "close-circle"),
    PrintStage.PRINTING: Picture("printer"),
    PrintOutcome.PRINTED: Picture("printer-check"),
    PrintOutcome.OUT_OF_PAPER: Picture("printer-alert"),
    PrintOutcome.NO_PRINTER: Picture("cellphone", "printer-off"),
    PrintOutcome.NOT_KNOWN: Picture("printer", "help"),
}


def handoff(world: World, wording: Wording, state: Handoff) -> Drawn:
    """The code, what it opens, the paper if there is a printer, help nearby, and the resume pictures.

    When another code was asked for, only what is new is said.
    """
    procedure, locale = world.library.procedures[state.procedure], wording.locale
    link = link_of(world, locale, state.procedure, state.step, state.kind)
    grid = world.encode_qr(link.payload)
    code = resume_code(procedure.number, state.step)
    read_out = _reading(world, wording, state)
    body = HandoffBody(
        title=wording.say("title", "Handoff/title"),
        code_path=grid.svg_path(),
        code_size=grid.size,
        shown=Spoken("shown", _shown(world, locale, link)),
        more=_more(world, wording, link),
        opens=Spoken("opens", _opens(wording, link)),
        others=_others(world, wording, state, link),
        pictures=tuple(Picture(PICTURES[digit]) for digit in code),
        pictures_label=wording.say("pictures", "Handoff/pictures"),
        paper=Note(PAPER_PICTURES[state.paper], wording.say("paper", f"Handoff/paper-{state.paper.value}")),
        print=_print(wording, state),
        help_nearby=help_nearby(world),
    )
    more = (body.more.words,) if body.more else ()
    said = (body.opens, body.shown, *more, *_known_of_paper(state, body))
    if state.kind is None:
        said = (
            body.title,
            *said,
            _named(wording, code),
            *((body.help_nearby.words,) if body.help_nearby else ()),
        )
    own = (
        *((wording.button(Action.READING, "ear-hearing"),) if read_out else ()),
        *(() if state.paper is PrintStage.PRINTING else (_done(wording, offered=body.print is not None),)),
    )
    return Drawn(body, said, own, hints=(*read_out, body.paper.words))


def _opens(wording: Wording, link: Link) -> Utterance:
    does = wording.say("", f"Handoff/opens-{link.kind.value}").utterance
    return joined(does, wording.say("", "Handoff/how").utterance)


def _shown(world: World, locale: str, link: Link) -> Utterance:
    """What people read instead of the code: figures in their language, names and addresses by a French voice."""
    if link.kind is LinkKind.PHONE:
        return Utterance((Part(locale, link.shown, digit_by_digit(link.shown)),))
    return world.library.data(link.shown, locale if link.kind is LinkKind.DATE else SOURCE_LOCALE)


def _more(world: World, wording: Wording, link: Link) -> Note | None:
    if not link.more:
        return None
    if link.kind is not LinkKind.WIFI:
        return Note(Picture("calendar-text"), Spoken("more", world.library.data(link.more, SOURCE_LOCALE)))
    # a password is for the eyes: read out sign by sign it would help nobody, and the voice keeps what it has said
    label = wording.say("", "Handoff/password").utterance
    written = Part(wording.locale, " ", " "), Part(SOURCE_LOCALE, link.more, "")
    return Note(Picture("key-variant"), Spoken("more", Utterance((*label.parts, *written), label.draft)))


def _others(world: World, wording: Wording, state: Handoff, shown: Link) -> tuple[Card, ...]:
    links = links_of(world, wording.locale, state.procedure, state.step)
    return tuple(
        Card(item, KIND_PICTURES[each.kind], wording.say(item, f"Handoff/kind-{each.kind.value}"))
        for each in links
        if each.kind is not shown.kind and (item := code_item(each.kind))
    )


def _known_of_paper(state: Handoff, body: HandoffBody) -> tuple[Spoken, ...]:
    return () if state.paper is PrintStage.CHECKING else (body.paper.words,)


def _print(wording: Wording, state: Handoff) -> Button | None:
    offered = state.paper is PrintStage.READY
    return wording.button(Action.PRINT, "printer", Look.WAY_ON) if offered else None


def _reading(world: World, wording: Wording, state: Handoff) -> tuple[Spoken, ...]:
    """What the button that reads the paper out says: every word of the paper that was printed but a password."""
    if state.paper is not PrintOutcome.PRINTED or state.printed is None:
        return ()
    told = replace(state.printed, more="") if state.printed.kind is LinkKind.WIFI else state.printed
    ticket = ticket_of(world, wording.locale, state.procedure, state.step, None, told)
    return (Spoken(button_item(Action.READING), joined(*aloud(ticket))),)


def _done(wording: Wording, *, offered: bool) -> Button:
    return wording.button(Action.DONE, "check-bold", Look.PLAIN if offered else Look.WAY_ON)


def _named(wording: Wording, code: tuple[int, ...]) -> Spoken:
    """The pictures to come back with, by their names."""
    names = (wording.say("", f"Handoff/picture-{digit}").utterance for digit in code)
    return Spoken("pictures", joined(wording.say("", "Handoff/pictures").utterance, listed(*names)))
