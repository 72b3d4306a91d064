"""The voice: the engines, who speaks each language, the recordings, and the sounds that are kept."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from kiosk.adapters.recordings.inventory import take_inventory
from kiosk.adapters.voice.making.cache import LIMIT_BYTES
from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.commands.examination.finding import Check, Finding, Subject, counted
from kiosk.commands.interruption import was_interrupted
from kiosk.content.complaint import Complaint
from kiosk.content.language import Language, Speech
from kiosk.content.library import Library
from kiosk.content.recordable import SaidBy, said_by
from kiosk.visit.speech import Rate

ENGINE = Check("speech-engine", Subject.SPEECH, "Speech engine")
RECORDINGS = Check("recordings", Subject.SPEECH, "Recordings")
KEPT = Check("voice-cache", Subject.SPEECH, "Kept sounds")

ENGINE_SECONDS = 2.3
"""How long after its start an engine that says nothing counts as none."""

INSTALL = "Install the package espeak-ng."
RECORD = "Record it on the staff's side, or take it out of languages in site.toml."


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


def voices(voice: SpokenVoice, library: Library, recorded: Sequence[Path]) -> Iterator[Finding]:
    """The engines of ``voice``, the recordings in the folders ``recorded``, and one finding a language."""
    state = voice.state
    yield engine(state.engine, state.reason, state.left_out)
    yield recordings([each for folder in recorded for each in take_inventory(folder).complaints])
    for language in library.languages:
        found = None if language.spoken_only else voice.voice_of(language.locale)
        yield voice_of(language, found, said_by(library, language, has_engine=found is not None))


def engine(found: str, reason: str, left_out: Sequence[tuple[str, str]] = ()) -> Finding:
    """Whether there is a speech engine; ``reason`` says why not; ``left_out`` are those that failed, and why."""
    if not found:
        return ENGINE.bad(f"None: {reason or 'it did not answer'}.", INSTALL)
    if left_out:
        told = "; ".join(f"{name} is left out: {why}" for name, why in left_out)
        return ENGINE.care(f"{found}. {told}.", "Restart the terminal; if it stays so, remove that engine.")
    return ENGINE.good(found)


def recordings(damaged: Sequence[Complaint]) -> Finding:
    """Whether every recording on the disk can be played."""
    if not damaged:
        return RECORDINGS.good("none is damaged")
    first = damaged[0]
    words = f"{counted(len(damaged), 'file')} cannot be used, such as {first.file}, which {first.problem}."
    return RECORDINGS.care(words, "Run: fanal recordings list")


def voice_of(language: Language, found: str | None, said: SaidBy) -> Finding:
    """Who speaks ``language``: an engine's voice that was ``found``, humans, or nobody, and how much of it."""
    check = Check(f"voice-{language.locale}", Subject.SPEECH, f"Voice {language.locale}")
    human = f"{said.recorded} of {said.sentences} sentences are recorded"
    if not said.silent and (not said.synthetic or language.speech is Speech.FULL):
        return check.good(", ".join(filter(None, (_speaks(found), human if said.recorded else ""))))
    if language.speech is Speech.FULL:
        return check.bad(f"No voice: {human}, the others are shown, not spoken.", INSTALL)
    if found:
        return check.care(f"partial: {found} speaks it, which no speaker has judged. {human}.", RECORD)
    return check.care(f"{language.speech.value}: {human}, the others are shown beside a mediator.", RECORD)


def _speaks(found: str | None) -> str:
    return f"full: {found} speaks it" if found else "full"


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
