"""The mediator's own record: every mediation of a period, in an order that does not tell who came after whom."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from kiosk.log.mediation_row import Kept
from kiosk.log.reports.period import Period


def own_record(mediations: Iterable[Kept], period: Period) -> tuple[Kept, ...]:
    """Those of ``period`` by day, shuffled within the day; the same order each time, so that two exports agree."""
    found = [each for each in mediations if period.holds(each.mediation.date)]
    return tuple(sorted(found, key=lambda each: (each.mediation.date, _mixed(each))))


def _mixed(kept: Kept) -> bytes:
    return hashlib.sha256(kept.id.bytes).digest()
