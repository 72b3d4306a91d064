"""OutStick: the one stick that the staff may take files away on, named FANAL-OUT."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.private_file import replace_private
from kiosk.staff.events import FileCarried
from kiosk.staff.ports import StaffInbox


def is_plugged_in(folder: Path) -> bool:
    """Whether a stick stands behind ``folder``. It is not mounted by this look, only by what is opened in it."""
    try:
        return folder.lstat().st_dev != folder.parent.lstat().st_dev
    except OSError:
        return False


class OutStick:
    """The StickCarrier port: copies go into ``folder``, where the session mounts the stick as soon as one is made.

    A copy that is called carried lies on the stick whole, whatever becomes of it then. ``is_there`` says whether there
    is a stick.
    """

    def __init__(
        self, folder: Path, inbox: StaffInbox, is_there: Callable[[Path], bool] = is_plugged_in
    ) -> None:
        self._folder = folder
        self._inbox = inbox
        self._is_there = is_there
        self._thread = OwnThread("out-stick")  # a stick that is pulled out can hold up whoever writes to it

    def carry(self, file: str) -> None:
        """See :class:`kiosk.staff.ports.StickCarrier`."""
        self._thread.do(lambda: self._inbox(self._carried(Path(file))))

    def close(self) -> None:
        """Wait until what was asked is done."""
        self._thread.close()

    def _carried(self, file: Path) -> FileCarried:
        if not self._is_there(self._folder):
            return FileCarried(str(file), found=False)
        copy = self._folder / file.name
        try:
            data = file.read_bytes()
        except OSError as error:
            return FileCarried(
                str(file), problem=f"{file}: cannot be read ({error.strerror}): make the file again"
            )
        try:
            replace_private(copy, data)
        except OSError as error:
            mend = "make room on the stick, or take another, formatted as FAT32 or exFAT"
            return FileCarried(str(file), problem=f"{copy}: cannot be written ({error.strerror}): {mend}")
        return FileCarried(str(file))
