"""List each language with who speaks it: humans, an engine's voice, or nobody.

Before them stand the engines that were found here. Ends with 1 when a language claims a full voice and has none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.commands.speakers import LanguageSpeakers, ask_engines, speakers

if TYPE_CHECKING:
    from kiosk.adapters.voice.worker.protocol import EngineFacts

SHOWN_VOICES = 3


@dataclass(frozen=True, slots=True)
class FoundEngine:
    """An engine that speaks here, from ``path`` if it is a program, with so many ``voices``."""

    name: str
    path: str | None
    voices: tuple[str, ...]


@click.command(help=__doc__)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def command(as_json: bool) -> None:  # noqa: D103 - the module's docstring is the help
    from kiosk.adapters.voice.engines.programs import lacking_programs
    from kiosk.commands.terminal import languages_or_exit, recording_folders

    languages_or_exit()
    facts, reason = ask_engines()
    voices = facts.voices if facts is not None else ()
    languages = list(speakers(paths.MEDIA, paths.LOCALES, recording_folders(), voices))
    engines = _engines(facts)
    if as_json:
        answer = {
            "engine": facts.name if facts is not None else None,
            "engines": [asdict(each) for each in engines],
            "languages": [_told(each) for each in languages],
        }
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join([*_engine_lines(engines), "", *map(_line, languages)]))
    for program, file in lacking_programs(paths.VOICES):
        click.echo(f"{file}: {program.name} is not here to speak it: see docs/voices.md", err=True)
    untrue = [each.language.locale for each in languages if not each.is_true]
    if untrue and facts is None:
        click.echo(f"No speech engine: {reason}.", err=True)
    for locale in untrue if facts is not None else ():
        click.echo(f"No voice for {locale}: install the package espeak-ng.", err=True)
    raise SystemExit(1 if untrue else 0)


def _engines(facts: EngineFacts | None) -> list[FoundEngine]:
    if facts is None:
        return []
    own = [FoundEngine(facts.version, None, facts.espeak_voices)] if facts.version else []
    return own + [FoundEngine(each.name, each.path, each.voices) for each in facts.programs]


def _engine_lines(engines: Sequence[FoundEngine]) -> Iterator[str]:
    if not engines:
        yield "no speech engine"
    for engine in engines:
        many = len(engine.voices) > SHOWN_VOICES
        named = "" if many else f": {', '.join(engine.voices)}"
        counted = "1 voice" if len(engine.voices) == 1 else f"{len(engine.voices)} voices"
        yield f"{engine.name}{f' ({engine.path})' if engine.path else ''}, {counted}{named}"


def _told(each: LanguageSpeakers) -> dict[str, object]:
    language, said = each.language, each.said
    return {
        "locale": language.locale,
        "endonym": language.endonym,
        "speech": language.speech.value,
        "voice": each.voice,
        "sentences": said.sentences,
        "recorded": said.recorded,
        "nicknames": each.nicknames,
    }


def _line(each: LanguageSpeakers) -> str:
    language, said = each.language, each.said
    line = f"{language.locale:<5} {language.speech.value:<8} {each.voice or '-':<12} {language.endonym}"
    if said.recorded:
        line += f"  {said.recorded} of {said.sentences} recorded by {', '.join(each.nicknames)}"
    return line
