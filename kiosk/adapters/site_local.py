"""SiteLocal: what the staff set at the terminal, kept in ``site.local.toml``, which wins over the site's own file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.private_file import replace_private
from kiosk.settings import SettingsError, parse_settings, parse_table
from kiosk.staff.events import SiteWritten
from kiosk.staff.ports import StaffInbox
from kiosk.staff.site_sheet import SiteValue

HEADING = "# Set at the terminal by its staff; wins over site.toml, line by line.\n"


class SiteLocal:
    """The SiteKeeper port over ``file``. What is written holds when Fanal is started again."""

    def __init__(self, file: Path, inbox: StaffInbox) -> None:
        self._file = file
        self._inbox = inbox
        self._thread = OwnThread("site")

    def write(self, changes: Mapping[str, SiteValue]) -> None:
        """See :class:`kiosk.staff.ports.SiteKeeper`."""
        self._thread.do(lambda: self._inbox(SiteWritten(problem_of_writing(self._file, changes))))

    def close(self) -> None:
        """Wait until everything is written."""
        self._thread.close()


def problem_of_writing(file: Path, changes: Mapping[str, object]) -> str:
    """Write as :func:`write_site_local`; what stood in the way, with its mend, or nothing."""
    try:
        write_site_local(file, changes)
    except SettingsError as error:
        return str(error)
    except OSError as error:
        return (
            f"{file}: cannot be written ({error.strerror}): give its folder to Fanal's user, with free space"
        )
    return ""


def write_site_local(file: Path, changes: Mapping[str, object]) -> None:
    """Set ``changes``, key -> value as in the file, and keep every other key of ``file`` that is sound.

    What has something wrong in it is first put aside, ``.damaged`` after its name.

    Raises SettingsError when a change would be refused in the file, OSError when it cannot be written; the file is
    then as it was.
    """
    kept, whole = _kept(file)
    data = _as_toml({**kept, **changes})
    parse_settings(data, file)
    if not whole:
        replace_private(file.with_name(f"{file.name}.damaged"), file.read_bytes())
    replace_private(file, data)


def _kept(file: Path) -> tuple[dict[str, object], bool]:
    """The sound keys of ``file``, and whether there is nothing else in it."""
    try:
        _, table = parse_table(file.read_bytes(), file)
    except FileNotFoundError:
        return {}, True
    except SettingsError:
        return {}, False
    sound = {key: value for key, value in table.items() if _is_sound(key, value, file)}
    return sound, sound == table


def _is_sound(key: str, value: object, file: Path) -> bool:
    try:
        parse_settings(_as_toml({key: value}), file)
    except SettingsError:
        return False
    return True


def _as_toml(table: Mapping[str, object]) -> bytes:
    """Raises SettingsError for a text that no file can hold."""
    try:
        return (HEADING + tomli_w.dumps(table)).encode("utf-8")
    except UnicodeEncodeError as error:
        raise SettingsError(f"{error.object[error.start]!r} is no letter: leave it out") from error
