"""BenchKiosk: the real kiosk whose touches are timed: its screens, its voice worker and its log, at one screen size."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk import paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.adapters.voice.playing.line import Player
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.adapters.voice.worker.worker_process import WorkerProcess
from kiosk.assembly import Kiosk, Pane
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal, own_command
from kiosk.commands.walking.fingers import Fingers
from kiosk.commands.walking.unattended import HandClock
from kiosk.commands.warming import warm
from kiosk.content.procedure import ON
from kiosk.content.utterance import Utterance
from kiosk.visit.ports import Inbox, ProgressSink, Voice
from kiosk.visit.session import Devices
from kiosk.visit.speech import Rate, Speech

SIZE = ScreenSize(1920, 1080, 21.5)
TO_THE_STEPS = ("screen", "tile-fr")


class BenchKiosk:
    """Everything of it lies in ``folder``. ``player`` is the loudspeaker unless another is handed in.

    Without ``foresees`` no sentence is made before the touch that wants it.
    """

    voice: SpokenVoice

    def __init__(
        self, terminal: Terminal, folder: Path, player: Player | None = None, *, foresees: bool = True
    ) -> None:
        self._terminal = terminal
        self._folder = folder
        self._player = player
        self._foresees = foresees
        self.procedure = next(iter(terminal.world.library.procedures.values()))
        self._kiosk = Kiosk(
            terminal.world,
            terminal.dress,
            self._devices,
            Pane(SIZE.pixels_per_mm, SIZE.pixels, locked=True),
            screens=paths.SCREENS,
            icon_family=terminal.use_fonts(),
        )
        self.window = self._kiosk.window
        self.fingers = Fingers(self._kiosk)

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        self._log = LogWriter(SqliteLogBook(self._folder / "log.db"), lambda error: None)
        self.voice = make_voice(
            languages=self._terminal.world.library.known_languages(),
            worker=own_command("voice-worker"),
            folder=self._folder / "voice",
            inbox=inbox,
            progress=progress,
            player=self._player,
        )
        voice: Voice = self.voice if self._foresees else _Unprepared(self.voice)
        return Devices(voice, NoPrinter(inbox), self._log, HandClock(inbox))

    def to_the_procedure(self) -> list[str]:
        """What is touched from rest until the procedure is prepared."""
        procedure = self.procedure
        choices = [next(each.id for each in gate.choices if each.leads == ON) for gate in procedure.gates]
        names = [*TO_THE_STEPS, f"card-{procedure.theme}", f"card-{procedure.id}"]
        return [*names, *(f"card-{choice}" for choice in choices)]

    def shown_whole(self) -> list[str]:
        """What is touched from rest until the last step of the procedure was shown."""
        return [*self.to_the_procedure(), "button-show-me", *["button-go-on"] * len(self.procedure.steps)]

    def come_to_rest(self) -> None:
        """Do, and wait for, what a terminal has done two seconds after its start; nobody touches it before."""
        warm(self._terminal)
        self.fingers.wait_until(self._are_pages_compiled, "the pages to be compiled")

    def _are_pages_compiled(self) -> bool:
        """Main.qml compiles them one by one."""
        names, compiled = (self.window.property(name).toVariant() for name in ("names", "compiled"))
        return all(name in compiled and compiled[name].isReady() for name in names)

    @property
    def worker(self) -> WorkerProcess:
        """The process that speaks."""
        worker = self.voice.findChild(WorkerProcess)
        assert isinstance(worker, WorkerProcess)
        return worker

    def close(self) -> None:
        """End everything."""
        self.voice.stop()
        self._log.close()
        self._kiosk.close()


class _Unprepared:
    """The Voice port before another one, which is never told what may come."""

    def __init__(self, voice: SpokenVoice) -> None:
        self._voice = voice

    def say(self, speech: Speech) -> None:
        self._voice.say(speech)

    def hush(self) -> None:
        self._voice.hush()

    def prepare(self, utterances: Iterable[Utterance], rate: Rate) -> None:
        pass

    def forget(self) -> None:
        self._voice.forget()
