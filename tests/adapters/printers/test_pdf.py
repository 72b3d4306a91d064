from __future__ import annotations

import resource
import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.adapters.printers.absent import NoPrinter
from kiosk.adapters.printers.pdf import PdfPrinter
from kiosk.adapters.qr_reader import decode
from kiosk.adapters.ticket_picture import GlyphFont
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.visit.events import Event, PrinterChecked, TicketEnded
from ticket_samples import ticket


def test_each_press_is_one_file_that_reads_back(glyphs: GlyphFont, tmp_path: Path) -> None:
    answers: list[Event] = []
    printer = PdfPrinter(tmp_path, PaperSize.MM80, glyphs, answers.append)
    printer.check()
    printer.print([ticket("ar")], 1)
    printer.print([ticket("fr")], 1)
    printer.cancel()
    printed = TicketEnded(1, PrintOutcome.PRINTED)
    assert answers == [PrinterChecked(True, PrinterCondition.READY), printed, printed]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["paper-1.pdf", "paper-2.pdf"]
    command = ["pdftoppm", "-r", "203", "-gray", "-png", "-singlefile"]
    subprocess.run([*command, tmp_path / "paper-1.pdf", tmp_path / "page"], check=True, timeout=60)
    assert decode(QImage(str(tmp_path / "page.png"))) == "https://www.ofpra.gouv.fr"


def test_a_file_that_is_already_there_is_left_alone(glyphs: GlyphFont, tmp_path: Path) -> None:
    (tmp_path / "paper-1.pdf").write_text("a paper of yesterday")
    PdfPrinter(tmp_path, PaperSize.A4, glyphs, [].append).print([ticket()], 1)
    assert (tmp_path / "paper-1.pdf").read_text() == "a paper of yesterday"
    assert (tmp_path / "paper-2.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_not_there_is_no_printer(glyphs: GlyphFont, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        answers: list[Event] = []
        printer = PdfPrinter(folder, PaperSize.MM58, glyphs, answers.append)
        printer.check()
        printer.print([ticket()], 7)
        assert answers == [
            PrinterChecked(False, PrinterCondition.ABSENT),
            TicketEnded(7, PrintOutcome.NO_PRINTER),
        ]


def test_a_full_disk_is_out_of_paper_and_leaves_nothing(glyphs: GlyphFont, tmp_path: Path) -> None:
    answers: list[Event] = []
    printer = PdfPrinter(tmp_path, PaperSize.MM80, glyphs, answers.append)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        printer.print([ticket("ar")], 1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert answers == [TicketEnded(1, PrintOutcome.OUT_OF_PAPER)]
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_without_a_printer_says_so() -> None:
    answers: list[Event] = []
    printer = NoPrinter(answers.append)
    printer.check()
    printer.print([ticket()], 3)
    printer.cancel()
    assert answers == [
        PrinterChecked(False, PrinterCondition.ABSENT),
        TicketEnded(3, PrintOutcome.NO_PRINTER),
    ]
