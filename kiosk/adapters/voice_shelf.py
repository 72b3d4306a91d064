"""DiskShelf: what the staff do with the human voices on the disk, done where no screen waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.recordings.inventory import take_inventory
from kiosk.adapters.recordings.keeping import add_language, approve, erase
from kiosk.adapters.recordings.packing import SUFFIX, PackError, pack, unpack
from kiosk.adapters.recordings.sidecar import UnsoundError
from kiosk.staff.events import ShelfLookedAt
from kiosk.staff.ports import StaffInbox
from kiosk.staff.studio.shelf import RecordedTip, Said, Speaker

MOST_PACKED = 50
"""So many files of a stick are offered."""


class DiskShelf:
    """The VoiceShelf port over ``folder``.

    Files come from ``stick`` and go to ``out_stick``; ``exports`` takes them while that one is not there.
    """

    def __init__(self, folder: Path, stick: Path, out_stick: Path, exports: Path, inbox: StaffInbox) -> None:
        self.folder = folder
        self._stick = stick
        self._out_stick = out_stick
        self._exports = exports
        self._inbox = inbox
        self._thread = OwnThread("voices")

    def look(self) -> None:
        """See :class:`kiosk.staff.ports.VoiceShelf`."""
        self.after(lambda: None)

    def add_language(self, endonym: str) -> None:
        """See :class:`kiosk.staff.ports.VoiceShelf`."""
        self.after(lambda: add_language(self.folder, endonym))

    def approve(self, tip: RecordedTip) -> None:
        """See :class:`kiosk.staff.ports.VoiceShelf`."""
        self.after(lambda: approve(self.folder, tip))

    def erase(self, what: Speaker | RecordedTip | Said) -> None:
        """See :class:`kiosk.staff.ports.VoiceShelf`."""
        self.after(lambda: erase(self.folder, what))

    def pack(self, locale: str) -> None:
        """See :class:`kiosk.staff.ports.VoiceShelf`."""
        self.after(lambda: self._pack(locale))

    def unpack(self, file: str) -> None:
        """See :class:`kiosk.staff.ports.VoiceShelf`."""
        self.after(lambda: unpack(self._stick / Path(file).name, self.folder))

    def after(self, task: Callable[[], object]) -> None:
        """Do ``task``, which may raise as what writes recordings does, where nothing waits; then tell what is there.

        A path that it returns is where something was packed to.
        """
        self._thread.do(lambda: self._tell(*outcome_of(task, self.folder)))

    def do(self, task: Callable[[], object]) -> None:
        """Do ``task``, which raises nothing, in its turn."""
        self._thread.do(task)

    def close(self) -> None:
        """Wait until what was asked is done."""
        self._thread.close()

    def _tell(self, problem: str, packed_to: str) -> None:
        shelf = replace(take_inventory(self.folder).shelf, packed=packed_on(self._stick))
        self._inbox(ShelfLookedAt(shelf, problem, packed_to))

    def _pack(self, locale: str) -> Path:
        """Where the file lies. Raises PackError, also when it lies there and lacks something."""
        name = f"{locale}{SUFFIX}"
        try:
            packed = pack(self.folder, locale, self._out_stick / name)
        except OSError:
            self._exports.mkdir(mode=0o700, parents=True, exist_ok=True)
            packed = pack(self.folder, locale, self._exports / name)
        if packed.complaints:
            raise PackError(f"{packed.file}: is written, but lacks this: {packed.complaints[0]}")
        return packed.file


def packed_on(stick: Path) -> tuple[str, ...]:
    """The names of the files with voices on ``stick``, by name."""
    try:
        names = sorted(each.name for each in stick.iterdir() if each.name.endswith(SUFFIX))
    except OSError:
        return ()
    return tuple(name for name in names if name.isprintable())[:MOST_PACKED]


def outcome_of(task: Callable[[], object], folder: Path) -> tuple[str, str]:
    """Do ``task`` on ``folder``: why it could not be done, with the mend, and the path that it returns."""
    try:
        done = task()
    except (PackError, UnsoundError) as error:
        return str(error), ""
    except OSError as error:
        mend = "free some space, or give it to Fanal's user"
        return f"{error.filename or folder}: cannot be used ({error.strerror}): {mend}", ""
    return "", str(done) if isinstance(done, Path) else ""
