"""Printouts -> pictures or PDF, painted by Qt, so that every script comes out on every printer.

Start at :mod:`kiosk.adapters.ticket_picture.painting` (what others call); then
:mod:`~kiosk.adapters.ticket_picture.pages` (what lies where on which paper),
:mod:`~kiosk.adapters.ticket_picture.blocks` (what a ticket holds, in reading order; ``slip_blocks``, ``trial_blocks``
and what they share, ``pieces``),
:mod:`~kiosk.adapters.ticket_picture.boxes` (things with a size that paint themselves) and
:mod:`~kiosk.adapters.ticket_picture.typesetting` (how large, in which font, which way round).
"""

from kiosk.adapters.ticket_picture.glyph_font import GlyphFont
from kiosk.adapters.ticket_picture.painting import TicketUnreadable, document, guide_document, rasters, render

__all__ = ["GlyphFont", "TicketUnreadable", "document", "guide_document", "rasters", "render"]
