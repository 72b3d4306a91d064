"""FoundPrinters: the queues of the print server and the receipt printers plugged in, asked from a process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.adapters.printers.cups import usual_server
from kiosk.adapters.printers.errand import Errands
from kiosk.staff.events import PrintersFound
from kiosk.staff.ports import StaffInbox
from kiosk.staff.site_sheet import CUPS

LIST_SECONDS = 5.0


class FoundPrinters:
    """The Printers port of the staff side. ``command`` starts the worker process, program first.

    ``server`` as for :class:`~kiosk.adapters.printers.cups.CupsPrinter`.
    """

    def __init__(self, inbox: StaffInbox, command: Sequence[str], *, server: str = "") -> None:
        self._inbox = inbox
        self._server = server or usual_server()
        self._errands = Errands(command)

    def look(self) -> None:
        """See :class:`kiosk.staff.ports.Printers`. The process ends with its answer."""

        def answered(said: Mapping[str, Any] | None) -> None:
            queues = (CUPS + queue for queue in _words(said, "queues"))
            self._inbox(PrintersFound((*queues, *_words(said, "devices"))))
            self._errands.end()

        self._errands.ask({"do": "list", "server": self._server}, LIST_SECONDS, answered)


def _words(said: Mapping[str, Any] | None, key: str) -> tuple[str, ...]:
    found = said.get(key) if said is not None else None
    return tuple(str(each) for each in found) if isinstance(found, list) else ()
