"""StaffKey: the PinKeeper port. Hashing takes a third of a second and the disk its own time, so both have a thread."""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.recovery_key import RecoveryKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.staff.events import PinChecked, PinChosen, RecoveryLookedAt
from kiosk.staff.pin import PinStanding
from kiosk.staff.ports import StaffInbox

journal = logging.getLogger("fanal")


class StaffKey:
    """The key in ``file``; answers go to ``inbox``, from its own thread, one for each question and in their order.

    A recovery key is looked for on ``stick``.
    """

    def __init__(self, file: StaffKeyFile, stick: Path, inbox: StaffInbox) -> None:
        self._file = file
        self._stick = stick
        self._inbox = inbox
        self._thread = OwnThread("staff key")
        self._thread.do(
            file.settle
        )  # a wait that a restart made begin again runs from now, not from the first knock

    def is_set(self) -> bool:
        """See :class:`kiosk.staff.ports.PinKeeper`."""
        return self._file.is_set()

    def standing(self) -> PinStanding:
        """See :class:`kiosk.staff.ports.PinKeeper`."""
        self._thread.do(self._file.settle)
        return self._file.standing()

    def check(self, pin: str) -> None:
        """See :class:`kiosk.staff.ports.PinKeeper`."""
        self._thread.do(lambda: self._inbox(PinChecked(*self._file.check(pin))))

    def choose(self, pin: str) -> None:
        """See :class:`kiosk.staff.ports.PinKeeper`."""
        self._thread.do(lambda: self._inbox(PinChosen(self._chosen(pin))))

    def recover(self) -> None:
        """See :class:`kiosk.staff.ports.PinKeeper`."""
        recovery = RecoveryKey(self._file.folder)
        self._thread.do(lambda: self._inbox(RecoveryLookedAt(recovery.look(self._stick))))

    def close(self) -> None:
        """Wait for what is being done, then ask no more."""
        self._thread.close()

    def _chosen(self, pin: str) -> bool:
        try:
            self._file.choose(pin)
        except OSError as error:
            journal.error("%s: the PIN could not be kept (%s)", self._file.folder, error.strerror)
            return False
        return True
