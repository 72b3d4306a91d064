"""The examination of a machine: what ``fanal doctor`` looks at, in small checks by subject.

A check takes what it reads and returns a :class:`Finding`; it changes nothing. Whatever can hang is asked beside the
rest, with a limit.
"""

from __future__ import annotations

import datetime
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commands.examination.asked import Asked
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.commands.examination.service import is_kiosk
from kiosk.staff.findings import Standing

if TYPE_CHECKING:
    from kiosk.commands.terminal import Terminal

__all__ = ["Check", "Finding", "Standing", "Subject", "examine"]


def examine(terminal: Terminal, faults: Sequence[str] = (), root: Path = Path("/")) -> list[Finding]:
    """Every finding, by subject, within three seconds; ``faults`` are those of the site's files.

    ``root`` is where the machine's own files lie. For the main thread of a process, without a kiosk in it.
    """
    found = sorted(
        _findings(terminal, faults, root), key=lambda finding: list(Subject).index(finding.subject)
    )
    return [_handed_over(finding) for finding in found] if is_kiosk(root) else found


def _handed_over(finding: Finding) -> Finding:
    """On a kiosk a command is for the kiosk's user, who has no shell."""
    return replace(finding, mend=finding.mend.replace("Run: fanal ", "Run: sudo fanal-kiosk "))


def _findings(terminal: Terminal, faults: Sequence[str], root: Path) -> Iterator[Finding]:
    from PySide6.QtGui import QGuiApplication

    from kiosk.commands.examination.voices import (
        ENGINE_SECONDS,
        await_engine,
        kept_sounds,
        starting_voice,
        voices,
    )
    from kiosk.commands.interruption import heed
    from kiosk.commands.terminal import own_command, recording_folders

    app = QGuiApplication.instance() or QGuiApplication([])
    languages = terminal.world.library.languages
    until = time.monotonic() + ENGINE_SECONDS
    with starting_voice(languages, own_command("voice-worker")) as voice:
        for finding in _while_the_engine_starts(terminal, faults, root):
            heed()
            yield finding
        await_engine(voice, until)
        heed()
        yield from voices(voice, terminal.world.library, recording_folders(terminal.media))
    yield kept_sounds(paths.STATE / "voice")
    del app


def _while_the_engine_starts(terminal: Terminal, faults: Sequence[str], root: Path) -> Iterator[Finding]:
    from kiosk.commands.examination.codes import codes
    from kiosk.commands.examination.content import content
    from kiosk.commands.examination.letters import letters
    from kiosk.commands.examination.log import READ_SECONDS, log, log_lines, long_log
    from kiosk.commands.examination.machine import machine, screen
    from kiosk.commands.examination.paper import ask_printer, paper
    from kiosk.commands.examination.program import program
    from kiosk.commands.examination.site import site
    from kiosk.commands.examination.sound import SoundServer, ask_server, sound
    from kiosk.commands.examination.state import state
    from kiosk.log.retention import believable

    lines = Asked(lambda: log_lines(paths.LOG), long_log(paths.LOG), READ_SECONDS)
    server = Asked(ask_server, SoundServer(silent=True))
    papers = ask_printer(terminal.settings.printer)
    yield from site(terminal.settings, faults, _site_file(), paths.STATE)
    yield codes(terminal.world.site, _site_file(), datetime.date.today())
    yield from program(os.environ, paths.ROOT, frozen=getattr(sys, "frozen", False))
    yield from content(terminal, datetime.date.today())
    yield from letters(terminal)
    yield from _of_the_kiosk(root)
    yield from machine(root, datetime.datetime.now())
    yield from state(paths.STATE)
    now = datetime.datetime.now()
    yield from sound(server.answer(), terminal.settings, now if believable(now.date()) else None)
    yield from paper(
        terminal.settings.printer,
        papers.answer() if papers else None,
        root / "etc" / "cups" / "cupsd.conf",
        terminal.world.encode_qr,
        root,
        kiosk=is_kiosk(root),
    )
    yield screen(terminal.settings)
    yield from log(paths.LOG, lines.answer(), datetime.date.today())


def _site_file() -> Path:
    return next(filter(os.path.exists, paths.SITE_FILES), paths.SITE_FILES[0])


def _of_the_kiosk(root: Path) -> Iterator[Finding]:
    from kiosk.adapters.boot import moment
    from kiosk.commands.examination.lockdown import lockdown
    from kiosk.commands.examination.service import locked_kiosks, service, user
    from kiosk.commands.examination.starts import starts
    from kiosk.commands.examination.state import owner_of

    kiosk = is_kiosk(root)
    yield service(root, kiosk=kiosk)
    runners = {owner_of(each) for each in locked_kiosks(root)}
    yield user(runners, 1 if sys.platform == "win32" else os.geteuid(), kiosk=kiosk)
    yield from lockdown(root, kiosk=kiosk)
    yield from starts(paths.STARTS, moment())
