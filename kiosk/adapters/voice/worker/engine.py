"""Engine: pyttsx3 and espeak-ng, used so that each oddity of theirs is met here and nowhere else.

Runs in the worker process. pyttsx3 is pinned because word timings and three other needs are met by names it keeps
private; all of them are touched in :meth:`Engine.__init__` and :meth:`Engine._settle`.
"""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Callable
from typing import Any

from kiosk.adapters.voice.sound.joining import loudness_dbfs, read_wav
from kiosk.adapters.voice.sound.levels import TARGET_DBFS

_NEUTRAL = "1 2 3 4 5 6 7 8 9 10"  # every voice reads these in its own language
_NEUTRAL_RATE = 150
_LIMIT_SECONDS = 1.0  # less than the client waits: an answer is better than being killed
_TRIES = 3


class EngineError(Exception):
    """A sentence could not be spoken, or there is no engine; the message is for staff."""


class EngineStuckError(Exception):
    """The engine does not come back: its process is of no more use."""


class Engine:
    """The only pyttsx3 engine of the process: two of them hang each other. Not for several threads.

    ``version`` is what espeak-ng calls itself, ``voices`` the ids it can be asked for. Raises :class:`EngineError` when
    the library is not there.
    """

    def __init__(self) -> None:
        try:
            import pyttsx3
            from pyttsx3.drivers import _espeak

            self._engine = pyttsx3.init("espeak")
        except (ImportError, OSError, RuntimeError) as error:
            raise EngineError(f"espeak-ng cannot be used: {error}. Install the package espeak-ng.") from error
        self._espeak = _espeak
        self.version = f"eSpeak NG {_espeak.Info(None).decode()}"
        # pyttsx3 gives ids in small letters, and gmw/en-us then names no file where case counts: the true ones
        self.voices: tuple[str, ...] = tuple(voice.identifier.decode() for voice in _espeak.ListVoices(None))
        self._marks: list[tuple[int, int, int]] = []
        self._errors: list[str] = []
        self._completed: list[bool] = []
        self._finished = threading.Event()
        self._set: dict[str, object] = {}
        self._volumes: dict[str, float] = {}
        self._engine.connect("error", self._on_error)
        self._engine.connect("finished-utterance", self._on_finished)
        # pyttsx3 drops the time of each word: its callback is wrapped to note it. It runs in espeak's own thread.
        driver = self._engine.proxy._driver
        inner: Callable[[Any, int, Any], int] = driver._onSynth

        def on_synth(sound: Any, count: int, events: Any) -> int:
            index = 0
            while events[index].type != _espeak.EVENT_LIST_TERMINATED:
                event = events[index]
                if event.type == _espeak.EVENT_WORD:
                    self._marks.append((event.text_position - 1, event.length, event.audio_position))
                index += 1
            try:
                return inner(sound, count, events)
            except (RuntimeError, OSError) as error:  # no room for the file: pyttsx3 would wait for ever
                self._errors.append(str(error))
                driver.endLoop()
                self._on_finished(None, completed=False)
                return 1

        _espeak.SetSynthCallback(on_synth)

    def speak(self, voice: str, rate: int, text: str, path: str) -> list[tuple[int, int, int]]:
        """Write ``text`` as sound to ``path``; word marks as (start, length, ms), characters counted from 0.

        ``rate`` is in words per minute, as espeak-ng counts them: real sentences come out a third faster.

        Raises :class:`EngineError` when the file cannot be written, and for a voice the engine does not list: asked
        all the same, it would go on with the voice before.
        """
        if voice not in self.voices:
            raise EngineError(f"the engine has no voice {voice!r}")
        if voice not in self._volumes:
            self._volumes[voice] = self._level(voice, path)
        return self._speak(voice, rate, self._volumes[voice], text, path)

    def _level(self, voice: str, path: str) -> float:
        """The volume (1 = the engine's own) that brings ``voice`` to the common level, learnt from its ten numbers."""
        self._speak(voice, _NEUTRAL_RATE, 1.0, _NEUTRAL, path)
        return float(min(1.2, max(0.3, 10 ** ((TARGET_DBFS - loudness_dbfs(read_wav(path))) / 20))))

    def _speak(
        self, voice: str, rate: int, volume: float, text: str, path: str
    ) -> list[tuple[int, int, int]]:
        for _ in range(_TRIES):
            self._prepare(voice, rate, volume)
            self._engine.save_to_file(text, path)
            self._engine.runAndWait()
            # runAndWait may come back before the file is closed: only the event says that it stands
            if not self._finished.wait(_LIMIT_SECONDS):
                raise EngineStuckError("the engine did not end the sentence")
            self._raise_errors()
            if all(self._completed) and _has_sound(path):
                return list(self._marks)
        raise EngineError(f"the engine made no sound with {voice!r}")

    def _prepare(self, voice: str, rate: int, volume: float) -> None:
        if self._set.get("voice") != voice:
            self._set.clear()  # a new voice brings its own rate and volume
        for name, value in (("voice", voice), ("rate", rate), ("volume", volume)):
            if self._set.get(name) != value:
                self._engine.setProperty(name, value)
                self._set[name] = value
        self._settle()
        self._raise_errors()
        self._marks.clear()
        self._completed.clear()
        self._finished.clear()

    def _settle(self) -> None:
        """Wait until espeak-ng has taken the new settings.

        They go through its queue, and until they are taken it says it is playing; pyttsx3 then takes the next
        sentence for one to be stopped, and the file stays empty (about one in 400, seen).
        """
        until = time.monotonic() + _LIMIT_SECONDS
        while self._espeak.IsPlaying():
            if time.monotonic() > until:
                raise EngineStuckError("the engine does not come to rest")
            time.sleep(0.0005)

    def _raise_errors(self) -> None:
        if self._errors:
            reason, self._errors[:] = self._errors[0], []
            self._set.clear()
            raise EngineError(reason)

    def _on_error(self, name: str | None, exception: Exception) -> None:
        self._errors.append(str(exception))

    def _on_finished(self, name: str | None, completed: bool) -> None:
        self._completed.append(completed)
        self._finished.set()


def _has_sound(path: str) -> bool:
    samples: array[int] = read_wav(path)
    return len(samples) > 0 and any(samples)
