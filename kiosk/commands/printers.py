"""Which printer a site has, from its settings."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.printers.absent import NoPrinter
from kiosk.commands.terminal import Terminal, own_command
from kiosk.visit.ports import Inbox, Printer


def printer_of(terminal: Terminal, inbox: Inbox) -> Printer:
    """The printer named in the terminal's settings; its answers go to ``inbox``."""
    settings = terminal.settings
    if settings.printer == "none":
        return NoPrinter(inbox)
    # painting tickets takes 50 ms to import, which a terminal without a printer need not spend before its first screen
    from kiosk.adapters.printers.cups import CupsPrinter
    from kiosk.adapters.printers.pdf import PdfPrinter
    from kiosk.handoff.paper_size import PaperSize

    kind, _, target = settings.printer.partition(":")
    glyphs, paper = terminal.ticket_glyphs(), PaperSize(settings.paper)
    if kind == "pdf":
        return PdfPrinter(Path(target), paper, glyphs, inbox)
    if kind == "escpos":
        from kiosk.adapters.printers.receipt_printer import EscPosPrinter

        return EscPosPrinter(target, paper, glyphs, inbox, own_command("print-worker"))
    return CupsPrinter(target, paper, glyphs, inbox, own_command("print-worker"))
