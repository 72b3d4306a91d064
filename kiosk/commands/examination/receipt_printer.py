"""The receipt printer of a site: how it stands, and whether the kiosk may reach it."""

from __future__ import annotations

import errno
import ipaddress
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.commands.examination.drop_ins import TOPS
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.commands.examination.service import UNIT, text_of
from kiosk.handoff.printer_condition import PrinterCondition

PRINTER = Check("printer", Subject.DEVICES, "Printer")
REACH = Check("printer-reach", Subject.DEVICES, "Way to the printer")

DEVICE_SECONDS = 0.8
LOOK = "Look at its lamps and its cable"
ALLOW = "/etc/systemd/system/fanal-kiosk.service.d/printer.conf"
NAMED = {"any": ("0.0.0.0/0", "::/0"), "localhost": ("127.0.0.0/8", "::1/128")}
"""Words that systemd has for addresses."""

WORDS = {
    PrinterCondition.OUT_OF_PAPER: ("has no paper", "Put in a roll."),
    PrinterCondition.PAPER_LOW: ("is near the end of its roll", "Have a new roll at hand."),
    PrinterCondition.STOPPED: ("waits for somebody", f"Close its cover. {LOOK}."),
    PrinterCondition.SILENT: (
        "does not say how it stands, so nobody is told whether a ticket came out",
        "Print a trial page. If none comes out, see docs/printers.md.",
    ),
    PrinterCondition.ABSENT: ("was lost while it was asked", f"{LOOK}."),
}
"""Of every condition but READY: what is wrong, and the mend."""


def device_finding(device: str) -> Finding:
    """How the receipt printer at ``device``, as it follows ``escpos:`` in the settings, stands."""
    from kiosk.adapters.printers.device_address import device_address
    from kiosk.adapters.printers.device_link import open_link
    from kiosk.adapters.printers.receipt_job import standing

    until = time.monotonic() + DEVICE_SECONDS
    try:
        condition = standing(open_link(device_address(device), until), until)
    except OSError as error:
        return _unreachable(device, error)
    if condition is PrinterCondition.READY:
        return PRINTER.good(f"{device} is ready")
    wrong, mend = WORDS[condition]
    return PRINTER.care(f"{device} {wrong}.", mend)


def silent_device(device: str) -> Finding:
    """The way to the printer at ``device`` hung."""
    return PRINTER.care(f"{device} does not answer.", f"{LOOK}.")


def within_reach(device: str, root: Path) -> Iterator[Finding]:
    """Whether the kiosk's service, whose files lie below ``root``, lets Fanal speak to a printer on the network."""
    from kiosk.adapters.printers.device_address import Tcp, device_address

    address = device_address(device)
    if not isinstance(address, Tcp):
        return
    try:
        number = ipaddress.ip_address(address.host)
    except ValueError:
        yield REACH.care(
            f"{address.host} is a name, and a kiosk asks no other machine for names.",
            "Write the printer's number, such as 192.168.1.50.",
        )
        return
    if any(number in network for network in _allowed(root)):
        yield REACH.good(f"the service may speak to {number}")
    else:
        yield REACH.care(
            f"The service may not speak to {number}.",
            f"Write in {ALLOW} the lines [Service] and IPAddressAllow={number}. "
            "Then: sudo systemctl daemon-reload; sudo fanal-kiosk restart",
        )


def _unreachable(device: str, error: OSError) -> Finding:
    if error.errno in (errno.EACCES, errno.EPERM):
        return PRINTER.care(
            f"{device} may not be opened by this user.",
            "Put the user into the group lp: sudo usermod -aG lp USER, and let it log in again.",
        )
    if error.errno == errno.EBUSY:
        return PRINTER.care(f"{device} is in use by another program.", "Take its queue out of CUPS.")
    return PRINTER.care(f"{device}: no printer is found there ({error.strerror or error}).", f"{LOOK}.")


def _allowed(root: Path) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    """What ``IPAddressAllow=`` of the kiosk's service comes to."""
    folder = Path("systemd", "system")
    unit = next(filter(Path.is_file, (root / top / folder / UNIT for top in ("etc", "usr/lib", "lib"))), None)
    files = {file.name: file for top in TOPS for file in (root / top / folder / f"{UNIT}.d").glob("*.conf")}
    found: list[ipaddress.IPv4Network | ipaddress.IPv6Network] = []
    for file in [*([unit] if unit else []), *(files[name] for name in sorted(files))]:
        for match in re.finditer(r"^\s*IPAddressAllow\s*=(.*)$", text_of(file), re.MULTILINE):
            if not match[1].split():
                found.clear()  # systemd begins anew at an empty one
            for word in match[1].split():
                for network in NAMED.get(word, (word,)):
                    with suppress(ValueError):
                        found.append(ipaddress.ip_network(network, strict=False))
    return found
