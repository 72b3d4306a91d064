"""StartBook: the starts of this terminal, on the disk before anything slow, so that no crash is forgotten."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk import __version__
from kiosk.adapters.boot import moment
from kiosk.adapters.private_file import replace_private
from kiosk.commands.running.starts import Start, Starts
from kiosk.staff.lock_out import Moment

journal = logging.getLogger("fanal")

MOST_BYTES = 100_000
"""Far more than a whole book; a longer file was not written here."""


class StartBook:
    """The book at ``path``. Where it cannot be written the journal is told, once, and the terminal starts all the same.

    A damaged file is moved aside as ``<name>.damaged``.
    """

    def __init__(self, path: Path, now: Callable[[], Moment] = moment, *, version: str = __version__) -> None:
        self._path = path
        self._now = now
        self._version = version
        self._starts = Starts()
        self._writable = True

    def begin(self) -> Start:
        """Write down a start that begins now; returns it."""
        self._starts = self._read().begun(self._now(), self._version)
        self._write()
        return self._starts.kept[-1]

    @property
    def is_update(self) -> bool:
        """Whether the start that was begun is the first of its version on a terminal that had another one."""
        return self._starts.is_update

    def proved(self) -> None:
        """Write down that this start lasted as long as it had to."""
        self._starts = self._starts.proved()
        self._write()

    def orderly(self) -> None:
        """Write down that this start ends because it was told to."""
        self._starts = self._starts.orderly()
        self._write()

    def probation_seconds(self) -> float:
        """How long this start must last before it counts as proved."""
        return self._starts.probation_seconds()

    def _read(self) -> Starts:
        try:
            return read_starts(self._path)
        except ValueError as error:
            journal.warning("%s: is damaged (%s): it is moved aside", self._path, error)
            with suppress(OSError):
                self._path.replace(self._path.with_name(f"{self._path.name}.damaged"))
        except OSError as error:
            journal.warning(
                "%s: cannot be read (%s): earlier starts are not counted", self._path, error.strerror
            )
        return Starts()

    def _write(self) -> None:
        try:
            replace_private(self._path, _written(self._starts))
        except OSError as error:
            if self._writable:
                journal.warning(
                    "%s: cannot be written (%s): starts are not counted", self._path, error.strerror
                )
            self._writable = False


def read_starts(path: Path) -> Starts:
    """The starts in the book at ``path``; none when there is no book. Raises OSError, ValueError when it is damaged."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Starts()
    if len(data) > MOST_BYTES:
        raise ValueError("it is too long")
    try:
        entries = json.loads(data)
        if not isinstance(entries, list):
            raise ValueError("it holds no list")
        return Starts(tuple(_start(each) for each in entries))
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("it holds something else") from error


def _start(entry: dict[str, object]) -> Start:
    boot, seconds = entry["boot"], entry["seconds"]
    flags = [entry[name] for name in ("safe", "proved", "orderly")]
    version = entry.get("version", "")
    if not (isinstance(boot, str) and isinstance(seconds, float) and math.isfinite(seconds)):
        raise ValueError("a start has no moment")
    if not all(isinstance(flag, bool) for flag in flags):
        raise ValueError("a start is neither so nor so")
    if not isinstance(version, str):
        raise ValueError("a start is of no version")
    safe, proved, orderly = (bool(flag) for flag in flags)
    return Start(Moment(boot, seconds), safe, proved, orderly, version)


def _written(starts: Starts) -> bytes:
    lines = (
        json.dumps(
            {
                "boot": start.at.boot,
                "seconds": start.at.seconds,
                "safe": start.safe,
                "proved": start.proved,
                "orderly": start.orderly,
                "version": start.version,
            }
        )
        for start in starts.kept
    )
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()
