"""describe: what is shown in each state of the staff side, as one StaffScreen. Pure.

What each state adds is in :mod:`kiosk.staff.bodies`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.core.paging import page_number
from kiosk.staff.abilities.states import AbilityState, AskingAbility, ChoosingAbilityLanguage
from kiosk.staff.abilities.ways import check_of, for_report, languages
from kiosk.staff.bodies import (
    abilities,
    coop,
    entering,
    holding,
    mediating,
    papers,
    place,
    pronouncing,
    reporting,
    setting_up,
    studio,
    tending,
)
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.coop.states import CoopState
from kiosk.staff.coop.ways import place_of as place_in_coop
from kiosk.staff.events import Action
from kiosk.staff.holding.rows import paged
from kiosk.staff.holding.states import (
    ChoosingGroupLanguage,
    ChoosingKit,
    HoldingState,
    HoldingWorkshop,
    ReadingKit,
)
from kiosk.staff.mediating.states import MediatingState
from kiosk.staff.mediating.ways import place_of
from kiosk.staff.papers.states import ChoosingCopies, ChoosingTicket, PapersState, PrintingPapers
from kiosk.staff.papers.ways import paper_cards
from kiosk.staff.place.states import PlaceState
from kiosk.staff.place.ways import place_of as page_of_place
from kiosk.staff.pronouncing.states import Pronouncing, PronouncingState
from kiosk.staff.report_pages import report_pages
from kiosk.staff.reporting.states import ReportingState
from kiosk.staff.screen import Button, StaffScreen, WritingBody, labels_in
from kiosk.staff.stages import stage_of, stages
from kiosk.staff.states import (
    ChoosingLanguages,
    ChoosingPaper,
    ChoosingPin,
    ChoosingPrinter,
    Door,
    Examining,
    MeasuringScreen,
    Open,
    RepeatingPin,
    Saving,
    Step,
    Summary,
    Terminal,
    TestingSound,
    Unguarded,
    Welcome,
    Writing,
)
from kiosk.staff.studio.states import StudioState
from kiosk.staff.studio.ways import Paged, cards_on
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld


def describe(world: StaffWorld, state: Open) -> StaffScreen:
    """The screen of ``state``."""
    wording = Wording(world.words, state.shift.locale)
    drawn = _drawn(world, wording, state)
    number, count = _place(world, state)
    # a keyboard leaves no room for a row of buttons below it
    top, bar = (drawn.bar, ()) if isinstance(drawn.body, WritingBody) else (_top(wording, state), drawn.bar)
    screen = StaffScreen(
        name=type(state).__name__,
        locale=state.shift.locale,
        title=drawn.title,
        body=drawn.body,
        notes=drawn.notes,
        back=_back(wording, state),
        top=top,
        bar=bar,
        number=number,
        count=count,
        saying=state.saying[0] if isinstance(state, AskingAbility) and state.saying else "",
    )
    if any(label.utterance.draft for label in labels_in(screen)):
        return replace(screen, draft=wording.note("account-question", "draft", "Draft/note"))
    return screen


def _drawn(world: StaffWorld, wording: Wording, state: Open) -> Drawn:  # noqa: C901 - one line a state
    if isinstance(state, StudioState):
        return studio.drawn(world, wording, state)
    if isinstance(state, PronouncingState):
        return pronouncing.drawn(world, wording, state)
    if isinstance(state, PapersState):
        return papers.drawn(world, wording, state)
    if isinstance(state, PlaceState):
        return place.drawn(world, wording, state)
    if isinstance(state, MediatingState):
        return mediating.drawn(world, wording, state)
    if isinstance(state, CoopState):
        return coop.drawn(world, wording, state)
    if isinstance(state, ReportingState):
        return reporting.drawn(world, wording, state)
    if isinstance(state, AbilityState):
        return abilities.drawn(world, wording, state)
    if isinstance(state, HoldingState):
        return holding.drawn(world, wording, state)
    match state:
        case Door():
            return entering.door(wording, state)
        case Welcome():
            return entering.welcome(wording)
        case ChoosingPin():
            return entering.choosing_pin(wording, state)
        case RepeatingPin():
            return entering.repeating_pin(wording, state)
        case Unguarded():
            return entering.unguarded(wording)
        case Writing():
            return setting_up.writing(world, wording, state)
        case ChoosingLanguages():
            return setting_up.choosing_languages(world, wording, state)
        case ChoosingPrinter():
            return setting_up.choosing_printer(world, wording, state)
        case ChoosingPaper():
            return setting_up.choosing_paper(wording, state)
        case MeasuringScreen():
            return setting_up.measuring_screen(world, wording, state)
        case TestingSound():
            return tending.testing_sound(world, wording, state)
        case Summary():
            return setting_up.summary(world, wording, state)
        case Saving():
            return tending.saving(wording)
        case Terminal():
            return tending.terminal(world, wording, state)
        case Examining():
            return tending.examining(world, wording, state)
        case _:
            assert_never(state)


def _back(wording: Wording, state: Open) -> Button | None:
    """The way back. While papers come out it stops them: a second touch where Print was must not."""
    if isinstance(state, PrintingPapers) and state.going_on:
        return wording.button(Action.STOP)
    if isinstance(state, Door):
        return wording.button(Action.BACK) if state.shift.workshop else None
    leads = not isinstance(state, Welcome | Saving | Terminal | HoldingWorkshop)
    return wording.button(Action.BACK) if leads else None


def _top(wording: Wording, state: Open) -> tuple[Button, ...]:
    """What stands at the trailing end of the row above: the language, and the way out."""
    language, leave = wording.button(Action.LANGUAGE), wording.button(Action.LEAVE)
    match state:
        case Saving() | HoldingWorkshop():
            return ()
        case Door() if state.shift.workshop:
            return (language,)
        case _ if isinstance(state, AbilityState) and not for_report(state):
            return (language,)  # the group is at the terminal, and nothing leads away from its workshop
        case Welcome() | Unguarded():
            return (language,)
        case _:
            return (language, leave)


def _place(world: StaffWorld, state: Open) -> tuple[int, int]:
    """Which question of how many, or which page of how many."""
    if isinstance(state, Examining) and state.shift.findings:
        return page_number(state.page, 1, len(report_pages(world, state.shift.findings)))
    if isinstance(state, Paged) and state.shift.shelf:
        return page_number(state.page, world.cards_per_page, cards_on(world, state))
    if isinstance(state, ChoosingTicket | ChoosingCopies):
        return page_number(state.page, world.cards_per_page, paper_cards(world, state))
    if isinstance(state, MediatingState):
        return place_of(world, state)
    if isinstance(state, AskingAbility):
        return len(state.answers) + 1, len(check_of(world).abilities)
    if isinstance(state, ChoosingAbilityLanguage):
        return page_number(state.page, world.cards_per_page, len(languages(world)))
    if isinstance(state, CoopState):
        return place_in_coop(world, state)
    if isinstance(state, ChoosingKit | ReadingKit | ChoosingGroupLanguage):
        return page_number(state.page, *paged(world, state))
    if isinstance(state, PlaceState):
        return page_of_place(world, state)
    if isinstance(state, Pronouncing) and state.entries:
        return page_number(state.page, world.cards_per_page, len(state.entries) + 1)
    if not isinstance(state, Step) or not state.shift.setting_up:
        return 0, 0
    asked, stage = stages(state.shift), stage_of(state)
    return (asked.index(stage) + 1, len(asked)) if stage else (0, 0)
