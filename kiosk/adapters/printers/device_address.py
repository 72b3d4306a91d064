"""DeviceAddress: where a receipt printer is, from what follows ``escpos:`` in ``site.toml``. Standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ESCPOS = "escpos:"
TCP_PORT = 9100


@dataclass(frozen=True, slots=True)
class Usb:
    """On a USB cable; the first printer there is when ``vendor`` and ``product`` are None."""

    vendor: int | None = None
    product: int | None = None

    def __str__(self) -> str:
        return "usb" if self.vendor is None else f"usb:{self.vendor:04x}:{self.product:04x}"


@dataclass(frozen=True, slots=True)
class Tcp:
    """On the network."""

    host: str
    port: int = TCP_PORT

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"tcp:{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class File:
    """A device of the system such as ``/dev/usb/lp0``, or a file, which is never made."""

    path: Path

    def __str__(self) -> str:
        return f"file:{self.path}"


DeviceAddress = Usb | Tcp | File


def device_address(text: str) -> DeviceAddress:
    """The address written as ``text``, with or without ``escpos:``. Raises ValueError: settings have checked it."""
    kind, _, rest = text.removeprefix(ESCPOS).partition(":")
    if kind == "usb" and not rest:
        return Usb()
    if kind == "usb" and (ids := re.fullmatch("([0-9a-fA-F]{4}):([0-9a-fA-F]{4})", rest)):
        return Usb(int(ids[1], 16), int(ids[2], 16))
    if kind == "tcp" and (place := re.fullmatch(r"(?:\[([^][]+)]|([^][:]+))(?::(\d+))?", rest)):
        return Tcp(place[1] or place[2], int(place[3] or TCP_PORT))
    if kind == "file" and rest:
        return File(Path(rest))
    raise ValueError(f"{text} names no receipt printer")
