"""Speaking: has a program of the table say a sentence, whatever it may do instead, and makes a WAV of ours of it.

Its sound is brought to the clips' sample rate and to the level of every voice. It gives no moments of words.
"""

from __future__ import annotations

import contextlib
import os
import queue
import re
import shutil
import subprocess
import tempfile
import threading
import time
import wave
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.adapters.voice.engines.programs import FoundProgram, ProgramError
from kiosk.adapters.voice.engines.resampling import RATES, resampled
from kiosk.adapters.voice.sound.joining import wav_bytes
from kiosk.adapters.voice.sound.levels import levelled
from kiosk.adapters.voice.sound.stretch import can_stretch, stretched

MOST_LOADED = 2
"""Voices of a program that stays which are kept loaded: each takes some 230 MB."""
LOAD_SECONDS = 15.0
"""What a voice may take to be loaded: half a second here, more on an old disk."""
_MOST_SECONDS = 60
_WARM_UP = "1 2 3."
_SCRATCH = "fanal-voice-program-"
_MEMORY = Path("/dev/shm")


class SpeakingPrograms:
    """Says sentences with the programs ``found``. Not for several threads.

    ``woken`` is told, from a thread of its own, which voice can speak now that could not while it was being loaded, or
    why it never will: the voice and a reason, empty when all is well. What programs write goes through ``memory``.
    """

    def __init__(
        self, found: Sequence[FoundProgram], woken: Callable[[str, str], None], memory: Path = _MEMORY
    ) -> None:
        self._programs = {voice: each for each in found for voice in each.voices}
        self._woken = woken
        self._loaded: dict[str, _LoadedVoice] = {}
        self._memory = memory
        self._scratch: Path | None = None

    def has(self, voice: str) -> bool:
        """Whether ``voice`` is one of theirs."""
        return voice in self._programs

    def speak(self, voice: str, rate: int, text: str, path: str, until: float) -> None:
        """Write ``text`` as sound to ``path``. ``rate`` as espeak-ng counts it; ``until`` in monotonic seconds.

        Raises :class:`ProgramError`.
        """
        found = self._programs[voice]
        try:
            if found.program.stays:
                samples = self._said_by_loaded(found, voice, rate, text, until)
            else:
                samples = _said_once(found, voice, rate, text, path, until)
            said = wav_bytes(levelled(samples))
        except subprocess.TimeoutExpired as error:
            raise ProgramError(voice, f"{found.program.name} did not end the sentence") from error
        except (OSError, wave.Error, EOFError, ValueError) as error:
            reason = str(error) or "it wrote no sound"
            raise ProgramError(voice, f"{found.program.name}: {reason}") from error
        Path(path).write_bytes(said)

    def close(self) -> None:
        """End what is loaded."""
        for loaded in self._loaded.values():
            loaded.end()
        self._loaded.clear()
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _said_by_loaded(
        self, found: FoundProgram, voice: str, rate: int, text: str, until: float
    ) -> array[int]:
        loaded = self._loaded.pop(voice, None)
        if loaded is not None and rate != loaded.rate and not can_stretch():
            loaded.end()
            loaded = None
        if loaded is None:
            loaded = self._load(found, voice, rate)
        self._loaded[voice] = loaded  # the last one is the one used last
        try:
            return stretched(loaded.say(_one_line(text), until), rate / loaded.rate)
        except StillLoadingError as error:
            raise ProgramError(voice, f"{found.program.name} is loading {voice}", waking=True) from error
        except (OSError, wave.Error, EOFError, ValueError, subprocess.TimeoutExpired):
            self._loaded.pop(voice).end()  # what it says next would be the sentence before
            raise

    def _load(self, found: FoundProgram, voice: str, rate: int) -> _LoadedVoice:
        while len(self._loaded) >= MOST_LOADED:
            self._loaded.pop(next(iter(self._loaded))).end()
        if self._scratch is None:
            self._scratch = _make_scratch(self._memory)
        folder = Path(tempfile.mkdtemp(dir=self._scratch))
        return _LoadedVoice(
            _asked(found, voice, rate, folder=folder), folder, rate, lambda reason: self._woken(voice, reason)
        )


class StillLoadingError(Exception):
    """The program has not yet loaded its voice."""


class _LoadedVoice:
    """A running program that says each line of its input into a file of ``folder``, which it names on its output.

    It is ready once it has said its first line, which is ours. ``woken`` is told so, or why it is not, if somebody was
    turned away meanwhile.
    """

    def __init__(self, command: Sequence[str], folder: Path, rate: int, woken: Callable[[str], None]) -> None:
        self.rate = rate
        self._folder = folder
        self._woken = woken
        self._files: queue.SimpleQueue[Path | None] = queue.SimpleQueue()
        self._turned_away = False
        self._ended = False
        self._ready = threading.Event()
        self._heard = b""
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=_environment(),
        )
        self._limit = threading.Timer(LOAD_SECONDS, self._process.kill)
        self._limit.daemon = True
        self._limit.start()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._write(_WARM_UP)

    def say(self, text: str, until: float) -> array[int]:
        """The samples of ``text``. Raises StillLoadingError, TimeoutExpired, OSError, or what a bad WAV raises."""
        if not self._ready.wait(_left(until)):
            with self._lock:
                if not self._ready.is_set():
                    self._turned_away = True
                    raise StillLoadingError
        self._write(text)
        try:
            file = self._files.get(timeout=_left(until))
        except queue.Empty as error:
            raise subprocess.TimeoutExpired(self._process.args, 0) from error
        if file is None:
            raise OSError(f"it ended: {self._last_words()}")
        try:
            return _whole(file, until)
        finally:
            file.unlink(missing_ok=True)

    def end(self) -> None:
        """Kill the program and remove what it wrote."""
        self._ended = True
        self._limit.cancel()
        self._process.kill()
        self._process.wait()
        self._listener.join(1.0)
        if self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _write(self, text: str) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # its output, which ends too, tells why
            self._process.stdin.write(f"{text}\n".encode())
            self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        named = re.compile(re.escape(str(self._folder).encode()) + rb"/[^\s/]+\.wav")
        with self._process.stdout as lines:
            for line in lines:
                found = named.search(line)
                if found is None:
                    self._heard = line.strip() or self._heard
                elif self._ready.is_set():
                    self._files.put(Path(os.fsdecode(found.group())))
                else:
                    Path(os.fsdecode(found.group())).unlink(missing_ok=True)
                    self._wake("")
        self._files.put(None)
        if not self._ready.is_set():
            self._wake("" if self._ended else f"it ended before it was ready: {self._last_words()}")

    def _wake(self, reason: str) -> None:
        self._limit.cancel()
        with self._lock:
            self._ready.set()
        if self._turned_away:
            self._woken(reason)

    def _last_words(self) -> str:
        return self._heard.decode(errors="replace")[-120:] or "without a word"


def _said_once(found: FoundProgram, voice: str, rate: int, text: str, path: str, until: float) -> array[int]:
    done = subprocess.run(
        _asked(found, voice, rate, wav=path),
        input=f"{_one_line(text)}\n".encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=_left(until),
        check=False,
        env=_environment(),
    )
    if done.returncode != 0:
        raise OSError(f"it ended with {done.returncode}")
    return _read(Path(path))


def _asked(found: FoundProgram, voice: str, rate: int, wav: str = "", folder: Path = Path()) -> list[str]:
    tempo = rate / found.program.own_rate
    filled = {
        "voice": found.voices[voice],
        "wav": wav,
        "folder": str(folder),
        "percent": str(round(100 * tempo)),
        "scale": f"{1 / tempo:.2f}",
    }
    # killed with the worker, which may be killed itself
    guard = ["setpriv", "--pdeathsig", "KILL", "--"] if shutil.which("setpriv") else []
    return [*guard, str(found.path), *(argument.format_map(filled) for argument in found.program.arguments)]


def _environment() -> dict[str, str]:
    """Ours, but for where a newer espeak-ng has its data: a program may carry one of its own."""
    return {name: value for name, value in os.environ.items() if name != "ESPEAK_DATA_PATH"}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _whole(file: Path, until: float) -> array[int]:
    """The samples of ``file``, once all of it is written: some programs name it a moment before."""
    while True:
        try:
            return _read(file)
        except (EOFError, wave.Error):
            if _left(until) == 0:
                raise
        time.sleep(0.002)


def _read(file: Path) -> array[int]:
    """The samples of any sound WAV at :data:`SAMPLE_RATE`. Raises wave.Error, EOFError or OSError when it is none."""
    with wave.open(str(file), "rb") as sound:
        channels, width, rate, frames = sound.getparams()[:4]
        if width != 2 or channels not in (1, 2) or rate not in RATES or frames > _MOST_SECONDS * rate:
            raise wave.Error(
                f"no sound of ours: {channels} channels of {8 * width} bits at {rate} Hz, {frames} samples"
            )
        read = array("h", sound.readframes(frames))
    if len(read) < frames * channels:
        raise EOFError("the file is cut short")
    return resampled(read[::channels], rate)


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())


def _make_scratch(memory: Path) -> Path:
    """A folder in memory for what programs write; those of workers that are gone are removed."""
    place = memory if os.access(memory, os.W_OK) else Path(tempfile.gettempdir())
    for old in place.glob(f"{_SCRATCH}*"):
        pid = old.name.removeprefix(_SCRATCH)
        if pid.isdecimal() and not _runs(int(pid)):
            shutil.rmtree(old, ignore_errors=True)
    folder = place / f"{_SCRATCH}{os.getpid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
