"""CupsQueues: which queues the print server has, asked from a process of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.adapters.printers.cups import usual_server
from kiosk.adapters.printers.errand import Errands
from kiosk.staff.events import PrintersFound
from kiosk.staff.ports import StaffInbox

LIST_SECONDS = 5.0


class CupsQueues:
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
            queues = said.get("queues") if said is not None else None
            found = queues if isinstance(queues, list) else []
            self._inbox(PrintersFound(tuple(str(each) for each in found)))
            self._errands.end()

        self._errands.ask({"do": "list", "queue": "", "server": self._server}, LIST_SECONDS, answered)
