"""Random presses on a receipt printer that is emptied, slowed, pulled and opened, by people who leave on the way."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from escpos_device import PtyDevice, TcpDevice
from kiosk.adapters.printers.receipt_printer import EscPosPrinter
from kiosk.adapters.ticket_picture import GlyphFont, rasters
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.events import Event, PrinterChecked, TicketEnded
from photo import dots
from ticket_samples import bare

WORKER = [sys.executable, "-m", "kiosk", "print-worker"]
ANSWER_MS = 20_000
PAPER = PaperSize.MM58
PRINTED, EMPTY, ABSENT, UNKNOWN = (
    PrintOutcome.PRINTED,
    PrintOutcome.OUT_OF_PAPER,
    PrintOutcome.NO_PRINTER,
    PrintOutcome.NOT_KNOWN,
)
SLICE_ROWS, BUFFERED_ROWS = 64, 192

Simulated = TcpDevice | PtyDevice


@dataclass(frozen=True)
class Trouble:
    """What befalls a press at ``row`` of its paper, and what may be said of it when nobody leaves meanwhile."""

    does: Callable[[Simulated, int], object]
    outcomes: set[PrintOutcome]


TROUBLES = {
    "none": Trouble(lambda device, row: None, {PRINTED}),
    "empty": Trouble(lambda device, row: device.set(rows_left=0), {EMPTY}),
    "ends": Trouble(lambda device, row: device.set(rows_left=row), {EMPTY}),
    "ends-behind": Trouble(
        lambda device, row: device.at_confirmed(lambda: device.set(rows_left=0)), {PRINTED}
    ),
    "low": Trouble(lambda device, row: device.set(near_end=True), {PRINTED}),
    "open": Trouble(lambda device, row: device.set(cover_open=True), {ABSENT}),
    "opened": Trouble(lambda device, row: device.at_row(row, lambda: device.set(cover_open=True)), {UNKNOWN}),
    "slow": Trouble(lambda device, row: device.at_row(row, lambda: device.set(held=True)), {UNKNOWN}),
    "silent": Trouble(lambda device, row: device.set(speaks=False, confirms=False), {UNKNOWN, ABSENT}),
    "rubbish": Trouble(lambda device, row: device.set(rubbish=b"\xfe\x00"), {UNKNOWN, ABSENT}),
    "pulled": Trouble(lambda device, row: device.at_row(row, device.pull), {UNKNOWN}),
}


class Loop:
    """One terminal and its printer through many visits."""

    def __init__(self, qtbot: QtBot, glyphs: GlyphFont, chance: random.Random) -> None:
        self.met: set[str] = set()
        self._qtbot = qtbot
        self._chance = chance
        self._printouts = [bare("ar"), bare("fr"), bare("en")]
        self._pictures = [dots(each) for each in rasters(self._printouts, PAPER, glyphs)]
        self._glyphs = glyphs

    def on(self, device: Simulated, visits: int) -> None:
        """``visits`` one after the other, each with one press."""
        self._answers: list[Event] = []
        self._printer = EscPosPrinter(
            device.address, PAPER, self._glyphs, self._answers.append, WORKER, print_seconds=1.5
        )
        for visit in range(visits):
            self._visit(device, visit)

    def _visit(self, device: Simulated, visit: int) -> None:
        chance = self._chance
        papers, name = len(device.papers), chance.choice(list(TROUBLES))
        if name == "pulled" and isinstance(device, PtyDevice):
            name = "none"  # once out of its socket it has another name
        which = chance.randrange(len(self._printouts))
        wanted, leaves = self._pictures[which], chance.choice([None, None, "kills", "wipes"])
        if chance.random() < 0.5:
            self._printer.check()
            self._until(lambda: any(isinstance(each, PrinterChecked) for each in self._answers))
            self._answers.clear()
        TROUBLES[name].does(device, chance.randrange(1, len(wanted)))
        self._printer.print([self._printouts[which]], visit)
        outcome = self._outcome(visit, leaves)
        told = f"visit {visit}: {name}, {leaves}: {outcome}"
        if leaves is None:
            assert outcome in TROUBLES[name].outcomes, told
        else:
            assert outcome in TROUBLES[name].outcomes | {UNKNOWN}, told
        if name in ("silent", "rubbish") and not leaves:
            self._until(lambda: device.is_idle)  # the person waits for a paper that nobody can promise
        ended = device.rows_drawn
        self._end_of_visit(device)
        whole = sum(np.array_equal(paper[-len(wanted) :], wanted) for paper in device.papers[papers:])
        assert whole <= 1, told
        assert device.rows_drawn - ended <= BUFFERED_ROWS + SLICE_ROWS, f"{told}: drawn after the visit"
        if outcome is PRINTED:
            assert whole == 1, told
        if outcome in (EMPTY, ABSENT):
            assert whole == 0, told
        assert not device.strange, told
        self.met.add(name)

    def _outcome(self, visit: int, leaves: str | None) -> PrintOutcome:
        if leaves:
            QTest.qWait(self._chance.randrange(150))
        if leaves == "kills":
            for worker in self._printer.process_ids:
                os.kill(worker, signal.SIGKILL)
        if leaves == "wipes":
            self._printer.cancel()
        self._until(lambda: any(isinstance(each, TicketEnded) for each in self._answers))
        (ended,) = self._answers
        assert isinstance(ended, TicketEnded)
        assert ended.id == visit
        self._answers.clear()
        return ended.outcome

    def _end_of_visit(self, device: Simulated) -> None:
        self._printer.cancel()
        device.mend()
        self._until(lambda: not self._printer.process_ids and device.is_idle)

    def _until(self, met: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(met()), timeout=ANSWER_MS)


@pytest.fixture(params=[TcpDevice, PtyDevice], ids=["tcp", "pty"])
def device(request: pytest.FixtureRequest) -> Iterator[Simulated]:
    with request.param() as running:
        yield running


def run(device: Simulated, qtbot: QtBot, glyphs: GlyphFont, visits: int) -> set[str]:
    loop = Loop(qtbot, glyphs, random.Random(6))
    threads, handles = threading.active_count(), len(os.listdir("/proc/self/fd"))
    loop.on(device, visits)
    assert threading.active_count() == threads
    assert len(os.listdir("/proc/self/fd")) <= handles + 2  # what the simulated device has open just now
    return loop.met


def test_whatever_happens_a_press_is_one_paper_at_most_and_none_after_the_visit(
    device: Simulated, qtbot: QtBot, glyphs: GlyphFont
) -> None:
    run(device, qtbot, glyphs, visits=38)


@pytest.mark.proof
def test_in_hundreds_of_visits_everything_happens_and_no_paper_comes_twice_or_late(
    device: Simulated, qtbot: QtBot, glyphs: GlyphFont
) -> None:
    met = run(device, qtbot, glyphs, visits=350)
    assert met == set(TROUBLES) - ({"pulled"} if isinstance(device, PtyDevice) else set())
