"""every_mediation_state: every page where the staff write down what they did, to look at and try."""

from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import UUID

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Autonomie, Materiel
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique, completed
from kiosk.log.log_book import Trouble
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.mediation_row import Kept
from kiosk.log.mediation_rules import complaints
from kiosk.log.prefill import RecentVisit
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from kiosk.staff.events import TOO_LATE
from kiosk.staff.mediating.counting import counter_pages
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.fields import FormField
from kiosk.staff.mediating.form import pages
from kiosk.staff.mediating.log_day import LogDay
from kiosk.staff.mediating.states import (
    ChoosingValue,
    CountingMinutes,
    CountingPeople,
    LoggedToday,
    MediationRoom,
    OneLogged,
    WritingUp,
    WrittenDown,
)
from kiosk.staff.mediating.ways import known_of, pages_in, write_alone, write_visit, write_workshop
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open
from kiosk.staff.studio.ways import procedures_of
from kiosk.staff.world import StaffWorld

TODAY = datetime.date(2026, 11, 26)


def every_mediation_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart."""
    day = sample_day(world)
    shift = replace(shift, log_day=day)
    return {
        "MediationRoom-busy": MediationRoom(replace(shift, log_day=None)),
        "MediationRoom": MediationRoom(shift),
        "MediationRoom-alone": MediationRoom(replace(shift, log_day=replace(day, visits=()))),
        "MediationRoom-clock": MediationRoom(replace(shift, log_day=replace(day, sure=False))),
        **{
            f"MediationRoom-{each.value}": MediationRoom(replace(shift, log_day=replace(day, unread=each)))
            for each in Trouble
        },
        **_forms(world, shift),
        **_lists(world, shift),
        **_numbers(world, shift),
        **_kept(world, shift),
    }


def sample_day(world: StaffWorld) -> LogDay:
    """A day on which two people came, and somebody was just now at the kiosk."""
    first, second, *_ = (each.id for each in procedures_of(world))
    locales = [each.locale for each in world.library.languages]
    kept = tuple(
        Kept(seq, UUID(int=seq), TODAY, None, each)
        for seq, each in enumerate((alone(world), workshop(world), plain(world)), 1)
    )
    entry = VisitEntry(
        day=TODAY,
        half_day=HalfDay.AFTERNOON,
        locale=locales[-1],
        procedure=first,
        steps=2,
        length=LengthBand.FROM_15_TO_30,
        ticket=True,
        ending=Ending.FINISHED,
        origin=Origin.VISIT,
    )
    return LogDay(
        day=TODAY,
        half_day=HalfDay.AFTERNOON,
        kept=kept,
        latest=tuple(each.mediation for each in kept),
        visits=(
            RecentVisit(1, entry, 1000.0, 18 * 60),
            RecentVisit(2, replace(entry, locale=locales[0], procedure=second), 400.0, 7 * 60),
        ),
        now=1300.0,
    )


def alone(world: StaffWorld) -> Mediation:
    """A report about one person in which everything is said."""
    lists = world.lists
    return Mediation(
        date=TODAY,
        half_day=HalfDay.MORNING,
        who=Individual(
            deja_accompagne=True,
            genre=Genre.FEMININ,
            tranche_age=TrancheAge.VINGT_CINQ_TRENTE_NEUF,
            statut_social=StatutSocial.SANS_EMPLOI,
            autonomie=Autonomie.PARTIELLEMENT_AUTONOME,
            oriente_vers_structure=True,
        ),
        duree=45,
        lieu=lists.own_place,
        materiel=(Materiel.ORDINATEUR, Materiel.TELEPHONE),
        thematiques=(Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE),
        precisions_demarche=next(iter(lists.demarches), ""),
        tags=tuple(lists.tags)[:1],
        extras=Extras(
            language=lists.languages[-1],
            interpreter=Interpreter.BY_PHONE,
            procedure=next(iter(lists.portals)),
            stage=Stage.DOCUMENTS,
            blocked=BlockedReason.REFUSED_DOCUMENT,
            handoff=True,
        ),
    )


def plain(world: StaffWorld) -> Mediation:
    """One in which only what is required is said."""
    return Mediation(
        date=TODAY,
        half_day=HalfDay.AFTERNOON,
        duree=15,
        lieu=world.lists.own_place,
        thematiques=(Thematique.EMAIL, Thematique.SECURITE_NUMERIQUE),
    )


def workshop(world: StaffWorld) -> Mediation:
    """A workshop of twelve people."""
    counters = Counters(
        total=12,
        deja_accompagne=5,
        genres={Genre.FEMININ: 7, Genre.MASCULIN: 4},
        tranches_age={TrancheAge.VINGT_CINQ_TRENTE_NEUF: 8, TrancheAge.QUARANTE_CINQUANTE_NEUF: 3},
        statuts={StatutSocial.SANS_EMPLOI: 10},
    )
    return replace(
        plain(world),
        who=Workshop(counters, next(iter(world.lists.titles), "")),
        duree=105,
        extras=Extras(language=world.lists.languages[0]),
    )


def _forms(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    assert shift.log_day is not None
    known = known_of(world, shift)
    full, group = Draft.of(alone(world)), Draft.of(workshop(world))
    visited = write_visit(world, shift, shift.log_day.visits[0]).state
    blank, blank_group = write_alone(world, shift).state, write_workshop(world, shift).state
    assert isinstance(visited, WritingUp)
    assert isinstance(blank, WritingUp)
    assert isinstance(blank_group, WritingUp)
    none = replace(blank.draft.mediation, duree=0)
    nothing = WritingUp(shift, Draft.of(none))
    faults = complaints(none, world.lists, TODAY)
    clock = replace(shift, log_day=replace(shift.log_day, sure=False))
    return {
        "WritingUp-visit": visited,
        "WritingUp": blank,
        **{
            f"WritingUp-full-{page}": WritingUp(shift, replace(full, page=page))
            for page in range(len(pages(world, known, full.mediation)))
        },
        "WritingUp-faults": replace(nothing, faults=faults),
        "WritingUp-clock": WritingUp(clock, Draft.of(plain(world))),
        "WritingUp-keeping": replace(visited, keeping=True),
        **{
            f"WritingUp-{reason}": replace(visited, refused=reason)
            for reason in (Trouble.FULL.value, TOO_LATE)
        },
        "WritingUp-correcting": WritingUp(shift, replace(full, corrects=1)),
        "WritingUp-workshop": blank_group,
        **{
            f"WritingUp-group-{page}": WritingUp(shift, replace(group, page=page))
            for page in range(len(pages(world, known, group.mediation)))
        },
    }


def _lists(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    draft = Draft.of(alone(world))
    themes = ChoosingValue(shift, draft, FormField.THEMES)
    return {
        **{
            f"ChoosingValue-themes-{page}": replace(themes, page=page)
            for page in range(pages_in(world, themes))
        },
        **{
            f"ChoosingValue-{each.value}": ChoosingValue(shift, draft, each)
            for each in (FormField.BLOCKED, FormField.PROCEDURE, FormField.REDIRECTION, FormField.AGE)
        },
    }


def _numbers(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    draft = Draft.of(workshop(world))
    counting = CountingPeople(shift, draft)
    assert isinstance(draft.mediation.who, Workshop)
    fewer = replace(draft.mediation.who, counters=replace(draft.mediation.who.counters, total=6))
    few = Draft.of(replace(draft.mediation, who=fewer))
    return {
        **{
            f"CountingPeople-{page}": replace(counting, page=page)
            for page in range(len(counter_pages(world)))
        },
        "CountingPeople-sum": CountingPeople(shift, few, 1),
        "CountingMinutes": CountingMinutes(shift, draft),
    }


def _kept(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    assert shift.log_day is not None
    one = OneLogged(shift, shift.log_day.kept[0])
    every_theme = tuple(
        replace(each, seq=seq, mediation=replace(each.mediation, thematiques=themes))
        for seq, (each, themes) in enumerate(
            (
                (shift.log_day.kept[2], completed(tuple(Thematique)[at : at + 2]))
                for at in range(0, len(Thematique), 2)
            ),
            1,
        )
    )
    many = replace(shift, log_day=replace(shift.log_day, kept=every_theme))
    return {
        "WrittenDown": WrittenDown(shift, alone(world), 1),
        "WrittenDown-corrected": WrittenDown(shift, workshop(world), 3, corrected=True),
        "LoggedToday": LoggedToday(shift),
        **{
            f"LoggedToday-many-{page}": LoggedToday(many, page)
            for page in range(pages_in(world, LoggedToday(many)))
        },
        "LoggedToday-none": LoggedToday(replace(shift, log_day=replace(shift.log_day, kept=()))),
        "LoggedToday-unread": LoggedToday(
            replace(shift, log_day=replace(shift.log_day, unread=Trouble.BUSY))
        ),
        "OneLogged": one,
        "OneLogged-workshop": OneLogged(shift, shift.log_day.kept[1]),
        "OneLogged-asked": replace(one, asked=True),
        "OneLogged-erasing": replace(one, asked=True, erasing=True),
        "OneLogged-refused": replace(one, asked=True, refused=Trouble.READ_ONLY.value),
    }
