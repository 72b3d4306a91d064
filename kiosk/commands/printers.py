"""Which printer a site has, from its settings."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.adapters.ticket_picture import GlyphFont
from kiosk.commands.terminal import own_command
from kiosk.handoff.paper_size import PaperSize
from kiosk.settings import Settings
from kiosk.visit.ports import Inbox, Printer


def printer_of(settings: Settings, inbox: Inbox) -> Printer:
    """The printer named by ``settings.printer``; its answers go to ``inbox``."""
    kind, _, target = settings.printer.partition(":")
    if kind == "none":
        return NoPrinter(inbox)
    glyphs = GlyphFont(glyph_font_file(), glyph_codepoints())
    paper = PaperSize(settings.paper)
    if kind == "pdf":
        from kiosk.adapters.printers.pdf import PdfPrinter

        return PdfPrinter(Path(target), paper, glyphs, inbox)
    from kiosk.adapters.printers.cups import CupsPrinter

    return CupsPrinter(target, paper, glyphs, inbox, own_command("print-worker"))
