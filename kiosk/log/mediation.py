"""Mediation: what a mediator keeps of one piece of help. The national report (CRA.md c.1 to c.3), and a few of our own.

There is no field for a name, a note or any other free text: every value is a number, a date or a member of a closed
list, those of the site included. Fields of the national report bear the names of the Coop's API.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

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
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.visit_entry import HalfDay


@dataclass(frozen=True, slots=True)
class Individual:
    """One person, as far as they wish to be counted: all of it may stay unsaid.

    ``structure_de_redirection`` is asked only when ``oriente_vers_structure`` is true.
    """

    deja_accompagne: bool | None = None
    genre: Genre | None = None
    tranche_age: TrancheAge | None = None
    statut_social: StatutSocial | None = None
    autonomie: Autonomie | None = None
    oriente_vers_structure: bool | None = None
    structure_de_redirection: StructureDeRedirection | None = None

    @property
    def people(self) -> int:
        """One."""
        return 1


@dataclass(frozen=True, slots=True)
class Workshop:
    """Several people at once. ``titre_atelier`` is a key of the site's titles, or empty."""

    counters: Counters = field(default_factory=Counters)
    titre_atelier: str = ""
    niveau: NiveauAtelier | None = None

    @property
    def people(self) -> int:
        """How many came."""
        return self.counters.total


@dataclass(frozen=True, slots=True)
class Extras:
    """What the Coop does not ask. ``language`` is one of the terminal's locales or empty, ``procedure`` an id or None.

    ``handoff`` says whether the person went away with something printed.
    """

    language: str = ""
    interpreter: Interpreter | None = None
    procedure: str | None = None
    stage: Stage | None = None
    blocked: BlockedReason | None = None
    handoff: bool = False


@dataclass(frozen=True, slots=True)
class Mediation:
    """One report, finished or not: :func:`kiosk.log.mediation_rules.complaints` says what is still in its way.

    Required are ``date``, ``duree`` in minutes (0 while not chosen), ``type_lieu`` with the place it asks for, and
    ``thematiques``. ``lieu`` is a key of the site's places when ``type_lieu`` is LIEU_ACTIVITE, of its towns when it
    is DOMICILE or AUTRE, and empty for A_DISTANCE. ``precisions_demarche`` is a key of the site's procedures, or empty;
    ``tags`` are keys of its tags.
    """

    date: datetime.date
    half_day: HalfDay
    who: Individual | Workshop = field(default_factory=Individual)
    duree: int = 0
    type_lieu: TypeLieu = TypeLieu.LIEU_ACTIVITE
    lieu: str = ""
    materiel: tuple[Materiel, ...] = ()
    thematiques: tuple[Thematique, ...] = ()
    precisions_demarche: str = ""
    tags: tuple[str, ...] = ()
    extras: Extras = field(default_factory=Extras)

    @property
    def type(self) -> TypeActivite:
        """Which of the two reports it is."""
        return TypeActivite.INDIVIDUEL if isinstance(self.who, Individual) else TypeActivite.COLLECTIF

    @property
    def people(self) -> int:
        """How many were helped: what the Coop calls accompagnements."""
        return self.who.people
