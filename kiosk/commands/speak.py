"""Speak one sentence into a WAV file, as the kiosk would.

TEXT may hold the inline forms of a procedure: {fr|...}, {digits|...} and {fact|...}.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from kiosk import paths
from kiosk.content.inline import InlineError, parse
from kiosk.content.utterance import Utterance


@click.command(help=__doc__)
@click.argument("text")
@click.option("--language", "locale", required=True, help="The locale of the sentence, such as fr or ar.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The WAV file.")
def command(text: str, locale: str, out: Path) -> None:  # noqa: D103 - the module's docstring is the help
    utterance = _utterance(text, locale)
    if not out.parent.is_dir():
        raise click.UsageError(f"--out {out}: there is no folder {out.parent}: make it first")
    with tempfile.TemporaryDirectory() as folder:
        heard = _say(utterance, Path(folder))
        part = out.with_name(f"{out.name}.part")
        try:
            part.write_bytes(heard.read_bytes())
            os.replace(part, out)
        except OSError as error:
            raise click.UsageError(
                f"--out {out}: {error.strerror}: name a file that can be written"
            ) from error


def _utterance(text: str, locale: str) -> Utterance:
    from kiosk.adapters.content_files import load_library
    from kiosk.commands.terminal import languages_or_exit

    known = [language.locale for language in languages_or_exit()]
    if locale not in known:
        raise click.UsageError(f"--language {locale}: no such language: write one of {', '.join(known)}")
    try:
        parts = parse(text, locale, load_library(paths.MEDIA, paths.LOCALES).library.facts)
    except InlineError as error:
        raise click.UsageError(str(error)) from error
    utterance = Utterance(parts)
    if not any(character.isalnum() for character in utterance.spoken):
        raise click.UsageError("TEXT holds nothing that can be said: write at least one word")
    return utterance


def _say(utterance: Utterance, folder: Path) -> Path:
    """The WAV of ``utterance`` in ``folder``. Ends the command with 1 when a part of it has no voice."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from kiosk.adapters.content_files import read_languages
    from kiosk.adapters.voice.recording_player import RecordingPlayer
    from kiosk.adapters.voice.voice import make_voice
    from kiosk.commands.terminal import own_command
    from kiosk.visit.speech import Rate, Speech, Spoken

    app = QCoreApplication.instance() or QCoreApplication([])
    loop = QEventLoop(app)
    player = RecordingPlayer(folder)
    voice = make_voice(
        languages=read_languages(paths.LOCALES),
        worker=own_command("voice-worker"),
        folder=folder / "clips",
        inbox=lambda event: loop.quit(),
        progress=lambda progress: None,
        player=player,
    )
    voice.say(Speech(id=1, run=(Spoken("sentence", utterance),), rate=Rate.USUAL, volume=5))
    loop.exec()
    problems = [
        f"no voice for {part.locale}" for part in utterance.parts if voice.voice_of(part.locale) is None
    ]
    reason = voice.state.reason
    voice.stop()
    heard = player.heard[0]
    if reason or problems or not heard.wav:
        raise click.ClickException(reason or ", ".join(dict.fromkeys(problems)) or "nothing was said")
    return folder / heard.wav
