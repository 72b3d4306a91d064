"""The screens for what people bring: a letter, a message, a doubt."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.content.fact import Confidence
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.picture import Picture
from kiosk.content.scene import PapersScene
from kiosk.content.trust import LookAlike, TrustPage
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.bodies.cards import page_of, procedure_card
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.screen import (
    AddressPair,
    Button,
    Card,
    Look,
    Note,
    PostBody,
    TrustBody,
)
from kiosk.visit.speech import Spoken
from kiosk.visit.states import IsThisReal, Message, Messages, Paper, Papers
from kiosk.visit.wording import Wording, joined
from kiosk.visit.world import World

OFFICIAL = Picture("web", "check-circle")


def papers(world: World, wording: Wording, state: Papers) -> Drawn:
    """The letters by who sent them, as printed on them."""
    letters = world.library.letters.values()
    cards = [Card(each.id, each.picture, wording.french_words(each.id, each.sender)) for each in letters]
    title, picture = wording.say("title", "Papers/title"), Picture("own-paper-in-hand")
    return page_of(wording, title, picture, cards, state.page, world.tiles_per_page)


def messages(world: World, wording: Wording, state: Messages) -> Drawn:
    """The messages by who sent them, or seems to have."""
    found = world.library.messages.values()
    cards = [
        Card(each.id, each.picture, wording.french_words(each.id, each.message.sender)) for each in found
    ]
    title, picture = wording.say("title", "Messages/title"), Picture("message-text")
    return page_of(wording, title, picture, cards, state.page, world.tiles_per_page)


def paper(world: World, wording: Wording, state: Paper) -> Drawn:
    """One letter: what it usually is, what to do with it, and the procedures it may be about."""
    letter = world.library.letters[state.letter]
    title = wording.french_words("title", letter.sender)
    mind = Note(Picture("file-document", "eye"), wording.text("mind", letter.mind))
    wins = wording.note("email-open-outline", "wins", "Paper/wins")
    says = wording.text("says", letter.says)
    leads = _leads(world.library, wording, letter.leads)
    scene = PapersScene((letter.paper,))
    return _post(
        wording, PostBody(title, letter.picture, scene, says, (mind, wins), _heading(wording, leads), leads)
    )


def message(world: World, wording: Wording, state: Message) -> Drawn:
    """One message: what it usually is, and what a false one looks like."""
    known = world.library.messages[state.message]
    title = wording.french_words("title", known.message.sender)
    beware = Note(Picture("alert-octagon"), wording.text("beware", known.beware), danger=True)
    says = wording.text("says", known.says)
    leads = _leads(world.library, wording, known.leads)
    return _post(
        wording,
        PostBody(title, known.picture, known.message, says, (beware,), _heading(wording, leads), leads),
    )


def is_this_real(world: World, wording: Wording, state: IsThisReal) -> Drawn:
    """One page of how to tell true from false."""
    pages = world.library.trust.pages()
    page = pages[state.page]
    body = _trust_body(world.library, wording, page, state.page + 1, len(pages))
    said = (
        body.title,
        *(note.words for note in body.notes),
        *(pair.why for pair in body.pairs),
    )
    own: tuple[Button, ...] = ()
    if state.page + 1 < len(pages):
        own = (wording.button(Action.GO_ON, "arrow-right-bold", Look.WAY_ON),)
    return Drawn(body, said, own)


def real_button(library: Library, wording: Wording) -> tuple[Button, ...]:
    """The way to "is this real?", where there is something to say about it."""
    return (wording.button(Action.REAL, "own-is-it-real"),) if library.trust.pages() else ()


def _leads(library: Library, wording: Wording, ids: Iterable[str]) -> tuple[Card, ...]:
    return tuple(procedure_card(wording, library.procedures[id]) for id in ids if id not in library.hidden)


def _heading(wording: Wording, leads: tuple[Card, ...]) -> Spoken | None:
    return wording.say("leads", "Paper/leads") if leads else None


def _post(wording: Wording, body: PostBody) -> Drawn:
    heading = (body.leads_title,) if body.leads_title else ()
    spoken = (
        body.title,
        body.says,
        *(note.words for note in body.notes),
        *heading,
        *(card.label for card in body.leads),
    )
    return Drawn(body, spoken)


def _trust_body(library: Library, wording: Wording, page: TrustPage, number: int, count: int) -> TrustBody:
    trust = library.trust
    title = wording.say("title", f"IsThisReal/{page.value}")
    match page:
        case TrustPage.SIGNS:
            signs = tuple(
                Note(sign.picture, wording.text(f"sign-{sign.id}", sign.text), sign.danger)
                for sign in trust.signs
            )
            return TrustBody(number, count, title, Picture("own-is-it-real"), notes=signs)
        case TrustPage.LOOK_ALIKES:
            pairs = tuple(
                AddressPair(library.facts[each.official].value, each.false, _pair(library, wording, each))
                for each in trust.look_alikes
            )
            return TrustBody(number, count, title, Picture("web", "eye"), pairs=pairs)
        case TrustPage.DOMAINS:
            addresses = tuple(Note(OFFICIAL, _address(library, wording, id)) for id in trust.domains)
            return TrustBody(number, count, title, OFFICIAL, notes=addresses)


def _pair(library: Library, wording: Wording, pair: LookAlike) -> Spoken:
    """The reason, after the two addresses, which stand beside each other and are said one after the other."""
    addresses = (library.facts[pair.official].value, pair.false)
    said = (library.data(address, SOURCE_LOCALE).spoken for address in addresses)
    heard = Part(SOURCE_LOCALE, "", "".join(f"{address}. " for address in said))
    why = wording.text("", pair.why).utterance
    return Spoken(f"pair-{pair.id}", Utterance((heard, *why.parts), why.draft))


def _address(library: Library, wording: Wording, id: str) -> Spoken:
    """An official address; one whose copy is old says that it is to be checked."""
    address = library.fact(id, wording.locale)
    if library.facts[id].confidence is Confidence.SOLID:
        return Spoken(f"address-{id}", address)
    return Spoken(f"address-{id}", joined(address, wording.say("", "IsThisReal/to-check").utterance))
