"""What stands on the pages of a workshop: numbers, languages, lines; and which papers everybody gets. Pure."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.workshop import WorkshopKit
from kiosk.log.counters import MOST_PEOPLE
from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.holding.states import ChoosingGroupLanguage, ChoosingKit, ReadingKit
from kiosk.staff.holding.ways import group_languages, kit_of
from kiosk.staff.mediating.fields import HEADCOUNTS, FormField
from kiosk.staff.mediating.form import cards_in_row
from kiosk.staff.papers.order import MOST_PAPERS, Copies
from kiosk.staff.papers.ways import ticket_languages
from kiosk.staff.world import StaffWorld

FRAME_MM, TITLE_MM = 72.0, 20.0
"""What stands above and below the run-down takes of the height, the title on an upright screen besides."""

LINE_MM, LINES_MM, NARROW_LINES_MM = 15.5, 25.0, 32.0
"""The height of a part there: its words beside its title, below it, and below it on a tablet."""


def with_people(held: HeldWorkshop, people: int) -> HeldWorkshop:
    """``held`` with so many who came."""
    return replace(held, people=max(0, min(people, MOST_PEOPLE)))


def headcounts(world: StaffWorld, people: int) -> tuple[int, ...]:
    """The numbers that can be touched, in order; ``people``, when somebody has counted, is among them."""
    room = cards_in_row(world, FormField.PEOPLE) - 1
    usual = sorted(HEADCOUNTS, key=lambda each: abs(each - 10))
    first = (*((people,) if people else ()), *usual)
    return tuple(sorted(tuple(dict.fromkeys(first))[:room]))


def written_locales(world: StaffWorld) -> tuple[str, ...]:
    """What a group can read: French, which stands for French alone, and the others beside it."""
    return (SOURCE_LOCALE, *(each.locale for each in group_languages(world)))


def shown_locales(world: StaffWorld, every: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    """Those that a row has room for, what is ``chosen`` among them; a last card leads to the others."""
    room = cards_in_row(world, FormField.LANGUAGE)
    if len(every) <= room:
        return every
    first = tuple(dict.fromkeys((SOURCE_LOCALE, chosen, *every)))[: room - 1]
    return tuple(each for each in every if each in first)


def lines_per_page(world: StaffWorld) -> int:
    """How many parts a page of the run-down holds; upright what is said of each stands below its title."""
    width, height = world.frame_mm
    if width > height:
        return max(1, int((height - FRAME_MM) / LINE_MM))
    return max(1, int((height - FRAME_MM - TITLE_MM) / (NARROW_LINES_MM if world.small else LINES_MM)))


def paged(world: StaffWorld, state: ChoosingKit | ReadingKit | ChoosingGroupLanguage) -> tuple[int, int]:
    """How many a page holds, and how many there are."""
    match state:
        case ChoosingKit():
            return world.cards_per_page, len(world.workshops)
        case ReadingKit():
            return lines_per_page(world), len(kit_of(world, state.shift).parts)
        case ChoosingGroupLanguage():
            return world.cards_per_page, len(written_locales(world))


def papers_of(kit: WorkshopKit) -> tuple[str, ...]:
    """The procedures of which everybody gets a ticket, as often as that."""
    return tuple(each.procedure for each in kit.handouts for _ in range(each.per_person))


def most_copies(world: StaffWorld, held: HeldWorkshop, each: int) -> Copies:
    """Everybody's papers in the group's language, ``each`` a head: as many as one job can hold."""
    written = [language.locale for language in ticket_languages(world)]
    locale = held.locale if held.locale in written else SOURCE_LOCALE
    people = min(held.people, MOST_PAPERS // max(1, each))
    return ((locale, people),) if people else ()
