"""MediationRow: a mediation as the log keeps it, and what becomes of it: duplicated, corrected, deleted."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.log.counters import Counters
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.visit_entry import HalfDay


@dataclass(frozen=True, slots=True)
class MediationRow:
    """One row. ``seq`` is its place in the log, ``id`` the same for all rows about one mediation, whatever is exported.

    ``recorded`` is the day it was written, ``supersedes`` the place of the row it corrects. A deleted row is blanked:
    ``mediation`` is None, and its place, id and days stay.
    """

    seq: int
    id: UUID
    recorded: datetime.date
    mediation: Mediation | None
    supersedes: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A mediation that stands, as last corrected: ``recorded`` on its first day, ``modified`` on its last or None.

    ``in_coop`` is the day on which the staff said that it is in the Coop; None while they have not, or took it back.
    """

    seq: int
    id: UUID
    recorded: datetime.date
    modified: datetime.date | None
    mediation: Mediation
    in_coop: datetime.date | None = None


def standing(rows: Iterable[MediationRow]) -> tuple[Kept, ...]:
    """What the rows say in the end, in the order of the first of each; what was deleted is gone.

    A row counts only while nothing supersedes it, so two corrections of one row leave the later one.
    """
    chains: dict[UUID, list[MediationRow]] = {}
    for row in rows:
        chains.setdefault(row.id, []).append(row)
    found = (_kept(sorted(chain, key=lambda row: row.seq)) for chain in chains.values())
    return tuple(each for each in found if each is not None)


def _kept(chain: Sequence[MediationRow]) -> Kept | None:
    first, last = chain[0], chain[-1]
    if last.mediation is None:
        return None
    return Kept(last.seq, last.id, first.recorded, None if last is first else last.recorded, last.mediation)


def may_change(kept: Kept, today: datetime.date) -> bool:
    """Whether a mediation may still be corrected or deleted: on the day it was written."""
    return kept.recorded == today


def corrected(kept: Kept, mediation: Mediation, seq: int, today: datetime.date) -> MediationRow:
    """The row to append at ``seq`` so that ``mediation`` takes the place of ``kept``.

    Raises ValueError on a later day than the first.
    """
    _refuse_later(kept, today)
    return MediationRow(seq, kept.id, today, mediation, supersedes=kept.seq)


def blanked(rows: Iterable[MediationRow], kept: Kept, today: datetime.date) -> tuple[MediationRow, ...]:
    """Every row about ``kept`` with its content taken out, to be put in their places.

    Raises ValueError on a later day than the first.
    """
    _refuse_later(kept, today)
    return tuple(replace(row, mediation=None) for row in rows if row.id == kept.id)


def duplicated(mediation: Mediation, day: datetime.date, half_day: HalfDay) -> Mediation:
    """The same kind of help once more, on ``day``: what was said of the people themselves is not carried over."""
    who = mediation.who
    fresh = replace(who, counters=Counters()) if isinstance(who, Workshop) else Individual()
    extras = Extras(
        language=mediation.extras.language,
        interpreter=mediation.extras.interpreter,
        procedure=mediation.extras.procedure,
    )
    return replace(mediation, date=day, half_day=half_day, who=fresh, extras=extras)


def _refuse_later(kept: Kept, today: datetime.date) -> None:
    if not may_change(kept, today):
        raise ValueError(f"Written on {kept.recorded}, it can be corrected and deleted on that day only.")
