"""Every closed list with its version and the section of CRA.md it was read in."""

from __future__ import annotations

from kiosk.log.enumerations.activity import (
    Autonomie,
    Materiel,
    NiveauAtelier,
    StructureDeRedirection,
    TypeActivite,
    TypeLieu,
)
from kiosk.log.enumerations.coded import Coded
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique

ENUMERATIONS_VERSION = "2026-06-30"
"""The state of the Coop's schema the lists were read at; written beside every row and into every export."""

OURS = "ours"
SECTIONS: dict[type[Coded], str] = {
    TypeActivite: "c.4",
    TypeLieu: "c.4",
    Materiel: "c.4",
    Autonomie: "c.4",
    NiveauAtelier: "c.4",
    StructureDeRedirection: "c.4",
    Genre: "c.4",
    TrancheAge: "c.4",
    StatutSocial: "c.4",
    DurationBand: "c.4",
    Thematique: "c.5 and c.6",
    Interpreter: OURS,
    Stage: OURS,
}
