"""Speakers: who speaks on this machine, engines and humans, and how much of each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.language import Language, Speech
from kiosk.content.recordable import SaidBy, chapters, said_by

if TYPE_CHECKING:
    from kiosk.adapters.content_files.voices import Voices
    from kiosk.adapters.voice.worker.protocol import EngineFacts
    from kiosk.content.library import Library

NOTHING = SaidBy(0, 0, 0)


@dataclass(frozen=True, slots=True)
class LanguageSpeakers:
    """Who says how much in ``language``: the engine's ``voice``, and humans with these ``nicknames``.

    ``stale`` are the keys of recordings whose words nobody has to say any more. A language whose words are not there
    has no sentences.
    """

    language: Language
    voice: str | None
    said: SaidBy = NOTHING
    nicknames: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def is_true(self) -> bool:
        """Whether the full voice that it claims is there."""
        if self.language.speech is not Speech.FULL:
            return True
        return self.voice is not None or (self.said != NOTHING and not self.said.silent)


def ask_engines() -> tuple[EngineFacts | None, str]:
    """The engines of this machine, or None and why there are none."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from kiosk.adapters.voice.worker.worker_process import Standing, WorkerProcess
    from kiosk.commands.terminal import own_command

    app = QCoreApplication.instance() or QCoreApplication([])
    loop = QEventLoop(app)
    worker = WorkerProcess(own_command("voice-worker"))
    worker.changed.connect(
        lambda: loop.quit() if worker.standing in (Standing.READY, Standing.MISSING) else None
    )
    worker.start()
    loop.exec()
    facts, reason = worker.engine, worker.reason
    worker.stop()
    return facts, reason


def speakers(
    media: Path, locales: Path, recorded: Sequence[Path], voices: Sequence[str]
) -> Iterator[LanguageSpeakers]:
    """Every language there is, offered or not, and those that were added with their recordings.

    ``recorded`` are the folders of the human voices, ``voices`` the ids of the engines' voices.
    """
    from kiosk.adapters.content_files import read_languages
    from kiosk.adapters.recordings.inventory import take_inventory
    from kiosk.adapters.recordings.shelf import read_voices
    from kiosk.adapters.voice.state import voice_for

    human = read_voices(recorded)
    known = (*read_languages(locales), *human.languages)
    library = _library(media, locales, known, human)
    offered = {language.locale: language for language in library.languages}
    kept = [each for folder in recorded for each in take_inventory(folder).shelf.said]
    for listed in known:
        language = offered.get(listed.locale, listed)
        voice = None if language.spoken_only else voice_for(language, voices)
        if language.locale not in offered:
            yield LanguageSpeakers(language, voice)
            continue
        names = {each.name for chapter in chapters(library, language) for each in chapter.sentences}
        own = [each for each in kept if each.locale == language.locale]
        yield LanguageSpeakers(
            language,
            voice,
            said_by(library, language, has_engine=voice is not None),
            tuple(sorted({each.nickname for each in own if each.name in names})),
            tuple(each.key for each in own if each.name not in names),
        )


def _library(media: Path, locales: Path, known: Sequence[Language], human: Voices) -> Library:
    """Everything that could be offered."""
    from kiosk.adapters.content_files import load_library
    from kiosk.adapters.content_files.languages import missing_catalogues

    wanted = [
        each.locale
        for each in known
        if (
            human.recordings.said.get(each.locale)
            if each.spoken_only
            else not missing_catalogues(locales, each.locale)
        )
    ]
    return load_library(media, locales, wanted, voices=human).library
