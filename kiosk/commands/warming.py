"""Warming: what costs time and is not seen, done once the first screen is, so that no touch waits for it."""

from __future__ import annotations

import gc
import linecache

from kiosk.commands.terminal import Terminal
from kiosk.content.complaint import Complaint


def warm(terminal: Terminal) -> tuple[Complaint, ...]:
    """Have a QR code made and the words of every language read; what is not sound in them.

    All that is in memory by then stays: the collector, which would look through it in the middle of a touch for some
    25 ms, is told to leave it alone.
    """
    linecache.clearcache()  # PySide looks through the source of all that is imported, and it would stay: 7 MB
    terminal.world.encode_qr("https://example.org")
    locales = [language.locale for language in terminal.world.library.languages]
    complaints = tuple(each for locale in locales for each in terminal.loaded.read_words(locale))
    gc.collect()
    gc.freeze()
    return complaints
