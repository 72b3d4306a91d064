"""The site: what its files say, and whether its staff have set the terminal up."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.adapters.recovery_key import RecoveryKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.settings import Settings

SITE_FILE = Check("site-file", Subject.SITE, "Site file")
SITE = Check("site", Subject.SITE, "Site")
PIN = Check("pin", Subject.SITE, "PIN")
RECOVERY = Check("recovery-key", Subject.SITE, "Recovery key")
FIRST_RUN = Check("first-run", Subject.SITE, "First run")

RESET = "Run: fanal pin reset. Then choose another."


def site(settings: Settings, faults: Sequence[str], where: Path, state: Path) -> Iterator[Finding]:
    """Everything about the site; ``where`` is the file to write it in, ``faults`` are those of its files."""
    yield site_file(settings, faults)
    yield address(settings, where)
    yield first_run(state)
    yield pin(StaffKeyFile(state))
    yield recovery(state)


def site_file(settings: Settings, faults: Sequence[str]) -> Finding:
    """Whether the site's files can be used; each of ``faults`` names the file, the line and the mend."""
    if faults:
        problem, _, mend = faults[0].rpartition(": ")
        more = f" And {len(faults) - 1} more." if faults[1:] else ""
        return SITE_FILE.bad(f"{problem}.{more}", f"There: {mend}.")
    used = dict.fromkeys(place.rpartition(":")[0] for place in settings.places.values())
    return SITE_FILE.good(", ".join(used) or "none: everything is as it comes")


def address(settings: Settings, file: Path) -> Finding:
    """Whether the emergency screen can say where the terminal is; ``file`` is where to write it."""
    if not settings.address:
        return SITE.care("No address: the emergency screen cannot say where you are.", f"Fill in {file}.")
    return SITE.good(", ".join(filter(None, (settings.name, settings.address))))


def first_run(state: Path) -> Finding:
    """Whether the staff have set the terminal up: they have left their PIN or their site in the folder ``state``."""
    if not any(os.path.exists(state / name) for name in ("staff.key", "site.local.toml")):
        return FIRST_RUN.care(
            "Nobody has set this terminal up yet.",
            "Touch the upper right corner of its first screen for three seconds.",
        )
    return FIRST_RUN.good("done")


def pin(key: StaffKeyFile) -> Finding:
    """Whether the staff can get in."""
    if not key.is_set():
        return PIN.care("None: there is no staff door.", "Run: fanal pin set")
    if not key.is_sound():
        return PIN.care("Its file cannot be read: nobody gets in.", RESET)
    standing = key.standing()
    if standing.off:
        return PIN.care(f"Off after {standing.failures} wrong ones.", RESET)
    return PIN.good("set")


def recovery(state: Path) -> Finding:
    """Whether the staff can open a door that is off by themselves."""
    if not StaffKeyFile(state).is_set():
        return RECOVERY.good("no PIN, no key")
    if not RecoveryKey(state).is_made():
        return RECOVERY.care(
            "None: after ten wrong PINs only an administrator can help.",
            "Run: fanal pin recovery-key FILE. Keep that file apart from here.",
        )
    return RECOVERY.good("made")
