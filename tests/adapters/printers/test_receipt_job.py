"""What is believed of a receipt printer, and what is never sent."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest

from escpos_device import TcpDevice
from kiosk.adapters.printers.device_address import device_address
from kiosk.adapters.printers.device_link import DeviceLink, open_link
from kiosk.adapters.printers.escpos_commands import Answers
from kiosk.adapters.printers.receipt_job import Picture, condition_of, print_once, tidy
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition

ROW_BYTES = 48


def soon(seconds: float = 10) -> float:
    return time.monotonic() + seconds


def random_picture(rows: int, seed: int = 6) -> Picture:
    dots = np.random.default_rng(seed).integers(0, 256, ROW_BYTES * rows, np.uint8)
    return Picture(dots.tobytes(), ROW_BYTES)


def dots_of(paper: np.ndarray) -> bytes:
    return np.packbits(paper == 0, axis=1).tobytes()


@pytest.fixture
def device() -> Iterator[TcpDevice]:
    with TcpDevice() as running:
        yield running
        assert not running.strange, "bytes that are no command"


@pytest.fixture
def connect(device: TcpDevice) -> Callable[[float], DeviceLink]:
    return partial(open_link, device_address(device.address))


def test_dots_that_look_like_questions_are_answered_and_not_believed(
    device: TcpDevice, connect: Callable[[float], DeviceLink]
) -> None:
    device.set(near_end=True)
    questions = b"\x10\x04\x01\x10\x04\x02\x10\x04\x04"
    picture = Picture((questions * ROW_BYTES)[: ROW_BYTES * len(questions)] * 40, ROW_BYTES)
    assert print_once(connect, [picture], soon()) is PrintOutcome.PRINTED
    assert dots_of(device.papers[0]) == picture.dots


def test_a_printer_that_reports_by_itself_is_understood(
    device: TcpDevice, connect: Callable[[float], DeviceLink]
) -> None:
    def report() -> None:
        device._answers.append(b"\x10\x00\x00\x0f")

    for row in (10, 90, 200):
        device.at_row(row, report)
    assert print_once(connect, [random_picture(300)], soon()) is PrintOutcome.PRINTED


def test_a_word_left_from_the_job_before_is_not_taken_for_this_one(
    device: TcpDevice, connect: Callable[[float], DeviceLink]
) -> None:
    device._answers.append(b"\x00")
    device.at_row(100, lambda: device.set(held=True))
    assert print_once(connect, [random_picture(120)], soon(1)) is PrintOutcome.NOT_KNOWN


def test_a_printer_still_waiting_for_the_rest_of_a_picture_draws_the_next_one_whole(
    device: TcpDevice, connect: Callable[[float], DeviceLink]
) -> None:
    device.take(b"\x1dv0\x00\x30\x00\x40\x00" + b"\xff" * 100)
    wanted = random_picture(200)
    assert print_once(connect, [wanted], soon()) is PrintOutcome.PRINTED
    (paper,) = device.papers
    assert dots_of(paper[-200:]) == wanted.dots


@pytest.mark.parametrize("sent", range(1, 9))
def test_a_picture_broken_off_in_its_head_spoils_nothing(
    device: TcpDevice, connect: Callable[[float], DeviceLink], sent: int
) -> None:
    device.take(b"\x1dv0\x00\x30\x00\x40\x00"[:sent])
    device.take(b"")
    wanted = random_picture(70)
    assert print_once(connect, [wanted], soon()) is PrintOutcome.PRINTED
    assert dots_of(device.papers[-1][-70:]) == wanted.dots
    device.strange.clear()  # a command that NULs have finished is one no printer knows


def test_tidying_ends_what_was_half_drawn_and_cuts_it_off(
    device: TcpDevice, connect: Callable[[float], DeviceLink]
) -> None:
    device.take(b"\x1dv0\x00\x30\x00\x40\x00" + b"\xff" * ROW_BYTES * 10)
    assert tidy(connect, soon(), cut=True)
    while not device.is_idle:
        time.sleep(0.01)
    assert device.half_drawn.size == 0
    assert device.inked_rows == 10


def test_tidying_a_printer_that_is_not_there_says_so() -> None:
    with TcpDevice() as gone:
        address = gone.address
    assert not tidy(partial(open_link, device_address(address)), soon(), cut=True)


def test_a_roll_that_comes_near_its_end_prints_and_says_so_when_asked(
    device: TcpDevice, connect: Callable[[float], DeviceLink]
) -> None:
    device.at_row(100, lambda: device.set(near_end=True))
    assert print_once(connect, [random_picture(300)], soon()) is PrintOutcome.PRINTED
    assert condition_of(connect, soon()) is PrinterCondition.PAPER_LOW


def test_answers_are_told_apart_by_the_bits_that_never_change() -> None:
    answers = Answers()
    answers.take(b"\x12\x13\x11\x10\x03\x00\x0f\x1e\x0c\x37\x25\x00\x7e")
    assert (answers.at_once, answers.in_turn, answers.garbled) == ([0x12, 0x1E, 0x7E], 1, False)
    answers.take(b"\x80")
    assert answers.garbled
