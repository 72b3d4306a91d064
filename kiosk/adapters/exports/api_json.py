"""The mediator's own record under the names of the Coop's API, for machines. CRA.md c.1 to c.7."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

from kiosk.adapters.exports.activities import tag_name
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.enumerations.coded import Coded
from kiosk.log.enumerations.listing import ENUMERATIONS_VERSION
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.mediation import Individual, Mediation, Workshop
from kiosk.log.mediation_row import Kept
from kiosk.log.reports.period import Period
from kiosk.log.site_lists import SiteLists


def api_json(record: Iterable[Kept], lists: SiteLists, period: Period, *, extensions: bool = False) -> bytes:
    """Each mediation as a resource ``activite``, in UTF-8; with ``extensions``, ours beside its attributes.

    The mediator's own ids in the Coop are not in it: a terminal does not know who uses it.
    """
    data = [_resource(kept, lists, extensions=extensions) for kept in record]
    meta = {
        "count": len(data),
        "enumerations": ENUMERATIONS_VERSION,
        "du": period.first.isoformat(),
        "au": period.last.isoformat(),
    }
    return json.dumps({"data": data, "meta": meta}, ensure_ascii=False, indent=1).encode()


def _resource(kept: Kept, lists: SiteLists, *, extensions: bool) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "type": "activite",
        "id": str(kept.id),
        "attributes": _attributes(kept, lists),
    }
    if extensions:
        resource["fanal"] = _extensions(kept)
    return resource


def _attributes(kept: Kept, lists: SiteLists) -> dict[str, Any]:
    mediation = kept.mediation
    named = lists.demarches.get(mediation.precisions_demarche, mediation.precisions_demarche)
    return {
        "type": mediation.type.value,
        "accompagnements": mediation.people,
        "date": mediation.date.isoformat(),
        "duree": mediation.duree,
        "type_lieu": mediation.type_lieu.value,
        **_place(mediation, lists),
        "creation": _moment(kept.recorded),
        "modification": _moment(kept.modified or kept.recorded),
        "suppression": None,
        "materiel": [each.value for each in mediation.materiel],
        "thematiques": [each.value for each in mediation.thematiques],
        "tags": [tag_name(each, lists) for each in mediation.tags],
        "precisions_demarche": named or None,
        **_about(mediation, lists),
    }


def _about(mediation: Mediation, lists: SiteLists) -> dict[str, Any]:
    who = mediation.who
    if isinstance(who, Individual):
        alone = Counters(
            1,
            genres={who.genre: 1} if who.genre else {},
            tranches_age={who.tranche_age: 1} if who.tranche_age else {},
            statuts={who.statut_social: 1} if who.statut_social else {},
        )
        return {
            "autonomie": _name(who.autonomie),
            "oriente_vers_structure": who.oriente_vers_structure,
            "structure_de_redirection": _name(who.structure_de_redirection),
            "titre_atelier": None,
            "niveau_atelier": None,
            "beneficiaires": _people(alone),
        }
    return {
        "autonomie": None,
        "oriente_vers_structure": None,
        "structure_de_redirection": None,
        "titre_atelier": lists.titles.get(who.titre_atelier, who.titre_atelier) or None,
        "niveau_atelier": _name(who.niveau),
        "beneficiaires": _people(who.counters),
    }


def _people(counters: Counters) -> dict[str, Any]:
    def named(group: dict[Genre, int] | dict[TrancheAge, int] | dict[StatutSocial, int]) -> dict[str, int]:
        return {each.value: count for each, count in group.items()}

    return {
        "total": counters.total,
        "genres": named(counters.by_genre()),
        "tranches_age": named(counters.by_tranche_age()),
        "statuts": named(counters.by_statut()),
    }


def _place(mediation: Mediation, lists: SiteLists) -> dict[str, str | None]:
    here = lists.places.get(mediation.lieu) if mediation.type_lieu is TypeLieu.LIEU_ACTIVITE else None
    town = lists.town_of(mediation.type_lieu, mediation.lieu)
    return {
        "structure_id": (here.coop_id or None) if here else None,
        "lieu_code_postal": town.code_postal if town else None,
        "lieu_commune": town.nom if town else None,
        "lieu_code_insee": town.code_insee if town else None,
    }


def _extensions(kept: Kept) -> dict[str, Any]:
    extras = kept.mediation.extras
    return {
        "deja_accompagne": _known_before(kept.mediation.who),
        "language": extras.language or None,
        "interpreter": _name(extras.interpreter),
        "procedure": extras.procedure,
        "stage": _name(extras.stage),
        "blocked": extras.blocked.value if extras.blocked else None,
        "handoff": extras.handoff,
        "in_coop": kept.in_coop.isoformat() if kept.in_coop else None,
    }


def _known_before(who: Individual | Workshop) -> int | None:
    """How many of ``beneficiaires.total`` had been helped before; None when nobody said."""
    if isinstance(who, Workshop):
        return who.counters.deja_accompagne
    return None if who.deja_accompagne is None else int(who.deja_accompagne)


def _name(value: Coded | None) -> str | None:
    return value.value if value else None


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00.000Z"
