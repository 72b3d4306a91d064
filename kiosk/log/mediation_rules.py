"""What a mediation must hold before it is written down: the Coop's rules, and that nothing is outside its list."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from dataclasses import fields

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.enumerations.activity import (
    Autonomie,
    Materiel,
    NiveauAtelier,
    StructureDeRedirection,
    TypeLieu,
)
from kiosk.log.enumerations.duration import MOST_MINUTES
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.field_complaint import FieldComplaint, Rule
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.site_lists import SiteLists
from kiosk.log.visit_entry import HalfDay

MOST_DAYS_BACK = 7
"""How long after a day its mediations may be written up. Until then no report over that day can be published."""

_LISTS: dict[str, type] = {
    "half_day": HalfDay,
    "type_lieu": TypeLieu,
    "deja_accompagne": bool,
    "genre": Genre,
    "tranche_age": TrancheAge,
    "statut_social": StatutSocial,
    "autonomie": Autonomie,
    "oriente_vers_structure": bool,
    "structure_de_redirection": StructureDeRedirection,
    "niveau": NiveauAtelier,
    "interpreter": Interpreter,
    "stage": Stage,
    "blocked": BlockedReason,
    "handoff": bool,
}
_REQUIRED = frozenset({"half_day", "type_lieu", "handoff"})


def complaints(mediation: Mediation, lists: SiteLists, today: datetime.date) -> tuple[FieldComplaint, ...]:
    """Everything in the way of writing ``mediation`` down, in the order of its fields; empty when it may be written."""
    return tuple(_complaints(mediation, lists, today))


def _complaints(mediation: Mediation, lists: SiteLists, today: datetime.date) -> Iterator[FieldComplaint]:
    yield from _date(mediation.date, today)
    yield from _closed(mediation)
    yield from _duree(mediation.duree)
    yield from _lieu(mediation, lists)
    yield from _materiel(mediation.materiel)
    yield from _thematiques(mediation.thematiques)
    yield from _precisions(mediation, lists)
    for tag in mediation.tags:
        yield from _key("tags", tag, lists.tags)
    yield from _once("tags", mediation.tags)
    if isinstance(mediation.who, Workshop):
        yield from _workshop(mediation.who, lists)
    else:
        yield from _individual(mediation.who)
    yield from _extras(mediation.extras, lists)


def _closed(value: object) -> Iterator[FieldComplaint]:
    """Whether every field of ``value`` that has a closed list keeps to it; types alone would not stop a typed text."""
    for each in fields(value):  # type: ignore[arg-type]
        kind = _LISTS.get(each.name)
        held = getattr(value, each.name)
        unsaid = held is None and each.name not in _REQUIRED
        if kind and not unsaid and type(held) is not kind:
            yield FieldComplaint(each.name, Rule.NOT_IN_LIST, f"choose one of {_names(kind)}")


def _names(kind: type) -> str:
    return "True, False" if kind is bool else ", ".join(str(member.value) for member in kind)  # type: ignore[attr-defined]


def _date(date: datetime.date, today: datetime.date) -> Iterator[FieldComplaint]:
    if type(date) is not datetime.date:
        yield FieldComplaint("date", Rule.NOT_IN_LIST, "choose a day, without an hour")
    elif not today - datetime.timedelta(days=MOST_DAYS_BACK) <= date <= today:
        mend = f"choose {today} or one of the {MOST_DAYS_BACK} days before it"
        yield FieldComplaint("date", Rule.OUT_OF_RANGE, mend)


def _duree(duree: int) -> Iterator[FieldComplaint]:
    if type(duree) is int and duree == 0:
        yield FieldComplaint("duree", Rule.MISSING, "choose how long it took")
    elif type(duree) is not int or not 0 < duree <= MOST_MINUTES:
        yield FieldComplaint("duree", Rule.OUT_OF_RANGE, f"choose 1 to {MOST_MINUTES} minutes")


def _lieu(mediation: Mediation, lists: SiteLists) -> Iterator[FieldComplaint]:
    if mediation.type_lieu is TypeLieu.A_DISTANCE:
        if mediation.lieu:
            yield FieldComplaint("lieu", Rule.NOT_ASKED, "leave it empty: at a distance has no place")
        return
    known = lists.places if mediation.type_lieu is TypeLieu.LIEU_ACTIVITE else lists.towns
    if not mediation.lieu:
        yield FieldComplaint("lieu", Rule.MISSING, _choose(known))
    else:
        yield from _key("lieu", mediation.lieu, known)


def _materiel(materiel: tuple[Materiel, ...]) -> Iterator[FieldComplaint]:
    yield from _members("materiel", materiel, Materiel)
    yield from _once("materiel", materiel)
    if Materiel.AUCUN in materiel and len(materiel) > 1:
        yield FieldComplaint("materiel", Rule.NOT_ASKED, "leave out the devices, or the none beside them")


def _thematiques(thematiques: tuple[Thematique, ...]) -> Iterator[FieldComplaint]:
    yield from _members("thematiques", thematiques, Thematique)
    yield from _once("thematiques", thematiques)
    if not thematiques:
        yield FieldComplaint("thematiques", Rule.MISSING, "choose at least one")
    alone = Thematique.AIDE_AUX_DEMARCHES not in thematiques
    if alone and any(isinstance(each, Thematique) and each.administrative for each in thematiques):
        yield FieldComplaint(
            "thematiques",
            Rule.NEEDS_ANOTHER,
            f"add {Thematique.AIDE_AUX_DEMARCHES.value} to the administrative ones",
        )


def _precisions(mediation: Mediation, lists: SiteLists) -> Iterator[FieldComplaint]:
    if not mediation.precisions_demarche:
        return
    yield from _key("precisions_demarche", mediation.precisions_demarche, lists.demarches)
    if Thematique.AIDE_AUX_DEMARCHES not in mediation.thematiques:
        yield FieldComplaint(
            "precisions_demarche",
            Rule.NEEDS_ANOTHER,
            f"leave it empty, or add {Thematique.AIDE_AUX_DEMARCHES.value} to the thematiques",
        )


def _individual(who: Individual) -> Iterator[FieldComplaint]:
    yield from _closed(who)
    if who.structure_de_redirection and who.oriente_vers_structure is not True:
        yield FieldComplaint(
            "structure_de_redirection",
            Rule.NEEDS_ANOTHER,
            "say that the person was sent on, or leave it empty",
        )


def _workshop(who: Workshop, lists: SiteLists) -> Iterator[FieldComplaint]:
    yield from _closed(who)
    for each in who.counters.complaints():
        yield FieldComplaint(f"counters.{each.field}", each.rule, each.mend)
    for name, group, kind in (
        ("genres", who.counters.genres, Genre),
        ("tranches_age", who.counters.tranches_age, TrancheAge),
        ("statuts", who.counters.statuts, StatutSocial),
    ):
        yield from _members(f"counters.{name}", tuple(group), kind)
    if who.titre_atelier:
        yield from _key("titre_atelier", who.titre_atelier, lists.titles)


def _extras(extras: Extras, lists: SiteLists) -> Iterator[FieldComplaint]:
    yield from _closed(extras)
    if extras.language:
        yield from _key("language", extras.language, lists.languages)
    if extras.procedure is not None:
        yield from _key("procedure", extras.procedure, lists.portals)


def _members(name: str, values: tuple[object, ...], kind: type) -> Iterator[FieldComplaint]:
    if any(type(each) is not kind for each in values):
        yield FieldComplaint(name, Rule.NOT_IN_LIST, f"choose among {_names(kind)}")


def _once(name: str, values: tuple[object, ...]) -> Iterator[FieldComplaint]:
    if len(set(values)) < len(values):
        yield FieldComplaint(name, Rule.REPEATED, "write each once")


def _key(name: str, key: str, known: Collection[str]) -> Iterator[FieldComplaint]:
    if key not in known:
        yield FieldComplaint(name, Rule.NOT_IN_LIST, _choose(known))


def _choose(known: Collection[str]) -> str:
    return f"choose one of {', '.join(known)}" if known else "write this list in the site's file first"
