"""Complaint: something an author has to mend, said so that it can be mended: which file, where in it, what to write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """ERROR: the kiosk leaves the thing out. WARNING: it is used, and should be mended. NOTE: good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one value, before anybody knows where it stands."""

    problem: str
    mend: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Complaint:
    """A flaw with its place: ``file`` as seen from the content root, ``place`` such as ``steps[3].scene``.

    Lists are counted from 1. ``place`` is empty when the whole file is meant.
    """

    file: str
    place: str
    problem: str
    mend: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One line: file, place, problem, mend. Signs that would break the line are replaced."""
        line = ": ".join(filter(None, (self.file, self.place, self.problem, self.mend)))
        return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


def errors(complaints: Iterable[Complaint]) -> tuple[Complaint, ...]:
    """Those for which something is left out."""
    return tuple(complaint for complaint in complaints if complaint.severity is Severity.ERROR)
