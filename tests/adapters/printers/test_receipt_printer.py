"""EscPosPrinter against a simulated receipt printer: at most one paper for one press, and every end told as it was."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from escpos_device import PtyDevice, TcpDevice
from kiosk.adapters.printers.receipt_printer import EscPosPrinter
from kiosk.adapters.ticket_picture import GlyphFont, rasters
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.handoff.printout import Printout
from kiosk.visit.events import Event, PrinterChecked, TicketEnded
from photo import dots
from ticket_samples import bare, ticket

WORKER = [sys.executable, "-m", "kiosk", "print-worker"]
ANSWER_MS = 20_000
PAPER = PaperSize.MM58
SLICE_ROWS = 64
BUFFERED_ROWS = 3 * SLICE_ROWS
"""What a printer can hold that is told nothing: the slice that is drawn, and its buffer."""

Answer = TypeVar("Answer", PrinterChecked, TicketEnded)
Simulated = TcpDevice | PtyDevice


class Press:
    """A printer, and a finger that presses and waits for the answer."""

    def __init__(self, qtbot: QtBot, make: Callable[..., EscPosPrinter]) -> None:
        self.answers: list[Event] = []
        self.printer = make(inbox=self.answers.append)
        self._qtbot = qtbot

    def check(self) -> PrinterChecked:
        self.printer.check()
        return self._next(PrinterChecked)

    def begin(self, *printouts: Printout, id: int = 1) -> None:
        self.printer.print(printouts or [bare("ar")], id)

    def print(self, *printouts: Printout, id: int = 1) -> PrintOutcome:
        self.begin(*printouts, id=id)
        return self.outcome(id)

    def outcome(self, id: int = 1) -> PrintOutcome:
        ended = self._next(TicketEnded)
        assert ended.id == id
        return ended.outcome

    def wipe(self) -> None:
        """As at the end of a visit: nothing of the printer is left when this returns."""
        self.printer.cancel()
        self.until(lambda: not self.printer.process_ids)

    def until(self, met: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(met, timeout=ANSWER_MS)

    def kill(self) -> None:
        for worker in self.printer.process_ids:
            os.kill(worker, signal.SIGKILL)

    def _next(self, kind: type[Answer]) -> Answer:
        self.until(lambda: any(isinstance(each, kind) for each in self.answers))
        found = next(each for each in self.answers if isinstance(each, kind))
        self.answers.remove(found)
        return found


@pytest.fixture
def press(qtbot: QtBot, glyphs: GlyphFont) -> Iterator[Callable[..., Press]]:
    """Makes printers; whatever the test does, none of their processes outlives it."""
    made: list[Press] = []

    def make(device: Simulated | str, **more: Any) -> Press:
        address = device if isinstance(device, str) else device.address
        settings = {"command": WORKER, "check_seconds": 20, "print_seconds": 15} | more
        made.append(Press(qtbot, partial(EscPosPrinter, address, PAPER, glyphs, **settings)))
        return made[-1]

    yield make
    for each in made:
        each.printer.close()


@pytest.fixture(params=[TcpDevice, PtyDevice], ids=["tcp", "pty"])
def device(request: pytest.FixtureRequest) -> Iterator[Simulated]:
    with request.param() as running:
        yield running
        assert not running.strange, "bytes that are no command"


@pytest.fixture
def network() -> Iterator[TcpDevice]:
    with TcpDevice() as running:
        yield running
        assert not running.strange, "bytes that are no command"


@pytest.fixture
def drawn(glyphs: GlyphFont) -> Callable[..., list[np.ndarray]]:
    """What printouts look like, dot by dot."""
    return lambda *printouts: [dots(picture) for picture in rasters(printouts or [bare("ar")], PAPER, glyphs)]


def same(papers: list[np.ndarray], wanted: list[np.ndarray]) -> bool:
    return len(papers) == len(wanted) and all(map(np.array_equal, papers, wanted))


def test_one_press_draws_the_very_picture_and_says_so(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    finger = press(device)
    assert finger.check() == PrinterChecked(True, PrinterCondition.READY)
    assert finger.print() is PrintOutcome.PRINTED
    assert same(device.papers, drawn())
    finger.wipe()
    assert same(device.papers, drawn())
    assert device.half_drawn.size == 0


def test_several_papers_are_one_job_with_a_cut_between(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    wanted = [bare("ar"), bare("fr"), ticket("en")]
    assert press(device).print(*wanted) is PrintOutcome.PRINTED
    assert same(device.papers, drawn(*wanted))


def test_a_press_that_comes_twice_prints_once(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    finger = press(device)
    finger.begin(id=1)
    assert finger.print(id=1) is PrintOutcome.PRINTED
    assert same(device.papers, drawn())
    assert finger.answers == []


def test_two_presses_at_once_come_out_one_after_the_other(
    network: TcpDevice, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    finger = press(network)
    finger.begin(bare("fr"), id=1)
    finger.begin(bare("ar"), id=2)
    assert len(finger.printer.process_ids) == 1
    assert finger.outcome(1) is PrintOutcome.PRINTED
    assert finger.outcome(2) is PrintOutcome.PRINTED
    assert same(network.papers, drawn(bare("fr"), bare("ar")))


def test_no_printer_is_told_and_not_offered(press: Callable[..., Press], tmp_path: Path) -> None:
    with TcpDevice() as running:
        gone = running.address
    for address in (gone, f"file:{tmp_path}/lp0", "usb:f055:f055"):
        finger = press(address)
        assert finger.check() == PrinterChecked(False, PrinterCondition.ABSENT)
        assert finger.print() is PrintOutcome.NO_PRINTER


def test_without_paper_nothing_is_offered_sent_or_drawn_later(
    device: Simulated, press: Callable[..., Press]
) -> None:
    device.set(rows_left=0)
    finger = press(device)
    assert finger.check() == PrinterChecked(False, PrinterCondition.OUT_OF_PAPER)
    assert finger.print() is PrintOutcome.OUT_OF_PAPER
    finger.wipe()
    device.set(rows_left=None)
    finger.until(lambda: device.is_idle)
    assert device.inked_rows == 0
    assert finger.check() == PrinterChecked(True, PrinterCondition.READY)


def test_paper_that_ends_on_the_way_is_told_and_the_rest_never_comes(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    device.set(rows_left=200)
    finger = press(device)
    assert finger.print() is PrintOutcome.OUT_OF_PAPER
    assert device.papers == []
    finger.wipe()
    drawn_so_far = device.inked_rows
    device.set(rows_left=None)
    finger.until(lambda: device.is_idle)
    assert device.inked_rows == drawn_so_far
    assert finger.print(bare("fr"), id=2) is PrintOutcome.PRINTED
    (paper,) = device.papers
    (wanted,) = drawn(bare("fr"))
    assert np.array_equal(paper[-len(wanted) :], wanted)


def test_a_printer_that_cannot_forget_draws_no_more_than_it_holds(
    network: TcpDevice, press: Callable[..., Press]
) -> None:
    network.set(rows_left=200, clears=False)
    finger = press(network)
    assert finger.print() is PrintOutcome.OUT_OF_PAPER
    drawn_so_far = network.rows_drawn
    network.set(rows_left=None)
    finger.until(lambda: network.is_idle)
    assert network.rows_drawn - drawn_so_far <= SLICE_ROWS
    assert network.papers == []


def test_paper_that_ends_behind_a_whole_ticket_is_a_printed_ticket(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    device.at_confirmed(lambda: device.set(rows_left=0))
    finger = press(device)
    assert finger.print() is PrintOutcome.PRINTED
    assert same(device.papers, drawn())
    assert finger.check() == PrinterChecked(False, PrinterCondition.OUT_OF_PAPER)


def test_paper_that_ends_with_the_cut_is_told_because_the_printer_gave_no_last_word(
    device: Simulated, press: Callable[..., Press]
) -> None:
    device.at_cut(lambda: device.set(rows_left=0))
    assert press(device).print() is PrintOutcome.OUT_OF_PAPER


def test_a_roll_near_its_end_prints_and_is_told_to_staff(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    device.set(near_end=True)
    finger = press(device)
    assert finger.check() == PrinterChecked(True, PrinterCondition.PAPER_LOW)
    assert finger.print() is PrintOutcome.PRINTED
    assert same(device.papers, drawn())


def test_an_open_cover_is_no_printer(device: Simulated, press: Callable[..., Press]) -> None:
    device.set(cover_open=True)
    finger = press(device)
    assert finger.check() == PrinterChecked(False, PrinterCondition.STOPPED)
    assert finger.print() is PrintOutcome.NO_PRINTER
    device.set(cover_open=False)
    finger.until(lambda: device.is_idle)
    assert device.inked_rows == 0


def test_a_cover_opened_on_the_way_is_not_guessed_at(device: Simulated, press: Callable[..., Press]) -> None:
    device.at_row(100, lambda: device.set(cover_open=True))
    finger = press(device)
    assert finger.print() is PrintOutcome.NOT_KNOWN
    drawn_so_far = device.inked_rows
    device.set(cover_open=False)
    finger.until(lambda: device.is_idle)
    assert device.inked_rows == drawn_so_far
    assert device.papers == []


@pytest.mark.parametrize(
    ("lies", "outcome"),
    [
        ({"speaks": False, "confirms": False}, PrintOutcome.NOT_KNOWN),
        ({"speaks": False}, PrintOutcome.PRINTED),
        ({"confirms": False}, PrintOutcome.NOT_KNOWN),
        ({"rubbish": b"\xff\x00\xaaW"}, PrintOutcome.NOT_KNOWN),
        ({"rubbish": b"\x00"}, PrintOutcome.NOT_KNOWN),
    ],
    ids=["silent", "in-turn-only", "at-once-only", "rubbish", "always-nul"],
)
def test_only_the_printers_own_word_is_believed(
    device: Simulated,
    press: Callable[..., Press],
    drawn: Callable[..., list[np.ndarray]],
    lies: dict[str, Any],
    outcome: PrintOutcome,
) -> None:
    device.set(**lies)
    finger = press(device)
    assert finger.check().ready
    assert finger.print() is outcome
    finger.until(lambda: bool(device.papers))
    assert same(device.papers, drawn())


def test_a_printer_that_spoke_and_is_silent_now_is_sent_no_ticket_to_print_later(
    network: TcpDevice, press: Callable[..., Press]
) -> None:
    """So is one on the network that serves another terminal at the moment."""
    finger = press(network)
    assert finger.check().condition is PrinterCondition.READY
    with socket.create_connection(("127.0.0.1", int(network.address.split(":")[-1]))):
        assert finger.print() is PrintOutcome.NO_PRINTER
    finger.wipe()
    finger.until(lambda: network.is_idle)
    assert network.rows_drawn == 0


def test_a_slow_printer_is_not_known_and_ends_with_the_visit(
    device: Simulated, press: Callable[..., Press]
) -> None:
    device.at_row(100, lambda: device.set(held=True))
    finger = press(device, print_seconds=1)
    assert finger.print() is PrintOutcome.NOT_KNOWN
    device.set(held=False)
    finger.wipe()
    finger.until(lambda: device.is_idle)
    drawn_so_far = device.inked_rows
    assert device.half_drawn.size == 0, "what was half drawn hangs out"
    assert finger.print(bare("fr"), id=2) is PrintOutcome.PRINTED
    assert device.inked_rows > drawn_so_far


def test_a_printer_pulled_out_on_the_way_is_not_known(device: Simulated, press: Callable[..., Press]) -> None:
    device.at_row(100, device.pull)
    finger = press(device)
    assert finger.print() is PrintOutcome.NOT_KNOWN
    assert device.papers == []
    finger.wipe()


def test_a_killed_worker_is_not_known_and_sends_no_more(
    device: Simulated, press: Callable[..., Press]
) -> None:
    device.at_row(100, lambda: device.set(held=True))
    finger = press(device)
    finger.begin()
    finger.until(lambda: device.held)
    finger.kill()
    assert finger.outcome() is PrintOutcome.NOT_KNOWN
    device.set(held=False)
    finger.until(lambda: device.is_idle)
    assert device.rows_drawn <= 100 + BUFFERED_ROWS
    assert device.papers == []


def test_leaving_while_it_prints_ends_the_paper_and_the_process(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    device.at_row(100, lambda: device.set(held=True))
    finger = press(device)
    finger.begin()
    finger.until(lambda: device.held)
    finger.printer.cancel()
    assert finger.outcome() is PrintOutcome.NOT_KNOWN
    device.set(held=False)
    finger.until(lambda: not finger.printer.process_ids and device.is_idle and bool(device.papers))
    assert device.rows_drawn <= 100 + BUFFERED_ROWS + SLICE_ROWS
    (half,) = device.papers
    assert np.array_equal(half[:100], drawn()[0][:100])
    assert not np.array_equal(half, drawn()[0])
    assert finger.print(bare("fr"), id=2) is PrintOutcome.PRINTED
    assert np.array_equal(device.papers[-1], drawn(bare("fr"))[0])


def test_whoever_comes_while_it_tidies_is_offered_a_paper(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    device.at_row(100, lambda: device.set(held=True))
    finger = press(device)
    finger.begin()
    finger.until(lambda: device.held)
    device.set(held=False)
    finger.printer.cancel()
    assert finger.outcome() is PrintOutcome.NOT_KNOWN
    assert finger.check().ready
    assert finger.print(bare("fr"), id=2) is PrintOutcome.PRINTED
    assert np.array_equal(device.papers[-1], drawn(bare("fr"))[0])
    finger.wipe()


def test_a_fanal_started_again_draws_a_whole_ticket_after_the_half_one_of_the_last(
    device: Simulated, press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]]
) -> None:
    device.at_row(100, lambda: device.set(held=True))
    killed = press(device)
    killed.begin()
    killed.until(lambda: device.held)
    killed.kill()
    device.set(held=False)
    killed.until(lambda: device.is_idle)
    again = press(device)
    again.wipe()
    assert again.print(bare("fr")) is PrintOutcome.PRINTED
    (wanted,) = drawn(bare("fr"))
    assert np.array_equal(device.papers[-1][-len(wanted) :], wanted)


def test_between_visits_no_process_runs_and_the_printer_is_left_alone(
    device: Simulated, press: Callable[..., Press]
) -> None:
    finger = press(device)
    finger.wipe()
    assert finger.print() is PrintOutcome.PRINTED
    heard = len(device.received)
    finger.printer.cancel()
    assert finger.printer.process_ids == []
    assert len(device.received) == heard


def test_a_file_that_is_there_keeps_what_a_printer_would_get(
    press: Callable[..., Press], drawn: Callable[..., list[np.ndarray]], tmp_path: Path
) -> None:
    file = tmp_path / "papers.bin"
    file.touch()
    finger = press(f"file:{file}")
    assert finger.check().ready
    assert finger.print() is PrintOutcome.PRINTED
    with TcpDevice() as reads:
        for byte in file.read_bytes():
            reads.take(bytes((byte,)))
        assert same(reads.papers, drawn())


def test_no_thread_process_or_file_is_left(
    network: TcpDevice, press: Callable[..., Press], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    threads = threading.active_count()
    finger = press(network)
    for id in range(3):
        finger.check()
        finger.print(id=id)
        finger.wipe()
    assert threading.active_count() == threads
    assert list(tmp_path.iterdir()) == []


def test_no_word_of_a_ticket_reaches_a_device_a_command_line_or_a_file(
    network: TcpDevice, press: Callable[..., Press], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    finger = press(network)
    network.at_row(100, lambda: network.set(held=True))
    finger.begin(ticket("fr"))
    finger.until(lambda: network.held)
    (worker,) = finger.printer.process_ids
    told = Path(f"/proc/{worker}/cmdline").read_bytes() + Path(f"/proc/{worker}/environ").read_bytes()
    assert list(tmp_path.iterdir()) == []
    network.set(held=False)
    assert finger.outcome() is PrintOutcome.PRINTED
    for word in (b"Accueil Exemple", b"ofpra", b"Permanence"):
        assert word not in told
        assert word not in bytes(network.received)


RUBBISH = "import sys; sys.stdin.readline(); print('all is well', flush=True); sys.stdin.readline()"


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-c", "import sys; sys.stdin.readline()"],
        [sys.executable, "-c", "import time; time.sleep(600)"],
        [sys.executable, "-c", RUBBISH],
        ["/nonexistent/worker"],
    ],
    ids=["dies", "hangs", "rubbish", "missing"],
)
def test_a_worker_that_says_nothing_useful_is_not_believed(
    press: Callable[..., Press], command: list[str]
) -> None:
    finger = press("tcp:127.0.0.1:9", command=command, check_seconds=2, print_seconds=1)
    assert finger.check() == PrinterChecked(False, None)
    assert finger.print() is PrintOutcome.NOT_KNOWN
