"""CupsPrinter against a real CUPS: at most one paper for one press, and every end told as it was."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import print_server
from kiosk.adapters.printers.cups import CupsPrinter, media, queue_problem, usual_server
from kiosk.adapters.printers.ipp import Queue
from kiosk.adapters.qr_reader import decode
from kiosk.adapters.ticket_picture import GlyphFont
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.visit.events import Event, PrinterChecked, TicketEnded
from print_server import PDF_DRIVER, PrintServer
from ticket_samples import ticket

WORKER = [sys.executable, "-m", "kiosk", "print-worker"]
ANSWER_MS = 20_000

Answer = TypeVar("Answer", PrinterChecked, TicketEnded)

pytestmark = pytest.mark.skipif(bool(print_server.missing()), reason=print_server.missing())


@pytest.fixture(scope="module")
def running() -> Iterator[PrintServer]:
    with PrintServer() as server:
        yield server


@pytest.fixture
def server(running: PrintServer) -> PrintServer:
    running.clear()
    return running


class Press:
    """A printer, and a finger that presses and waits for the answer."""

    def __init__(self, qtbot: QtBot, make: Callable[..., CupsPrinter]) -> None:
        self.answers: list[Event] = []
        self.printer = make(inbox=self.answers.append)
        self._qtbot = qtbot

    def check(self) -> bool:
        self.printer.check()
        return self.checked().ready

    def checked(self) -> PrinterChecked:
        return self._next(PrinterChecked)

    def print(self, id: int = 1) -> PrintOutcome:
        self.printer.print([ticket("ar")], id)
        return self.outcome(id)

    def outcome(self, id: int = 1) -> PrintOutcome:
        ended = self._next(TicketEnded)
        assert ended.id == id
        return ended.outcome

    def wipe(self) -> None:
        """As at the end of a visit: nothing of the printer is left when this returns."""
        self.printer.cancel()
        self._qtbot.waitUntil(lambda: not self.printer.process_ids, timeout=ANSWER_MS)

    def until(self, met: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(met, timeout=ANSWER_MS)

    def _next(self, kind: type[Answer]) -> Answer:
        self._qtbot.waitUntil(lambda: any(isinstance(each, kind) for each in self.answers), timeout=ANSWER_MS)
        found = next(each for each in self.answers if isinstance(each, kind))
        self.answers.remove(found)
        return found


@pytest.fixture
def press(qtbot: QtBot, glyphs: GlyphFont) -> Iterator[Callable[..., Press]]:
    """Makes printers; whatever the test does, none of their processes outlives it."""
    made: list[Press] = []

    def make(where: PrintServer | str, queue: str = "tickets", **more: Any) -> Press:
        settings = {
            "command": WORKER,
            "server": where if isinstance(where, str) else where.socket,
            "terminal": "hall",
            "check_seconds": 20,
            "print_seconds": 15,
        }
        paper = more.pop("paper", PaperSize.MM58)
        made.append(Press(qtbot, partial(CupsPrinter, queue, paper, glyphs, **(settings | more))))
        return made[-1]

    yield make
    for each in made:
        each.printer.close()


def test_a_queue_that_takes_jobs_is_offered(server: PrintServer, press: Callable[..., Press]) -> None:
    assert press(server).check()
    assert queue_problem("tickets", server.socket) is None


def test_one_press_prints_one_paper_and_says_so(server: PrintServer, press: Callable[..., Press]) -> None:
    finger = press(server)
    assert finger.check()
    assert finger.print() is PrintOutcome.PRINTED
    (paper,) = server.papers()
    assert read_pdf(paper) == "https://www.ofpra.gouv.fr"
    assert finger.answers == []
    finger.wipe()
    assert len(server.papers()) == 1


def test_a_press_that_comes_twice_prints_once(server: PrintServer, press: Callable[..., Press]) -> None:
    finger = press(server)
    finger.printer.print([ticket("ar")], 1)
    assert finger.print(1) is PrintOutcome.PRINTED
    server.settle()
    assert len(server.papers()) == 1
    assert finger.answers == []


def test_two_presses_are_two_papers(server: PrintServer, press: Callable[..., Press]) -> None:
    finger = press(server)
    assert finger.print(1) is PrintOutcome.PRINTED
    assert finger.print(2) is PrintOutcome.PRINTED
    assert len(server.papers()) == 2


@pytest.mark.parametrize("paper", list(PaperSize), ids=lambda paper: paper.value)
def test_a_driver_keeps_size_and_code(
    server: PrintServer, press: Callable[..., Press], paper: PaperSize, tmp_path: Path
) -> None:
    server.add("driven", PDF_DRIVER)
    assert press(server, "driven", paper=paper).print() is PrintOutcome.PRINTED
    (postscript,) = server.papers()
    page = rasterised(postscript, tmp_path)
    assert decode(page) == "https://www.ofpra.gouv.fr"
    assert abs(page.width() - paper.sheet.width_mm * 8) <= 4
    if not paper.sheet.is_roll:
        assert abs(page.height() - 297 * 8) <= 10


def test_a_queue_that_does_not_exist_is_no_printer(server: PrintServer, press: Callable[..., Press]) -> None:
    finger = press(server, "nowhere")
    assert not finger.check()
    assert finger.print() is PrintOutcome.NO_PRINTER
    assert queue_problem("nowhere", server.socket) == "there is no such queue"


def test_no_print_server_is_no_printer(press: Callable[..., Press], tmp_path: Path) -> None:
    finger = press(str(tmp_path / "cups.sock"))
    assert not finger.check()
    assert finger.print() is PrintOutcome.NO_PRINTER
    assert "does not answer" in str(queue_problem("tickets", str(tmp_path / "cups.sock")))


def test_a_queue_that_refuses_jobs_is_no_printer(server: PrintServer, press: Callable[..., Press]) -> None:
    server.run("cupsreject", "tickets")
    finger = press(server)
    assert not finger.check()
    assert finger.print() is PrintOutcome.NO_PRINTER
    assert queue_problem("tickets", server.socket) == "the queue refuses jobs"


def test_a_paused_queue_is_not_guessed_at_and_prints_nothing_later(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.run("cupsdisable", "tickets")
    finger = press(server)
    assert not finger.check()
    assert finger.print() is PrintOutcome.NOT_KNOWN
    assert "stopped (paused" in str(queue_problem("tickets", server.socket))
    server.settle()
    assert server.papers() == []


def test_a_queue_paused_while_it_prints_is_not_guessed_at(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    finger = press(server)
    finger.printer.print([ticket("ar")], 1)
    finger.until(lambda: bool(coming(server)))
    server.run("cupsdisable", "tickets")
    assert finger.outcome() is PrintOutcome.NOT_KNOWN
    server.settle()
    assert server.papers() == []


def test_an_empty_printer_says_out_of_paper_and_prints_nothing_once_filled(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("empty")
    assert press(server).print() is PrintOutcome.OUT_OF_PAPER
    server.settle()
    assert server.papers() == []


def test_a_printer_that_still_says_empty_after_it_was_filled_prints(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("empty")
    server.put("forgetful")
    finger = press(server)
    assert finger.print(1) is PrintOutcome.OUT_OF_PAPER
    server.take("empty")
    server.put("slow")
    assert Queue("tickets", server.socket).standing().reasons == ("media-empty-error",)
    assert finger.check()
    finger.printer.print([ticket("ar")], 2)
    finger.until(lambda: bool(coming(server)))
    server.take("slow")
    assert finger.outcome(2) is PrintOutcome.PRINTED
    assert len(server.papers()) == 1


def test_a_printer_that_is_still_empty_is_out_of_paper_again(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("empty")
    finger = press(server, print_seconds=4)
    assert finger.print(1) is PrintOutcome.OUT_OF_PAPER
    assert finger.print(2) is PrintOutcome.OUT_OF_PAPER
    server.settle()
    assert server.papers() == []


@pytest.mark.parametrize("policy", ["retry-job", "abort-job", "stop-printer"])
def test_a_printer_that_breaks_is_not_guessed_at_nor_tried_again(
    server: PrintServer, press: Callable[..., Press], policy: str
) -> None:
    server.run("lpadmin", "-p", "tickets", "-o", f"printer-error-policy={policy}")
    server.put("broken")
    assert press(server).print() is PrintOutcome.NOT_KNOWN
    assert server.jobs() == []
    assert server.papers() == []


def test_a_slow_printer_is_not_known_and_ends_with_the_visit(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    finger = press(server, print_seconds=1)
    assert finger.print() is PrintOutcome.NOT_KNOWN
    assert len(server.jobs()) == 1
    finger.wipe()
    assert server.jobs() == []
    server.settle()
    assert server.papers() == []


def test_a_slow_printer_gives_its_paper_while_the_visit_lasts(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    assert press(server, print_seconds=1).print() is PrintOutcome.NOT_KNOWN
    server.settle()
    assert len(server.papers()) == 1


def test_a_killed_worker_is_not_known_and_its_job_is_taken_back(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    finger = press(server)
    finger.printer.print([ticket("ar")], 1)
    finger.until(lambda: bool(coming(server)))
    (worker,) = finger.printer.process_ids
    os.kill(worker, signal.SIGKILL)
    assert finger.outcome() is PrintOutcome.NOT_KNOWN
    finger.wipe()
    server.settle()
    assert server.papers() == []


def test_leaving_while_it_prints_ends_the_paper_and_the_process(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    finger = press(server)
    finger.printer.print([ticket("ar")], 1)
    finger.until(lambda: bool(coming(server)))
    finger.wipe()
    assert finger.outcome() is PrintOutcome.NOT_KNOWN
    server.settle()
    assert server.papers() == []


def test_whoever_prints_while_the_last_visit_is_cleared_away_gets_a_paper(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    finger = press(server)
    finger.printer.print([ticket("ar")], 1)
    finger.until(lambda: bool(coming(server)))
    (left,) = server.jobs()
    finger.printer.cancel()
    assert finger.outcome(1) is PrintOutcome.NOT_KNOWN
    finger.printer.print([ticket("ar")], 2)
    finger.until(lambda: len(server.jobs()) == 1 and left not in server.jobs())
    server.take("slow")
    assert finger.outcome(2) is PrintOutcome.PRINTED
    finger.wipe()
    server.settle()
    assert len(server.papers()) == 1


def test_a_fanal_started_again_takes_back_what_the_last_one_left(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("slow")
    press(server, print_seconds=1).print()
    assert len(server.jobs()) == 1
    press(server).wipe()
    assert server.jobs() == []


def test_only_this_terminals_tickets_are_taken_back(server: PrintServer, press: Callable[..., Press]) -> None:
    server.put("slow")
    press(server, print_seconds=1).print()
    press(server, print_seconds=1, terminal="library").print()
    server.run("lp", "-d", "tickets", "-t", "fanal-ticket", "-", stdin=b"%PDF-1.4 a letter of somebody else")
    press(server).wipe()
    assert server.jobs() == ["tickets-" + number for number in numbers(server)[-2:]]


def test_a_title_names_the_terminal_and_nobody(server: PrintServer, press: Callable[..., Press]) -> None:
    server.put("slow")
    press(server, print_seconds=1).print()
    (job,) = Queue("tickets", server.socket).jobs()
    assert re.fullmatch(r"fanal-ticket-hall-[0-9a-f]+-\d+", job.name)


def test_several_papers_are_one_job(server: PrintServer, press: Callable[..., Press], tmp_path: Path) -> None:
    finger = press(server)
    finger.printer.print([ticket("ar"), ticket("fr"), ticket("ar")], 1)
    assert finger.outcome() is PrintOutcome.PRINTED
    (paper,) = server.papers()
    pages = tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "203", "-gray", "-png", str(paper), str(pages)], check=True, timeout=60)
    read = [decode(QImage(str(page))) for page in sorted(tmp_path.glob("page*.png"))]
    assert read == ["https://www.ofpra.gouv.fr"] * 3


def test_a_paper_is_in_no_file_once_it_has_come_out_and_its_words_in_no_title(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    finger = press(server)
    assert finger.print() is PrintOutcome.PRINTED
    finger.wipe()
    left = server.spooled()
    assert not [file for file in left if b"%PDF" in file]
    assert not [
        word for word in (b"Accueil Exemple", b"ofpra", b"Permanence") for file in left if word in file
    ]


def test_an_empty_tray_is_told_to_staff_and_offered_all_the_same(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    server.put("empty")
    server.put("forgetful")
    finger = press(server)
    assert finger.print() is PrintOutcome.OUT_OF_PAPER
    finger.printer.check()
    assert finger.checked() == PrinterChecked(True, PrinterCondition.OUT_OF_PAPER)


def test_between_visits_no_process_runs_and_none_is_started(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    finger = press(server)
    finger.wipe()
    finger.check()
    assert finger.printer.process_ids
    finger.printer.cancel()
    assert finger.printer.process_ids == []


TROUBLES = {
    "none": {PrintOutcome.PRINTED},
    "empty": {PrintOutcome.OUT_OF_PAPER},
    "slow": {PrintOutcome.NOT_KNOWN},
    "broken": {PrintOutcome.NOT_KNOWN},
    "paused": {PrintOutcome.NOT_KNOWN},
    "killed": {PrintOutcome.NOT_KNOWN, PrintOutcome.PRINTED},
    "left": {PrintOutcome.NOT_KNOWN, PrintOutcome.PRINTED},
}
"""What befalls a press, and what may be said of it."""


def survive(server: PrintServer, finger: Press, visits: int) -> set[str]:
    """``visits`` with one press and one trouble each; the troubles that were met."""
    chance = random.Random(7)
    met = set()
    for visit in range(visits):
        server.clear()
        trouble = chance.choice(list(TROUBLES))
        if trouble in ("empty", "slow", "broken"):
            server.put(trouble)
        if trouble == "paused":
            server.run("cupsdisable", "tickets")
        finger.printer.print([ticket("ar")], visit)
        QTest.qWait(chance.randrange(400))
        if trouble == "killed":
            for worker in finger.printer.process_ids:
                os.kill(worker, signal.SIGKILL)
        if trouble == "left":
            finger.printer.cancel()
        outcome = finger.outcome(visit)
        finger.wipe()
        papers = len(server.papers())
        server.settle()
        assert len(server.papers()) == papers, f"{trouble}: a paper after the visit"
        assert papers <= 1, f"{trouble}: {papers} papers"
        assert outcome in TROUBLES[trouble], f"{trouble}: {outcome}"
        if outcome is not PrintOutcome.NOT_KNOWN:
            assert papers == (outcome is PrintOutcome.PRINTED), f"{trouble}: {outcome} with {papers} papers"
        met.add(trouble)
    return met


def test_whatever_happens_a_press_is_one_paper_at_most_and_none_after_the_visit(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    survive(server, press(server, print_seconds=4), visits=24)


@pytest.mark.proof
def test_in_hundreds_of_visits_everything_happens_and_no_paper_comes_twice_or_late(
    server: PrintServer, press: Callable[..., Press]
) -> None:
    assert survive(server, press(server, print_seconds=4), visits=300) == set(TROUBLES)


RUBBISH = "import sys; sys.stdin.readline(); print('all is well', flush=True); sys.stdin.readline()"
OTHER_WORD = (
    'import sys; sys.stdin.readline(); print(\'{"outcome": "perhaps"}\', flush=True); sys.stdin.readline()'
)


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-c", "import sys; sys.stdin.readline()"],
        [sys.executable, "-c", "import time; time.sleep(600)"],
        [sys.executable, "-c", RUBBISH],
        [sys.executable, "-c", OTHER_WORD],
        ["/nonexistent/worker"],
    ],
    ids=["dies", "hangs", "rubbish", "other-word", "missing"],
)
def test_a_worker_that_says_nothing_useful_is_not_believed(
    press: Callable[..., Press], command: list[str]
) -> None:
    finger = press("/nonexistent/cups.sock", command=command, check_seconds=2, print_seconds=1)
    assert not finger.check()
    assert finger.print() is PrintOutcome.NOT_KNOWN


def test_a_queue_is_told_how_long_a_ticket_is() -> None:
    assert media(PaperSize.MM58, 331.2) == "custom_ticket_58x333mm"
    assert media(PaperSize.A4, 297) == "iso_a4_210x297mm"


@pytest.mark.parametrize(
    ("environment", "server"),
    [
        ({}, "/run/cups/cups.sock"),
        ({"CUPS_SERVER": "/tmp/cups.sock"}, "/tmp/cups.sock"),
        ({"CUPS_SERVER": "printserver"}, "printserver:631"),
        ({"CUPS_SERVER": "printserver:8631"}, "printserver:8631"),
    ],
)
def test_jobs_go_where_those_of_the_machine_go(environment: dict[str, str], server: str) -> None:
    assert usual_server(environment) == server


def coming(server: PrintServer) -> list[Path]:
    """What the printer is busy with."""
    return list(server.tray.glob("coming-*"))


def numbers(server: PrintServer) -> list[str]:
    """The numbers of the last jobs, old ones first."""
    lines = server.run("lpstat", "-W", "all", "-o").decode().splitlines()
    return sorted((line.split()[0].split("-")[1] for line in lines), key=int)


def read_pdf(paper: Path) -> str | None:
    pages = paper.parent / "page"
    subprocess.run(["pdftoppm", "-r", "203", "-gray", "-png", str(paper), str(pages)], check=True, timeout=60)
    (page,) = paper.parent.glob("page*.png")
    return decode(QImage(str(page)))


def rasterised(postscript: Path, folder: Path) -> QImage:
    page = folder / "page.png"
    draw = [
        "gs",
        "-q",
        "-dSAFER",
        "-dBATCH",
        "-dNOPAUSE",
        "-sDEVICE=pnggray",
        "-r203",
        f"-sOutputFile={page}",
    ]
    subprocess.run([*draw, str(postscript)], check=True, timeout=60)
    return QImage(str(page))
