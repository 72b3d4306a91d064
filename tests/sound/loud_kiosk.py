"""LoudKiosk: the kiosk on its real screens, voice worker, loudspeaker and log; only its clock is moved by hand."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk import paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.adapters.recordings.finder import Finder
from kiosk.adapters.voice.playing.line import Line
from kiosk.adapters.voice.playing.sound_player import SoundPlayer
from kiosk.adapters.voice.voice import make_voice
from kiosk.adapters.voice.worker.worker_process import WorkerProcess
from kiosk.assembly import Kiosk, Pane
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal, own_command, recording_folders
from kiosk.commands.walking.fingers import Fingers
from kiosk.commands.walking.unattended import HandClock, HeardOut
from kiosk.content.utterance import Utterance
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices
from kiosk.visit.speech import Rate, Speech
from sound.noted_player import NotedPlayer

SIZE = ScreenSize.parse("1280x800@15.6")
PATIENCE_MINUTES = 3
"""The longest screen is said in two."""


class ListeningHeardOut(HeardOut):
    """Notes what every speech is to say; lets the voice prepare what may come next only where it ``foresees``."""

    def __init__(self, *, foresees: bool) -> None:
        super().__init__()
        self.wanted: list[str] = []
        self._foresees = foresees

    def say(self, speech: Speech) -> None:
        self.wanted += [spoken.utterance.shown for spoken in speech.run]
        super().say(speech)

    def prepare(self, utterances: Iterable[Utterance], rate: Rate) -> None:
        if self._foresees:
            self._voice.prepare(utterances, rate)


class PatientFingers(Fingers):
    """Fingers of somebody who hears every screen out in real time."""

    def wait_until(self, done: Callable[[], bool], what: str) -> None:
        for _ in range(PATIENCE_MINUTES - 1):
            with suppress(TimeoutError):
                return super().wait_until(done, what)
        return super().wait_until(done, what)


class LoudKiosk:
    """A kiosk of ``terminal`` with its log in ``state`` and its clips in ``clips``; it is ready and can be heard.

    Its lines are noted in :attr:`player`; ``copies`` is where their clips are copied; ``spares`` take the clips where
    ``clips`` cannot.
    """

    def __init__(
        self,
        terminal: Terminal,
        state: Path,
        clips: Path,
        copies: Path | None = None,
        spares: Sequence[Path] | None = None,
        *,
        foresees: bool = True,
    ) -> None:
        self.terminal = terminal
        self.clips = clips
        self.log = SqliteLogBook(state / "log.db")
        self.complaints: list[str] = []
        self._copies = copies
        self._spares = spares
        self.heard_out = ListeningHeardOut(foresees=foresees)
        self.kiosk = Kiosk(
            terminal.world,
            terminal.dress,
            self._devices,
            Pane(SIZE.pixels_per_mm, SIZE.pixels, locked=True),
            screens=paths.SCREENS,
            icon_family=terminal.use_fonts(),
        )
        self.fingers = PatientFingers(self.kiosk)
        self.voice.start()
        self.wait_for_sound()

    @property
    def worker(self) -> WorkerProcess:
        """The process that speaks."""
        return self.voice.findChild(WorkerProcess)

    def wait_for_sound(self) -> None:
        """Until there is an engine and something to be heard through."""
        self.fingers.wait_until(lambda: self.worker.engine is not None, "the engine")
        self.fingers.wait_until(lambda: self.player.has_sound, "the loudspeaker")

    def lines(self) -> list[str]:
        """The procedure and ending of each visit in the log."""
        rows = self.log.visits(datetime.date.min, datetime.date.max)
        return [f"{row.entry.procedure}/{row.entry.ending.value}" for row in rows]

    def close(self) -> None:
        """End everything, as the kiosk does."""
        self.voice.stop()
        self._writer.close()
        self.kiosk.close()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def _screen_says(self, line: Line) -> tuple[str, bool]:
        screen = self.kiosk.session.screen
        spoken = screen.saying(line.item)
        return screen.name, spoken is not None and spoken.utterance == line.utterance

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        self.clock = HandClock(inbox)
        self.player = NotedPlayer(SoundPlayer(), self._screen_says, self._copies)
        self.voice = make_voice(
            languages=self.terminal.world.library.known_languages(),
            worker=own_command("voice-worker"),
            folder=self.clips,
            inbox=self.heard_out.watching(inbox),
            progress=progress,
            recordings=Finder(recording_folders(self.terminal.media)),
            player=self.player,
            spares=self._spares,
        )
        self.heard_out.behind(self.voice)
        self._writer = LogWriter(self.log, lambda error: self.complaints.append(str(error)))
        return Devices(self.heard_out, NoPrinter(inbox), self._writer, self.clock)
