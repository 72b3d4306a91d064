"""The machine: its memory, its clock, its screen, and as whom Fanal runs on it."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.log.retention import believable
from kiosk.settings import Settings

MEMORY = Check("memory", Subject.MACHINE, "Memory")
CLOCK = Check("clock", Subject.MACHINE, "Clock")
TIME_ZONE = Check("time-zone", Subject.MACHINE, "Time zone")
SCREEN = Check("screen", Subject.DEVICES, "Screen")

LEAST_FREE_MEGABYTES = 300

ZONES_OF_FRANCE = frozenset(
    {
        "Europe/Paris",
        "America/Cayenne",
        "America/Guadeloupe",
        "America/Marigot",
        "America/Martinique",
        "America/Miquelon",
        "America/St_Barthelemy",
        "Indian/Mayotte",
        "Indian/Reunion",
        "Pacific/Gambier",
        "Pacific/Marquesas",
        "Pacific/Noumea",
        "Pacific/Tahiti",
        "Pacific/Wallis",
    }
)


def machine(root: Path, now: datetime.datetime) -> Iterator[Finding]:
    """Everything about the machine whose files lie below ``root``."""
    yield memory(root / "proc" / "meminfo")
    yield clock(now)
    yield time_zone(root / "etc")


def memory(meminfo: Path) -> Finding:
    """Whether there is memory left for a kiosk, as the kernel says in ``meminfo``."""
    try:
        found = re.search(r"^MemAvailable:\s+(\d+) kB", meminfo.read_text(encoding="ascii"), re.MULTILINE)
    except OSError:
        found = None
    if not found:
        return MEMORY.good("not to be known here")
    free = int(found[1]) * 1024 // 1_000_000
    if free < LEAST_FREE_MEGABYTES:
        return MEMORY.care(f"{free} MB free.", "End other programs, or add memory.")
    return MEMORY.good(f"{free} MB free")


def clock(now: datetime.datetime) -> Finding:
    """Whether the clock says a day on which there can be a Fanal."""
    if not believable(now.date()):
        return CLOCK.care(f"It says {now:%Y-%m-%d}.", "Set it; no date is printed until then.")
    return CLOCK.good(f"{now:%Y-%m-%d %H:%M}")


def time_zone(etc: Path) -> Finding:
    """Whether the time is that of a place in France, as the folder ``etc`` says."""
    try:
        zone = os.readlink(etc / "localtime").partition("zoneinfo/")[2]
    except OSError:  # not a link: Debian's other place has the name
        named = etc / "timezone"
        zone = named.read_text(encoding="utf-8").strip() if named.is_file() else ""
    if zone not in ZONES_OF_FRANCE:
        return TIME_ZONE.care(
            f"{zone or 'None'} is not a time zone of France: mornings may be counted as afternoons.",
            "Run: timedatectl set-timezone Europe/Paris",
        )
    return TIME_ZONE.good(zone)


def screen(settings: Settings) -> Finding:
    """Whether the size of the screen is known, which all sizes on it follow."""
    if not settings.screen_diagonal_inches:
        return SCREEN.care(
            "Its size is taken from the display, which may be wrong.",
            "Measure the diagonal and write screen_diagonal_inches in site.toml.",
        )
    return SCREEN.good(f"{settings.screen_diagonal_inches:g} inches")
