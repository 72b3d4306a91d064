"""The screens for whom a website blocks: why, and the slip for a counter."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.blocking import blocked_at, pages_of, reason_item
from kiosk.visit.bodies.cards import page_of
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.bodies.taking_away import PAPER_PICTURES
from kiosk.visit.events import Action
from kiosk.visit.printing import PrintStage
from kiosk.visit.screen import AtCounterBody, Button, Card, Look, Note
from kiosk.visit.slip_of import REASONS, SlipWords, slip_words
from kiosk.visit.speech import Spoken
from kiosk.visit.states import AtCounter, Blocked, Showing, Trying
from kiosk.visit.wording import Wording, plain
from kiosk.visit.world import World

SAME_WORDS = (PrintStage.CHECKING, PrintStage.READY, PrintStage.PRINTING, PrintOutcome.PRINTED)
"""What is said of the paper as on the handoff; without a paper it is this screen, not a code, that is photographed."""


BLOCKS = Picture("web", "alert-circle")
"""The portal, and that something is wrong with it."""


def blocked_button(wording: Wording) -> Button:
    """ "The website blocks me"."""
    return wording.button(Action.BLOCKED, BLOCKS.icon, badge=BLOCKS.badge)


def blocked_buttons(world: World, wording: Wording, state: Showing | Trying) -> tuple[Button, ...]:
    """The same beside a step of a portal; on a small screen it stands on Help alone."""
    return () if world.small or not blocked_at(world, state) else (blocked_button(wording),)


def blocked(world: World, wording: Wording, state: Blocked) -> Drawn:
    """What can be seen to block, each with its picture; nobody writes anything."""
    title = wording.say("title", "Blocked/title")
    cards = [
        Card(reason_item(reason), picture, wording.say(reason_item(reason), f"Blocked/{reason.value}"))
        for reason, picture in REASONS.items()
    ]
    return page_of(wording, title, BLOCKS, cards, state.page, world.tiles_per_page)


def at_counter(world: World, wording: Wording, state: AtCounter) -> Drawn:
    """The slip: what it is, in the person's language; then all it says, in French, for whoever sits there."""
    procedure = world.library.procedures[state.procedure]
    words = slip_words(world, state.procedure, state.step, state.reason)
    parts = (_tried(world, state, words), *_asked(words))
    pages = (
        parts if pages_of(world, state.procedure) > 1 else (tuple(note for part in parts for note in part),)
    )
    told = _told(world, wording, state)
    paper = _paper(wording, state)
    offered = state.paper is PrintStage.READY
    body = AtCounterBody(
        number=state.page + 1,
        count=len(pages) if len(pages) > 1 else 0,
        title=wording.say("title", "AtCounter/title"),
        picture=Picture("own-counter"),
        notes=told,
        heading=Spoken("slip/title", words.title),
        lines=pages[state.page],
        paper=paper,
        print=wording.button(Action.PRINT, "printer", Look.WAY_ON) if offered else None,
    )
    known = (paper.words,) if state.paper is not PrintStage.CHECKING else ()
    shown = (*(note.words for note in told), *known, body.heading, *(note.words for note in body.lines))
    own = _own(wording, state, last=state.page + 1 == len(pages))
    return Drawn(body, (body.title, *shown), own, hints=(paper.words,), draft=procedure.status.draft)


def _paper(wording: Wording, state: AtCounter) -> Note:
    said = "Handoff" if state.paper in SAME_WORDS else "AtCounter"
    return Note(PAPER_PICTURES[state.paper], wording.say("paper", f"{said}/paper-{state.paper.value}"))


def _own(wording: Wording, state: AtCounter, *, last: bool) -> tuple[Button, ...]:
    look = Look.PLAIN if state.paper is PrintStage.READY else Look.WAY_ON
    if not last:
        return (wording.button(Action.GO_ON, "arrow-right-bold", look),)
    return () if state.paper is PrintStage.PRINTING else (wording.button(Action.DONE, "check-bold", look),)


def _told(world: World, wording: Wording, state: AtCounter) -> tuple[Note, ...]:
    """For the person: what the slip is, and the right it leans on, where that is in another language."""
    right = world.library.right_of(world.library.procedures[state.procedure])
    notes = [wording.note("file-document", "counter/what", "AtCounter/what")] if state.page == 0 else []
    if (
        right
        and wording.locale != SOURCE_LOCALE
        and state.page == min(1, pages_of(world, state.procedure) - 1)
    ):
        notes.append(Note(Picture("scale-balance"), wording.text("counter/right", right.text)))
    return tuple(notes)


def _tried(world: World, state: AtCounter, words: SlipWords) -> tuple[Note, ...]:
    procedure = world.library.procedures[state.procedure]
    step = procedure.steps[state.step - 1]
    return (
        Note(procedure.picture, Spoken("slip/procedure", words.procedure)),
        Note(Picture("web"), Spoken("slip/address", words.address)),
        Note(step.picture, Spoken("slip/step", words.step)),
        Note(REASONS[state.reason], Spoken("slip/reason", words.reason)),
    )


def _asked(words: SlipWords) -> tuple[tuple[Note, ...], ...]:
    """The right with the texts that give it, where there is one; then the procedure's own other way."""
    other = Note(Picture("town-hall"), Spoken("slip/other-way", words.other_way))
    read = Spoken("slip/sources", plain(SOURCE_LOCALE, " ; ".join(words.sources)))
    sources = (Note(Picture("file-document", "eye"), read),) if words.sources else ()
    if words.right is None:
        return ((other, *sources),)
    return ((Note(Picture("scale-balance"), Spoken("slip/right", words.right)), *sources), (other,))
