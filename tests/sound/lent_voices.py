"""Voices that somebody lent: another voice of espeak-ng says the sentences, kept as the studio keeps them."""

from __future__ import annotations

import subprocess
import tempfile
from array import array
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from kiosk import paths
from kiosk.adapters.content_files.languages import read_languages
from kiosk.adapters.recordings.keeping import keep
from kiosk.adapters.recordings.levelling import levelled
from kiosk.adapters.voice.sound.joining import read_wav
from kiosk.commands.terminal import open_terminal
from kiosk.content.recordable import chapters
from kiosk.settings import Settings
from kiosk.staff.studio.shelf import SentenceSlot

NICKNAME = "Source"
VOICE = ("espeak-ng", "-v", "fr+f4", "-s", "150")


def lend(folder: Path, locale: str, keys: Collection[str] | None = None) -> None:
    """Keep in ``folder`` what is to be said in ``locale``: the texts called ``keys``, all of them when None."""
    library = open_terminal(Settings(languages=("fr",)), read_words=True).world.library
    language = next(each for each in read_languages(paths.LOCALES) if each.locale == locale)
    if language.spoken_only:
        library = replace(library, languages=(*library.languages, language))
    for chapter in chapters(library, language):
        for sentence in chapter.sentences:
            if keys is None or sentence.key in keys:
                words = sentence.own.shown
                slot = SentenceSlot(locale, sentence.name, sentence.key, words, NICKNAME)
                keep(folder, slot, levelled(said(words)).samples)


def said(words: str) -> array[int]:
    """The samples of ``words``, as a microphone might have heard them."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        subprocess.run([*VOICE, "-w", file.name, "--", words], check=True, capture_output=True)
        return read_wav(file.name)
