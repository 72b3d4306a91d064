"""Draft: a report that is being written, held by the page alone until it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.log.mediation import Mediation, Workshop
from kiosk.log.prefill import RecentVisit


@dataclass(frozen=True, slots=True)
class Draft:
    """``mediation`` as it is now, ``opened`` as it was when its page was opened: what is drawn first follows that.

    So nothing changes its place under a finger. ``page`` is which part of the form is seen, from 0. ``visit`` is the
    one it was taken from, ``corrects`` the place in the log of the row that it will take the place of. ``counts`` are
    the counters that the kit of a workshop asks, empty for all.
    """

    mediation: Mediation
    opened: Mediation
    page: int = 0
    visit: RecentVisit | None = None
    corrects: int | None = None
    counts: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, mediation: Mediation, *, visit: RecentVisit | None = None, corrects: int | None = None
    ) -> Draft:
        """A report opened at its beginning."""
        return cls(mediation, mediation, visit=visit, corrects=corrects)

    @property
    def group(self) -> bool:
        """Whether it is about a workshop."""
        return isinstance(self.mediation.who, Workshop)

    def with_(self, mediation: Mediation) -> Draft:
        """The same once something was chosen on the form itself."""
        return replace(self, mediation=mediation)

    def opened_again(self) -> Draft:
        """The same once the form is seen again after another page."""
        return replace(self, opened=self.mediation)
