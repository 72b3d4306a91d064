"""SiteSheet: what the staff may set of their site at the terminal itself; the keys bear the names of ``site.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

SiteValue = str | float | tuple[str, ...]

NO_PRINTER = "none"
CUPS = "cups:"
"""How a printer that is a queue of the print server begins in ``site.toml``."""

RECEIPT_PRINTER = "escpos:"
PDF_FOLDER = "pdf:"


@dataclass(frozen=True, slots=True)
class SiteSheet:
    """See :class:`kiosk.settings.Settings` for what each key means; 0 inches: the display's own word is taken."""

    name: str = ""
    address: str = ""
    languages: tuple[str, ...] = ("fr",)
    printer: str = NO_PRINTER
    paper: str = "80mm"
    screen_diagonal_inches: float = 0.0
    permanences: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    def changes_since(self, before: SiteSheet) -> Mapping[str, SiteValue]:
        """The keys that ``before`` has otherwise, with what they are now."""
        return {
            each.name: getattr(self, each.name)
            for each in fields(self)
            if getattr(self, each.name) != getattr(before, each.name)
        }
