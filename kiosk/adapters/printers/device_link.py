"""DeviceLink: bytes to and from a receipt printer, never waiting longer than told. Standard library only.

What has been accepted here is out of reach only once the device has it: :meth:`DeviceLink.finish` waits for that,
and a link that is dropped, or whose process is killed, sends nothing of what still lies here.
"""

from __future__ import annotations

import errno
import fcntl
import os
import select
import socket
import stat
import struct
import termios
import time
import tty
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from kiosk.adapters.printers.device_address import DeviceAddress, File, Tcp

PIECE = 4096
"""No more than this is on its way at a time."""

LOOK_SECONDS = 0.005


class DeviceLink(Protocol):
    """An open way to a printer. Times are those of :func:`time.monotonic`.

    Each call raises TimeoutError when it would take longer than allowed, OSError when the printer is gone.
    """

    keeps: bool
    """A file that keeps what it is given, and no printer."""

    def send(self, data: bytes, until: float) -> None:
        """Hand over all of ``data``."""

    def receive(self, until: float) -> bytes:
        """What the printer says next; nothing when it says nothing until then."""

    def finish(self, until: float) -> None:
        """Wait until the device has everything, then close."""

    def drop(self) -> None:
        """Close, and keep from the device what it does not have yet."""


def open_link(address: DeviceAddress, until: float) -> DeviceLink:
    """The way to the printer at ``address``. Raises OSError when there is none, or it may not be opened."""
    if isinstance(address, Tcp):
        return TcpLink(address, until)
    if isinstance(address, File):
        return FileLink(address.path)
    from kiosk.adapters.printers.usb_link import UsbLink

    return UsbLink(address)


class TcpLink:
    """Over the network. Nothing of what the printer has not taken leaves this machine once the link is dropped."""

    keeps = False

    def __init__(self, address: Tcp, until: float) -> None:
        seconds = max(0.01, until - time.monotonic())
        self._socket = socket.create_connection((address.host, address.port), timeout=seconds)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, PIECE)
        self._linger(drops=True)  # also when this process is killed
        self._socket.setblocking(False)

    def send(self, data: bytes, until: float) -> None:
        """See :class:`DeviceLink`."""
        view = memoryview(data)
        while view:
            with suppress(BlockingIOError):
                view = view[self._socket.send(view[:PIECE]) :]
                continue
            _await(self._socket.fileno(), until, writing=True)

    def receive(self, until: float) -> bytes:
        """See :class:`DeviceLink`."""
        try:
            _await(self._socket.fileno(), until, writing=False)
        except TimeoutError:
            return b""
        said = self._socket.recv(PIECE)
        if not said:
            raise ConnectionResetError(errno.ECONNRESET, "the printer has hung up")
        return said

    def finish(self, until: float) -> None:
        """See :class:`DeviceLink`."""
        try:
            _drain(self._socket.fileno(), until)
            self._linger(drops=False)
        finally:
            self._socket.close()

    def drop(self) -> None:
        """See :class:`DeviceLink`."""
        self._socket.close()

    def _linger(self, *, drops: bool) -> None:
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", drops, 0))


class FileLink:
    """A device of the system, such as the one the kernel makes for a printer on USB, or a file that is there."""

    def __init__(self, path: Path) -> None:
        mode = path.stat().st_mode
        self.keeps = stat.S_ISREG(mode)
        self._speaks = stat.S_ISCHR(mode)
        way = os.O_RDWR if self._speaks else os.O_WRONLY | os.O_APPEND
        self._handle = os.open(path, way | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        if os.isatty(self._handle):
            tty.setraw(self._handle)

    def send(self, data: bytes, until: float) -> None:
        """See :class:`DeviceLink`."""
        view = memoryview(data)
        while view:
            with suppress(BlockingIOError):
                view = view[os.write(self._handle, view[:PIECE]) :]
                continue
            _await(self._handle, until, writing=True)

    def receive(self, until: float) -> bytes:
        """See :class:`DeviceLink`."""
        if not self._speaks:
            return b""
        try:
            _await(self._handle, until, writing=False)
            said = os.read(self._handle, PIECE)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            if error.errno != errno.EINVAL:  # how the kernel says that a printer on USB never speaks
                raise
            self._speaks = False
            return b""
        if not said:
            raise ConnectionResetError(errno.ECONNRESET, "the printer is gone")
        return said

    def finish(self, until: float) -> None:
        """See :class:`DeviceLink`."""
        try:
            if self.keeps:
                os.fsync(self._handle)
            elif os.isatty(self._handle):
                _drain(self._handle, until)
            else:
                _await(self._handle, until, writing=True)  # once the last piece is with the printer
        finally:
            os.close(self._handle)

    def drop(self) -> None:
        """See :class:`DeviceLink`."""
        if os.isatty(self._handle):
            with suppress(termios.error):
                termios.tcflush(self._handle, termios.TCOFLUSH)
        os.close(self._handle)


def _drain(handle: int, until: float) -> None:
    """Wait until the other end has everything that was handed to ``handle``."""
    while any(fcntl.ioctl(handle, termios.TIOCOUTQ, bytes(4))):
        if time.monotonic() > until:
            raise TimeoutError("the printer does not take what it was sent")
        time.sleep(LOOK_SECONDS)


def _await(handle: int, until: float, *, writing: bool) -> None:
    wanted = select.POLLOUT if writing else select.POLLIN
    poll = select.poll()
    poll.register(handle, wanted)
    milliseconds = max(0, round((until - time.monotonic()) * 1000))
    if not poll.poll(milliseconds):
        raise TimeoutError("the printer takes nothing" if writing else "the printer says nothing")
