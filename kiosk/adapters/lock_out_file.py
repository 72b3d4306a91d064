"""The lock-out on the disk: one line of JSON and its checksum, so that a flipped bit gives nobody a try."""

from __future__ import annotations

import json
import math
import zlib
from pathlib import Path

from kiosk.adapters.private_file import replace_private
from kiosk.staff.lock_out import LockOut, Moment


def write_lock_out(file: Path, lock: LockOut) -> None:
    """Put ``lock`` into ``file`` and wait until it is on the disk. Raises OSError."""
    line = json.dumps([lock.at.boot, float(lock.at.seconds), lock.failures, float(lock.remembered)]).encode(
        "ascii"
    )
    replace_private(file, line + b"\n" + _checksum(line) + b"\n")


def read_lock_out(file: Path) -> LockOut | None:
    """What ``file`` says; None when it is missing, damaged or cannot be read."""
    try:
        line, checksum, rest = file.read_bytes().split(b"\n")
        if rest or checksum != _checksum(line):
            return None
        boot, seconds, failures, remembered = json.loads(line)
    except (OSError, ValueError, TypeError):
        return None
    if not (isinstance(boot, str) and isinstance(failures, int) and failures >= 0):
        return None
    if not all(
        isinstance(each, float) and math.isfinite(each) and each >= 0 for each in (seconds, remembered)
    ):
        return None
    return LockOut(Moment(boot, seconds), failures, remembered)


def _checksum(line: bytes) -> bytes:
    return f"{zlib.crc32(line):08x}".encode("ascii")
