"""The kiosk's service: whether this machine is a kiosk at all, whether it runs, and as whom."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from kiosk.commands.examination.finding import Check, Finding, Subject

SERVICE = Check("service", Subject.KIOSK, "Service")
USER = Check("user", Subject.KIOSK, "User")

UNIT = "fanal-kiosk.service"
READ = "See why: sudo journalctl -b -u fanal-kiosk -n 50"
NOT_A_KIOSK = "not a kiosk"


def is_kiosk(root: Path) -> bool:
    """Whether the kiosk's service is enabled on the machine whose files lie below ``root``."""
    units = root / "etc" / "systemd" / "system"
    return any(os.path.lexists(folder / UNIT) for folder in units.glob("*.wants"))


def locked_kiosks(root: Path) -> Iterator[Path]:
    """The folders in /proc of the locked kiosks that the service runs below ``root``.

    Read from the kernel: systemctl may hang, and answers a plain user only where there is a message bus.
    """
    for file in (root / "sys" / "fs" / "cgroup" / "system.slice" / UNIT).glob("**/cgroup.procs"):
        for number in text_of(file).split():
            process = root / "proc" / number
            words = text_of(process / "cmdline").split("\0")
            if "--locked" in words and "--" not in words:  # the compositor is told after -- what to start
                yield process


def service(root: Path, *, kiosk: bool) -> Finding:
    """Whether the kiosk runs, on a machine that is one."""
    if not kiosk:
        return SERVICE.good(f"{NOT_A_KIOSK}: whoever starts Fanal here may leave it")
    if any(locked_kiosks(root)):
        return SERVICE.good("enabled and running")
    if not (root / "run" / "systemd" / "system").is_dir():
        return SERVICE.good("enabled; no systemd here that could start it")
    return SERVICE.care("Enabled, and not running.", f"Run: sudo fanal-kiosk restart. {READ}")


def user(runners: Collection[int | None], examiner: int, *, kiosk: bool) -> Finding:
    """Whether Fanal runs as a user who can break nothing: the ids of who runs a kiosk now, and of who examines."""
    if 0 in runners:
        return USER.bad("The kiosk runs as root.", "Run: sudo fanal-kiosk enable")
    if examiner != 0:
        return USER.good("not root")
    if kiosk:
        return USER.care(
            "This examination runs as root, the kiosk does not: what only the kiosk meets is not seen.",
            "Run: sudo fanal-kiosk doctor",
        )
    return USER.care(
        "Root: what Fanal writes now, no other user can write later.", "Start it as another user."
    )


def text_of(file: Path) -> str:
    """What ``file`` says; nothing when it is not there or closed to this user."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
