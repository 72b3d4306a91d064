"""FieldComplaint: what stands in the way of writing a report down, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Rule(Enum):
    """Which rule was broken; the staff's words for each stand in their catalogue."""

    MISSING = "missing"
    NOT_IN_LIST = "not_in_list"
    NOT_ASKED = "not_asked"
    OUT_OF_RANGE = "out_of_range"
    NEEDS_ANOTHER = "needs_another"
    SUM_TOO_LARGE = "sum_too_large"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class FieldComplaint:
    """``field`` as the report names it, such as ``thematiques`` or ``counters.genres.feminin``."""

    field: str
    rule: Rule
    mend: str

    def __str__(self) -> str:
        """One line: the field and the mend."""
        return f"{self.field}: {self.mend}"
