"""Which printers the staff are offered."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.adapters.printers.found_printers import FoundPrinters
from kiosk.staff.events import Event, PrintersFound
from print_server import PrintServer, missing

WORKER = (sys.executable, "-m", "kiosk", "print-worker")
PATIENCE_MS = 10_000


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    why = missing()
    if why:
        pytest.fail(why)
    with PrintServer() as running:
        yield running


def found(qtbot: QtBot, server: str) -> tuple[str, ...]:
    answers: list[Event] = []
    FoundPrinters(answers.append, WORKER, server=server).look()
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    (answer,) = answers
    assert isinstance(answer, PrintersFound)
    return answer.printers


def test_every_queue_of_the_print_server_is_found(server: PrintServer, qtbot: QtBot) -> None:
    server.add("Bureau_1")
    assert sorted(found(qtbot, server.socket)) == ["cups:Bureau_1", "cups:tickets"]


def test_a_server_without_a_queue_has_none(server: PrintServer, qtbot: QtBot) -> None:
    for queue in found(qtbot, server.socket):
        server.run("lpadmin", "-x", queue.removeprefix("cups:"))
    assert found(qtbot, server.socket) == ()
    server.add("tickets")


def test_no_print_server_has_no_queue(qtbot: QtBot, tmp_path: Path) -> None:
    assert found(qtbot, str(tmp_path / "cups.sock")) == ()


def test_a_worker_that_cannot_be_started_finds_none(qtbot: QtBot, tmp_path: Path) -> None:
    answers: list[Event] = []
    FoundPrinters(answers.append, [str(tmp_path / "nothing")]).look()
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    assert answers == [PrintersFound(())]


BOTH = 'print(\'{"queues": ["Bureau"], "devices": ["escpos:usb:04b8:0e15"]}\', flush=True); input(); input()'


def test_queues_and_receipt_printers_are_told_as_they_are_written_in_site_toml(qtbot: QtBot) -> None:
    answers: list[Event] = []
    FoundPrinters(answers.append, (sys.executable, "-c", BOTH)).look()
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    assert answers == [PrintersFound(("cups:Bureau", "escpos:usb:04b8:0e15"))]


def test_looking_again_is_answered_again(server: PrintServer, qtbot: QtBot) -> None:
    answers: list[Event] = []
    queues = FoundPrinters(answers.append, WORKER, server=server.socket)
    for count in (1, 2):
        queues.look()
        qtbot.waitUntil(lambda count=count: len(answers) == count, timeout=PATIENCE_MS)
    assert answers[0] == answers[1]
