"""CupsPrinter: a ticket through a print queue of CUPS, watched to its end from a process of its own."""

from __future__ import annotations

import math
import os
import platform
import re
import time
from base64 import b64encode
from collections.abc import Mapping, Sequence
from secrets import token_hex
from typing import Any

from kiosk.adapters.printers.errand import Errands, condition_said, outcome_said
from kiosk.adapters.ticket_picture import GlyphFont, document
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.printout import Printout
from kiosk.visit.events import PrinterChecked, TicketEnded
from kiosk.visit.ports import Inbox

CUPS_SOCKET = "/run/cups/cups.sock"
CHECK_SECONDS = 0.9
PRINT_SECONDS = 9.0
"""How long one paper is watched; then its process has half a second to say so before it is killed."""

FURTHER_SECONDS = 3.0
GRACE_SECONDS = 0.5
CANCEL_SECONDS = 8.0


class CupsPrinter:
    """The Printer port for ``queue``. ``command`` starts the worker process, program first.

    Titles of jobs say "fanal-ticket", the name of this machine and a number, nothing of the person; jobs are taken
    back by that name, so another user's or another terminal's never are. ``server`` is the path of the print
    server's socket or ``host:port``; without it, what CUPS_SERVER says, else the machine's own.
    """

    def __init__(
        self,
        queue: str,
        paper: PaperSize,
        glyphs: GlyphFont,
        inbox: Inbox,
        command: Sequence[str],
        *,
        server: str = "",
        terminal: str = "",
        check_seconds: float = CHECK_SECONDS,
        print_seconds: float = PRINT_SECONDS,
    ) -> None:
        self._where = {"queue": queue, "server": server or usual_server()}
        self._paper = paper
        self._glyphs = glyphs
        self._inbox = inbox
        self._errands = Errands(command)
        self._prefix = f"fanal-ticket-{terminal or platform.node()}-"
        self._mine = f"{self._prefix}{token_hex(4)}-"  # a Fanal started anew may have the same number
        self._last_number = 0
        self._check_seconds = check_seconds
        self._print_seconds = print_seconds
        self._printing: set[int] = set()
        self._may_have_left_jobs = True  # of a Fanal that was killed

    @property
    def process_ids(self) -> list[int]:
        """Of the worker processes that run: none between visits."""
        return self._errands.process_ids

    def check(self) -> None:
        """Ask the queue whether it takes jobs; the process stays, warm, for the job."""

        def answered(said: Mapping[str, Any] | None) -> None:
            self._inbox(PrinterChecked(said is not None and said.get("ready") is True, condition_said(said)))

        self._errands.ask({"do": "check", **self._where}, self._check_seconds, answered)

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        """Hand one job over and answer how it ended. A job that is being printed is not begun again."""
        if id in self._printing:
            return
        paper = document(printouts, self._paper, self._glyphs)
        self._printing.add(id)
        self._last_number += 1
        self._may_have_left_jobs = True

        def answered(said: Mapping[str, Any] | None) -> None:
            self._printing.discard(id)
            self._inbox(TicketEnded(id, outcome_said(said)))

        seconds = self._print_seconds + FURTHER_SECONDS * (len(printouts) - 1)
        order = {
            "do": "print",
            **self._where,
            "title": f"{self._mine}{self._last_number}",
            "pdf": b64encode(paper.pdf).decode(),
            "media": media(self._paper, paper.height_mm),
            "until": time.monotonic() + seconds,  # one clock for all processes of a machine
        }
        self._errands.ask(order, seconds + GRACE_SECONDS, answered)

    def cancel(self) -> None:
        """Stop at once and take back, in the background, what this terminal has in the queue."""
        self._errands.end()
        if not self._may_have_left_jobs:
            return
        last = self._last_number

        def answered(said: Mapping[str, Any] | None) -> None:
            if said is not None and said.get("clear") is True:
                self._may_have_left_jobs = self._last_number != last
                self._errands.rest()

        spared = {"spared": self._mine, "after": last}  # those of a visit that has begun meanwhile
        order = {"do": "cancel", **self._where, "prefix": self._prefix, **spared}
        self._errands.ask(order, CANCEL_SECONDS, answered)

    def close(self) -> None:
        """End the worker processes; for who makes a printer without a whole kiosk around it."""
        self._errands.end()


def media(paper: PaperSize, height_mm: float) -> str:
    """The paper's name for a queue: a self-describing one (PWG 5101.1) for a roll, cut where the ticket ends."""
    if not paper.sheet.is_roll:
        return "iso_a4_210x297mm"
    return f"custom_ticket_{paper.sheet.width_mm:g}x{math.ceil(height_mm) + 1}mm"


def usual_server(environment: Mapping[str, str] = os.environ) -> str:
    """Where print jobs of this machine go: CUPS_SERVER, as for CUPS's own commands, else its own server's socket."""
    server = environment.get("CUPS_SERVER", CUPS_SOCKET)
    return server if server.startswith("/") or re.search(r":\d+$", server) else f"{server}:631"


def queue_problem(queue: str, server: str = "") -> str | None:
    """What is wrong with ``queue``, in words for a technician; None when it takes jobs. Blocks up to two seconds."""
    from kiosk.adapters.printers.ipp import NOT_FOUND, IppError, PrinterState, Queue
    from kiosk.adapters.printers.queue_worker import FAILED

    try:
        standing = Queue(queue, server or usual_server()).standing()
    except IppError as error:
        return "there is no such queue" if error.status == NOT_FOUND else str(error)
    except FAILED as error:
        return f"the print server does not answer ({error})"
    if not standing.accepting:
        return "the queue refuses jobs"
    if standing.state is PrinterState.STOPPED:
        return f"the queue is stopped ({', '.join(standing.reasons) or 'no reason given'})"
    return None
