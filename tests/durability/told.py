"""What lives have told of, as the log must hold it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from durability.entries import mediation
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.mediation import Mediation

EVER = (datetime.date.min, datetime.date.max)
Standing = Mapping[int, tuple[Mediation, bool]]
"""The mediations that stand, by place, and whether they were handed over."""


@dataclass
class Told:
    """What lives have told of: the numbers of the mediations that stand, by place, and the places handed over."""

    standing: dict[int, int] = field(default_factory=dict)
    ticked: set[int] = field(default_factory=set)

    def hear(self, word: str, place: int, other: int) -> None:
        if word == "place":
            self.standing[place] = other
        elif word == "ticked":
            (self.ticked.add if other else self.ticked.discard)(place)
        else:
            number = self.standing.pop(place)
            self.ticked.discard(place)
            if word == "corrected":
                self.standing[other] = number + 1


def standing_after(words: Iterable[Sequence[str]]) -> Standing:
    """What must stand once ``words`` were told."""
    told = Told()
    for word, place, other in words:
        told.hear(word, int(place), int(other))
    return {seq: (mediation(number), seq in told.ticked) for seq, number in told.standing.items()}


def standing_in(log: SqliteLogBook) -> Standing:
    """What stands in ``log``."""
    return {kept.seq: (kept.mediation, kept.in_coop is not None) for kept in log.mediations(*EVER)}
