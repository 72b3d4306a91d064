"""every_workshop_state: every page of a workshop and its wall part by part, to look at and try."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.workshop import WorkshopKit
from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.holding.rows import paged
from kiosk.staff.holding.states import (
    ChoosingGroupLanguage,
    ChoosingKit,
    CountingGroup,
    HoldingWorkshop,
    KitOpened,
    ReadingKit,
)
from kiosk.staff.holding.ways import following_language, group_languages
from kiosk.staff.shift import Shift
from kiosk.staff.states import Door, Open
from kiosk.staff.world import StaffWorld

SO_FAR = 11 * 60.0
"""Seconds: how long the sample has been going on."""


def every_workshop_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart; none where there are no kits."""
    if not world.workshops:
        return {}
    longest = max(world.workshops.values(), key=lambda kit: len(kit.parts))
    languages = group_languages(world)
    locale = next((each.locale for each in languages if each.locale != shift.locale), "")
    fresh = replace(shift, workshop=HeldWorkshop(longest.id))
    held = HeldWorkshop(longest.id, locale, people=12, part=1, began=0.0, part_began=300.0, now=SO_FAR)
    on = replace(shift, workshop=held)
    pages = -(-len(longest.parts) // paged(world, ReadingKit(on))[0])
    return {
        "ChoosingKit": ChoosingKit(shift),
        "KitOpened": KitOpened(fresh),
        "KitOpened-going-on": KitOpened(on),
        "KitOpened-many": KitOpened(replace(on, workshop=replace(held, people=37))),
        **{f"ReadingKit-{page}": ReadingKit(on, page) for page in range(pages)},
        "CountingGroup": CountingGroup(on),
        "ChoosingGroupLanguage": ChoosingGroupLanguage(on),
        "Door-workshop": Door(replace(on, admitted=False)),
        **_walls(world, shift),
        "HoldingWorkshop-unheard": HoldingWorkshop(on, 0.0, unheard=True),
    }


def _walls(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every part there is, each kit in a language more."""
    walls: dict[str, Open] = {}
    locale = ""
    for kit in world.workshops.values():
        walls |= {
            f"HoldingWorkshop-{kit.id}-{at}": HoldingWorkshop(replace(shift, workshop=held), 0.0)
            for at, held in enumerate(_parts(kit, locale))
        }
        locale = following_language(world, locale)
    return walls


def _parts(kit: WorkshopKit, locale: str) -> tuple[HeldWorkshop, ...]:
    return tuple(
        HeldWorkshop(kit.id, locale, part=at, began=0.0, part_began=60.0 * begins, now=60.0 * begins + 100)
        for at, begins in enumerate(kit.begins)
    )
