"""Speak one sentence into a WAV file, as the kiosk would: by a human voice that has said exactly this, or by an engine.

TEXT may hold the inline forms of a procedure: {fr|...}, {digits|...} and {fact|...}.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.content.inline import InlineError
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.utterance import Utterance

if TYPE_CHECKING:
    from kiosk.content.language import Language


@click.command(help=__doc__)
@click.argument("text")
@click.option("--language", "locale", required=True, help="The locale of the sentence, such as fr or ar.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The WAV file.")
def command(text: str, locale: str, out: Path) -> None:  # noqa: D103 - the module's docstring is the help
    languages, utterance = _utterance(text, locale)
    if not out.parent.is_dir():
        raise click.UsageError(f"--out {out}: there is no folder {out.parent}: make it first")
    with tempfile.TemporaryDirectory() as folder:
        heard = _say(languages, utterance, Path(folder))
        part = out.with_name(f"{out.name}.part")
        try:
            part.write_bytes(heard.read_bytes())
            os.replace(part, out)
        except OSError as error:
            raise click.UsageError(
                f"--out {out}: {error.strerror}: name a file that can be written"
            ) from error


def _utterance(text: str, locale: str) -> tuple[tuple[Language, ...], Utterance]:
    """Every language there is, and ``text`` as it is said in ``locale``. Raises click.UsageError."""
    from kiosk.adapters.content_files import load_library
    from kiosk.adapters.recordings.shelf import read_voices
    from kiosk.commands.terminal import languages_or_exit

    voices = read_voices(paths.RECORDED)
    languages = (*languages_or_exit(), *voices.languages)
    language = next((each for each in languages if each.locale == locale), None)
    if language is None:
        known = ", ".join(each.locale for each in languages)
        raise click.UsageError(f"--language {locale}: no such language: write one of {known}")
    try:
        library = load_library(
            paths.MEDIA, paths.LOCALES, (SOURCE_LOCALE, locale), pronunciations=paths.PRONUNCIATIONS
        ).library
        utterance = library.sentence(text, locale)
    except InlineError as error:
        raise click.UsageError(str(error)) from error
    if not any(character.isalnum() for character in utterance.spoken):
        raise click.UsageError("TEXT holds nothing that can be said: write at least one word")
    recording = voices.recordings.id_of(locale, utterance.shown)
    parts = (
        replace(part, recording=recording, spoken="" if language.spoken_only else part.spoken)
        for part in utterance.parts
    )
    return languages, Utterance(tuple(parts))


def _say(languages: tuple[Language, ...], utterance: Utterance, folder: Path) -> Path:
    """The WAV of ``utterance`` in ``folder``. Ends the command with 1 when a part of it has no voice."""
    from functools import partial

    from PySide6.QtCore import QCoreApplication, QEventLoop

    from kiosk.adapters.recordings.shelf import find
    from kiosk.adapters.voice.playing.recording_player import RecordingPlayer
    from kiosk.adapters.voice.voice import make_voice
    from kiosk.commands.terminal import own_command
    from kiosk.visit.speech import Rate, Speaker, Speech, Spoken

    app = QCoreApplication.instance() or QCoreApplication([])
    loop = QEventLoop(app)
    player = RecordingPlayer(folder)
    voice = make_voice(
        languages=languages,
        worker=own_command("voice-worker"),
        folder=folder / "clips",
        inbox=lambda event: loop.quit(),
        progress=lambda progress: None,
        recordings=partial(find, paths.RECORDED),
        player=player,
    )
    voice.say(Speech(id=1, run=(Spoken("sentence", utterance),), rate=Rate.USUAL, volume=5))
    if not player.heard:
        loop.exec()
    reason = voice.state.reason
    voice.stop()
    heard = player.heard[0]
    silent = [f"no voice for {each.locale}" for each in heard.said_by if each.speaker is Speaker.NOBODY]
    if silent:
        raise click.ClickException(reason or ", ".join(silent))
    return folder / heard.wav
