"""A real worker and a real renderer, and their ends."""

import pytest

from kiosk.adapters.voice.making.renderer import Renderer
from kiosk.adapters.voice.making.store import ClipStore
from kiosk.adapters.voice.voice import make_voice
from kiosk.adapters.voice.worker.worker_process import Standing, WorkerProcess
from voice_samples import LANGUAGES, WORKER, HandPlayer

LIMIT_MS = 15_000
"""For everything that is waited for: far over what it takes, so that a loaded machine fails nothing."""


@pytest.fixture
def worker_of(qtbot):
    """Starts a worker of any command; all are stopped at the end."""
    made = []

    def make(command=WORKER, answer_seconds=5.0, until=Standing.READY):
        worker = WorkerProcess(command, answer_seconds)
        made.append(worker)
        worker.start()
        qtbot.waitUntil(lambda: worker.standing is until, timeout=LIMIT_MS)
        return worker

    yield make
    for worker in made:
        worker.stop()


@pytest.fixture
def renderer_of(worker_of, tmp_path):
    """Makes a renderer over a started worker."""

    def make(*arguments, **named):
        store = ClipStore(tmp_path / "clips", spares=[])
        return Renderer(worker_of(*arguments, **named), store)

    return make


class Rig:
    """A voice with its ears: the events and progress it gave."""

    def __init__(self, folder, player, **named):
        self.events, self.progress = [], []
        self.folder = folder
        self.player = HandPlayer() if player is None else player
        self.voice = make_voice(
            languages=named.pop("languages", LANGUAGES),
            worker=named.pop("worker", WORKER),
            folder=folder,
            inbox=self.events.append,
            progress=self.progress.append,
            player=self.player,
            **named,
        )

    @property
    def process(self):
        return self.voice.findChild(WorkerProcess)


@pytest.fixture
def rig_of(qtbot, tmp_path):
    """Makes a voice; its worker is stopped at the end."""
    made = []

    def make(player=None, **named):
        made.append(Rig(tmp_path / "clips", player, **named))
        return made[-1]

    yield make
    for rig in made:
        rig.voice.stop()
