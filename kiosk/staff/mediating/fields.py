"""Fields of a report: what may be chosen in each, what is chosen, and what a touch changes. Pure.

A value is a short word of its own list, never anything that was typed.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, TypeVar

from kiosk.content.library import Library
from kiosk.log.adaptive import Usual, usual
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
from kiosk.log.enumerations.coded import coded
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique, completed
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.mediation_rules import MOST_DAYS_BACK
from kiosk.log.prefill import themes_of
from kiosk.log.site_lists import SiteLists
from kiosk.log.visit_entry import HalfDay
from kiosk.staff.mediating.log_day import LogDay

YES, NO = "yes", "no"
NOT_BLOCKED = "not-blocked"
HEADCOUNTS = (4, 5, 6, 8, 10, 12, 15, 20)
"""How many come to a workshop most often."""

Listed = TypeVar("Listed", bound=Enum)


class FormField(Enum):
    """What a report asks. Each value is how the complaints of the report name it."""

    LIEU = "lieu"
    THEMES = "thematiques"
    DUREE = "duree"
    PEOPLE = "counters"
    BLOCKED = "blocked"
    AUTONOMIE = "autonomie"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    STAGE = "stage"
    PROCEDURE = "procedure"
    HANDOFF = "handoff"
    MATERIEL = "materiel"
    DEMARCHE = "precisions_demarche"
    GENRE = "genre"
    AGE = "tranche_age"
    STATUT = "statut_social"
    KNOWN = "deja_accompagne"
    ORIENTED = "oriente_vers_structure"
    REDIRECTION = "structure_de_redirection"
    TITLE = "titre_atelier"
    NIVEAU = "niveau"
    TAGS = "tags"
    DAY = "date"
    HALF_DAY = "half_day"


KINDS: dict[FormField, type[Enum]] = {
    FormField.AUTONOMIE: Autonomie,
    FormField.GENRE: Genre,
    FormField.AGE: TrancheAge,
    FormField.STATUT: StatutSocial,
    FormField.REDIRECTION: StructureDeRedirection,
    FormField.NIVEAU: NiveauAtelier,
    FormField.INTERPRETER: Interpreter,
    FormField.STAGE: Stage,
    FormField.MATERIEL: Materiel,
    FormField.THEMES: Thematique,
    FormField.HALF_DAY: HalfDay,
}
"""The fields whose values are a closed list, and which."""

YES_OR_NO = frozenset({FormField.KNOWN, FormField.ORIENTED, FormField.HANDOFF})
SEVERAL = frozenset({FormField.THEMES, FormField.MATERIEL, FormField.TAGS})
"""Where more than one may be chosen."""

REQUIRED = frozenset({FormField.LIEU, FormField.THEMES, FormField.DUREE, FormField.PEOPLE})
_KEPT = REQUIRED | {FormField.DAY, FormField.HALF_DAY, FormField.HANDOFF, FormField.BLOCKED}
"""What a second touch does not take back: something else has to be chosen."""

FIGURES = frozenset({FormField.DUREE, FormField.PEOPLE})
"""Where any number may be meant."""

_EXTRAS = frozenset(each.name for each in fields(Extras))


@dataclass(frozen=True, slots=True)
class Known:
    """All that a form is filled in from."""

    lists: SiteLists
    library: Library
    today: LogDay

    def usual(self, kind: TypeActivite) -> Usual:
        """What is usual in this kind of report."""
        return usual(self.today.latest, kind, self.lists.own_place)


def options(known: Known, mediation: Mediation, field: FormField) -> tuple[str, ...]:
    """All that may be chosen, in the order of its list."""
    if field in YES_OR_NO:
        return YES, NO
    if field in KINDS:
        return tuple(each.value for each in KINDS[field])
    return _OWN_LISTS[field](known, mediation)


def _places(known: Known, mediation: Mediation) -> tuple[str, ...]:
    towns = known.lists.towns
    return (
        *(f"place/{key}" for key in known.lists.places),
        TypeLieu.A_DISTANCE.value,
        *(f"{TypeLieu.DOMICILE.value}/{key}" for key in towns),
        *(f"{TypeLieu.AUTRE.value}/{key}" for key in towns),
    )


def _lengths(known: Known, mediation: Mediation) -> tuple[str, ...]:
    return tuple(str(each) for each in known.usual(mediation.type).lengths)


def _days(known: Known, mediation: Mediation) -> tuple[str, ...]:
    return tuple(str(back) for back in range(MOST_DAYS_BACK + 1))


_OWN_LISTS: dict[FormField, Callable[[Known, Mediation], tuple[str, ...]]] = {
    FormField.LIEU: _places,
    FormField.DUREE: _lengths,
    FormField.PEOPLE: lambda known, mediation: tuple(str(each) for each in HEADCOUNTS),
    FormField.BLOCKED: lambda known, mediation: (NOT_BLOCKED, *(each.value for each in BlockedReason)),
    FormField.LANGUAGE: lambda known, mediation: known.lists.languages,
    FormField.PROCEDURE: lambda known, mediation: tuple(known.lists.portals),
    FormField.DEMARCHE: lambda known, mediation: tuple(known.lists.demarches),
    FormField.TITLE: lambda known, mediation: tuple(known.lists.titles),
    FormField.TAGS: lambda known, mediation: tuple(known.lists.tags),
    FormField.DAY: _days,
}


def chosen(known: Known, mediation: Mediation, field: FormField) -> tuple[str, ...]:
    """What is chosen; more than one only where several may be."""
    match field:
        case FormField.LIEU:
            return (_place(mediation),)
        case FormField.DUREE:
            return (str(mediation.duree),) if mediation.duree else ()
        case FormField.PEOPLE:
            return (str(mediation.people),) if mediation.people else ()
        case FormField.DAY:
            return (str((known.today.day - mediation.date).days),)
        case FormField.BLOCKED:
            return (mediation.extras.blocked.value if mediation.extras.blocked else NOT_BLOCKED,)
        case _:
            return _texts(_held(mediation, field))


def _place(mediation: Mediation) -> str:
    if mediation.type_lieu is TypeLieu.A_DISTANCE:
        return str(TypeLieu.A_DISTANCE.value)
    kind = "place" if mediation.type_lieu is TypeLieu.LIEU_ACTIVITE else mediation.type_lieu.value
    return f"{kind}/{mediation.lieu}"


def _held(mediation: Mediation, field: FormField) -> Any:
    return getattr(_owner(mediation, field.value), field.value)


def _owner(mediation: Mediation, name: str) -> Mediation | Individual | Workshop | Extras:
    if name in _EXTRAS:
        return mediation.extras
    return mediation if hasattr(mediation, name) else mediation.who


def _texts(held: Any) -> tuple[str, ...]:
    if isinstance(held, bool):
        return (YES if held else NO,)
    if isinstance(held, tuple):
        return tuple(str(getattr(each, "value", each)) for each in held)
    return (str(getattr(held, "value", held)),) if held else ()


def touched(known: Known, mediation: Mediation, field: FormField, value: str) -> Mediation:
    """``mediation`` once ``value`` was touched: chosen, or where that can be, chosen no more."""
    if field not in FIGURES and value not in options(known, mediation, field):
        return mediation
    if value in chosen(known, mediation, field) and field not in SEVERAL:
        return mediation if field in _KEPT else _with(mediation, field, _nothing(field))
    match field:
        case FormField.LIEU:
            return _at(mediation, value)
        case FormField.DUREE:
            return replace(mediation, duree=int(value))
        case FormField.PEOPLE:
            return with_counters(mediation, replace(counters(mediation), total=int(value)))
        case FormField.DAY:
            return replace(mediation, date=known.today.day - datetime.timedelta(days=int(value)))
        case FormField.THEMES:
            return _with_theme(mediation, coded(Thematique, value))
        case FormField.MATERIEL:
            return replace(mediation, materiel=_with_device(mediation.materiel, coded(Materiel, value)))
        case FormField.TAGS:
            return replace(mediation, tags=_toggled(mediation.tags, value))
        case FormField.PROCEDURE:
            return _with_procedure(known, mediation, value)
        case FormField.BLOCKED:
            blocked = None if value == NOT_BLOCKED else BlockedReason(value)
            return _with(mediation, field, blocked)
        case _:
            return _with(mediation, field, _meant(field, value))


def _meant(field: FormField, value: str) -> object:
    if field in YES_OR_NO:
        return value == YES
    return KINDS[field](value) if field in KINDS else value


def _nothing(field: FormField) -> object:
    return "" if field in (FormField.LANGUAGE, FormField.DEMARCHE, FormField.TITLE) else None


def _with(mediation: Mediation, field: FormField, held: object) -> Mediation:
    """``mediation`` with ``held`` in ``field``; whom a person was sent on to is asked only if they were."""
    name = field.value
    owner = _owner(mediation, name)
    changed: Any = replace(owner, **{name: held})  # type: ignore[arg-type]
    if field is FormField.ORIENTED and held is not True:
        changed = replace(changed, structure_de_redirection=None)
    if owner is mediation:
        return changed  # type: ignore[no-any-return]
    return replace(mediation, **{"extras" if owner is mediation.extras else "who": changed})


def _at(mediation: Mediation, value: str) -> Mediation:
    kind, _, key = value.partition("/")
    type_lieu = TypeLieu.LIEU_ACTIVITE if kind == "place" else coded(TypeLieu, kind)
    return replace(mediation, type_lieu=type_lieu, lieu=key)


def _with_theme(mediation: Mediation, theme: Thematique) -> Mediation:
    """The administrative ones stand under one of the others: they bring it, and go with it."""
    themes = completed(_toggled(mediation.thematiques, theme))
    if theme is Thematique.AIDE_AUX_DEMARCHES and theme in mediation.thematiques:
        themes = tuple(each for each in themes if not each.administrative and each is not theme)
    named = mediation.precisions_demarche if Thematique.AIDE_AUX_DEMARCHES in themes else ""
    return replace(mediation, thematiques=themes, precisions_demarche=named)


def _with_device(devices: tuple[Materiel, ...], device: Materiel) -> tuple[Materiel, ...]:
    """None stands alone."""
    if device is Materiel.AUCUN:
        return () if device in devices else (device,)
    held = set(_toggled(devices, device)) - {Materiel.AUCUN}
    return tuple(each for each in Materiel if each in held)


def _with_procedure(known: Known, mediation: Mediation, procedure: str) -> Mediation:
    """It also says what the help was about, as long as nobody has."""
    mediation = _with(mediation, FormField.PROCEDURE, procedure)
    shown = known.library.procedures.get(procedure)
    if mediation.thematiques or shown is None:
        return mediation
    themes = themes_of(shown)
    named = Thematique.AIDE_AUX_DEMARCHES in themes and procedure in known.lists.demarches
    return replace(mediation, thematiques=themes, precisions_demarche=procedure if named else "")


Each = TypeVar("Each")


def _toggled(held: tuple[Each, ...], each: Each) -> tuple[Each, ...]:
    return tuple(one for one in held if one != each) if each in held else (*held, each)


def counters(mediation: Mediation) -> Counters:
    """Who came to a workshop."""
    assert isinstance(mediation.who, Workshop)
    return mediation.who.counters


def with_counters(mediation: Mediation, changed: Counters) -> Mediation:
    """The same workshop with other counters."""
    assert isinstance(mediation.who, Workshop)
    return replace(mediation, who=replace(mediation.who, counters=changed))


def by_use(known: Known, mediation: Mediation, field: FormField) -> Iterable[str]:
    """The values that are used most, where it is known: they stand first when not all can be shown."""
    usual_ones = known.usual(mediation.type)
    match field:
        case FormField.THEMES:
            return (*(each.value for each in usual_ones.thematiques), *FIRST_THEMES)
        case FormField.TAGS:
            return usual_ones.tags
        case FormField.DUREE if mediation.type is TypeActivite.COLLECTIF:
            return (str(usual_ones.duree), *WORKSHOP_LENGTHS)
        case FormField.PEOPLE:
            came = Counter(each.people for each in known.today.latest if each.type is mediation.type)
            return (*(str(many) for many, _ in came.most_common()), *FIRST_HEADCOUNTS)
        case _:
            return ()


WORKSHOP_LENGTHS = ("60", "90", "120", "45")
FIRST_HEADCOUNTS = ("8", "10", "12", "6")
FIRST_THEMES = tuple(
    each.value
    for each in (
        Thematique.AIDE_AUX_DEMARCHES,
        Thematique.ETRANGERS_EUROPE,
        Thematique.EMAIL,
        Thematique.SECURITE_NUMERIQUE,
        Thematique.SOCIAL_SANTE,
    )
)
"""What stands first while nothing is usual yet."""
