"""Examination: what ``fanal doctor`` looks at, one small function a thing. Touches no visit and changes nothing."""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk import paths
from kiosk.adapters.clock import EARLIEST_BELIEVABLE
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.voice.silent_player import SilentPlayer
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.commands.terminal import Terminal, own_command
from kiosk.content.language import Speech
from kiosk.log.log_book import LogBookError
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
    yield good("Content", f"{len(library.procedures)} procedures in {names}")
    if complaints:
        yield Finding("Content", Standing.CARE, f"{len(complaints)} files are left out.", "Run: fanal check")
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
    languages = terminal.world.library.languages
    voice = make_voice(
        languages=languages,
        worker=own_command("voice-worker"),
        folder=paths.STATE / "voice",
        inbox=lambda event: None,
        progress=lambda progress: None,
        player=SilentPlayer(),
    )
    _start(voice)
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
    voice.stop()


def _start(voice: SpokenVoice) -> None:
    """Start the engine and wait until it is known which voices there are."""
    loop = QEventLoop()
    QTimer.singleShot(ENGINE_PATIENCE_MS, loop.quit)
    poll = QTimer()
    poll.timeout.connect(lambda: loop.quit() if voice.state.engine or voice.state.reason else None)
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
        return good("Printer", f"papers go to {target} as PDF")
    from kiosk.adapters.printers.cups import queue_problem

    problem = queue_problem(target)
    if problem:
        return Finding("Printer", Standing.CARE, f"{target}: {problem}.", "Look at it with: lpstat -p")
    return good("Printer", f"queue {target}")


def _log() -> Finding:
    path = paths.STATE / "log.db"
    if not path.exists():
        return good("Log", f"not begun yet; it will be {path}")
    try:
        with SqliteLogBook(path) as log:
            state = log.state()
    except LogBookError as error:
        return Finding("Log", Standing.BAD, str(error), "")
    if state.moved_aside:
        names = ", ".join(file.name for file in state.moved_aside)
        return Finding(
            "Log", Standing.CARE, f"It was damaged and mended; {names} is kept.", "Keep it for a technician."
        )
    return good("Log", f"{state.rows} lines in {path}")


def _state_folder() -> Finding:
    folder = next(each for each in (paths.STATE, *paths.STATE.parents) if each.exists())
    if not os.access(folder, os.W_OK):
        return Finding("Folder", Standing.BAD, f"{folder} cannot be written.", "Give it to Fanal's user.")
    return good("Folder", str(paths.STATE))


def _disk() -> Finding:
    free = shutil.disk_usage(next(each for each in (paths.STATE, *paths.STATE.parents) if each.exists())).free
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
    files = [str(file) for file in paths.SITE_FILES if file.exists()]
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
