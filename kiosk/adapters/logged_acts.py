"""LoggedActs: the line that each act of the staff leaves in the log."""

from __future__ import annotations

from kiosk.adapters.log_writer import LogWriter
from kiosk.log.acts import Act


class LoggedActs:
    """The ActBook port over ``log``."""

    def __init__(self, log: LogWriter) -> None:
        self._log = log

    def note(self, act: Act) -> None:
        """See :class:`kiosk.staff.ports.ActBook`."""
        self._log.ask(lambda book: book.note(act))
