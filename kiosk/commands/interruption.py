"""Interruption: Ctrl-C and SIGTERM end a command in order: what it opened is closed, nothing is printed but one line.

Python's own KeyboardInterrupt would be lost wherever Qt calls back into Python: it is printed there and the work goes
on. So a signal is noted, and whoever works in a loop heeds it.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupted(click.exceptions.Exit):
    """A signal asked the command to end. Ends it with 128 and the signal's number, as a shell does: 130 for Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.number = number


class _Interruption:
    def __init__(self) -> None:
        self.number = 0
        self.at_once = False

    def note(self, number: int, frame: FrameType | None) -> None:
        self.number = number
        if self.at_once:
            raise Interrupted(number)


_interruption = _Interruption()


@contextmanager
def heeded_signals() -> Iterator[None]:
    """Within it SIGINT and SIGTERM are noted for :func:`heed`, which is heeded a last time at the end.

    In the main thread; not nested. Also a decorator: ``@heeded_signals()``.
    """
    _interruption.number = 0
    before = {each: signal.signal(each, _interruption.note) for each in SIGNALS}
    try:
        yield
        heed()
    except Interrupted as error:
        click.echo(f"Interrupted by {signal.Signals(error.number).name}.", err=True)
        raise
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def interrupted_at_once() -> Iterator[None]:
    """Within it a signal raises :class:`Interrupted` where the program is: for waiting where Qt has no part."""
    heed()
    _interruption.at_once = True
    try:
        yield
    finally:
        _interruption.at_once = False


def was_interrupted() -> bool:
    """Whether a signal has come: for a loop of Qt, from which nothing can be raised."""
    return bool(_interruption.number)


def heed() -> None:
    """Raise :class:`Interrupted` when a signal has come."""
    if _interruption.number:
        raise Interrupted(_interruption.number)
