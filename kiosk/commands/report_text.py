"""Published figures for people who read them in a terminal, and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.adapters.exports.figures_csv import MEDIATIONS, OTHERS, UNSAID, VISITS, WITHHELD
from kiosk.log.reports.publishing import Protected, Published


def report_text(published: Published) -> str:
    """The figures, a block for each way of counting."""
    return "\n".join(_lines(published)) + "\n"


def report_json(published: Published) -> bytes:
    """The figures under the names of the log; what may not be read one by one stands under ``others``."""
    total, period = published.total, published.period
    data = {
        "period": period.name,
        "du": period.first.isoformat(),
        "au": period.last.isoformat(),
        "mediations": {
            "activities": total.activities,
            "people": total.people,
            "people_by_month": {month.name: people for month, people in published.by_month.items()},
            "exact": {
                dimension.value: {
                    key: {"activities": count.activities, "people": count.people}
                    for key, count in counts.items()
                }
                for dimension, counts in published.exact.items()
            },
            "protected": {each.value: _column(column) for each, column in published.protected.items()},
        },
        "visits": {
            "visits": published.visits,
            "protected": {each.value: _column(column) for each, column in published.visits_protected.items()},
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _column(column: Protected) -> Mapping[str, Any]:
    return {"shown": dict(column.shown), "others": column.others, "withheld": column.withheld}


def _lines(published: Published) -> Iterator[str]:
    period, total = published.period, published.total
    yield f"{period.name}  {period.first} - {period.last}"
    yield f"{MEDIATIONS}: {total.activities} activités, {total.people} personnes"
    yield f"{VISITS}: {published.visits}"
    for dimension, counts in published.exact.items():
        yield from _block(
            dimension.value,
            {key: f"{count.activities:6} {count.people:6}" for key, count in counts.items()},
        )
    for each, column in published.protected.items():
        yield from _block(each.value, _read(column))
    for visited, column in published.visits_protected.items():
        yield from _block(f"{VISITS}: {visited.value}", _read(column))


def _read(column: Protected) -> dict[str, str]:
    found = {key: f"{count:6}" for key, count in column.shown}
    if column.withheld:
        return {WITHHELD: ""}
    return found | ({OTHERS: f"{column.others:6}"} if column.others else {})


def _block(title: str, figures: Mapping[str, str]) -> Iterator[str]:
    if figures:
        yield ""
        yield title
    for key, figure in figures.items():
        yield f"  {key or UNSAID:40}{figure}".rstrip()
