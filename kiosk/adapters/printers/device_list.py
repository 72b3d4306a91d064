"""Which receipt printers are plugged into this machine, as they are written in ``site.toml``. Standard library only."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.printers.device_address import ESCPOS, File
from kiosk.adapters.printers.usb_link import may_read_escpos, receipt_printers

KERNELS = Path("/dev/usb")
KERNEL_SAYS = Path("/sys/class/usbmisc")


def every_device() -> list[str]:
    """The printers on USB that may read ESC/POS; the kernel's names for those that libusb may not see."""
    found = [str(address) for address in receipt_printers()] or [str(each) for each in kernels_own()]
    return [ESCPOS + each for each in dict.fromkeys(found)]


def kernels_own(devices: Path = KERNELS, said: Path = KERNEL_SAYS) -> list[File]:
    """Those that the kernel has made a device for, in ``devices``; what it knows of each lies in ``said``."""
    return [
        File(each) for each in sorted(devices.glob("lp*")) if may_read_escpos(_device_id(said / each.name))
    ]


def _device_id(folder: Path) -> str:
    try:
        return (folder / "device" / "ieee1284_id").read_text("ascii", "replace")
    except OSError:
        return ""
