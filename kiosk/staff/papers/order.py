"""Order: one job of the printer, as the staff ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MOST_PAPERS = 30
"""How many papers one job may have: a wrong one is over soon, and a roll holds it."""

Copies = tuple[tuple[str, int], ...]
"""For how many people in which language: locale and number, in the order in which they were touched first."""


@dataclass(frozen=True, slots=True)
class TicketOrder:
    """Tickets from the first step on: one of each of ``procedures`` for everybody in ``copies``."""

    procedures: tuple[str, ...]
    copies: Copies

    @property
    def each(self) -> int:
        """How many papers one person gets."""
        return len(self.procedures)

    @property
    def papers(self) -> int:
        """How many come out."""
        return self.each * people(self.copies)

    def tickets(self) -> Iterator[tuple[str, str]]:
        """Locale and procedure of each; what is one person's comes out together."""
        for locale, count in self.copies:
            for _ in range(count):
                for procedure in self.procedures:
                    yield locale, procedure


@dataclass(frozen=True, slots=True)
class CertificateOrder:
    """Certificates of a workshop held from the kit of the id ``kit``: one for everybody in ``copies``."""

    kit: str
    copies: Copies

    @property
    def each(self) -> int:
        """How many papers one person gets."""
        return 1

    @property
    def papers(self) -> int:
        """How many come out."""
        return people(self.copies)


@dataclass(frozen=True, slots=True)
class TrialOrder:
    """The page that shows whether the printer does what tickets need."""

    papers: int = 1


GroupOrder = TicketOrder | CertificateOrder
"""Papers for a group, in each person's language."""

Order = GroupOrder | TrialOrder


def people(copies: Copies) -> int:
    """For how many in all."""
    return sum(count for _, count in copies)


def most_people(order: GroupOrder) -> int:
    """For how many one job can hold what ``order`` gives everybody."""
    return MOST_PAPERS // max(1, order.each)


def with_more(copies: Copies, locale: str, by: int, most: int) -> Copies:
    """``by`` more, or fewer, in ``locale``: none below zero, and ``most`` in all at the most."""
    now = dict(copies)
    others = people(copies) - now.get(locale, 0)
    now[locale] = max(0, min(now.get(locale, 0) + by, most - others))
    return tuple((each, count) for each, count in now.items() if count)
