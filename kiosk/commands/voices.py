"""List each language with the voice that speaks it.

Ends with 1 when there is no speech engine, or a language that should have a full voice has none.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import click

from kiosk import paths
from kiosk.content.language import Speech


@dataclass(frozen=True, slots=True)
class LanguageVoice:
    """A language, its ``speech`` as the content says, and the engine's ``voice`` that will speak it."""

    locale: str
    endonym: str
    speech: str
    voice: str | None


@click.command(help=__doc__)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def command(as_json: bool) -> None:  # noqa: D103 - the module's docstring is the help
    engine, reason, languages = _ask()
    if as_json:
        answer = {"engine": engine or None, "languages": [asdict(each) for each in languages]}
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        click.echo(engine or "no speech engine")
        for each in languages:
            click.echo(f"{each.locale:<5} {each.speech:<8} {each.voice or '-':<12} {each.endonym}")
    problems = [f"No speech engine: {reason}."] if not engine else []
    problems += [
        f"No voice for {each.locale}: install the package espeak-ng."
        for each in languages
        if engine and each.speech == Speech.FULL.value and each.voice is None
    ]
    for problem in problems:
        click.echo(problem, err=True)
    raise SystemExit(1 if problems else 0)


def _ask() -> tuple[str, str, list[LanguageVoice]]:
    """The engine's version (empty when there is none), why not, and the languages."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from kiosk.adapters.voice.silent_player import SilentPlayer
    from kiosk.adapters.voice.voice import make_voice
    from kiosk.commands.terminal import languages_or_exit, own_command

    app = QCoreApplication.instance() or QCoreApplication([])
    loop = QEventLoop(app)
    languages = languages_or_exit()
    voice = make_voice(
        languages=languages,
        worker=own_command("voice-worker"),
        folder=paths.STATE / "voice",
        inbox=lambda event: None,
        progress=lambda progress: None,
        player=SilentPlayer(),
    )
    voice.settled.connect(loop.quit)
    voice.start()
    loop.exec()
    found = [
        LanguageVoice(each.locale, each.endonym, each.speech.value, voice.voice_of(each.locale))
        for each in languages
    ]
    state = voice.state
    voice.stop()
    return state.engine, state.reason, found
