"""A mediation half written before anybody touches: from a visit just now at the kiosk, or from a workshop's kit."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content.procedure import Procedure
from kiosk.content.workshop import WorkshopKit
from kiosk.log.adaptive import Usual
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Materiel, NiveauAtelier
from kiosk.log.enumerations.coded import coded
from kiosk.log.enumerations.duration import PRESETS, nearest_preset
from kiosk.log.enumerations.thematique import Thematique, completed
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.site_lists import SiteLists
from kiosk.log.visit_entry import HalfDay, Origin, VisitEntry

RECENT_SECONDS = 2 * 60 * 60
LEAST_STEPS = 1
"""A visit that showed no step is not offered: it was a look."""


@dataclass(frozen=True, slots=True)
class RecentVisit:
    """A visit of today as the running kiosk remembers it: never written down, for the log knows no hour.

    ``ended`` is when, by a clock that only grows, ``seconds`` how long it took.
    """

    seq: int
    entry: VisitEntry
    ended: float
    seconds: float


def just_now(
    visits: Iterable[RecentVisit], now: float, taken: frozenset[int] = frozenset()
) -> tuple[RecentVisit, ...]:
    """The visits of the last two hours, the latest first; no self-tests, no mere looks, none already ``taken``."""
    recent = [
        visit
        for visit in visits
        if 0 <= now - visit.ended <= RECENT_SECONDS
        and visit.entry.origin is Origin.VISIT
        and visit.entry.steps >= LEAST_STEPS
        and visit.seq not in taken
    ]
    return tuple(sorted(recent, key=lambda visit: visit.ended, reverse=True))


def themes_of(procedure: Procedure) -> tuple[Thematique, ...]:
    """The thematiques that a procedure's file names, with the one that administrative ones stand under."""
    return completed(coded(Thematique, name) for name in procedure.cra_themes)


def blank(day: datetime.date, half_day: HalfDay, usual: Usual) -> Mediation:
    """A report about nobody yet, on ``day``, where and as long as is usual."""
    return Mediation(
        date=day,
        half_day=half_day,
        duree=usual.duree,
        type_lieu=usual.type_lieu,
        lieu=usual.lieu,
        materiel=usual.materiel,
    )


def from_visit(visit: RecentVisit, procedure: Procedure | None, usual: Usual, lists: SiteLists) -> Mediation:
    """What ``visit`` already says about the help that was given: day, length, thematiques, language, ticket.

    ``procedure`` is the one it showed, or None when it is not there any more. How far the person came in the real
    procedure, and what stood in the way, only the mediator knows: these stay unsaid.
    """
    entry = visit.entry
    themes = themes_of(procedure) if procedure else ()
    named = procedure.id if procedure and procedure.id in lists.demarches else ""
    return Mediation(
        date=entry.day,
        half_day=entry.half_day,
        who=Individual(),
        duree=nearest_preset(visit.seconds / 60),
        type_lieu=usual.type_lieu,
        lieu=usual.lieu,
        materiel=usual.materiel,
        thematiques=themes,
        precisions_demarche=named if Thematique.AIDE_AUX_DEMARCHES in themes else "",
        extras=Extras(
            language=entry.locale if entry.locale in lists.languages else "",
            procedure=entry.procedure if entry.procedure in lists.portals else None,
            handoff=entry.ticket,
        ),
    )


def from_workshop(
    day: datetime.date,
    half_day: HalfDay,
    kit: WorkshopKit,
    minutes: float,
    usual: Usual,
    lists: SiteLists,
    *,
    people: int = 0,
    language: str = "",
    handoff: bool = False,
) -> Mediation:
    """The report of a workshop that was held from ``kit`` and took ``minutes``; ``people`` is 0 where nobody knows."""
    themes = completed(coded(Thematique, name) for name in kit.cra_themes)
    only = kit.procedures[0] if len(kit.procedures) == 1 else ""
    named = only if only in lists.demarches and Thematique.AIDE_AUX_DEMARCHES in themes else ""
    return Mediation(
        date=day,
        half_day=half_day,
        who=Workshop(Counters(total=people), _titled(kit, lists), coded(NiveauAtelier, kit.level)),
        duree=_length(minutes),
        type_lieu=usual.type_lieu,
        lieu=usual.lieu,
        materiel=tuple(coded(Materiel, name) for name in kit.material),
        thematiques=themes,
        precisions_demarche=named,
        extras=Extras(
            language=language if language in lists.languages else "",
            procedure=only if only in lists.portals else None,
            handoff=handoff,
        ),
    )


def _titled(kit: WorkshopKit, lists: SiteLists) -> str:
    """The site's own title for the workshop: the one of the kit's name, or with the same words."""
    same = (key for key, title in lists.titles.items() if title.casefold() == kit.title.casefold())
    return kit.id if kit.id in lists.titles else next(same, "")


def _length(minutes: float) -> int:
    """The nearest preset; beyond them to the quarter of an hour."""
    quarters = round(minutes / 15) * 15
    return quarters if quarters > PRESETS[-1] else nearest_preset(minutes)
