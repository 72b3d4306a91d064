"""Renderer: scripts in, clips out, what is being said before what is prepared."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.adapters.voice.making.store import ClipStore
from kiosk.adapters.voice.scripts.script import Script
from kiosk.adapters.voice.sound.clip import Clip
from kiosk.adapters.voice.worker.protocol import EngineFacts, Failed, Rendered, Request
from kiosk.adapters.voice.worker.worker_process import Standing, WorkerProcess

_TRIES = 2
"""A sentence over which the worker died, or the disk, is tried once more, then shown without sound."""


class Renderer(QObject):
    """Gives clips from ``store``, and has those that are missing made by ``worker``. Qt main thread only."""

    rendered = Signal(object, object)
    """A :class:`Script` that was wanted, and its :class:`Clip`, or None when it could not be made."""
    settled = Signal()
    """The worker is ready or known to be missing: voices can be chosen."""

    def __init__(self, worker: WorkerProcess, store: ClipStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self.failure = ""
        """Why the last sentence could not be made, for staff; empty once one could again."""
        self.store = store
        self._wanted: list[Script] = []
        self._waiting: list[Script] = []
        self._asked: Script | None = None
        self._asked_key = ""  # an engine may go before it has answered, and the name would be another one
        self._request = 0
        self._going = False
        self._tries: dict[Script, int] = {}
        worker.answered.connect(self._on_answered)
        worker.lost.connect(self._on_lost)
        worker.changed.connect(self._on_changed)

    @property
    def engine(self) -> EngineFacts | None:
        """The engine that speaks; None while it was never ready."""
        return self.worker.engine

    @property
    def is_settled(self) -> bool:
        """Whether it is known which voices there are, if any."""
        return self.engine is not None or self.worker.standing is Standing.MISSING

    def clip(self, script: Script) -> Clip | None:
        """The clip of ``script`` if it was made before."""
        return self.store.get(self._key(script)) if self.engine is not None else None

    def has(self, script: Script) -> bool:
        """Whether a clip of ``script`` was made, sound or damaged."""
        return self.engine is not None and self.store.has(self._key(script))

    def want(self, scripts: Iterable[Script]) -> None:
        """Make these at once, in order, and tell each by :attr:`rendered`; replaces what was wanted before.

        Those that :meth:`clip` has already are passed over.
        """
        self._wanted = list(scripts)
        self._go_on()

    def prepare(self, scripts: Iterable[Script]) -> None:
        """Make these when nothing is wanted; replaces what was waiting before."""
        self._waiting = list(scripts)
        self._go_on()

    def drop(self) -> None:
        """Forget everything asked for."""
        self._wanted.clear()
        self._waiting.clear()

    def _go_on(self) -> None:
        if self.worker.standing is Standing.MISSING and self._wanted:
            QTimer.singleShot(0, self._give_up)
        if self._going:
            return  # a listener of `rendered` asks for more: the loop below sees it
        self._going = True
        while self.worker.free and (script := self._next()) is not None:
            self._ask(script)
        self._going = False

    def _next(self) -> Script | None:
        for queue in (self._wanted, self._waiting):
            while queue:
                script = queue.pop(0)
                if not self.store.has(self._key(script)):
                    return script
        return None

    def _ask(self, script: Script) -> None:
        key = self._key(script)
        try:
            wav = self.store.wav(key)
        except OSError as error:
            self._fail(script, f"its sound can be written nowhere: {error}")
            return
        self._request += 1
        self._asked, self._asked_key = script, key
        self._tries[script] = self._tries.get(script, 0) + 1
        self.worker.send(Request(self._request, script, str(wav.absolute())))

    def _on_answered(self, answer: Rendered | Failed) -> None:
        script, self._asked = self._asked, None
        if script is not None and answer.id == self._request:
            self._take(script, answer)
        self._go_on()

    def _take(self, script: Script, answer: Rendered | Failed) -> None:
        tries = self._tries.pop(script)
        clip, reason = self._kept(answer)
        if clip is None and tries < _TRIES and self.store.try_elsewhere():
            self._tries[script] = tries
            self._wanted.insert(0, script)
            return
        self.failure = reason
        self.rendered.emit(script, clip)

    def _kept(self, answer: Rendered | Failed) -> tuple[Clip | None, str]:
        """The clip that was asked for, or None and why there is none."""
        if isinstance(answer, Failed):
            return None, answer.reason
        try:
            return self.store.keep(self._asked_key, answer), ""
        except OSError as error:
            return None, f"the marks of a clip cannot be written: {error}"

    def _fail(self, script: Script, reason: str) -> None:
        self.failure = reason
        self.rendered.emit(script, None)

    def _on_lost(self) -> None:
        script, self._asked = self._asked, None
        if script is None:
            return
        if self._tries.get(script, 0) < _TRIES:
            self._wanted.insert(0, script)
        else:
            self._tries.pop(script)
            self._fail(script, self.worker.reason)
        self._go_on()

    def _on_changed(self) -> None:
        if self.worker.standing in (Standing.READY, Standing.MISSING):
            self.settled.emit()
        self._go_on()

    def _give_up(self) -> None:
        if self.worker.standing is Standing.MISSING:
            wanted, self._wanted = self._wanted, []
            for script in wanted:
                self._fail(script, self.worker.reason)

    def _key(self, script: Script) -> str:
        assert self.engine is not None
        return script.key(self.engine.versions_of(script))
