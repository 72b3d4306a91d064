"""Settings: what a site may say about its terminal, from ``site.toml``. Standard library only.

An error names the file, the line and the mend; no setting is ever guessed from a wrong key.
"""

from __future__ import annotations

import datetime
import re
import reprlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from kiosk.site_entries import LISTS, Entry, EntryError, entries_of


class SettingsError(ValueError):
    """A site file cannot be used; the text says which file, which line, and what to write instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every key of ``site.toml``, with what holds when it is left out.

    - ``name``, ``address``: of the place, spoken on the emergency screen. Nothing is said when the address is empty.
    - ``languages``: locales in the order of their tiles; the first is the site's own.
    - ``themes``: ids of the themes to show; all of them when empty.
    - ``printer``: ``"none"``, ``"cups:<queue>"``, ``"pdf:<folder>"``, or a receipt printer without a driver:
      ``"escpos:usb"``, with its numbers where there are several, ``"escpos:tcp:<host>"``, ``"escpos:file:<path>"``.
    - ``paper``: ``"58mm"``, ``"80mm"`` or, but for a receipt printer, ``"a4"``.
    - ``papers_per_visit``: how many papers one visit may have, 1 to 10.
    - ``idle_seconds``: silence before the idle warning, 60 to 300.
    - ``greet_aloud``: the resting screen says good day, but not in quiet hours.
    - ``maximum_volume``: the last of the steps of the volume, 1 to 5. From 4 on a person has the 18 dB of EN 301 549.
    - ``quiet_hours``: such as ``"21:00-07:00"``, in which the loudspeaker stays soft; none when empty.
    - ``sound_device``: the loudspeaker, as the sound server describes it; the system's own when empty.
    - ``screen_diagonal_inches``: millimetres on the screen come from it; from the display itself when 0.
    - ``permanences``: lines about help nearby, such as ``"mardi 14 h"``; the first is also shown on the screens.
    - ``notices``: what is out of the ordinary here, such as ``"closed 2026-12-24"``, ``"opens 14:00"``, ``"printer"``.
    - ``pinned``, ``hidden``: ids of procedures that come first, or are offered nowhere; hidden wins over pinned.
    - ``dates``: public dates here, such as ``"2026-12-03 14:00-16:00 Permanence numérique"``; the next is offered,
      those of a week are told.
    - ``wifi_name``, ``wifi_password``: the network for visitors, offered as a code; open when the password is empty.
    - ``pocket``: where the pocket guide lies, such as ``"https://guide.example.org"``; not offered when empty.
    - ``retention_months``: how long lines of the log are kept, 6 to 24; then only their monthly totals are.
    - ``export_extensions``: our own columns go beside the Coop's when mediations are exported.
    - ``coop_address``: where the mediators log in to the Coop; the staff side then offers codes that open its form
      filled in. Unofficial: internal behaviour of that page, which may stop working. Nothing is offered when empty.
    - ``activity_places``, ``towns``, ``tags``, ``workshop_titles``, ``demarches``: what reports of mediations choose
      from besides what the terminal knows, such as ``{"key": "exil", "name": "Exil"}``; their fields are those of
      :data:`kiosk.site_entries.LISTS`. The log keeps the keys: a name may change, a key may not.
    """

    name: str = ""
    address: str = ""
    languages: tuple[str, ...] = ("fr", "ar", "en")
    themes: tuple[str, ...] = field(default=())
    printer: str = "none"
    paper: str = "80mm"
    papers_per_visit: int = 3
    idle_seconds: int = 120
    greet_aloud: bool = False
    maximum_volume: int = 5
    quiet_hours: str = ""
    sound_device: str = ""
    screen_diagonal_inches: float = 0.0
    permanences: tuple[str, ...] = field(default=())
    dates: tuple[str, ...] = field(default=())
    notices: tuple[str, ...] = field(default=())
    pinned: tuple[str, ...] = field(default=())
    hidden: tuple[str, ...] = field(default=())
    wifi_name: str = ""
    wifi_password: str = field(default="", repr=False)
    pocket: str = ""
    retention_months: int = 24
    export_extensions: bool = False
    coop_address: str = ""
    activity_places: tuple[Entry, ...] = field(default=())
    towns: tuple[Entry, ...] = field(default=())
    tags: tuple[Entry, ...] = field(default=())
    workshop_titles: tuple[Entry, ...] = field(default=())
    demarches: tuple[Entry, ...] = field(default=())
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Where each key was written, as ``/etc/fanal/site.toml:3``; no key of the file itself."""

    def quiet_span(self) -> tuple[datetime.time, datetime.time] | None:
        """When the quiet hours begin and end; None when there are none."""
        if not self.quiet_hours:
            return None
        begin, end = map(datetime.time.fromisoformat, self.quiet_hours.split("-"))
        return begin, end

    def public_dates(self) -> tuple[tuple[datetime.datetime, datetime.datetime, str], ...]:
        """When each of the ``dates`` begins and ends, and what it is."""
        return tuple(date for each in self.dates if (date := _date(each)))


KEYS = {each.name: each.default for each in fields(Settings) if each.name != "places"}
"""Every key of ``site.toml``, with what holds when it is left out."""

PAPERS = ("58mm", "80mm", "a4")
LEAST_IDLE_SECONDS, MOST_IDLE_SECONDS = 60, 300
LEAST_PAPERS, MOST_PAPERS = 1, 10
LEAST_PASSWORD, MOST_PASSWORD = 8, 63
"""Signs of the password of a network, by IEEE 802.11; they are those of ASCII."""
MOST_WIFI_BYTES = 32
SECRETS = ("wifi_password",)
"""Keys whose values no complaint repeats."""
LEAST_VOLUME, MOST_VOLUME = 1, 5
LEAST_MONTHS, MOST_MONTHS = 6, 24
LEAST_INCHES, MOST_INCHES = 7.0, 65.0
MOST_SHOWN = 40
"""Letters of a wrong key in a complaint; the file may be a stranger's."""
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_SPAN = re.compile(f"({_TIME})-(?!\\1){_TIME}")
"""Two times of the day that differ."""
_DATE = re.compile(f"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}) ({_TIME})-({_TIME}) (\\S.*)")
_PORT = "(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})"
RECEIPT_PRINTERS = {
    "escpos:usb:04b8:0e15": "usb(:[0-9a-fA-F]{4}:[0-9a-fA-F]{4})?",
    "escpos:tcp:192.168.1.50:9100": rf"tcp:(\[[0-9a-fA-F:.]+]|[^][:\s/]+)(:{_PORT})?",
    "escpos:file:/dev/usb/lp0": "file:/.+",
}
"""How a receipt printer is written, and what follows ``escpos:`` then."""
NOTICES = (
    "closed 2026-12-24",
    "no-permanence 2026-12-24",
    "opens 14:00",
    "closes 17:00",
    "printer",
    "internet",
)
"""How a notice is written, each kind with an example of its day or hour."""
_NOTICE = re.compile(
    f"(closed|no-permanence) (?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})|(opens|closes) {_TIME}|printer|internet"
)
_PUBLIC_ADDRESS = re.compile(r"https?://[!-~]+")
_COOP_ADDRESS = re.compile(r"(?=.{1,100}\Z)https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/?")
"""A short one, without a path: a code has to hold it beside the report."""


def read_settings(*files: Path) -> Settings:
    """The settings of ``files``, a later one winning key by key; those that do not exist say nothing.

    Raises :class:`SettingsError`.
    """
    settings = Settings()
    for file in files:
        settings = _over(settings, file)
    return settings


def read_sound_settings(*files: Path) -> tuple[Settings, tuple[SettingsError, ...]]:
    """As :func:`read_settings`, but a file that cannot be used says nothing; with what is wrong with each of those.

    For a terminal that nobody stands beside: it must go on with what can be read.
    """
    settings, wrong = Settings(), []
    for file in files:
        try:
            settings = _over(settings, file)
        except SettingsError as error:
            wrong.append(error)
    return settings, tuple(wrong)


def parse_settings(data: bytes, file: Path, under: Settings | None = None) -> Settings:
    """What ``data`` says over the settings ``under`` it, all defaults when None; ``file`` is named in the errors.

    Raises :class:`SettingsError`.
    """
    settings = Settings() if under is None else under
    source, table = parse_table(data, file)
    for key, value in table.items():
        place = f"{file}:{_line(source, key)}"
        held = _entries(source, file, key, value) if key in LISTS else _checked(place, key, value)
        checked: dict[str, Any] = {key: held}
        settings = replace(settings, places={**settings.places, key: place}, **checked)
    _fit_together(settings, table)
    return settings


def parse_table(data: bytes, file: Path) -> tuple[str, dict[str, Any]]:
    """The text that ``data`` is and its keys with their values, unchecked; raises :class:`SettingsError`."""
    try:
        source = data.decode("utf-8-sig")  # an editor of Windows may begin the file with a mark of its own
        return source, tomllib.loads(source)
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: is not UTF-8 text: save it again as UTF-8") from error
    except (
        ValueError,
        RecursionError,
    ) as error:  # a number of 5,000 digits and 1,000 brackets are no TOML error
        raise SettingsError(f"{file}: is not TOML ({error}): mend that place") from error


def site_files(candidates: tuple[Path, ...], local: Path) -> tuple[Path, ...]:
    """The first of ``candidates`` that exists, if one does, and ``local``, which the staff write and which wins.

    Raises :class:`SettingsError` when a folder on the way is closed to Fanal.
    """
    found = next((file for file in candidates if _exists(file)), None)
    return (found, local) if found else (local,)


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:
        raise SettingsError(
            f"{file}: cannot be reached ({error.strerror}): open its folder to Fanal's user"
        ) from error


def _over(settings: Settings, file: Path) -> Settings:
    if not _exists(file):
        return settings
    try:
        data = file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read ({error.strerror}): give it to Fanal's user") from error
    return parse_settings(data, file, settings)


def _fit_together(settings: Settings, table: Mapping[str, Any]) -> None:
    """Raises :class:`SettingsError` at a key of ``table``, the file last read."""
    if settings.printer.startswith("escpos:") and settings.paper == "a4":
        key = "paper" if "paper" in table else "printer"
        place = settings.places.get(key, key)
        raise SettingsError(f'{place}: {key}: a receipt printer has a roll: write paper = "58mm" or "80mm"')


def _entries(source: str, file: Path, key: str, value: object) -> tuple[Entry, ...]:
    try:
        return entries_of(key, value)
    except EntryError as error:
        raise SettingsError(f"{file}:{_line(source, key, error.number)}: {key}, {error}") from error


def _checked(place: str, key: str, value: object) -> object:
    where = f"{place}: {key if key.isprintable() and len(key) <= MOST_SHOWN else reprlib.repr(key)}"
    if key not in KEYS:
        near = get_close_matches(key, KEYS, n=1)
        raise SettingsError(
            f"{where}: no such key: {'write ' + near[0] if near else 'write a key that the example of site.toml has'}"
        )
    value = _typed(where, KEYS[key], value)
    mend = _mend(key, value)
    if mend:
        shown = "..." if key in SECRETS else reprlib.repr(value)
        raise SettingsError(f"{where} = {shown}: {mend}")
    return value


def _typed(where: str, default: object, value: object) -> object:
    if isinstance(default, tuple):
        if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            raise SettingsError(f'{where}: write a list of words, such as ["fr", "ar"]')
        return tuple(value)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(default):
        examples = {str: '"words"', int: "120", bool: "true or false", float: "15.6"}
        raise SettingsError(f"{where}: write it as {examples[type(default)]}")
    return value


def _mend(key: str, value: object) -> str | None:
    match key, value:
        case "maximum_volume", int(volume) if not LEAST_VOLUME <= volume <= MOST_VOLUME:
            return f"write {LEAST_VOLUME} to {MOST_VOLUME}"
        case "quiet_hours", str(span) if span and not _SPAN.fullmatch(span):
            return 'write when they begin and end, such as "21:00-07:00", or leave it out'
        case "idle_seconds", int(seconds) if not LEAST_IDLE_SECONDS <= seconds <= MOST_IDLE_SECONDS:
            return f"write {LEAST_IDLE_SECONDS} to {MOST_IDLE_SECONDS}"
        case "paper", str(paper) if paper not in PAPERS:
            return f"write one of {', '.join(PAPERS)}"
        case "printer", str(printer):
            return _mend_of_printer(printer)
        case "screen_diagonal_inches", float(inches) if inches and not LEAST_INCHES <= inches <= MOST_INCHES:
            return f"write {LEAST_INCHES:g} to {MOST_INCHES:g}, measured corner to corner, or leave it out"
        case "languages", () as none:
            return f"{none} offers nobody a language: write at least one"
        case _:
            return _mend_of_what_is_taken_away(key, value)


def _mend_of_what_is_taken_away(key: str, value: object) -> str | None:
    match key, value:
        case "retention_months", int(months) if not LEAST_MONTHS <= months <= MOST_MONTHS:
            return f"write {LEAST_MONTHS} to {MOST_MONTHS}"
        case "papers_per_visit", int(papers) if not LEAST_PAPERS <= papers <= MOST_PAPERS:
            return f"write {LEAST_PAPERS} to {MOST_PAPERS}"
        case "dates", tuple(dates) if not all(map(_date, dates)):
            return 'write each as "2026-12-03 14:00-16:00 Permanence numérique": day, begin, later end, what it is'
        case "notices", tuple(notices) if not all(map(_is_notice, notices)):
            return f"write each as one of {', '.join(NOTICES)}"
        case "wifi_name", str(name) if not name.isprintable() or len(name.encode()) > MOST_WIFI_BYTES:
            return f"write its name as it is shown, at most {MOST_WIFI_BYTES} bytes"
        case "wifi_password", str(password) if password and not _is_password(password):
            return (
                f"write {LEAST_PASSWORD} to {MOST_PASSWORD} plain letters, digits and signs, or leave it out"
            )
        case "coop_address", str(address) if address and not _COOP_ADDRESS.fullmatch(address):
            return 'write its address without a path, such as "https://coop.example.org", or leave it out'
        case "pocket", str(address) if address and not _PUBLIC_ADDRESS.fullmatch(address):
            return 'write its address, such as "https://guide.example.org", or leave it out'
        case _:
            return None


def _mend_of_printer(printer: str) -> str | None:
    kind, _, rest = printer.partition(":")
    if printer == "none" or (kind in ("cups", "pdf") and rest):
        return None
    if kind != "escpos":
        return 'write "none", "cups:<queue>", "escpos:usb", "escpos:tcp:<host>", "escpos:file:<path>" or "pdf:<folder>"'
    for example, pattern in RECEIPT_PRINTERS.items():
        if re.fullmatch(pattern, rest):
            return None
        if rest.partition(":")[0] == example.split(":")[1]:
            return f'write it as "{example}"'
    return f"write one of {', '.join(RECEIPT_PRINTERS)}"


def _date(written: str) -> tuple[datetime.datetime, datetime.datetime, str] | None:
    """When a public date begins and ends, and what it is; None when it is not written as it should be."""
    found = _DATE.fullmatch(written)
    if found is None or not written.isprintable():
        return None
    day, begin, end, title = found.groups()
    try:
        began, ended = (datetime.datetime.fromisoformat(f"{day} {hour}") for hour in (begin, end))
    except ValueError:
        return None
    return (began, ended, title) if began < ended else None


def _is_notice(written: str) -> bool:
    """Whether ``written`` is one of ``NOTICES``, with a day that there is or an hour."""
    found = _NOTICE.fullmatch(written)
    try:
        return bool(found and datetime.date.fromisoformat(found["day"] or "2026-01-01"))
    except ValueError:
        return False


def _is_password(password: str) -> bool:
    plain = password.isascii() and password.isprintable()
    return plain and LEAST_PASSWORD <= len(password) <= MOST_PASSWORD


def _line(source: str, key: str, number: int = 0) -> int:
    """The line, from 1, on which ``key`` or its table begins; that of its table ``number`` where it has several."""
    pattern = re.compile(rf"""^\s*\[?\[?["']?{re.escape(key)}["']?\s*[=.\]]""", re.MULTILINE)
    found = list(pattern.finditer(source))
    if not found:
        return 1
    return source.count("\n", 0, found[number if number < len(found) else 0].end()) + 1
