"""The starts of the kiosk: how often it had to be started again, and whether it goes carefully now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.commands.examination.finding import Check, Finding, Subject, counted
from kiosk.commands.examination.service import READ
from kiosk.commands.running.start_book import read_starts
from kiosk.commands.running.starts import Counts
from kiosk.staff.lock_out import Moment

RESTARTS = Check("restarts", Subject.KIOSK, "Restarts")
SAFE_MODE = Check("safe-mode", Subject.KIOSK, "Safe mode")


def starts(book: Path, now: Moment) -> Iterator[Finding]:
    """What the ``book`` of the starts says ``now``."""
    try:
        counts = read_starts(book).counts(now)
    except ValueError as error:
        yield RESTARTS.care(f"{book} is damaged ({error}).", "Start the kiosk: it begins a new one.")
        yield SAFE_MODE.good("not to be known")
    except OSError as error:
        yield RESTARTS.care(f"{book} cannot be read ({error.strerror}).", "Give it to Fanal's user.")
        yield SAFE_MODE.good("not to be known")
    else:
        yield restarts(counts)
        yield safe_mode(counts)


def restarts(counts: Counts) -> Finding:
    """Whether the kiosk ended today when nobody had told it to."""
    if counts.crashes_in_day:
        return RESTARTS.care(f"It broke {counted(counts.crashes_in_day, 'time')} in the last 24 hours.", READ)
    return RESTARTS.good(f"{counted(counts.restarts, 'restart')} since the machine was switched on")


def safe_mode(counts: Counts) -> Finding:
    """Whether the kiosk does without what may have broken it."""
    if counts.safe:
        return SAFE_MODE.care(
            "After three breaks it shows the shipped content alone, without voice and printer.",
            f"{READ}. Then run: sudo fanal-kiosk restart",
        )
    return SAFE_MODE.good("no, everything is in use")
