"""Figures: a row of the bench, and how a process is weighed and watched through ``/proc`` (Linux)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` are what was measured, the figure, and the figure wanted or the word "beside"."""

    cells: tuple[str, str, str]


def spread(values: list[float], unit: str) -> str:
    """``values`` as median, 95th percentile and worst."""
    ordered = sorted(values)
    at_95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {median(ordered):.1f} {unit}, 95 % {at_95:.1f}, worst {ordered[-1]:.1f} ({len(ordered)} runs)"


def family(pid: int) -> list[int]:
    """``pid`` and every process below it that still lives."""
    children: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            for parent in _parent(entry):
                children.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(children.get(found[-1], []))
    return found


def _parent(entry: Path) -> Iterator[int]:
    try:
        yield int(entry.joinpath("stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError, ValueError):
        return  # it ended while we looked


def pss_megabytes(pid: int) -> float:
    """Memory of ``pid`` and all below it, shared pages divided among their users."""
    return sum(_pss_kilobytes(each) for each in family(pid)) / 1024


def _pss_kilobytes(pid: int) -> int:
    try:
        lines = PROC.joinpath(str(pid), "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def idle_percent(pid: int, seconds: float) -> float:
    """How much of one core ``pid`` and all below it use over ``seconds``."""
    began, used = monotonic(), _ticks(pid)
    sleep(seconds)
    ticks = _ticks(pid) - used
    return 100 * ticks / os.sysconf("SC_CLK_TCK") / (monotonic() - began)


def _ticks(pid: int) -> int:
    total = 0
    for each in family(pid):
        try:
            words = PROC.joinpath(str(each), "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(words[11]) + int(words[12])
    return total
