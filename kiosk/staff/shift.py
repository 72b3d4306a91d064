"""Shift: what is true wherever the staff are."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.staff.findings import Finding
from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.mediating.log_day import LogDay
from kiosk.staff.papers.standing import PrinterStanding
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.studio.shelf import Shelf, Speaker


@dataclass(frozen=True, slots=True)
class Shift:
    """Forgotten as a whole when the staff side closes.

    ``guarded`` is true while there is a PIN. ``site`` is what would be written. ``setting_up`` is true on the way
    through the steps of the set-up, false where one of them was opened alone. ``admitted`` is true behind the door.
    ``heard`` is what the sound test brought, None before it. ``findings`` is how the terminal is, the worst first: None
    until it has been examined, empty when that could not be done.

    ``shelf`` are the human voices, None until somebody looked; ``speaker`` is who is at the microphone. ``afresh`` says
    that something was changed that visitors get only once the terminal has started afresh. ``printer`` is how that is.
    ``recovering`` is true once the recovery key was shown, until there is a new PIN: nobody is in before.
    ``log_day`` is how the log stands, None until somebody looked. ``workshop`` is the one that is prepared or held: its
    papers, its report and the door lead back to it.
    """

    locale: str
    site: SiteSheet
    guarded: bool = False
    admitted: bool = False
    recovering: bool = False
    setting_up: bool = False
    heard: bool | None = None
    findings: tuple[Finding, ...] | None = None
    shelf: Shelf | None = None
    speaker: Speaker | None = None
    afresh: bool = False
    printer: PrinterStanding = field(default_factory=PrinterStanding)
    log_day: LogDay | None = None
    workshop: HeldWorkshop | None = None

    @property
    def recorded(self) -> Shelf:
        """What is on the shelf, as far as it is known."""
        return self.shelf or Shelf()
