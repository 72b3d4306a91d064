"""The files of a machine that is a kiosk, in a folder: what the session brings, where ``fanal-kiosk`` puts it."""

from __future__ import annotations

import shutil
from pathlib import Path

SESSION = Path(__file__).parents[1] / "packaging" / "session"
UNIT = "fanal-kiosk.service"
PLACES = {
    "logind.conf": "etc/systemd/logind.conf.d/90-fanal-kiosk.conf",
    "sysctl.conf": "etc/sysctl.d/90-fanal-kiosk.conf",
    "stick.rules": "etc/udev/rules.d/90-fanal-kiosk.rules",
    UNIT: f"usr/lib/systemd/system/{UNIT}",
}
KERNEL = "proc/sys/kernel"
CGROUP = f"sys/fs/cgroup/system.slice/{UNIT}/cgroup.procs"
COMPOSITOR, KIOSK, WORKER = "411", "412", "413"
ENVIRONMENT = {"LANG": "C.UTF-8", "QT_QPA_PLATFORM": "wayland", "XDG_STATE_HOME": "/var/lib"}


def put(root: Path, place: str, text: str = "") -> Path:
    """The file at ``place`` below ``root``, which then says ``text``."""
    file = root / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def take(root: Path, *places: str) -> None:
    """Remove the files at ``places``."""
    for place in places:
        (root / place).unlink()


def process(root: Path, number: str, *words: str, **environment: str) -> None:
    """A process in /proc."""
    put(root, f"proc/{number}/cmdline", "".join(f"{word}\0" for word in words))
    put(root, f"proc/{number}/environ", "".join(f"{name}={value}\0" for name, value in environment.items()))


def locked_kiosk(root: Path) -> Path:
    """Everything as it should be, and the kiosk running; returns ``root``."""
    for name, place in PLACES.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SESSION / name, root / place)
    put(root, f"etc/systemd/system/multi-user.target.wants/{UNIT}")
    (root / "etc/systemd/system/ctrl-alt-del.target").symlink_to("/dev/null")
    (root / "run/systemd/system").mkdir(parents=True)
    put(root, f"{KERNEL}/sysrq", "0\n")
    put(root, f"{KERNEL}/core_pattern", "core\n")
    put(root, CGROUP, f"{COMPOSITOR}\n{KIOSK}\n{WORKER}\n")
    process(root, COMPOSITOR, "cage", "-d", "--", "fanal", "run", "--locked", **ENVIRONMENT)
    process(root, KIOSK, "/usr/lib/fanal/fanal", "run", "--locked", **ENVIRONMENT)
    process(root, WORKER, "/usr/lib/fanal/fanal", "voice-worker", **ENVIRONMENT)
    return root
