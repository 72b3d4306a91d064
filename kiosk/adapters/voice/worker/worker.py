"""Worker: the program of ``fanal voice-worker``. Requests come in on standard input, answers go out on standard output.

One process, one sentence at a time; Fanal kills it when it hangs and starts another.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import wave
import zlib
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from kiosk.adapters.voice.engines.engines import Engines
from kiosk.adapters.voice.engines.programs import ProgramError
from kiosk.adapters.voice.scripts.script import Piece
from kiosk.adapters.voice.scripts.words import reading_seconds, speakable
from kiosk.adapters.voice.sound.clip import Mark
from kiosk.adapters.voice.sound.joining import PAD_MS, join, ms_of, read_wav, silence, trim, wav_bytes
from kiosk.adapters.voice.sound.levels import levelled
from kiosk.adapters.voice.worker.engine import EngineError, EngineStuckError
from kiosk.adapters.voice.worker.protocol import (
    Failed,
    Fatal,
    Message,
    Rendered,
    Request,
    Woken,
    message_line,
    read_request,
)


def main(folders: Sequence[Path] = ()) -> int:
    """Serve until standard input ends. Returns 0, or 1 when there is no engine or it is stuck.

    ``folders`` are the site's own for voices and the engines of voices.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is Fanal's to answer; it then closes our input
    tell = _Answers(_take_standard_output()).tell
    try:
        engines = Engines(folders, lambda voice, reason: tell(Woken(voice, reason)))
    except EngineError as error:
        tell(Fatal(str(error)))
        sys.stderr.write(f"{error}\n")
        return 1
    tell(engines.facts)
    try:
        for line in sys.stdin:
            tell(answer(engines, read_request(line)))
    except EngineStuckError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        engines.close()
    return 0


def answer(engines: Engines, request: Request) -> Message:
    """Make the WAV of ``request``; whatever goes wrong is an answer too, so that the next sentence is served.

    Raises :class:`EngineStuckError` when no next one will be.
    """
    engines.begin()
    try:
        return _render(engines, request)
    except ProgramError as error:
        return Failed(request.id, str(error), error.voice, error.waking)
    except (EngineError, OSError, wave.Error, EOFError) as error:
        return Failed(request.id, str(error) or type(error).__name__)


def _render(engines: Engines, request: Request) -> Rendered:
    wav = Path(request.wav)
    own = f"{os.getpid()}.part"  # another Fanal may be making the same clip
    with _scratch(wav.with_suffix(f".raw.{own}")) as raw:
        sounds = [_sound(engines, piece, raw) for piece in request.script.pieces]
    joined, starts = join([samples for samples, _ in sounds])
    contents = wav_bytes(joined + silence(PAD_MS))
    with _scratch(wav.with_suffix(f".wav.{own}")) as part:
        part.write_bytes(contents)
        os.replace(part, wav)
    marks = tuple(
        Mark(index, start, length, ms_of(begin) + ms)
        for index, (begin, (_, found)) in enumerate(zip(starts, sounds, strict=True))
        for start, length, ms in found
    )
    spans = tuple(
        (ms_of(begin), ms_of(begin + len(samples)))
        for begin, (samples, _) in zip(starts, sounds, strict=True)
    )
    return Rendered(request.id, len(joined), zlib.crc32(contents), marks, spans)


def _sound(engines: Engines, piece: Piece, raw: Path) -> tuple[array[int], list[tuple[int, int, int]]]:
    """The trimmed samples of a piece and its marks in milliseconds from them."""
    if not speakable(piece.text):
        return array("h"), []
    if piece.voice is None:
        return silence(reading_seconds(piece.text) * 1000), []
    found = engines.speak(piece.voice, piece.rate, piece.text, str(raw))
    samples, cut = trim(read_wav(str(raw)))
    samples = levelled(samples) if samples else samples
    longest = ms_of(len(samples))
    return samples, [
        (start, length, min(longest, max(0, ms - ms_of(cut)))) for start, length, ms in found if length > 0
    ]


@contextlib.contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """A file that is gone afterwards; made first, because the engine is silent about a folder it cannot write to."""
    path.touch()
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _take_standard_output() -> TextIO:
    """Standard output for answers only: pyttsx3 prints to it, so its prints are sent to standard error."""
    answers = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    os.dup2(2, 1)
    return answers


class _Answers:
    """Standard output; a voice may wake in a thread of its own while an answer is being told."""

    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._lock = threading.Lock()

    def tell(self, message: Message) -> None:
        with self._lock:
            self._output.write(message_line(message))
            self._output.flush()
