"""What is done with a receipt printer in a process of its own, as :mod:`~kiosk.adapters.printers.queue_worker` does.

Orders and answers::

    {"do": "check", "device": "tcp:10.0.0.7:9100", "until": 80.9}           {"ready": true, "condition": "ready"}
    {"do": "print", ..., "pictures": [[BASE64, BYTES A ROW]], "spoke": true, "until": 89.5}    {"outcome": "printed"}
    {"do": "cancel", ..., "cut": true, "until": 82.0}                                             {"clear": true}
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from functools import partial
from typing import Any

from kiosk.adapters.printers.device_address import device_address
from kiosk.adapters.printers.device_link import open_link
from kiosk.adapters.printers.receipt_job import Picture, condition_of, print_once, tidy
from kiosk.handoff.printer_condition import PrinterCondition

READY = (PrinterCondition.READY, PrinterCondition.PAPER_LOW, PrinterCondition.SILENT)
"""In which a paper is offered: unlike a queue, a device says at once that it was filled again."""


def answer(order: Mapping[str, Any]) -> dict[str, object]:
    """Do ``order``; what is to be said of it."""
    connect, until = partial(open_link, device_address(order["device"])), order["until"]
    if order["do"] == "check":
        condition = condition_of(connect, until)
        return {"ready": condition in READY, "condition": condition.value}
    if order["do"] == "cancel":
        return {"clear": tidy(connect, until, cut=order["cut"])}
    pictures = [Picture(b64decode(dots), row_bytes) for dots, row_bytes in order["pictures"]]
    return {"outcome": print_once(connect, pictures, until, spoke=order["spoke"]).value}
