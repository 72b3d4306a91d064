"""SelfTest: a kiosk with real devices that nobody has to listen to, walked once, and the report of it."""

from __future__ import annotations

import datetime
import json
import time
from dataclasses import asdict
from enum import Enum
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk import __version__, paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.adapters.printers.pdf import PdfPrinter
from kiosk.adapters.qr_reader import decode
from kiosk.adapters.recordings.shelf import find
from kiosk.adapters.ticket_picture import GlyphFont, document, render
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.assembly import Kiosk, Pane
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal, own_command, recording_folders
from kiosk.commands.walking.fingers import Fingers, NothingThere, keep_picture
from kiosk.commands.walking.unattended import HandClock, HeardOut, KeptSound, UnattendedVisit
from kiosk.handoff.paper_size import PaperSize
from kiosk.log.log_book import VisitRow
from kiosk.log.visit_entry import Origin
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices
from kiosk.visit.ticket_of import ticket_of


class SelfTest:
    """One visit of ``procedure`` in ``locale``. Everything is kept in ``folder``, log and clips in ``state``.

    ``problems`` tell what is wrong, a line each, the complaints about the content first; empty when all is well.
    """

    def __init__(
        self, terminal: Terminal, folder: Path, state: Path, procedure: str, locale: str, *, prints: bool
    ) -> None:
        self._terminal = terminal
        self._folder = folder
        self._procedure = procedure
        self._locale = locale
        self._prints = prints
        self._log = SqliteLogBook(state / "log.db")
        self._clips = state / "voice"
        self._player = KeptSound(folder)
        self.summary = ""
        self.problems = [str(complaint) for complaint in terminal.complaints]

    def run(self, size: ScreenSize, *, every_state: bool, trying: bool = False) -> None:
        """Walk the visit, ``trying`` it rather than being shown it, and write ``visit.json``.

        Raises OSError and LogBookError when the folder or the log cannot be used, Interrupted.
        """
        app = QGuiApplication.instance() or QGuiApplication([])
        began, began_at = time.monotonic(), datetime.datetime.now()
        lines_before = len(self._rows())
        kiosk = self._kiosk(Pane(size.pixels_per_mm, size.pixels, locked=True))
        visit = self._visit(kiosk, every_state=every_state, trying=trying)
        try:
            visit.walk()
        except (NothingThere, TimeoutError) as error:
            self.problems.append(f"the visit stopped: {error}")
        finally:
            engine_voices = {
                each.locale: None if each.spoken_only else self._voice.voice_of(each.locale)
                for each in self._terminal.world.library.languages
            }
            self.problems.extend(self._voice.state.problems)
            self._voice.stop()
            self._writer.close()
            kiosk.close()
            app.processEvents()
        rows = self._rows()
        report = {
            "fanal": __version__,
            "procedure": self._procedure,
            "language": self._locale,
            "size": str(size),
            "began": began_at.isoformat(timespec="seconds"),
            "seconds": round(time.monotonic() - began, 2),
            "states": [each.state for each in visit.seen],
            "screens": [asdict(each) for each in visit.seen],
            "utterances": [asdict(each) for each in self._player.heard],
            "voices": engine_voices,
            "ticket": self._ticket(),
            "log": self._log_line(rows, len(rows) - lines_before),
            "problems": self.problems,
        }
        self.summary = ", ".join(
            (
                f"{len(visit.seen)} screens",
                f"{len(self._player.heard)} utterances",
                f"{counted(len(rows) - lines_before)} in the log",
            )
        )
        (self._folder / "visit.json").write_text(
            json.dumps(report, ensure_ascii=False, indent=2, default=_value) + "\n", "utf-8"
        )

    @cached_property
    def _glyphs(self) -> GlyphFont:
        return self._terminal.ticket_glyphs()

    def _kiosk(self, pane: Pane) -> Kiosk:
        return Kiosk(
            self._terminal.world,
            self._terminal.dress,
            self._devices,
            pane,
            screens=paths.SCREENS,
            icon_family=self._terminal.use_fonts(),
            origin=Origin.SELFTEST,
        )

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        self._heard_out = HeardOut()
        self._clock = HandClock(inbox)
        self._voice: SpokenVoice = make_voice(
            languages=self._terminal.world.library.known_languages(),
            worker=own_command("voice-worker"),
            folder=self._clips,
            inbox=self._heard_out.watching(inbox),
            progress=progress,
            recordings=partial(find, recording_folders(self._terminal.media)),
            player=self._player,
        )
        self._heard_out.behind(self._voice)
        self._writer = LogWriter(self._log, lambda error: self.problems.append(str(error)))
        return Devices(self._heard_out, self._printer(inbox), self._writer, self._clock)

    def _printer(self, inbox: Inbox) -> NoPrinter | PdfPrinter:
        if not self._prints:
            return NoPrinter(inbox)
        return PdfPrinter(self._folder, self._paper, self._glyphs, inbox)

    def _visit(self, kiosk: Kiosk, *, every_state: bool, trying: bool) -> UnattendedVisit:
        return UnattendedVisit(
            world=self._terminal.world,
            kiosk=kiosk,
            fingers=Fingers(kiosk),
            clock=self._clock,
            voice=self._heard_out,
            sound=self._player,
            folder=self._folder,
            procedure=self._procedure,
            locale=self._locale,
            every_state=every_state,
            trying=trying,
        )

    @property
    def _paper(self) -> PaperSize:
        return PaperSize(self._terminal.settings.paper)

    def _ticket(self) -> dict[str, Any]:
        """Leave the ticket from the first step on as a picture and a PDF, and read its code back."""
        ticket = ticket_of(self._terminal.world, self._locale, self._procedure, 1, datetime.date.today())
        picture = render(ticket, self._paper, self._glyphs)
        keep_picture(picture, self._folder / "ticket.png")
        (self._folder / "ticket.pdf").write_bytes(document([ticket], self._paper, self._glyphs).pdf)
        return {
            "png": "ticket.png",
            "pdf": "ticket.pdf",
            "paper": self._paper.value,
            "reads": decode(picture),
        }

    def _rows(self) -> tuple[VisitRow, ...]:
        return self._log.visits(datetime.date.min, datetime.date.max)

    def _log_line(self, rows: tuple[VisitRow, ...], new: int) -> dict[str, Any]:
        if new != 1:
            self.problems.append(f"the log grew by {counted(new)} instead of one")
        if not rows:
            return {"lines": 0}
        entry = {
            key: str(value.value) if hasattr(value, "value") else value
            for key, value in asdict(rows[-1].entry).items()
        }
        return {"lines": len(rows), "seq": rows[-1].seq, "entry": {**entry, "day": str(rows[-1].entry.day)}}


def _value(member: object) -> object:
    """What JSON knows of a member of an enumeration."""
    assert isinstance(member, Enum)
    return member.value


def counted(lines: int) -> str:
    """``"one line"``, ``"no line"`` or ``"2 lines"``."""
    return {0: "no line", 1: "one line"}.get(lines, f"{lines} lines")
