"""A mediation as a row of the log: one column a field, nothing but numbers, days and words of closed lists."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar
from uuid import UUID

from kiosk.adapters.log_rows import Row, Value, text, whole
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import (
    Autonomie,
    Materiel,
    NiveauAtelier,
    StructureDeRedirection,
    TypeActivite,
    TypeLieu,
)
from kiosk.log.enumerations.coded import AnyCoded, coded
from kiosk.log.enumerations.listing import ENUMERATIONS_VERSION
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.mediation_row import MediationRow
from kiosk.log.visit_entry import HalfDay

AnyEnum = TypeVar("AnyEnum", bound=Enum)

STAYS = ("seq", "id", "recorded", "supersedes", "lists_version")
"""The columns that an erased mediation keeps."""

_BETWEEN = " "
_GENRES, _AGES, _STATUSES = "genre_", "tranche_age_", "statut_"


def mediation_row(row: MediationRow) -> dict[str, Value]:
    """``row`` by column; an erased one has only those that stay."""
    kept: dict[str, Value] = {
        "seq": row.seq,
        "id": str(row.id),
        "recorded": row.recorded.isoformat(),
        "supersedes": row.supersedes,
        "lists_version": ENUMERATIONS_VERSION,
    }
    return kept if row.mediation is None else kept | _fields(row.mediation)


def erased(row: Row) -> dict[str, Value]:
    """``row`` with nothing left but what stays."""
    return {name: value if name in STAYS else None for name, value in row.items()}


def mediation_of(row: Row) -> MediationRow:
    """The row of the log that a sound ``row`` stands for."""
    return MediationRow(
        seq=whole(row["seq"]),
        id=UUID(text(row["id"])),
        recorded=datetime.date.fromisoformat(text(row["recorded"])),
        mediation=None if row["day"] is None else _mediation(row),
        supersedes=None if row["supersedes"] is None else whole(row["supersedes"]),
    )


def _fields(mediation: Mediation) -> dict[str, Value]:
    extras, who = mediation.extras, mediation.who
    return {
        "day": mediation.date.isoformat(),
        "half_day": mediation.half_day.value,
        "type": mediation.type.value,
        "duree": mediation.duree,
        "type_lieu": mediation.type_lieu.value,
        "thematiques": _joined(each.value for each in mediation.thematiques),
        "handoff": int(extras.handoff),
        "lieu": mediation.lieu or None,
        "materiel": _joined(each.value for each in mediation.materiel),
        "precisions_demarche": mediation.precisions_demarche or None,
        "tags": _joined(mediation.tags),
        "language": extras.language or None,
        "interpreter": _name(extras.interpreter),
        "procedure": extras.procedure,
        "stage": _name(extras.stage),
        "blocked": _name(extras.blocked),
        **(_one(who) if isinstance(who, Individual) else _several(who)),
    }


def _one(who: Individual) -> dict[str, Value]:
    return {
        "deja_accompagne": _yes_no(who.deja_accompagne),
        "genre": _name(who.genre),
        "tranche_age": _name(who.tranche_age),
        "statut_social": _name(who.statut_social),
        "autonomie": _name(who.autonomie),
        "oriente_vers_structure": _yes_no(who.oriente_vers_structure),
        "structure_de_redirection": _name(who.structure_de_redirection),
    }


def _several(who: Workshop) -> dict[str, Value]:
    counters = who.counters
    return {
        "titre_atelier": who.titre_atelier or None,
        "niveau": _name(who.niveau),
        "total": counters.total,
        "total_deja_accompagne": counters.deja_accompagne,
        **_counted(_GENRES, counters.genres),
        **_counted(_AGES, counters.tranches_age),
        **_counted(_STATUSES, counters.statuts),
    }


def _mediation(row: Row) -> Mediation:
    alone = coded(TypeActivite, text(row["type"])) is TypeActivite.INDIVIDUEL
    return Mediation(
        date=datetime.date.fromisoformat(text(row["day"])),
        half_day=HalfDay(row["half_day"]),
        who=_individual(row) if alone else _workshop(row),
        duree=whole(row["duree"]),
        type_lieu=coded(TypeLieu, text(row["type_lieu"])),
        lieu=_word(row["lieu"]),
        materiel=tuple(coded(Materiel, each) for each in _split(row["materiel"])),
        thematiques=tuple(coded(Thematique, each) for each in _split(row["thematiques"])),
        precisions_demarche=_word(row["precisions_demarche"]),
        tags=tuple(_split(row["tags"])),
        extras=Extras(
            language=_word(row["language"]),
            interpreter=_coded(Interpreter, row["interpreter"]),
            procedure=None if row["procedure"] is None else text(row["procedure"]),
            stage=_coded(Stage, row["stage"]),
            blocked=None if row["blocked"] is None else BlockedReason(row["blocked"]),
            handoff=bool(row["handoff"]),
        ),
    )


def _individual(row: Row) -> Individual:
    return Individual(
        deja_accompagne=_bool(row["deja_accompagne"]),
        genre=_coded(Genre, row["genre"]),
        tranche_age=_coded(TrancheAge, row["tranche_age"]),
        statut_social=_coded(StatutSocial, row["statut_social"]),
        autonomie=_coded(Autonomie, row["autonomie"]),
        oriente_vers_structure=_bool(row["oriente_vers_structure"]),
        structure_de_redirection=_coded(StructureDeRedirection, row["structure_de_redirection"]),
    )


def _workshop(row: Row) -> Workshop:
    return Workshop(
        counters=Counters(
            total=whole(row["total"]),
            deja_accompagne=whole(row["total_deja_accompagne"]),
            genres=_counts(row, _GENRES, Genre),
            tranches_age=_counts(row, _AGES, TrancheAge),
            statuts=_counts(row, _STATUSES, StatutSocial),
        ),
        titre_atelier=_word(row["titre_atelier"]),
        niveau=_coded(NiveauAtelier, row["niveau"]),
    )


def _counted(column: str, group: Mapping[AnyEnum, int]) -> dict[str, Value]:
    return {f"{column}{each.value}": count for each, count in group.items()}


def _counts(row: Row, column: str, kind: type[AnyEnum]) -> dict[AnyEnum, int]:
    held = {each: row.get(f"{column}{each.value}") for each in kind}
    return {each: whole(count) for each, count in held.items() if count is not None}


def _joined(values: Iterable[str]) -> str | None:
    return _BETWEEN.join(values) or None


def _split(value: Value) -> list[str]:
    return [] if value is None else text(value).split(_BETWEEN)


def _name(value: Enum | None) -> str | None:
    return None if value is None else str(value.value)


def _yes_no(value: bool | None) -> int | None:
    return None if value is None else int(value)


def _bool(value: Value) -> bool | None:
    return None if value is None else bool(value)


def _word(value: Value) -> str:
    return "" if value is None else text(value)


def _coded(kind: type[AnyCoded], value: Value) -> AnyCoded | None:
    return None if value is None else coded(kind, text(value))
