"""What keeps people inside the kiosk and its memory off the disk, outside Fanal itself."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk import paths
from kiosk.commands.examination.drop_ins import settled
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.commands.examination.service import NOT_A_KIOSK, UNIT, locked_kiosks, text_of
from kiosk.commands.running.locked_environment import refused

SYSRQ = Check("sysrq", Subject.KIOSK, "SysRq")
TERMINALS = Check("virtual-terminals", Subject.KIOSK, "Consoles")
REBOOT = Check("ctrl-alt-del", Subject.KIOSK, "Ctrl+Alt+Del")
CORES = Check("core-dumps", Subject.KIOSK, "Core dumps")
ENVIRONMENT = Check("environment", Subject.KIOSK, "Environment")
STICKS = Check("usb-storage", Subject.KIOSK, "USB storage")

ENABLE = "Run: sudo fanal-kiosk enable"
RESTART = "Start the machine again."

RUNS_OTHER_CODE = re.compile(r"LD_(PRELOAD|AUDIT)|PYTHON\w+")
"""Variables by which the loader or Python runs code that is not Fanal's; for those of Qt see refused()."""

STICK_RULES = "*fanal*.rules"
OBEDIENT_KEEPER = re.compile(r"\|\S*/systemd-coredump\b")
"""A program that is handed crashes, and lets those alone that a service wants nobody to have."""


def lockdown(root: Path, *, kiosk: bool) -> Iterator[Finding]:
    """Every check of the machine below ``root``; where it is no kiosk, there is nothing to lock."""
    looks: dict[Check, Callable[[Path], Finding]] = {
        SYSRQ: sysrq,
        TERMINALS: virtual_terminals,
        REBOOT: ctrl_alt_del,
        CORES: core_dumps,
        ENVIRONMENT: environment,
        STICKS: usb_storage,
    }
    for check, look in looks.items():
        yield look(root) if kiosk else check.good(NOT_A_KIOSK)


def sysrq(root: Path) -> Finding:
    """Whether the keys that reach the kernel past every program are off, now and after the next start."""
    arranged = settled(root, "sysctl.d", "kernel.sysrq") == "0"
    now = text_of(root / "proc" / "sys" / "kernel" / "sysrq")
    if now in ("", "0"):
        return SYSRQ.good("off") if arranged else SYSRQ.care("Off only until the next start.", ENABLE)
    if arranged:
        return SYSRQ.care("Off only from the next start on.", RESTART)
    return SYSRQ.bad("On: a keyboard can end the kiosk.", _arrange("sysctl.d"))


def virtual_terminals(root: Path) -> Finding:
    """Whether nobody finds a login behind Ctrl+Alt+F2."""
    main = root / "etc" / "systemd" / "logind.conf"
    for key in ("NAutoVTs", "ReserveVT"):
        if settled(root, "systemd/logind.conf.d", key, main) != "0":
            return TERMINALS.bad(f"{key} is not 0: a keyboard can reach a login.", _arrange("logind.conf.d"))
    return TERMINALS.good("no login on any of them")


def _arrange(folder: str) -> str:
    return f"{ENABLE}. If that is done, a later file of a folder {folder} wins: remove it."


def ctrl_alt_del(root: Path) -> Finding:
    """Whether nobody starts the machine anew with three keys."""
    target = root / "etc" / "systemd" / "system" / "ctrl-alt-del.target"
    if not (target.is_symlink() and os.readlink(target) == os.devnull):
        return REBOOT.bad("It starts the machine anew.", ENABLE)
    return REBOOT.good("does nothing")


def core_dumps(root: Path) -> Finding:
    """Whether a crash leaves none of the memory of a visit."""
    folder = Path("systemd", "system")
    unit = next(filter(Path.is_file, (root / top / folder / UNIT for top in ("etc", "usr/lib", "lib"))), None)
    limit = settled(root, f"{folder}/{UNIT}.d", "LimitCORE", unit)
    if limit != "0":
        return CORES.bad(
            "A crash would be kept on the disk.", "See where LimitCORE is set: systemctl cat fanal-kiosk"
        )
    pattern = text_of(root / "proc" / "sys" / "kernel" / "core_pattern")
    if pattern.startswith("|") and not OBEDIENT_KEEPER.match(pattern):
        return CORES.care(
            f"{pattern[1:].split()[0]} is handed every crash, and may keep it.",
            "Remove that program, or set kernel.core_pattern to core.",
        )
    return CORES.good("off")


def environment(root: Path) -> Finding:
    """Whether the kiosk that runs was started without variables that undo its lock."""
    undoing: set[str] = set()
    kiosks = list(locked_kiosks(root))
    for process in kiosks:
        try:
            lines = (process / "environ").read_bytes().decode(errors="replace").split("\0")
        except OSError as error:
            return ENVIRONMENT.care(f"It cannot be read ({error.strerror}).", "Run: sudo fanal-kiosk doctor")
        variables = {name: value for name, _, value in (line.partition("=") for line in lines)}
        undoing |= {each.name for each in refused(variables, paths.ROOT)}
        undoing |= {name for name in variables if RUNS_OTHER_CODE.fullmatch(name)}
    if undoing:
        return ENVIRONMENT.bad(
            f"{', '.join(sorted(undoing))} can make the kiosk do something else.",
            "Take it out of the service: systemctl cat fanal-kiosk",
        )
    return ENVIRONMENT.good("nothing that undoes the lock" if kiosks else "no kiosk runs")


def usb_storage(root: Path) -> Finding:
    """Whether a stick that is plugged in is neither opened for everybody nor written to."""
    rules = [file for top in ("etc", "usr/lib") for file in (root / top / "udev/rules.d").glob(STICK_RULES)]
    if not any(map(text_of, rules)):
        return STICKS.bad("There is no rule for sticks that are plugged in.", ENABLE)
    return STICKS.good("sticks are only read, but for one named FANAL-OUT, and only for staff")
