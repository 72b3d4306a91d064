"""Merging: which counts of a column may be read one by one, and which stand together under "others".

A count of 1 to 10 is never shown, nor can it be had by subtracting what is shown from a total. The same holds across
periods: a month, its quarter and its year are asked together what they tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.log.reports.period import Period

SMALLEST = 11
"""The least count that may be read alone: the French tax office's rule for figures about persons."""

Column = Mapping[str, int]
"""One column of a report by key."""

Shown = frozenset[str]

_Unknown = tuple[str, Period]
_PRIME = 2**61 - 1

_ANOTHER = "\0"
"""Stands for what nobody was counted under: a reader cannot know that a column has but one key."""


@dataclass(frozen=True, slots=True)
class Release:
    """What one report tells of a column: its ``months``, and the keys whose counts over these it ``shown``."""

    months: tuple[Period, ...]
    shown: Shown


@dataclass(frozen=True, slots=True)
class _Equation:
    """``unknowns`` add up to ``total``; ``whole`` when they are all there is in a period."""

    unknowns: frozenset[_Unknown]
    total: int
    whole: bool = False


def is_small(count: int) -> bool:
    """Whether ``count`` may not be read."""
    return 0 < count < SMALLEST


def showable(column: Column) -> Shown:
    """The keys of ``column`` that may be read one by one, seen by itself.

    What is hidden is all that is no larger than some count, so that no order of the keys can tell which of the hidden
    is which; and together it is SMALLEST or more, or nothing at all.
    """
    for limit in _limits(column):
        if _hides_well([count for count in column.values() if count <= limit]):
            return frozenset(key for key, count in column.items() if count > limit)
    return frozenset()


def showable_over(months: Mapping[Period, Column], told: Sequence[Release]) -> Shown:
    """The keys that a report over all of ``months`` may show beside what was ``told`` of them before."""
    column, everything = together(months.values()), tuple(months)
    shown = frozenset(key for key in showable(column) if not is_small(_left(key, everything, months, told)))
    while shown and tells_too_much(months, (*told, Release(everything, shown))):
        least = min(column[key] for key in shown)
        shown = frozenset(key for key in shown if column[key] > least)
    return shown


def together(columns: Iterable[Column]) -> dict[str, int]:
    """``columns`` added up."""
    total: dict[str, int] = {}
    for column in columns:
        for key, count in column.items():
            total[key] = total.get(key, 0) + count
    return total


def tells_too_much(months: Mapping[Period, Column], releases: Sequence[Release]) -> bool:
    """Whether somebody who reads all of ``releases`` and every total can work out a small count.

    The counts of one key in one month that follow from them are worked out, and so is what is left of each figure.
    """
    keys = sorted(together(months.values()))
    if len(keys) == 1:
        keys.append(_ANOTHER)
    equations = list(_equations(keys, months, releases))
    known = _solved([(each.unknowns, each.total) for each in equations])
    if any(is_small(count) for count in known.values()):
        return True
    for each in equations:
        worked_out = [known[unknown] for unknown in each.unknowns if unknown in known]
        if each.whole and not worked_out:
            continue  # the total of the period itself, which every report may show
        if len(worked_out) < len(each.unknowns) and is_small(each.total - sum(worked_out)):
            return True
    return any(is_small(left) for left in _differences(months, releases))


def _limits(column: Column) -> Iterator[int]:
    yield SMALLEST - 1
    yield from sorted({count for count in column.values() if count >= SMALLEST})


def _hides_well(hidden: Sequence[int]) -> bool:
    total, most = sum(hidden), (SMALLEST - 1) * len(hidden)
    return total == 0 or (total >= SMALLEST and (total != most or max(hidden) >= SMALLEST))


def _equations(
    keys: Sequence[str], months: Mapping[Period, Column], releases: Sequence[Release]
) -> Iterator[_Equation]:
    """What each release says: a sum for each key it shows, and one for the rest of its keys."""
    for release in releases:
        for key in release.shown:
            total = sum(months[month].get(key, 0) for month in release.months)
            yield _Equation(frozenset((key, month) for month in release.months), total)
        rest = [(key, month) for month in release.months for key in keys if key not in release.shown]
        total = sum(months[month].get(key, 0) for key, month in rest)
        if total:
            yield _Equation(frozenset(rest), total, whole=not release.shown)
        else:
            yield from (_Equation(frozenset({each}), 0) for each in rest)


def _differences(months: Mapping[Period, Column], releases: Sequence[Release]) -> Iterator[int]:
    """What is left of a key in a longer period when the shorter ones that show it are taken away."""
    for release in releases:
        shorter = [each for each in releases if set(each.months) < set(release.months)]
        yield from (_left(key, release.months, months, shorter) for key in release.shown)


def _left(
    key: str, over: Sequence[Period], months: Mapping[Period, Column], shorter: Iterable[Release]
) -> int:
    told = {month for release in shorter if key in release.shown for month in release.months}
    return sum(months[month].get(key, 0) for month in over if month not in told)


def _solved(equations: Iterable[tuple[frozenset[_Unknown], int]]) -> dict[_Unknown, int]:
    """The unknowns that ``equations`` determine, by elimination modulo a prime far above any count."""
    pivots: dict[_Unknown, tuple[dict[_Unknown, int], int]] = {}
    for unknowns, total in equations:
        row, value = dict.fromkeys(unknowns, 1), total
        for each in [each for each in row if each in pivots]:
            value = _subtracted(row, value, row[each], pivots[each])
        if not row:
            continue
        pivot = next(iter(row))
        inverse = pow(row[pivot], -1, _PRIME)
        row = {each: factor * inverse % _PRIME for each, factor in row.items()}
        value = value * inverse % _PRIME
        for other, (held, total_held) in pivots.items():
            if pivot in held:
                pivots[other] = held, _subtracted(held, total_held, held[pivot], (row, value))
        pivots[pivot] = row, value
    return {pivot: value for pivot, (row, value) in pivots.items() if len(row) == 1}


def _subtracted(
    row: dict[_Unknown, int], value: int, factor: int, other: tuple[Mapping[_Unknown, int], int]
) -> int:
    """Take ``factor`` times ``other`` from ``row``, in place; the value that is left."""
    for each, amount in other[0].items():
        left = (row.get(each, 0) - factor * amount) % _PRIME
        if left:
            row[each] = left
        else:
            row.pop(each, None)
    return (value - factor * other[1]) % _PRIME
