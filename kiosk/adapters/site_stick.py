"""SiteStick: the ``site.toml`` that a stick brings, read with care, since anybody may have made the stick."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.site_local import problem_of_writing
from kiosk.settings import KEYS, SettingsError, parse_settings
from kiosk.staff.events import SiteTaken, StickLookedAt
from kiosk.staff.ports import StaffInbox

MOST_BYTES = 65_536


class SiteStick:
    """The StickReader port: what ``folder`` brings goes into ``local``, the file of the staff."""

    def __init__(self, folder: Path, local: Path, inbox: StaffInbox) -> None:
        self._folder = folder
        self._local = local
        self._inbox = inbox
        self._thread = OwnThread("stick")  # a stick that is pulled out can hold up whoever reads it

    def look(self) -> None:
        """See :class:`kiosk.staff.ports.StickReader`."""
        self._thread.do(lambda: self._inbox(StickLookedAt(os.path.lexists(self._folder / "site.toml"))))

    def take(self) -> None:
        """See :class:`kiosk.staff.ports.StickReader`."""
        self._thread.do(lambda: self._inbox(SiteTaken(self._problem_of_taking())))

    def close(self) -> None:
        """Wait until what was asked is done."""
        self._thread.close()

    def _problem_of_taking(self) -> str:
        try:
            return problem_of_writing(self._local, read_stick(self._folder))
        except SettingsError as error:
            return str(error)


def read_stick(folder: Path) -> Mapping[str, object]:
    """The keys of ``site.toml`` in ``folder`` and their values, checked.

    Raises SettingsError, which names the file, the line and the mend.
    """
    file = folder / "site.toml"
    settings = parse_settings(_bytes_of(file), file)
    return {key: getattr(settings, key) for key in KEYS if key in settings.places}


def _bytes_of(file: Path) -> bytes:
    # Neither through a link, which could lead anywhere, nor waiting for a writer at a pipe. Windows has neither.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            raise SettingsError(f"{file}: is no ordinary file: copy the file itself onto the stick")
        with open(os.open(file, flags), "rb") as source:
            data = source.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise SettingsError(f"{file}: is not there: copy a site.toml onto the stick, in no folder") from error
    except OSError as error:
        raise SettingsError(
            f"{file}: cannot be read ({error.strerror}): copy it onto the stick again"
        ) from error
    if len(data) > MOST_BYTES:
        raise SettingsError(f"{file}: is over 64 kB, too long for a site.toml: copy the right file")
    return data
