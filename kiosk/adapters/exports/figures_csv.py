"""The published figures as CSV: one line for each that may be read."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.adapters.exports.csv_text import csv_bytes
from kiosk.adapters.exports.sheet import Row
from kiosk.log.reports.publishing import BY_PEOPLE, Protected, Published

HEADERS = ("Période", "Compte", "Mesure", "Valeur", "Activités", "Personnes", "Visites")
OTHERS, WITHHELD, UNSAID = "(autres)", "(non publié : moins de 11)", "(non dit)"
MEDIATIONS, VISITS = "médiations", "visites de la borne"


def figures_csv(published: Published) -> bytes:
    """Mediations and visits of the terminal, each line saying which of the two it counts."""
    return csv_bytes(HEADERS, ((published.period.name, *line) for line in _lines(published)))


def _lines(published: Published) -> Iterator[Row]:
    yield MEDIATIONS, "total", "", published.total.activities, published.total.people, ""
    for dimension, counts in published.exact.items():
        for key, count in counts.items():
            yield MEDIATIONS, dimension.value, key or UNSAID, count.activities, count.people, ""
    for dimension, column in published.protected.items():
        of_people = dimension in BY_PEOPLE
        for key, number in _column(column):
            yield (
                MEDIATIONS,
                dimension.value,
                key,
                "" if of_people else number,
                number if of_people else "",
                "",
            )
    yield VISITS, "total", "", "", "", published.visits
    for visited, column in published.visits_protected.items():
        for key, number in _column(column):
            yield VISITS, visited.value, key, "", "", number


def _column(column: Protected) -> Iterator[tuple[str, int | str]]:
    yield from ((key or UNSAID, count) for key, count in column.shown)
    if column.withheld:
        yield WITHHELD, ""
    elif column.others:
        yield OTHERS, column.others
