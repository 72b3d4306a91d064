"""Receipt printers on USB: found, spoken to with a limit on every wait, and given back as they were."""

from __future__ import annotations

import errno
import time

import numpy as np
import pytest

from kiosk.adapters.printers.device_address import Usb
from kiosk.adapters.printers.receipt_job import Picture, condition_of, print_once
from kiosk.adapters.printers.usb_link import UsbLink, may_read_escpos, receipt_printers
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from usb_bus import Bus, Plugged

ROW_BYTES, ROWS = 48, 300
DOTS = np.random.default_rng(6).integers(0, 256, ROW_BYTES * ROWS, np.uint8).tobytes()
PICTURE = Picture(DOTS, ROW_BYTES)


def soon(seconds: float = 5) -> float:
    return time.monotonic() + seconds


def printed(bus: Bus, address: Usb | None = None, seconds: float = 5) -> PrintOutcome:
    return print_once(lambda until: UsbLink(address or Usb(), bus), [PICTURE], soon(seconds))


def test_a_printer_on_usb_says_how_it_stands_and_draws_the_very_picture() -> None:
    printer = Plugged()
    bus = Bus(printer)
    assert condition_of(lambda until: UsbLink(Usb(), bus), soon()) is PrinterCondition.READY
    assert printed(bus) is PrintOutcome.PRINTED
    (paper,) = printer.device.papers
    assert np.packbits(paper == 0, axis=1).tobytes() == DOTS
    assert not printer.claimed


def test_the_kernel_gets_its_printer_back() -> None:
    printer = Plugged(kernel=True)
    assert printed(Bus(printer)) is PrintOutcome.PRINTED
    assert printer.kernel


def test_of_several_the_one_that_was_named_prints() -> None:
    first, second = Plugged(), Plugged(vendor=0x0519, product=0x0001, interface_class=0xFF)
    assert printed(Bus(first, second), Usb(0x0519, 0x0001)) is PrintOutcome.PRINTED
    assert (len(first.device.papers), len(second.device.papers)) == (0, 1)


def test_what_is_no_printer_is_not_taken_for_one() -> None:
    assert printed(Bus(Plugged(interface_class=8))) is PrintOutcome.NO_PRINTER
    assert printed(Bus()) is PrintOutcome.NO_PRINTER
    assert printed(Bus(Plugged()), Usb(0x1234, 0x5678)) is PrintOutcome.NO_PRINTER


def test_a_printer_that_may_not_be_opened_says_why() -> None:
    with pytest.raises(OSError, match="Access denied") as refused:
        UsbLink(Usb(), Bus(Plugged(forbidden=True)))
    assert refused.value.errno == errno.EACCES


def test_a_printer_that_takes_no_more_is_left_when_the_time_is_up() -> None:
    printer = Plugged()
    printer.device.at_row(100, lambda: printer.device.set(held=True))
    began = time.monotonic()
    assert printed(Bus(printer), seconds=0.5) is PrintOutcome.NOT_KNOWN
    assert time.monotonic() - began < 2
    assert not printer.claimed


def test_a_printer_pulled_out_on_the_way_is_not_known() -> None:
    printer = Plugged()
    printer.device.at_row(100, lambda: setattr(printer, "gone", True))
    assert printed(Bus(printer)) is PrintOutcome.NOT_KNOWN
    assert printer.device.papers == []


def test_a_printer_with_no_way_back_prints_and_is_not_known() -> None:
    printer = Plugged(answers=False)
    assert printed(Bus(printer)) is PrintOutcome.NOT_KNOWN
    assert len(printer.device.papers) == 1


def test_the_list_leaves_out_what_says_it_reads_something_else() -> None:
    receipt = Plugged()
    nameless = Plugged(vendor=0x0416, product=0x5011, device_id="")
    laser = Plugged(vendor=0x03F0, product=0x0001, device_id="MFG:X;CMD:PCL,PJL,POSTSCRIPT;CLS:PRINTER;")
    stick = Plugged(vendor=0x0781, product=0x0002, interface_class=8)
    assert receipt_printers(Bus(receipt, laser, nameless, stick)) == [
        Usb(0x04B8, 0x0E15),
        Usb(0x0416, 0x5011),
    ]


@pytest.mark.parametrize(
    ("device_id", "may"),
    [
        ("", True),
        ("MFG:A;MDL:B;", True),
        ("MFG:A;CMD:ESC/POS;", True),
        ("MFG:A;COMMAND SET:EPOS,PDF;", True),
        ("MFG:A;CMD:ESCPL2,BDC,D4;", False),
        ("MFG:A;COMMAND SET:PostScript,PCL5e;", False),
        ("CMD:ZPL;", False),
    ],
)
def test_a_printer_says_what_it_reads(device_id: str, may: bool) -> None:
    assert may_read_escpos(device_id) is may
