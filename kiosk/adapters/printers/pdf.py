"""PdfPrinter: papers as files in a folder, to try a terminal out without a printer."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from uuid import uuid4

from kiosk.adapters.ticket_picture import GlyphFont, document
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.handoff.printout import Printout
from kiosk.visit.events import PrinterChecked, TicketEnded
from kiosk.visit.ports import Inbox

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class PdfPrinter:
    """The Printer port that writes ``paper-1.pdf``, ``paper-2.pdf``... into ``folder``, never over another file."""

    def __init__(self, folder: Path, paper: PaperSize, glyphs: GlyphFont, inbox: Inbox) -> None:
        self._folder = folder
        self._paper = paper
        self._glyphs = glyphs
        self._inbox = inbox

    def check(self) -> None:
        """Answer whether the folder can be written to."""
        ready = os.access(self._folder, os.W_OK | os.X_OK)
        self._inbox(PrinterChecked(ready, PrinterCondition.READY if ready else PrinterCondition.ABSENT))

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        """Write one file and answer PRINTED once it is whole; NO_PRINTER without a folder, OUT_OF_PAPER when full."""
        self._inbox(TicketEnded(id, self._written(document(printouts, self._paper, self._glyphs).pdf)))

    def cancel(self) -> None:
        """There is nothing to take back: a file is there at once or not at all."""

    def _written(self, document: bytes) -> PrintOutcome:
        part = self._folder / f".paper-{uuid4().hex}"
        try:
            part.write_bytes(document)
        except (FileNotFoundError, PermissionError, NotADirectoryError):
            return PrintOutcome.NO_PRINTER
        except OSError as error:
            part.unlink(missing_ok=True)
            return PrintOutcome.OUT_OF_PAPER if error.errno in NO_ROOM else PrintOutcome.NOT_KNOWN
        part.replace(self._free_name())
        return PrintOutcome.PRINTED

    def _free_name(self) -> Path:
        for number in count(1):
            name = self._folder / f"paper-{number}.pdf"
            with suppress(FileExistsError):
                name.touch(exist_ok=False)
                return name
        raise AssertionError("numbers do not end")
