"""A receipt printer that is not there: it reads ESC/POS byte by byte, draws, and can be emptied, held, pulled and lie.

Like a real one it answers ``DLE EOT`` as soon as the bytes arrive, wherever they stand, takes no more than its buffer
holds, stops at the row where its paper ends, and draws what it still holds when it is filled again.
"""

from __future__ import annotations

import os
import select
import socket
import struct
import threading
import tty
from collections.abc import Callable
from contextlib import suppress

import numpy as np

BUFFER_BYTES = 4096
FORGET = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"


class Device:
    """What it does can be set before and while it works. ``papers`` are the pictures cut off so far, 0 is ink.

    ``rows_left`` is its paper, None without end. ``speaks``: answers ``DLE EOT``; ``confirms``: answers ``GS r``;
    ``clears``: knows ``DLE DC4 8``; ``rubbish`` is said instead of every answer. ``held``: busy, draws nothing.
    """

    def __init__(self) -> None:
        self.speaks = self.confirms = self.clears = True
        self.rubbish = b""
        self.rows_left: int | None = None
        self.near_end = self.cover_open = self.held = False
        self.papers: list[np.ndarray] = []
        self.strange = bytearray()
        self.received = bytearray()
        self.rows_drawn = 0
        self.lock = threading.RLock()
        self._at_row: dict[int, Callable[[], None]] = {}
        self._at_cut: Callable[[], None] | None = None
        self._at_confirmed: Callable[[], None] | None = None
        self._confirmed_from = 0
        self._buffer = bytearray()
        self._tail = b""
        self._left_of_raster = (0, 0)
        self._drawing: list[bytes] = []
        self._answers: list[bytes] = []

    # what a test does to it

    def at_row(self, row: int, do: Callable[[], None]) -> None:
        """``do`` once so many rows have been drawn from now on."""
        with self.lock:
            self._at_row[self.rows_drawn + row] = do

    def at_cut(self, do: Callable[[], None]) -> None:
        """``do`` at the next cut."""
        self._at_cut = do

    def at_confirmed(self, do: Callable[[], None]) -> None:
        """``do`` after the next answer to ``GS r`` that follows a row drawn from now on."""
        with self.lock:
            self._at_confirmed, self._confirmed_from = do, self.rows_drawn

    def set(self, **state: object) -> None:
        """Change how it is, and let it go on with what it holds."""
        with self.lock:
            for name, value in state.items():
                setattr(self, name, value)
            self._work()

    def mend(self) -> None:
        """All is well again, and nothing is going to happen to it; it goes on with what it holds."""
        with self.lock:
            self._at_row.clear()
            self._at_cut = self._at_confirmed = None
            well = {"speaks": True, "confirms": True, "rubbish": b"", "rows_left": None}
            self.set(**well, near_end=False, cover_open=False, held=False)

    @property
    def is_idle(self) -> bool:
        """Whether nothing comes out of it unless it is sent more."""
        with self.lock:
            return not self._coming() and not (self._buffer and self._waits)

    @property
    def half_drawn(self) -> np.ndarray:
        """What hangs out of it, not cut off."""
        with self.lock:
            return _picture(self._drawing)

    @property
    def inked_rows(self) -> int:
        """How many rows with ink have been drawn in all."""
        with self.lock:
            rows = sum(int((paper == 0).any(axis=1).sum()) for paper in self.papers)
            return rows + sum(1 for row in self._drawing if any(row))

    def switch_off(self) -> None:
        """Off and on again: it has forgotten everything."""
        with self.lock:
            self._buffer.clear()
            self._drawing.clear()
            self._left_of_raster = (0, 0)
            self._tail = b""

    # what its way does with it

    @property
    def room(self) -> int:
        with self.lock:
            return BUFFER_BYTES - len(self._buffer)

    def take(self, data: bytes) -> None:
        with self.lock:
            self.received += data
            for byte in data:
                self._buffer.append(byte)
                self._tail = (self._tail + bytes((byte,)))[-len(FORGET) :]
                self._at_once()
            self._work()

    def answers(self) -> bytes:
        with self.lock:
            said, self._answers = b"".join(self._answers), []
            return said

    def _coming(self) -> bool:
        """Whether bytes are on their way to it."""
        return False

    def _at_once(self) -> None:
        if self._tail[-3:-1] == b"\x10\x04" and self._tail[-1] in (1, 2, 4):
            if self.rubbish:
                self._answers.append(self.rubbish)
            elif self.speaks:
                self._answers.append(bytes((self._state(self._tail[-1]),)))
        if self._tail == FORGET and self.clears:
            self._buffer.clear()
            self._left_of_raster = (0, 0)
            self._answers.append(b"\x37\x25\x00")

    @property
    def _out(self) -> bool:
        return self.rows_left is not None and self.rows_left <= 0

    @property
    def _waits(self) -> bool:
        return self._out or self.cover_open or self.held

    def _state(self, question: int) -> int:
        if question == 1:
            return 0x12 | (0x08 if self._out or self.cover_open else 0)
        if question == 2:
            return 0x12 | (0x04 if self.cover_open else 0) | (0x20 if self._out else 0)
        return 0x12 | (0x0C if self.near_end or self._out else 0) | (0x60 if self._out else 0)

    def _work(self) -> None:
        while self._buffer and not self._waits:
            if not (self._draw_row() if self._left_of_raster[0] else self._obey()):
                return

    def _draw_row(self) -> bool:
        rows, width = self._left_of_raster
        if len(self._buffer) < width:
            return False
        self._drawing.append(self._eat(width))
        self._left_of_raster = (rows - 1, width)
        self.rows_drawn += 1
        if self.rows_left is not None:
            self.rows_left -= 1
        happens = self._at_row.pop(self.rows_drawn, None)
        if happens:
            happens()
        return True

    def _obey(self) -> bool:
        for begins, length, do in COMMANDS:
            if self._buffer.startswith(begins):
                if len(self._buffer) < length:
                    return False
                command = self._eat(length)
                if do:
                    do(self, command)
                return True
        if any(begins.startswith(bytes(self._buffer)) for begins, _, _ in COMMANDS):
            return False
        self.strange += self._eat(1)
        return True

    def _eat(self, count: int) -> bytes:
        eaten = bytes(self._buffer[:count])
        del self._buffer[:count]
        return eaten

    def _raster(self, head: bytes) -> None:
        across, down = struct.unpack("<HH", head[4:8])
        self._left_of_raster = (down, across) if across else (0, 0)

    def _cut(self, command: bytes) -> None:
        if self._drawing:
            self.papers.append(_picture(self._drawing))
            self._drawing = []
        happens, self._at_cut = self._at_cut, None
        if happens:
            happens()

    def _confirm(self, command: bytes) -> None:
        if self.rubbish:
            self._answers.append(self.rubbish)
        elif self.confirms:
            self._answers.append(bytes(((0x03 if self.near_end else 0),)))
        if self._at_confirmed and self.rows_drawn > self._confirmed_from:
            happens, self._at_confirmed = self._at_confirmed, None
            happens()


COMMANDS: tuple[tuple[bytes, int, Callable[[Device, bytes], None] | None], ...] = (
    (b"\0", 1, None),
    (b"\x1b@", 2, None),
    (b"\x1bd", 3, None),
    (b"\x1da", 3, None),
    (b"\x1dr", 3, Device._confirm),
    (b"\x1dv0", 8, Device._raster),
    (b"\x1dV\x00", 3, Device._cut),
    (b"\x1dVB", 4, Device._cut),
    (b"\x10\x04", 3, None),  # answered when it came
    (FORGET[:3], len(FORGET), None),
)
"""How each begins, how long it is, what it does."""


def _picture(rows: list[bytes]) -> np.ndarray:
    if not rows:
        return np.empty((0, 0), np.uint8)
    width = max(map(len, rows))
    dots = np.frombuffer(b"".join(row.ljust(width, b"\0") for row in rows), np.uint8)
    return np.where(np.unpackbits(dots.reshape(len(rows), width), axis=1) == 1, 0, 255)


class TcpDevice(Device):
    """On the network, for one caller at a time; runs from the start of the ``with`` block to its end."""

    def __init__(self) -> None:
        super().__init__()
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
        self._listener.bind(("127.0.0.1", 0))
        self.address = f"tcp:127.0.0.1:{self._listener.getsockname()[1]}"
        self._caller: socket.socket | None = None
        self._ended = threading.Event()

    def __enter__(self) -> TcpDevice:
        self._listener.listen(8)
        self._listener.settimeout(0.01)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self._ended.set()
        self._thread.join()
        self._listener.close()

    def _coming(self) -> bool:
        ways = [self._listener, *([self._caller] if self._caller else [])]
        return not self._ended.is_set() and bool(select.select(ways, [], [], 0)[0])

    def pull(self) -> None:
        """Its cable: whoever is connected is cut off. Who connects later finds it again, with all it held."""
        caller = self._caller
        if caller:
            caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            with suppress(OSError):
                caller.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        while not self._ended.is_set():
            with suppress(TimeoutError):
                self._caller, _ = self._listener.accept()
                self._listen(self._caller)
                with self.lock:
                    caller, self._caller = self._caller, None
                    caller.close()

    def _listen(self, caller: socket.socket) -> None:
        caller.setblocking(False)
        while not self._ended.is_set():
            with suppress(BlockingIOError):
                try:
                    said = self.answers()
                    if said:
                        caller.sendall(said)
                    room = self.room
                    readable, _, _ = select.select([caller] if room > 0 else [], [], [], 0.002)
                    if not readable:
                        continue
                    data = caller.recv(room)
                    if not data:
                        return
                    self.take(data)
                except ConnectionError:
                    return


class PtyDevice(Device):
    """Behind a device of the system; runs from the start of the ``with`` block to its end."""

    def __enter__(self) -> PtyDevice:
        self._ended = threading.Event()
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        self.address = f"file:{os.ttyname(self._theirs)}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self._ended.set()
        self._thread.join()

    def _coming(self) -> bool:
        return not self._ended.is_set() and bool(select.select([self._ours], [], [], 0)[0])

    def pull(self) -> None:
        """Out of its socket, for good."""
        self._ended.set()

    def _serve(self) -> None:
        while not self._ended.is_set():
            with suppress(BlockingIOError):
                said = self.answers()
                if said:
                    os.write(self._ours, said)
                room = self.room
                readable, _, _ = select.select([self._ours] if room > 0 else [], [], [], 0.002)
                if readable:
                    self.take(os.read(self._ours, room))
        os.close(self._theirs)
        os.close(self._ours)
