"""Engines: all that this machine can speak with, behind one door."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.voice.engines.newer_espeak import load_newer_espeak, newer_espeak
from kiosk.adapters.voice.engines.programs import find_programs
from kiosk.adapters.voice.worker.engine import Engine, EngineError
from kiosk.adapters.voice.worker.protocol import EngineFacts, ProgramFacts

if TYPE_CHECKING:
    from kiosk.adapters.voice.engines.speaking import SpeakingPrograms

LIMIT_SECONDS = 1.0
"""What one request may take of the programs: less than the client waits, so that it is answered."""


class Engines:
    """espeak-ng, and the programs that the site has beside it. Not for several threads.

    ``folders`` are the site's own for voices; ``woken`` is told of voices that were being loaded, see
    :class:`.speaking.SpeakingPrograms`. Raises EngineError when nothing here can speak.
    """

    def __init__(self, folders: Sequence[Path], woken: Callable[[str, str], None]) -> None:
        found = find_programs(folders)
        self._espeak: Engine | None = None
        self._programs: SpeakingPrograms | None = None
        self._until = 0.0
        try:
            self._espeak = _open_espeak(folders)
        except EngineError:
            if not found:
                raise
        if found:
            from kiosk.adapters.voice.engines.speaking import SpeakingPrograms  # 1 MB where there is none

            self._programs = SpeakingPrograms(found, woken)
        programs = tuple(
            ProgramFacts(each.program.id, each.program.name, str(each.path), each.stamp, tuple(each.voices))
            for each in found
        )
        version, voices = (
            (self._espeak.version, self._espeak.voices) if self._espeak is not None else ("", ())
        )
        self.facts = EngineFacts(version, voices, programs)

    def begin(self) -> None:
        """A request begins: its time runs from now."""
        self._until = time.monotonic() + LIMIT_SECONDS

    def speak(self, voice: str, rate: int, text: str, path: str) -> list[tuple[int, int, int]]:
        """See :meth:`kiosk.adapters.voice.worker.engine.Engine.speak`; a program gives no marks."""
        if self._programs is not None and self._programs.has(voice):
            self._programs.speak(voice, rate, text, path, self._until)
            return []
        if self._espeak is None:
            raise EngineError(f"no engine has a voice {voice!r}")
        return self._espeak.speak(voice, rate, text, path)

    def close(self) -> None:
        """End the programs."""
        if self._programs is not None:
            self._programs.close()


def _open_espeak(folders: Sequence[Path]) -> Engine:
    newer = newer_espeak(folders)
    if newer is not None:
        with contextlib.suppress(OSError):  # built for another machine: its own will do
            load_newer_espeak(newer)
    return Engine()
