"""Mixer: segments in, clips out, whoever says them: recordings as they are, the engine's by the renderer, or both."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.voice.making.renderer import Renderer
from kiosk.adapters.voice.scripts.saying import Recorded, Segment, segments_key
from kiosk.adapters.voice.scripts.script import Script
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE, Clip
from kiosk.adapters.voice.worker.protocol import Rendered

if TYPE_CHECKING:
    from kiosk.adapters.voice.making.mixing import Mixed, Sound

Segments = tuple[Segment, ...]


class Mixer(QObject):
    """Gives the clip of any segments; what must be made of several, or stretched, is made on a thread and kept.

    A recording at its own rate is a clip already, and asks nothing of ``renderer``. Qt main thread only.
    """

    made = Signal(object, object)
    """The segments of something that was wanted, and its :class:`Clip`, or None when it could not be made."""
    _mixed = Signal(object, object, str)
    _done = Signal(object)

    def __init__(self, renderer: Renderer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failure = ""
        """Why the last mix could not be made, for staff; empty once one could again."""
        self._renderer = renderer
        self._thread = OwnThread("fanal-mixer")
        self._wanted: list[Segments] = []
        self._waiting: list[Segments] = []
        self._making: Segments | None = None
        self._making_key = ""
        self._again: Segments | None = None
        renderer.setParent(self)
        renderer.rendered.connect(self._on_rendered)
        self._mixed.connect(self._on_mixed, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def clip(self, segments: Segments) -> Clip | None:
        """The clip of ``segments``, if nothing has to be made for it."""
        match segments:
            case (Script() as script,):
                return self._renderer.clip(script)
            case (Recorded(recording, factor),) if factor == 1.0:
                ms = round(recording.frames * 1000 / SAMPLE_RATE)
                return Clip(recording.path, recording.frames, (), ((0, ms),))
        return self._renderer.store.get(self._key(segments))

    def want(self, wanted: Iterable[Segments]) -> None:
        """Make these at once, in order, and tell each by :attr:`made`; replaces what was wanted before.

        Those that :meth:`clip` has already are passed over.
        """
        all_wanted = tuple(wanted)
        self._wanted = [each for each in all_wanted if _is_mix(each)]
        self._renderer.want(_scripts(all_wanted))
        self._go_on()

    def prepare(self, coming: Iterable[Segments]) -> None:
        """Make these when nothing is wanted; replaces what was waiting before."""
        all_coming = tuple(coming)
        self._waiting = [each for each in all_coming if _is_mix(each)]
        self._renderer.prepare(_scripts(all_coming))
        self._go_on()

    def drop(self) -> None:
        """Forget everything asked for."""
        self._wanted.clear()
        self._waiting.clear()
        self._renderer.drop()

    def after(self, reading: Callable[[], object], then: Callable[[], None]) -> None:
        """Do ``reading`` on the thread, and ``then`` in the main thread."""

        def read() -> None:
            reading()
            self._done.emit(then)

        self._thread.do(read)

    def close(self) -> None:
        """End the thread, once it has done what it was given."""
        self.drop()
        self._thread.close()

    def _on_rendered(self, script: Script, clip: Clip | None) -> None:
        self.made.emit((script,), clip)
        if clip is None:
            for queue in (self._wanted, self._waiting):
                for segments in [each for each in queue if script in each]:
                    queue.remove(segments)
                    self.made.emit(segments, None)
        self._go_on()

    def _go_on(self) -> None:
        while self._making is None and (segments := self._next()) is not None:
            self._make(segments)

    def _next(self) -> Segments | None:
        for queue in (self._wanted, self._waiting):
            for segments in tuple(queue):
                if self._renderer.store.has(self._key(segments)):
                    queue.remove(segments)
                elif all(self._renderer.has(script) for script in _scripts([segments])):
                    queue.remove(segments)
                    return segments
        return None

    def _make(self, segments: Segments) -> None:
        sounds = self._sounds(segments)
        if sounds is None:
            self._fail(segments, "a clip it is made of is damaged")
            return
        key = self._key(segments)
        try:
            wav = self._renderer.store.wav(key)
        except OSError as error:
            self._fail(segments, f"its sound can be written nowhere: {error}")
            return
        self._making = segments
        self._making_key = key
        self._thread.do(partial(self._mix, segments, sounds, wav))

    def _sounds(self, segments: Segments) -> tuple[Sound, ...] | None:
        sounds: list[Sound] = []
        for segment in segments:
            sound = self._renderer.clip(segment) if isinstance(segment, Script) else segment
            if sound is None:
                return None
            sounds.append(sound)
        return tuple(sounds)

    def _mix(self, segments: Segments, sounds: tuple[Sound, ...], wav: Path) -> None:
        from kiosk.adapters.voice.making.mixing import mix  # here: the first screen does not wait for it

        try:
            mixed = mix(sounds, wav)
        except (OSError, EOFError, ValueError, wave.Error, MemoryError) as error:
            self._mixed.emit(segments, None, str(error) or type(error).__name__)
        else:
            self._mixed.emit(segments, mixed, "")

    def _on_mixed(self, segments: Segments, mixed: Mixed | None, reason: str) -> None:
        self._making = None
        store = self._renderer.store
        clip = None
        if mixed is not None:
            try:
                made = Rendered(0, mixed.frames, mixed.crc32, mixed.marks, mixed.spans)
                clip = store.keep(self._making_key, made)
            except OSError as error:
                reason = f"the marks of a clip cannot be written: {error}"
        if clip is None and segments != self._again and store.try_elsewhere():
            self._again = segments
            self._wanted.insert(0, segments)
        elif clip is None:
            self._again = None
            self._fail(segments, reason)
        else:
            self._again = None
            self.failure = ""
            self.made.emit(segments, clip)
        self._go_on()

    def _on_done(self, then: Callable[[], None]) -> None:
        then()

    def _fail(self, segments: Segments, reason: str) -> None:
        match segments:
            case (Recorded(recording),):
                self.made.emit(segments, self.clip((Recorded(recording),)))  # as fast as it was spoken, then
            case _:
                self.failure = reason
                self.made.emit(segments, None)

    def _key(self, segments: Segments) -> str:
        return segments_key(segments, self._engines_of)

    def _engines_of(self, script: Script) -> str:
        engine = self._renderer.engine
        return engine.versions_of(script) if engine is not None else ""


def _is_mix(segments: Segments) -> bool:
    match segments:
        case () | (Script(),):
            return False
        case (Recorded(_, factor),) if factor == 1.0:
            return False
    return True


def _scripts(asked: Iterable[Segments]) -> list[Script]:
    return list(dict.fromkeys(each for segments in asked for each in segments if isinstance(each, Script)))
