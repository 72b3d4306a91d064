"""The program itself: its version, what it runs on, and versions that must not meet."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.commands.examination.finding import Check, Finding, Subject

FANAL = Check("fanal", Subject.PROGRAM, "Fanal")
PYTHON = Check("python", Subject.PROGRAM, "Python")
QT = Check("qt", Subject.PROGRAM, "Qt")
RENDERER = Check("renderer", Subject.PROGRAM, "Renderer")
SQLITE_UTILS = Check("sqlite-utils", Subject.PROGRAM, "sqlite-utils")
LICENCES = Check("licences", Subject.PROGRAM, "Licences")

OLDEST_PYTHON = (3, 11)
NEEDED_QT = "6.11.3"
LEAKY_QT, FIRST_UNHARMED_PYTHON = "6.12.0", (3, 12)
OLDEST_SQLITE_UTILS = (4, 2, 1)


def program(environment: Mapping[str, str], root: Path, *, frozen: bool) -> Iterator[Finding]:
    """Everything about the program; ``root`` is the folder it lies in."""
    import sqlite3
    from importlib.metadata import version

    import PySide6

    from kiosk import __version__

    yield FANAL.good(f"{__version__}, {'installed' if frozen else 'run from source'}")
    yield python(sys.version_info[:3])
    yield qt(PySide6.__version__, sys.version_info[:3])
    yield renderer(environment)
    # the name is written out for PyInstaller, which carries the numbers it sees asked for
    yield sqlite_utils(version("sqlite-utils"), sqlite3.sqlite_version)
    yield licences(root, frozen=frozen)


def python(found: tuple[int, ...]) -> Finding:
    """Whether this Python is one that Fanal is written for."""
    words = ".".join(map(str, found))
    if found < OLDEST_PYTHON:
        return PYTHON.bad(f"{words} is too old.", "Use Python 3.11 or newer.")
    return PYTHON.good(words)


def qt(found: str, python: tuple[int, ...]) -> Finding:
    """Whether this PySide6 and this Python may meet."""
    if found.startswith(LEAKY_QT) and python < FIRST_UNHARMED_PYTHON:
        return QT.bad(
            f"PySide6 {found} loses references on this Python and aborts.", f"Install PySide6 {NEEDED_QT}."
        )
    if found != NEEDED_QT:
        return QT.care(f"PySide6 {found}; Fanal was tried with {NEEDED_QT}.", f"Install PySide6 {NEEDED_QT}.")
    return QT.good(f"PySide6 {found}")


def renderer(environment: Mapping[str, str]) -> Finding:
    """What paints the screens, as the kiosk would choose it in ``environment``."""
    chosen = environment.get("QT_QUICK_BACKEND", "software")
    if chosen != "software":
        return RENDERER.care(
            f"{chosen}: on a machine whose graphics fail, the screen stays black.",
            "Take QT_QUICK_BACKEND out of the environment.",
        )
    return RENDERER.good("software, which needs no graphics card")


def sqlite_utils(found: str, sqlite: str) -> Finding:
    """Whether what writes the log is new enough."""
    if tuple(map(int, re.findall(r"\d+", found)[:3])) < OLDEST_SQLITE_UTILS:
        oldest = ".".join(map(str, OLDEST_SQLITE_UTILS))
        return SQLITE_UTILS.bad(
            f"{found} can lose a line of the log at close.", f"Install sqlite-utils {oldest}."
        )
    return SQLITE_UTILS.good(f"{found}, with SQLite {sqlite}")


def licences(root: Path, *, frozen: bool) -> Finding:
    """Whether the licences travel with what they license: Fanal's own, or those of all that a frozen build carries."""
    folder, names = (root.parent, ("NOTICES.txt", "licences")) if frozen else (root, ("LICENSE",))
    missing = [name for name in names if not (folder / name).exists()]
    if missing:
        return LICENCES.care(f"{' and '.join(missing)} missing in {folder}.", "Install Fanal again.")
    return LICENCES.good(f"in {folder}")
