"""The two blocks that every sheet of the Coop begins with: who exported what when, and by which filters."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.adapters.exports.sheet import Row, Title
from kiosk.log.reports.period import Period

NONE = "-"
ROLE = "Médiateur"


@dataclass(frozen=True, slots=True)
class ExportInfo:
    """``period`` is what was exported, ``exported`` when; whoever did it stays nameless."""

    period: Period
    exported: datetime.datetime


def information_lines(info: ExportInfo, total: int | None = None) -> tuple[Title | Row, ...]:
    """The block "Informations export" and the blank line below it."""
    return (
        Title("Informations export"),
        ("Nom", NONE),
        ("Prénom", NONE),
        ("Rôle", ROLE),
        *([("Total", total)] if total is not None else []),
        ("Date d’export", f"{info.exported:%d/%m/%Y}"),
        ("Heure d’export", f"{info.exported:%H:%M}"),
        (),
    )


def filter_lines(period: Period) -> tuple[Title | Row, ...]:
    """The block "Filtres" and the blank line below it; only the period is ever filtered."""
    names = (
        "Source",
        "Lieux d’accompagnement",
        "Communes",
        "Départements",
        "Type d’accompagnement",
        "Rôle",
        "Thématiques non administratives",
        "Thématiques administratives",
        "Tags",
    )
    return (
        Title("Filtres"),
        ("Période", f"{period.first:%d.%m.%Y} - {period.last:%d.%m.%Y}"),
        *((name, NONE) for name in names),
        (),
    )
