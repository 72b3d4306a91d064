"""The process that speaks to printers: one order a line on standard input, one answer a line on standard output, JSON.

``{"do": "list", "server": ...}`` is answered by all that can be found; other orders are those of
:mod:`~kiosk.adapters.printers.queue_worker` and :mod:`~kiosk.adapters.printers.device_worker`. Each kind is imported at
its first order: the process has to be there before a finger has left the button.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO


def serve(orders: Iterable[str], answers: TextIO) -> None:
    """Do each order of ``orders`` and write its answer, until there are no more."""
    for line in orders:
        answers.write(json.dumps(_answer(json.loads(line))) + "\n")
        answers.flush()


def _answer(order: Mapping[str, Any]) -> dict[str, object]:
    if order["do"] == "list":
        from kiosk.adapters.printers.device_list import every_device
        from kiosk.adapters.printers.queue_worker import every_queue

        return {"queues": every_queue(order["server"]), "devices": every_device()}
    if "device" in order:
        from kiosk.adapters.printers import device_worker

        return device_worker.answer(order)
    from kiosk.adapters.printers import queue_worker

    return queue_worker.answer(order)
