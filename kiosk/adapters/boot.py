"""The start of this machine and the time since: what the staff's lock-out counts by, since anybody may set a clock."""

from __future__ import annotations

import time
import uuid
from pathlib import Path

from kiosk.staff.lock_out import Moment

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_THIS_PROCESS = str(uuid.uuid4())


def moment() -> Moment:
    """Now. The time goes on while the machine is asleep.

    Where the system names no boot, as on Windows, each process counts as one: a wait can then only begin again.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    if clock is not None:
        try:
            return Moment(_BOOT_ID.read_text("ascii").strip(), time.clock_gettime(clock))
        except OSError:
            pass  # a system without /proc
    return Moment(_THIS_PROCESS, time.monotonic())
