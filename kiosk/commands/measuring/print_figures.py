"""How long after "print" is touched the printer has the first byte of the paper.

At a receipt printer on this machine's own network, and at the back of a queue of a print server of its own: what a
cable adds is not in it.
"""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from time import monotonic

from PySide6.QtGui import QGuiApplication

from kiosk.adapters.printers.cups import CupsPrinter
from kiosk.adapters.printers.receipt_printer import EscPosPrinter
from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.commands.measuring.bench_kiosk import BenchKiosk
from kiosk.commands.measuring.figures import Row, spread
from kiosk.commands.measuring.print_server import PrintServer, cupsd
from kiosk.commands.terminal import Terminal, own_command
from kiosk.handoff.paper_size import PaperSize
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices

ROUNDS = 7
RECEIPT = "touch print to first byte, receipt printer on TCP"
QUEUE = "touch print to first byte, CUPS queue"
WANTED = "<= 150 ms"
PRINT = "button-print"
OFFER_SECONDS = 3.0
PAPER = PaperSize.MM80

BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
[ $# -ge 6 ] && exec <"$6"
dd bs=1 count=1 of={fifo} 2>/dev/null
cat >/dev/null
"""

LENGTHS = {b"\0": 1, b"\x1b@": 2, b"\x1da": 3, b"\x1dr": 3, b"\x1dV": 4, b"\x10\x04": 3, b"\x10\x14": 10}
"""How each command but that of a picture begins, and how long it is."""

MakePrinter = Callable[[Inbox], CupsPrinter | EscPosPrinter]


def measure(terminal: Terminal) -> list[Row]:
    """Two rows; one of them says why it has no figure where there is no print server."""
    app = QGuiApplication.instance() or QGuiApplication([])
    glyphs, worker = terminal.ticket_glyphs(), own_command("print-worker")
    with _ReceiptPrinter() as device:
        rows = [
            _row(
                RECEIPT,
                terminal,
                lambda inbox: EscPosPrinter(device.address, PAPER, glyphs, inbox, worker),
                device,
            )
        ]
    if not cupsd():
        return [*rows, Row((QUEUE, "not measured: no cupsd here", WANTED))]
    with tempfile.TemporaryDirectory(prefix="fanal-") as name, _queue(Path(name)) as queue:
        rows.append(
            _row(
                QUEUE,
                terminal,
                lambda inbox: CupsPrinter("bench", PAPER, glyphs, inbox, worker, server=queue.server),
                queue,
            )
        )
    app.processEvents()
    return rows


class _Watch:
    """When the first byte came since :attr:`seen_at` was 0."""

    seen_at = 0.0

    def see(self) -> None:
        self.seen_at = self.seen_at or monotonic()


class _PrintingKiosk(BenchKiosk):
    def __init__(self, terminal: Terminal, folder: Path, make: MakePrinter) -> None:
        self._make = make
        super().__init__(terminal, folder, SilentPlayer())

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        self._printer = self._make(inbox)
        return replace(super()._devices(inbox, progress), printer=self._printer)

    def close(self) -> None:
        self._printer.close()
        super().close()


def _row(name: str, terminal: Terminal, make: MakePrinter, watch: _Watch) -> Row:
    times = _times(terminal, make, watch)
    return Row((name, spread(times, "ms") if times else "not measured: no paper was offered", WANTED))


def _times(terminal: Terminal, make: MakePrinter, watch: _Watch) -> list[float]:
    """The milliseconds of each press, one a visit; a machine too busy to answer the preflight is asked again."""
    times: list[float] = []
    with tempfile.TemporaryDirectory(prefix="fanal-") as folder:
        kiosk = _PrintingKiosk(terminal, Path(folder), make)
        try:
            kiosk.come_to_rest()
            for _ in range(2 * ROUNDS):
                took = _time(kiosk, watch) if len(times) < ROUNDS else None
                if took is not None:
                    times.append(took)
        finally:
            kiosk.close()
    return times


def _time(kiosk: BenchKiosk, watch: _Watch) -> float | None:
    """The milliseconds of a press in a visit of its own; None when no paper was offered."""
    fingers = kiosk.fingers
    for name in (*kiosk.to_the_procedure(), "button-show-me", "button-take-away"):
        fingers.touch(name)
    until = monotonic() + OFFER_SECONDS
    fingers.wait_until(lambda: PRINT in fingers.names() or monotonic() > until, "the printer")
    took = None
    if PRINT in fingers.names():
        watch.seen_at = 0.0
        began = monotonic()
        fingers.tap(PRINT)
        fingers.wait_until(lambda: bool(watch.seen_at), "the first byte")
        took = (watch.seen_at - began) * 1000
    fingers.touch("button-leave")
    return took


class _ReceiptPrinter(_Watch):
    """Reads ESC/POS, says that all is well, draws nothing; sees the first byte of a picture."""

    def __enter__(self) -> _ReceiptPrinter:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"tcp:127.0.0.1:{self._listener.getsockname()[1]}"
        Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            with caller, suppress(ConnectionError):
                self._listen(caller)

    def _listen(self, caller: socket.socket) -> None:
        held = b""
        while data := caller.recv(65536):
            held += data
            while taken := self._command(held, caller):
                held = held[taken:]

    def _command(self, held: bytes, caller: socket.socket) -> int:
        """How long the command is that ``held`` begins with; 0 when the rest is still to come."""
        if held.startswith(b"\x1dv0"):
            self.see()
            size = 8 + int.from_bytes(held[4:6], "little") * int.from_bytes(held[6:8], "little")
            return size if len(held) >= max(size, 8) else 0
        length = next((size for begins, size in LENGTHS.items() if held.startswith(begins)), 0)
        if not length or len(held) < length:
            return 0
        if held.startswith((b"\x10\x04", b"\x1dr")):
            caller.sendall(b"\x12" if held[0] == 0x10 else b"\0")
        return length


class _QueueEnd(_Watch):
    """The back of a queue: sees the first byte that comes out of it."""

    def __init__(self, fifo: Path, server: str) -> None:
        self.server = server
        self._handle = os.open(fifo, os.O_RDWR)  # both ways: it never ends
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while os.read(self._handle, 1):
            self.see()


@contextmanager
def _queue(folder: Path) -> Iterator[_QueueEnd]:
    """A print server of its own with the queue ``bench``, below ``folder``, whose path is short."""
    fifo = folder / "first"
    os.mkfifo(fifo, 0o666)
    with PrintServer(folder, BACKEND.format(fifo=fifo)) as server:
        server.add("bench")
        yield _QueueEnd(fifo, server.socket)
