"""UsbLink: a receipt printer on a USB cable, through libusb."""

from __future__ import annotations

import errno
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import usb.core
import usb.util
from usb.backend import libusb1

from kiosk.adapters.printers.device_address import Usb

PRINTER_CLASS = 7
LIBRARY = "libusb-1.0.so.0"
PIECE = 4096
PIECE_MS = 100
"""How long libusb is left alone: time is looked at between two pieces. 0 would be for ever."""

DEVICE_ID = 0xA1, 0x00
"""Asks a printer for its IEEE 1284 id, USB printer class section 4.2.1."""
DEVICE_ID_MS = 200
DEVICE_ID_BYTES = 1024

PAGE_LANGUAGES = ("PCL", "PJL", "POSTSCRIPT", "PWGRASTER", "URF", "PDF", "ESCPL2", "ESCPR", "ZPL", "GDI")
"""Of printers that read no ESC/POS."""


class UsbLink:
    """See :class:`~kiosk.adapters.printers.device_link.DeviceLink`. ``backend`` is libusb unless it is handed in."""

    keeps = False

    def __init__(self, address: Usb, backend: Any = None) -> None:
        found = next(_printers(address, backend), None)
        if found is None:
            raise FileNotFoundError(errno.ENODEV, "no such printer on USB")
        self._device, interface = found
        self._number = interface.bInterfaceNumber
        self._out = _endpoint(interface, usb.util.ENDPOINT_OUT)
        self._in = _endpoint(interface, usb.util.ENDPOINT_IN)
        self._lent = self._take_from_the_kernel()
        try:
            usb.util.claim_interface(self._device, self._number)
        except usb.core.USBError:
            self._give_back()
            raise

    def send(self, data: bytes, until: float) -> None:
        """See :class:`~kiosk.adapters.printers.device_link.DeviceLink`."""
        rest = data
        while rest:
            if time.monotonic() > until:
                raise TimeoutError("the printer takes nothing")
            with suppress(usb.core.USBTimeoutError):
                rest = rest[self._device.write(self._out, rest[:PIECE], PIECE_MS) :]

    def receive(self, until: float) -> bytes:
        """See :class:`~kiosk.adapters.printers.device_link.DeviceLink`."""
        while self._in is not None:
            left = until - time.monotonic()
            with suppress(usb.core.USBTimeoutError):
                said = self._device.read(self._in, PIECE, max(1, min(PIECE_MS, round(left * 1000))))
                if said:
                    return bytes(said)
            if left <= 0:
                break
        return b""

    def finish(self, until: float) -> None:
        """What was written is with the printer: libusb waits for its word."""
        self._give_back()

    def drop(self) -> None:
        """See :class:`~kiosk.adapters.printers.device_link.DeviceLink`."""
        self._give_back()

    def _take_from_the_kernel(self) -> bool:
        with suppress(NotImplementedError, usb.core.USBError):
            if self._device.is_kernel_driver_active(self._number):
                self._device.detach_kernel_driver(self._number)
                return True
        return False

    def _give_back(self) -> None:
        usb.util.dispose_resources(self._device)
        if self._lent:
            with suppress(NotImplementedError, usb.core.USBError):
                self._device.attach_kernel_driver(self._number)
                usb.util.dispose_resources(self._device)


def receipt_printers(backend: Any = None) -> list[Usb]:
    """The printers on USB that do not say that they read something else than ESC/POS."""
    return [
        Usb(int(device.idVendor), int(device.idProduct))
        for device, interface in _printers(Usb(), backend)
        if may_read_escpos(_device_id(device, interface))
    ]


def may_read_escpos(device_id: str) -> bool:
    """Whether a printer with this IEEE 1284 id can be a receipt printer; one that names no language can."""
    fields = dict(field.split(":", 1) for field in device_id.upper().split(";") if ":" in field)
    commands = (fields.get("CMD") or fields.get("COMMAND SET") or "").replace("-", "").replace(" ", "")
    if "ESC/POS" in commands or "EPOS" in commands:
        return True
    return not any(language in commands for language in PAGE_LANGUAGES)


def _printers(address: Usb, backend: Any) -> Iterator[tuple[Any, Any]]:
    """The devices at ``address``, each with the interface to be printed through."""
    backend = backend or libusb1.get_backend(find_library=lambda _: LIBRARY)
    if backend is None:
        return  # a machine without libusb has no way to them
    for device in usb.core.find(find_all=True, backend=backend):
        if address.vendor is not None and (device.idVendor, device.idProduct) != (
            address.vendor,
            address.product,
        ):
            continue
        for interface in _interfaces(device, any_class=address.vendor is not None):
            yield device, interface
            break


def _interfaces(device: Any, *, any_class: bool) -> Iterator[Any]:
    """Those of the printer class; of a printer that was named, failing that, any that takes data."""
    try:
        every = [each for each in device[0] if _endpoint(each, usb.util.ENDPOINT_OUT) is not None]
    except (usb.core.USBError, IndexError):
        return
    printers = [each for each in every if each.bInterfaceClass == PRINTER_CLASS]
    yield from printers or (every if any_class else [])


def _endpoint(interface: Any, direction: int) -> int | None:
    for each in interface:
        bulk = usb.util.endpoint_type(each.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
        if bulk and usb.util.endpoint_direction(each.bEndpointAddress) == direction:
            return int(each.bEndpointAddress)
    return None


def _device_id(device: Any, interface: Any) -> str:
    place = interface.bInterfaceNumber << 8 | interface.bAlternateSetting
    try:
        said = device.ctrl_transfer(*DEVICE_ID, 0, place, DEVICE_ID_BYTES, DEVICE_ID_MS)
    except (usb.core.USBError, NotImplementedError):
        return ""
    finally:
        usb.util.dispose_resources(device)
    return bytes(said[2:]).decode("ascii", "replace")
