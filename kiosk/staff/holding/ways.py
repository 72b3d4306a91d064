"""The ways between the pages of a workshop: in, to its wall and from it, to its papers and to its report."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.procedure import Procedure, Step
from kiosk.content.utterance import Utterance
from kiosk.content.workshop import Part, WorkshopKit
from kiosk.staff.effects import Hush, LookAtDoor, LookAtLog, LookAtTime
from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.holding.states import (
    ChoosingGroupLanguage,
    ChoosingKit,
    CountingGroup,
    HoldingState,
    HoldingWorkshop,
    KitOpened,
    ReadingKit,
    held_in,
)
from kiosk.staff.shift import Shift
from kiosk.staff.stages import to_terminal
from kiosk.staff.states import Door
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld


def to_kits(shift: Shift) -> Turned:
    """The kits to choose from."""
    return enter(ChoosingKit(replace(shift, setting_up=False)))


def to_kit(shift: Shift) -> Turned:
    """The workshop of ``shift``, with all that can be done before, between and after; the log is looked at for it."""
    return enter(KitOpened(shift), Hush(), LookAtLog())


def open_kit(shift: Shift, kit: str) -> Turned:
    """A workshop from ``kit``: the one that was prepared before, or a new one."""
    before = shift.workshop
    return to_kit(shift if before and before.kit == kit else replace(shift, workshop=HeldWorkshop(kit)))


def to_wall(shift: Shift) -> Turned:
    """Put up the wall, by whoever was just let in."""
    return enter(HoldingWorkshop(shift), Hush(), LookAtTime())


def back_to_wall(shift: Shift) -> Turned:
    """Put the wall up again because nobody of the staff seems to be here: from it only the PIN leads on."""
    return enter(HoldingWorkshop(replace(shift, admitted=False)), Hush(), LookAtTime())


def with_held(shift: Shift, held: HeldWorkshop) -> Shift:
    """``shift`` with the workshop as it is now."""
    return replace(shift, workshop=held)


def kit_of(world: StaffWorld, shift: Shift) -> WorkshopKit:
    """The kit of the workshop of ``shift``."""
    return world.workshops[held_in(shift).kit]


def part_of(world: StaffWorld, shift: Shift) -> Part:
    """What is on the wall."""
    return kit_of(world, shift).parts[held_in(shift).part]


def shown_in(world: StaffWorld, part: Part) -> tuple[Procedure | None, Step | None]:
    """The procedure that ``part`` shows and the one step of it, None where there is none or all of it is shown."""
    procedure = world.library.procedures.get(part.shows.procedure) if part.shows else None
    if procedure is None or part.shows is None:
        return None, None
    return procedure, next((each for each in procedure.steps if each.id == part.shows.step), None)


def said_on(world: StaffWorld, shift: Shift) -> Utterance:
    """What is said of the wall, in the group's language: the step that is shown, else the procedure, else the title."""
    locale = held_in(shift).locale or SOURCE_LOCALE
    procedure, step = shown_in(world, part_of(world, shift))
    if procedure is None:
        return world.library.data(part_of(world, shift).title, SOURCE_LOCALE)
    return world.library.utterance(step.say if step else procedure.title, locale)


def group_languages(world: StaffWorld) -> tuple[Language, ...]:
    """What a group can read beside French: the languages of the terminal that are written."""
    return tuple(
        each for each in world.library.languages if each.locale != SOURCE_LOCALE and not each.spoken_only
    )


def following_language(world: StaffWorld, locale: str) -> str:
    """The group's language after ``locale``; after the last French alone, before the first as well."""
    every = ("", *(each.locale for each in group_languages(world)))
    now = every.index(locale) if locale in every else 0
    return every[(now + 1) % len(every)]


def go_back(state: HoldingState) -> Turned:
    """To where this page was opened; from a wall that has stood a while through the PIN."""
    shift = state.shift
    match state:
        case ChoosingKit():
            return to_terminal(shift)
        case KitOpened():
            return to_kits(shift)
        case HoldingWorkshop() if not shift.admitted:
            return enter(Door(shift), Hush(), LookAtDoor())
        case ReadingKit() | CountingGroup() | ChoosingGroupLanguage() | HoldingWorkshop():
            return to_kit(shift)
        case _:
            assert_never(state)
