"""What goes to the Coop: the list of it, and the code of each for the mediator's telephone."""

from __future__ import annotations

from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.core.paging import on_page
from kiosk.log.mediation_row import Kept
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.entries import dated, entry_card, entry_key, ticked_note
from kiosk.staff.bodies.mediation_words import key_of, named
from kiosk.staff.coop.code import CoopCode
from kiosk.staff.coop.states import CoopState, HandingOver, ToCoop
from kiosk.staff.coop.ways import still_to_hand_over, ticked_on
from kiosk.staff.events import TOO_LATE, Action
from kiosk.staff.mediating.ways import known_of
from kiosk.staff.screen import Button, CodeBody, EntriesBody, EntryRow, Label, Look, Note, TellingBody
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld


def drawn(world: StaffWorld, wording: Wording, state: CoopState) -> Drawn:
    """What ``state`` adds to the screen."""
    if isinstance(state, ToCoop):
        return _list(world, wording, state)
    assert world.coop is not None
    return _one(world, wording, state, world.coop(state.entry.mediation, shorter=state.shorter))


def _list(world: StaffWorld, wording: Wording, state: ToCoop) -> Drawn:
    title, unread = wording.say("title", "Coop/title"), known_of(world, state.shift).today.unread
    if unread and not state.entries:
        refused = wording.note("alert", "log", key_of("Refused", unread.value), danger=True)
        return Drawn(title, TellingBody(Picture("cellphone"), (refused,)))
    if not state.entries:
        told = (wording.note("information-outline", "none", "ToCoop/none"), _unofficial(wording))
        return Drawn(title, TellingBody(Picture("cellphone"), told))
    shown = on_page(state.entries, state.page, world.entries_per_page)
    rows = tuple(_row(world, wording, state, each) for each in shown)
    waiting = still_to_hand_over(state)
    ways = (
        *wording.more(len(state.entries), world.entries_per_page),
        *((wording.button(Action.GO_ON, Look.WAY_ON, word="one-by-one"),) if waiting else ()),
    )
    return Drawn(title, EntriesBody(rows, takes=not state.ticking), _standing(wording, state), ways)


def _row(world: StaffWorld, wording: Wording, state: ToCoop, kept: Kept) -> EntryRow:
    ticked = bool(ticked_on(state.shift, kept))
    icon, word = ("close-thick", "untick") if ticked else ("check-bold", "tick")
    known = known_of(world, state.shift)
    return EntryRow(
        entry_card(world, wording, known, kept, ticked=ticked),
        entry_key(wording, f"tick/{kept.seq}", icon, f"Coop/{word}"),
    )


def _standing(wording: Wording, state: ToCoop) -> tuple[Note, ...]:
    if state.refused:
        return (_refused(wording, state.refused),)
    return (_unofficial(wording),)


def _one(world: StaffWorld, wording: Wording, state: HandingOver, code: CoopCode) -> Drawn:
    title, known = wording.say("title", "Coop/title"), known_of(world, state.shift)
    what = wording.pictured("notebook-edit", dated(world, wording, known, "what", state.entry.mediation))
    ticked = ticked_on(state.shift, state.entry)
    first = (
        *((_refused(wording, state.refused),) if state.refused else ()),
        what,
        *((ticked_note(wording, ticked),) if ticked else ()),
    )
    ways = _ways(wording, state, code, ticked=bool(ticked))
    if code.grid is None:
        word = "still-too-long" if state.shorter else "too-long"
        told = (*first, wording.note("alert", "too-long", f"HandingOver/{word}", danger=True))
        return Drawn(title, TellingBody(Picture("cellphone"), told), bar=ways)
    told = (*first, *_left_out(wording, code), *_how(wording), _unofficial(wording))
    return Drawn(title, CodeBody(code.grid.svg_path(), code.grid.size, told), bar=ways)


def _ways(wording: Wording, state: HandingOver, code: CoopCode, *, ticked: bool) -> tuple[Button, ...]:
    if ticked:
        return (
            wording.button(Action.NOT_IN_COOP),
            wording.button(Action.GO_ON, Look.WAY_ON, word="next-entry"),
        )
    tick = wording.button(Action.IN_COOP, Look.WAY_ON)
    skip = wording.button(Action.SKIP, word="not-now")
    if code.grid is None and not state.shorter:
        return skip, wording.button(Action.IN_COOP), wording.button(Action.SHORTER, Look.WAY_ON)
    return skip, tick


def _how(wording: Wording) -> tuple[Note, ...]:
    return (
        wording.note("cellphone", "scan", "HandingOver/scan"),
        wording.note("check-bold", "then", "HandingOver/then"),
    )


def _left_out(wording: Wording, code: CoopCode) -> tuple[Note, ...]:
    """What is to be typed by hand there, since the code does not hold it."""
    if not code.left_out:
        return ()
    names: list[Utterance] = [
        wording.say("", key_of("Field", each.value)).utterance for each in code.left_out
    ]
    said = named(wording, wording.say("", "HandingOver/by-hand").utterance, *names)
    return (wording.pictured("pencil", Label("by-hand", said), danger=True),)


def _refused(wording: Wording, reason: str) -> Note:
    key = "Coop/gone" if reason == TOO_LATE else key_of("Refused", reason)
    return wording.note("alert", "refused", key, danger=True)


def _unofficial(wording: Wording) -> Note:
    return wording.note("information-outline", "unofficial", "Coop/unofficial")
