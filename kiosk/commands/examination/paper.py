"""What a person takes away: the code on the screen, and the printer."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.commands.examination.asked import Asked
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.commands.examination.receipt_printer import PRINTER, device_finding, silent_device, within_reach
from kiosk.handoff.qr_grid import QUIET_ZONE, QrEncoder

JOBS = Check("print-jobs", Subject.DEVICES, "Print jobs")
QR_CODE = Check("qr-code", Subject.DEVICES, "QR code")

SAMPLE = "https://example.org/fanal"
DOTS = 4
"""A module of the sample, as small as one is ever printed."""

MOST_KEPT_SECONDS = 60
KEEPERS = ("PreserveJobFiles", "PreserveJobHistory")
"""What makes CUPS keep a paper, or its title, after it has come out."""


def printer_kind(printer: str) -> tuple[str, str]:
    """``none``, ``cups`` and its queue, ``escpos`` and its device, or ``pdf`` and its folder, from ``printer``."""
    kind, _, target = printer.partition(":")
    return kind, target


def queue_finding(queue: str, server: str = "") -> Finding:
    """Whether ``queue`` of the print server at ``server``, or of the usual one, takes jobs."""
    from kiosk.adapters.printers.cups import queue_problem

    problem = queue_problem(queue, server)
    if problem:
        return PRINTER.care(f"{queue}: {problem}.", "Look at it with: lpstat -p")
    return PRINTER.good(f"queue {queue} takes jobs")


def ask_printer(printer: str) -> Asked[Finding] | None:
    """How the ``printer`` of the site stands, asked beside the rest; None when there is nothing to ask."""
    kind, target = printer_kind(printer)
    if kind == "cups":
        return Asked(lambda: queue_finding(target), no_answer(target))
    if kind == "escpos":
        return Asked(lambda: device_finding(target), silent_device(target))
    return None


def no_answer(queue: str) -> Finding:
    """The print server was asked for ``queue`` and said nothing."""
    return PRINTER.care(
        f"{queue}: the print server does not answer.", "Start it again: sudo systemctl restart cups"
    )


def no_printer() -> Finding:
    """The site has none, on purpose."""
    return PRINTER.good("none: the code on the screen is photographed")


def pdf_folder(folder: Path) -> Finding:
    """Whether papers can go to ``folder``."""
    if not os.path.isdir(folder):
        return PRINTER.bad(f"{folder} is not there.", "Make the folder.")
    if not os.access(folder, os.W_OK | os.X_OK):
        return PRINTER.bad(f"{folder} cannot be written.", "Give it to Fanal's user.")
    return PRINTER.good(f"papers go to {folder} as PDF")


def print_jobs(printer: str, cupsd: Path) -> Finding:
    """Whether the print server, set by the file ``cupsd``, forgets a paper once it has come out."""
    if printer_kind(printer)[0] != "cups":
        return JOBS.good("no queue is used")
    try:
        lines = cupsd.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return JOBS.good("the print server is another machine's")
    except OSError as error:
        return JOBS.care(f"{cupsd} cannot be read ({error.strerror}).", "Look at it as root.")
    told = {match[1]: match[2] for line in lines if (match := re.match(r"\s*(\w+)\s+(\S+)", line))}
    kept = [keeper for keeper in KEEPERS if not _forgets(told.get(keeper, ""))]
    if kept:
        return JOBS.care(
            "The print server keeps papers after they have come out.",
            f"Write in {cupsd}: {', '.join(f'{keeper} No' for keeper in kept)}. Then: sudo systemctl restart cups",
        )
    return JOBS.good("forgotten once they have come out")


def _forgets(value: str) -> bool:
    """Whether ``value`` of cupsd.conf(5) keeps nothing, or no longer than Fanal watches a job; CUPS keeps by itself."""
    return value.lower() in ("no", "off", "false") or (value.isdecimal() and int(value) <= MOST_KEPT_SECONDS)


def qr_code(encode: QrEncoder) -> Finding:
    """Whether a code of ``encode`` is read back as what it was made of."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    from kiosk.adapters.qr_reader import decode

    grid = encode(SAMPLE)
    side = (grid.size + 2 * QUIET_ZONE) * DOTS
    picture = QImage(side, side, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for x, y, length in grid.runs():
        place = ((QUIET_ZONE + x) * DOTS, (QUIET_ZONE + y) * DOTS)
        painter.fillRect(*place, length * DOTS, DOTS, Qt.GlobalColor.black)
    painter.end()
    if decode(picture) != SAMPLE:
        return QR_CODE.bad("A code that was made does not read back.", "Install Fanal again.")
    return QR_CODE.good("made and read back")


def paper(
    printer: str, answered: Finding | None, cupsd: Path, encode: QrEncoder, root: Path, *, kiosk: bool
) -> Iterator[Finding]:
    """Everything about what is taken away; ``answered`` is what the printer said, where one was asked.

    ``root`` is where the machine's own files lie; ``kiosk`` whether it is one.
    """
    kind, target = printer_kind(printer)
    if kind == "pdf":
        yield pdf_folder(Path(target))
    else:
        yield answered or no_printer()
    if kiosk and kind == "escpos":
        yield from within_reach(target, root)
    yield print_jobs(printer, cupsd)
    yield qr_code(encode)
