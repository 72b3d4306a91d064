"""Notify: what the terminal tells whoever supervises it, by systemd's notify protocol. Silent where nobody listens.

Known from ``sd_notify(3)`` and ``sd_watchdog_enabled(3)``; the few lines below need no library.
"""

from __future__ import annotations

import socket
from collections.abc import MutableMapping
from contextlib import suppress

USUAL_PING_SECONDS = 5.0
_PINGS_A_PERIOD = 3


class Supervisor:
    """The other end of the socket at ``address``; empty: nobody listens, and nothing is ever sent.

    ``ping_seconds`` is how often it wants to hear that the terminal is alive.
    """

    def __init__(self, address: str = "", ping_seconds: float = USUAL_PING_SECONDS) -> None:
        self.ping_seconds = ping_seconds
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._socket: socket.socket | None = None
        if address.startswith(("/", "@")):
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._socket.setblocking(False)  # a supervisor that does not read must not hold up the screen

    @property
    def listens(self) -> bool:
        """Whether there is one."""
        return self._socket is not None

    def tell(self, *lines: str) -> None:
        """Send ``lines``, such as ``READY=1``; lost without a word when nobody takes them."""
        if self._socket is not None:
            with suppress(OSError):
                self._socket.sendto("\n".join(lines).encode(), self._address)

    def status(self, words: str) -> None:
        """Tell whoever looks at the service how it is: one line."""
        self.tell(f"STATUS={words}")

    def close(self) -> None:
        """Let go of the socket; nothing is sent any more."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def supervisor_of(environment: MutableMapping[str, str]) -> Supervisor:
    """The supervisor that ``environment`` names. What names it is taken out, so that no child speaks for the terminal.

    WATCHDOG_PID is not heeded: it names the process that the service was begun with, a shell or the compositor.
    """
    address, period, _ = (
        environment.pop(name, "") for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")
    )
    wanted = int(period) / 1e6 / _PINGS_A_PERIOD if period.isdecimal() else 0.0
    return Supervisor(address, wanted or USUAL_PING_SECONDS)
