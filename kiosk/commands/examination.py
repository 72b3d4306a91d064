"""Examination: what ``fanal doctor`` looks at, one small function a thing.

It changes nothing: the log is only read, the voice is tried in a folder of its own.
"""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk import paths
from kiosk.adapters.clock import EARLIEST_BELIEVABLE
from kiosk.adapters.log_repair import moved_aside
from kiosk.adapters.log_rows import DamageError
from kiosk.adapters.voice.silent_player import SilentPlayer
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.commands.interruption import heed, was_interrupted
from kiosk.commands.log_glance import count_lines
from kiosk.commands.terminal import Terminal, own_command
from kiosk.content.language import Language, Speech
from kiosk.visit.speech import Rate

LEAST_FREE_BYTES = 500_000_000
ENGINE_PATIENCE_MS = 2_500


class Standing(Enum):
    """GOOD; CARE when the visit works without it; BAD when it does not."""

    GOOD = "good"
    CARE = "care"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look found, in words for a technician, and the mend; no mend when all is well."""

    name: str
    standing: Standing
    words: str
    mend: str = ""


def examine(terminal: Terminal) -> list[Finding]:
    """Every finding, within three seconds."""
    app = QGuiApplication.instance() or QGuiApplication([])
    del app
    return [
        _python(),
        _qt(),
        _sqlite(),
        *_content(terminal),
        *_fonts(terminal),
        *_voices(terminal),
        _sound(),
        _printer(terminal),
        _log(),
        _state_folder(),
        _disk(),
        _clock(),
        _site(terminal),
        _screen(terminal),
    ]


def good(name: str, words: str) -> Finding:
    """Nothing to mend."""
    return Finding(name, Standing.GOOD, words)


def counted(number: int, what: str) -> str:
    """``"1 complaint"`` or ``"2 complaints"``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _python() -> Finding:
    return good("Python", platform.python_version())


def _qt() -> Finding:
    found = version("PySide6") if not getattr(sys, "frozen", False) else _bundled_qt()
    if found.startswith("6.12.0") and sys.version_info < (3, 12):
        return Finding(
            "Qt",
            Standing.BAD,
            f"PySide6 {found} loses references on this Python and aborts.",
            "Install 6.11.3.",
        )
    return good("Qt", f"PySide6 {found}, renderer {os.environ.get('QT_QUICK_BACKEND', 'automatic')}")


def _bundled_qt() -> str:
    import PySide6

    return str(PySide6.__version__)


def _sqlite() -> Finding:
    return good("SQLite", f"{sqlite3.sqlite_version}, log in rollback journal mode")


def _content(terminal: Terminal) -> Iterator[Finding]:
    library, complaints = terminal.world.library, terminal.loaded.complaints
    names = ", ".join(language.locale for language in library.languages)
    if library.procedures:
        yield good("Content", f"{counted(len(library.procedures), 'procedure')} in {names}")
    else:
        yield Finding("Content", Standing.BAD, "There is no procedure.", "Run: fanal check")
    if complaints:
        words = f"{counted(len(complaints), 'complaint')}: what they name is left out."
        yield Finding("Content", Standing.CARE, words, "Run: fanal check")
    if not terminal.drawings:
        words = "There is none: the fixed buttons show no picture."
        yield Finding("Drawings", Standing.BAD, words, "Install Fanal again: media/drawings is missing.")
    if not library.open_themes():
        mend = "Write another one under themes in site.toml, or none." if terminal.settings.themes else ""
        yield Finding("Themes", Standing.BAD, "None holds a procedure.", mend or "Run: fanal check")
    if not library.emergency:
        yield Finding("Emergency", Standing.BAD, "There is no number to call.", "Run: fanal check")
    for locale, unread in terminal.unread.items():
        if unread:
            words = f"{counted(len(unread), 'complaint')}: French stands in for what they name."
            yield Finding(f"Words {locale}", Standing.BAD, words, "Run: fanal check")
    today = datetime.date.today()
    overdue = [each.id for each in library.procedures.values() if each.review_by < today]
    if overdue:
        yield Finding(
            "Freshness", Standing.CARE, f"Overdue for review: {', '.join(overdue)}.", "Update the content."
        )


def _fonts(terminal: Terminal) -> Iterator[Finding]:
    terminal.use_fonts()
    present = set(QFontDatabase.families())
    for language in terminal.world.library.languages:
        if language.families[0] in present:
            yield good(f"Font {language.locale}", language.families[0])
        else:
            yield Finding(
                f"Font {language.locale}",
                Standing.BAD,
                f"{language.families[0]} is missing: letters may show as boxes.",
                "Install the package fonts-noto-core.",
            )


def _voices(terminal: Terminal) -> Iterator[Finding]:
    with TemporaryDirectory() as folder:
        voice = make_voice(
            languages=terminal.world.library.languages,
            worker=own_command("voice-worker"),
            folder=Path(folder),
            inbox=lambda event: None,
            progress=lambda progress: None,
            player=SilentPlayer(),
        )
        try:
            _start(voice)
            heed()
            yield from _voices_of(voice, terminal.world.library.languages)
        finally:
            voice.stop()


def _voices_of(voice: SpokenVoice, languages: Iterable[Language]) -> Iterator[Finding]:
    engine = voice.state.engine
    if not engine:
        mend = "Install the package espeak-ng."
        yield Finding(
            "Speech engine", Standing.BAD, f"None: {voice.state.reason or 'it did not answer'}.", mend
        )
    else:
        yield good("Speech engine", engine)
    for language in languages:
        spoken_by = voice.voice_of(language.locale)
        if spoken_by:
            yield good(f"Voice {language.locale}", spoken_by)
        elif language.speech is Speech.NONE:
            yield good(f"Voice {language.locale}", "none, and the terminal says so")
        else:
            yield Finding(
                f"Voice {language.locale}",
                Standing.BAD,
                "No voice: sentences are shown, not spoken.",
                "Install the package espeak-ng.",
            )


def _start(voice: SpokenVoice) -> None:
    """Start the engine and wait until it is known which voices there are."""
    loop = QEventLoop()
    QTimer.singleShot(ENGINE_PATIENCE_MS, loop.quit)
    poll = QTimer()
    poll.timeout.connect(
        lambda: loop.quit() if voice.state.engine or voice.state.reason or was_interrupted() else None
    )
    poll.start(20)
    voice.prepare((), Rate.USUAL)
    loop.exec()
    poll.stop()
    QCoreApplication.processEvents()


def _sound() -> Finding:
    from PySide6.QtMultimedia import QMediaDevices

    outputs = QMediaDevices.audioOutputs()
    if not outputs:
        mend = "Plug in a loudspeaker or headphones, and start the sound server."
        return Finding("Sound", Standing.CARE, "No sound device: sentences are shown, not heard.", mend)
    return good("Sound", QMediaDevices.defaultAudioOutput().description())


def _printer(terminal: Terminal) -> Finding:
    kind, _, target = terminal.settings.printer.partition(":")
    if kind == "none":
        return good("Printer", "none: the code on the screen is photographed")
    if kind == "pdf":
        return _pdf_folder(Path(target))
    from kiosk.adapters.printers.cups import queue_problem

    problem = queue_problem(target)
    if problem:
        return Finding("Printer", Standing.CARE, f"{target}: {problem}.", "Look at it with: lpstat -p")
    return good("Printer", f"queue {target}")


def _pdf_folder(folder: Path) -> Finding:
    if not folder.is_dir():
        return Finding("Printer", Standing.BAD, f"{folder} is not there.", "Make the folder.")
    if not os.access(folder, os.W_OK | os.X_OK):
        return Finding("Printer", Standing.BAD, f"{folder} cannot be written.", "Give it to Fanal's user.")
    return good("Printer", f"papers go to {folder} as PDF")


def _log() -> Finding:
    path = paths.STATE / "log.db"
    try:
        lines = count_lines(path)
    except FileNotFoundError:
        return good("Log", f"not begun yet; it will be {path}")
    except DamageError as error:
        words = f"{path} is damaged ({error}): the kiosk mends it when it starts, and keeps this file beside."
        return Finding("Log", Standing.CARE, words, "Keep a copy for a technician.")
    except OSError as error:
        mend = "Give it to Fanal's user, or move it elsewhere."
        return Finding("Log", Standing.BAD, f"{path} cannot be read ({error.strerror}).", mend)
    aside = moved_aside(path)
    if aside:
        names = ", ".join(file.name for file in aside)
        return Finding(
            "Log", Standing.CARE, f"It was damaged and mended; {names} is kept.", "Keep it for a technician."
        )
    return good("Log", f"{counted(lines, 'line')} in {path}")


def _nearest_folder() -> Path:
    """The state folder, or what it will be made in. A closed folder hides what is in it, which raises nothing here."""
    return next(each for each in (paths.STATE, *paths.STATE.parents) if os.path.exists(each))


def _state_folder() -> Finding:
    folder = _nearest_folder()
    if not folder.is_dir():
        return Finding("Folder", Standing.BAD, f"{folder} is no folder.", "Move it elsewhere.")
    if not os.access(folder, os.W_OK | os.X_OK):
        return Finding("Folder", Standing.BAD, f"{folder} cannot be written.", "Give it to Fanal's user.")
    return good("Folder", str(paths.STATE))


def _disk() -> Finding:
    free = shutil.disk_usage(_nearest_folder()).free
    if free < LEAST_FREE_BYTES:
        return Finding("Disk", Standing.CARE, f"{free // 1_000_000} MB free.", "Free half a gigabyte.")
    return good("Disk", f"{free // 1_000_000_000} GB free")


def _clock() -> Finding:
    now = datetime.datetime.now()
    if now < EARLIEST_BELIEVABLE:
        return Finding(
            "Clock", Standing.CARE, f"It says {now:%Y-%m-%d}.", "Set it; no date is printed until then."
        )
    return good("Clock", f"{now:%Y-%m-%d %H:%M}")


def _site(terminal: Terminal) -> Finding:
    settings = terminal.settings
    files = [str(file) for file in paths.SITE_FILES if os.path.exists(file)]
    if not settings.address:
        where = files[0] if files else str(paths.SITE_FILES[0])
        return Finding(
            "Site",
            Standing.CARE,
            "No address: the emergency screen cannot say where you are.",
            f"Fill in {where}.",
        )
    return good("Site", f"{settings.name}, {settings.address}")


def _screen(terminal: Terminal) -> Finding:
    if not terminal.settings.screen_diagonal_inches:
        return Finding(
            "Screen",
            Standing.CARE,
            "Its size is taken from the display, which may be wrong.",
            "Measure the diagonal and write screen_diagonal_inches in site.toml.",
        )
    return good("Screen", f"{terminal.settings.screen_diagonal_inches:g} inches")
