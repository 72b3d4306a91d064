"""ESC/POS in bytes: what a receipt printer is sent, and what its answers mean, as Epson's command reference has it.

Standard library only: the process that speaks to the device has to be there before a finger has left the button.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

READY = b"\x1b@"
"""``ESC @``: forget what was set."""

RASTER = b"\x1dv0\x00"
FEED_AND_CUT = b"\x1dV\x42\x00"
"""``GS V 66``: feed the paper to the knife, and cut where there is one."""

SAY_WHEN_DONE = b"\x1dr\x01"
"""``GS r 1``: tell the paper sensor. It waits its turn, so the answer says that all before it was done."""

NO_REPORTS = b"\x1da\x00"
"""``GS a 0``: say nothing unasked."""

HEAD_ENDED = bytes(8)
"""Nothing to a printer that waits for a command; to one that was left in the middle of a command, its end.

Before all else, lest a question be taken for the size of a picture.
"""

FORGET = HEAD_ENDED + b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""``DLE DC4 8``: at once, even when it waits for paper, throw away what has not been printed."""

ROWS_AT_ONCE = 64
"""Small printers hold a few kilobytes, and a paper that ends is noticed between two slices."""

MOST_ROW_BYTES = 80
SWALLOWED = bytes(MOST_ROW_BYTES * ROWS_AT_ONCE)
"""Nothing to a printer that waits for a command; white dots to one that still waits for the rest of a slice."""


class Ask(IntEnum):
    """``DLE EOT n``, answered at once, past all that waits."""

    STATE = 1
    CAUSE = 2
    PAPER = 4

    @property
    def command(self) -> bytes:
        """What is sent."""
        return bytes((0x10, 0x04, self))


def slices(dots: bytes, row_bytes: int) -> Iterator[bytes]:
    """``GS v 0`` for each few rows of ``dots``: 8 to a byte, the first one highest, 1 is ink."""
    step = row_bytes * ROWS_AT_ONCE
    for first in range(0, len(dots), step):
        part = dots[first : first + step]
        yield (
            RASTER + row_bytes.to_bytes(2, "little") + (len(part) // row_bytes).to_bytes(2, "little") + part
        )


def looks_like_a_question(data: bytes) -> bool:
    """Whether a printer may answer the dots of ``data``: it looks for questions wherever they stand."""
    return b"\x10\x04" in data


@dataclass(frozen=True, slots=True)
class State:
    """The answer to :attr:`Ask.STATE`."""

    offline: bool


@dataclass(frozen=True, slots=True)
class Cause:
    """The answer to :attr:`Ask.CAUSE`."""

    cover_open: bool
    paper_stopped: bool
    failed: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """The answer to :attr:`Ask.PAPER`."""

    low: bool
    out: bool


def state_of(byte: int) -> State:
    """What ``byte`` says."""
    return State(offline=bool(byte & 0x08))


def cause_of(byte: int) -> Cause:
    """What ``byte`` says."""
    return Cause(cover_open=bool(byte & 0x04), paper_stopped=bool(byte & 0x20), failed=bool(byte & 0x40))


def paper_of(byte: int) -> Paper:
    """What ``byte`` says."""
    return Paper(low=bool(byte & 0x0C), out=bool(byte & 0x60))


class Answers:
    """Sorts what a printer sends by the bits that never change.

    ``at_once`` are answers to ``DLE EOT``, ``in_turn`` counts those to ``GS r``. A printer that sends anything that is
    neither these nor a report of its own is ``garbled``: none of its words is worth anything.
    """

    def __init__(self) -> None:
        self.at_once: list[int] = []
        self.in_turn = 0
        self.garbled = False
        self._report_left = 0
        self._in_block = False

    def take(self, data: bytes) -> None:
        """Sort ``data``, which goes on where the last call ended."""
        for byte in data:
            self._take(byte)

    def _take(self, byte: int) -> None:
        if self._in_block:
            self._in_block = byte != 0
        elif self._report_left:
            self._report_left -= 1
        elif byte == _BLOCK:
            self._in_block = True
        elif byte & _FIXED == _AT_ONCE:
            self.at_once.append(byte)
        elif byte & _FIXED == _REPORT:
            self._report_left = 3
        elif byte in _PAPER_SENSOR:
            self.in_turn += 1
        elif byte not in _FLOW:
            self.garbled = True


_FIXED, _AT_ONCE, _REPORT = 0x93, 0x12, 0x10
_BLOCK = 0x37
"""Begins what is said of a thing done, such as FORGET; it ends with a NUL."""
_PAPER_SENSOR = frozenset((0x00, 0x03, 0x0C, 0x0F))
"""Both bits of each sensor go together."""
_FLOW = frozenset((0x11, 0x13))
