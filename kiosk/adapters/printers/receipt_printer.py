"""EscPosPrinter: a ticket on a receipt printer without a driver, watched to its end from a process of its own."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.adapters.printers.errand import Errands, condition_said, outcome_said
from kiosk.adapters.printers.escpos import dots_of
from kiosk.adapters.ticket_picture import GlyphFont, rasters
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.handoff.printout import Printout
from kiosk.visit.events import PrinterChecked, TicketEnded
from kiosk.visit.ports import Inbox

CHECK_SECONDS = 0.9
PRINT_SECONDS = 9.0
"""For one paper; then the process has half a second to say so before it is killed."""

FURTHER_SECONDS = 3.0
GRACE_SECONDS = 0.5
CANCEL_SECONDS = 1.5
SPOKEN = frozenset(PrinterCondition) - {PrinterCondition.SILENT, PrinterCondition.ABSENT}
"""What only a printer that answers can have said."""


class EscPosPrinter:
    """The Printer port for the device at ``address`` (:class:`~kiosk.adapters.printers.device_address.DeviceAddress`).

    ``command`` starts the worker process, program first. A device takes one order after the other. What it has drawn
    nobody takes back; what has not been sent never is, and the rest of a paper that was broken off is cleared away.
    """

    def __init__(
        self,
        address: str,
        paper: PaperSize,
        glyphs: GlyphFont,
        inbox: Inbox,
        command: Sequence[str],
        *,
        check_seconds: float = CHECK_SECONDS,
        print_seconds: float = PRINT_SECONDS,
    ) -> None:
        self._where = {"device": address}
        self._paper = paper
        self._glyphs = glyphs
        self._inbox = inbox
        self._errands = Errands(command, one_at_a_time=True)
        self._check_seconds = check_seconds
        self._print_seconds = print_seconds
        self._printing: set[int] = set()
        self._begun = 0
        self._has_spoken = False
        self._may_hold_some = True  # of a Fanal that was killed
        self._may_have_drawn_half = False

    @property
    def process_ids(self) -> list[int]:
        """Of the worker processes that run: none between visits."""
        return self._errands.process_ids

    def check(self) -> None:
        """Ask the printer how it stands; the process stays, warm, for the job."""

        def answered(said: Mapping[str, Any] | None) -> None:
            condition = condition_said(said)
            self._has_spoken = self._has_spoken or condition in SPOKEN
            self._inbox(PrinterChecked(said is not None and said.get("ready") is True, condition))

        order = {"do": "check", **self._where, "until": time.monotonic() + self._check_seconds - 0.1}
        self._errands.ask(order, self._check_seconds, answered)

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        """Draw one job and answer how it ended. A job that is being printed is not begun again."""
        if id in self._printing:
            return
        pictures = rasters(printouts, self._paper, self._glyphs)
        self._printing.add(id)
        self._begun += 1
        self._may_hold_some = self._may_have_drawn_half = True

        def answered(said: Mapping[str, Any] | None) -> None:
            self._printing.discard(id)
            outcome = outcome_said(said)
            if (
                outcome is not PrintOutcome.NOT_KNOWN
            ):  # it is done, or was not begun, or the job itself cleared up
                self._may_hold_some = self._may_have_drawn_half = False
            self._inbox(TicketEnded(id, outcome))

        seconds = self._print_seconds + FURTHER_SECONDS * (len(pictures) - 1)
        order = {
            "do": "print",
            **self._where,
            "pictures": [(b64encode(dots_of(each)).decode(), each.width() // 8) for each in pictures],
            "spoke": self._has_spoken,
            "until": time.monotonic() + seconds,  # one clock for all processes of a machine
        }
        self._errands.ask(order, seconds + GRACE_SECONDS, answered)

    def cancel(self) -> None:
        """Stop at once; in the background, let the printer forget what it holds, and cut off what was half drawn."""
        self._errands.end()
        if not self._may_hold_some:
            return
        begun = self._begun

        def answered(said: Mapping[str, Any] | None) -> None:
            if said is not None and said.get("clear") is True and begun == self._begun:
                self._may_hold_some = self._may_have_drawn_half = False
            self._errands.rest()

        order = {
            "do": "cancel",
            **self._where,
            "cut": self._may_have_drawn_half,
            "until": time.monotonic() + CANCEL_SECONDS - 0.1,
        }
        self._errands.ask(order, CANCEL_SECONDS, answered)

    def close(self) -> None:
        """End the worker processes; for who makes a printer without a whole kiosk around it."""
        self._errands.end()
