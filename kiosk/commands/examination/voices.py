"""The voice: the engine, who speaks each language, and the sounds it keeps."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from kiosk.adapters.voice.cache import LIMIT_BYTES
from kiosk.adapters.voice.silent_player import SilentPlayer
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.commands.interruption import was_interrupted
from kiosk.content.language import Language, Speech
from kiosk.visit.speech import Rate

ENGINE = Check("speech-engine", Subject.SPEECH, "Speech engine")
KEPT = Check("voice-cache", Subject.SPEECH, "Kept sounds")

ENGINE_SECONDS = 2.3
"""How long after its start an engine that says nothing counts as none."""

INSTALL = "Install the package espeak-ng."


@contextmanager
def starting_voice(languages: Sequence[Language], worker: Sequence[str]) -> Iterator[SpokenVoice]:
    """A voice that begins to start its ``worker`` and keeps its sounds nowhere; it is stopped at the end."""
    with TemporaryDirectory() as folder:
        voice = make_voice(
            languages=languages,
            worker=worker,
            folder=Path(folder),
            inbox=lambda event: None,
            progress=lambda progress: None,
            player=SilentPlayer(),
        )
        try:
            voice.prepare((), Rate.USUAL)
            yield voice
        finally:
            voice.stop()


def await_engine(voice: SpokenVoice, until: float) -> None:
    """Wait until it is known which voices there are, or that there are none, or a signal came.

    Not longer than ``until``, in seconds of the monotonic clock.
    """

    def known() -> bool:
        return bool(voice.state.engine or voice.state.reason or was_interrupted())

    loop = QEventLoop()
    QTimer.singleShot(max(0, round((until - time.monotonic()) * 1000)), loop.quit)
    poll = QTimer()
    poll.timeout.connect(lambda: loop.quit() if known() else None)
    poll.start(20)
    loop.exec()
    poll.stop()
    QCoreApplication.processEvents()


def voices(voice: SpokenVoice, languages: Iterable[Language]) -> Iterator[Finding]:
    """The engine of ``voice`` and one finding a language."""
    yield engine(voice.state.engine, voice.state.reason)
    yield from (voice_of(language, voice.voice_of) for language in languages)


def engine(found: str, reason: str) -> Finding:
    """Whether there is a speech engine; ``reason`` says why not."""
    if not found:
        return ENGINE.bad(f"None: {reason or 'it did not answer'}.", INSTALL)
    return ENGINE.good(found)


def voice_of(language: Language, speaker: Callable[[str], str | None]) -> Finding:
    """Who speaks ``language``, and whether it is its own voice."""
    check = Check(f"voice-{language.locale}", Subject.SPEECH, f"Voice {language.locale}")
    found = speaker(language.locale)
    if language.speech is Speech.NONE:
        return check.good("none, and the terminal says so")
    if not found:
        return check.bad("No voice: sentences are shown, not spoken.", INSTALL)
    if language.speech is Speech.PARTIAL:
        return check.good(f"partial: {found} speaks it, which no speaker has judged")
    return check.good(f"full: {found} speaks it")


def kept_sounds(folder: Path, limit_bytes: int = LIMIT_BYTES) -> Finding:
    """Whether the sounds kept in ``folder`` take no more room than they may."""
    used = sum(_size(file) for file in folder.glob("*"))
    words = f"{used // 1_000_000} MB of at most {limit_bytes // 1_000_000} MB"
    if used > limit_bytes:
        return KEPT.care(f"{words} in {folder}.", "Remove that folder: it is made again.")
    return KEPT.good(words)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:  # a kiosk that runs has just made room
        return 0
