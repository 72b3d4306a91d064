"""``fanal recordings``: the human voices of this site: how far they have come, as one file, and erased."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.commands.disk import explained_disk
from kiosk.commands.noting import note
from kiosk.log.acts import Act

if TYPE_CHECKING:
    from kiosk.content.complaint import Complaint
    from kiosk.content.language import Language
    from kiosk.content.library import Library
    from kiosk.staff.studio.shelf import RecordedTip, Said, Shelf, Speaker


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a language has come: ``recorded`` of ``sentences``, the ``stale`` ones left out of both."""

    locale: str
    endonym: str
    recorded: int
    sentences: int
    stale: tuple[Said, ...]
    speakers: tuple[Speaker, ...]
    tips: tuple[RecordedTip, ...]


@click.group()
def command() -> None:
    """Look after the human voices that were recorded at this site."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output instead of lines.")
def list_(as_json: bool) -> None:
    """Say of each language how much of it is recorded, by whom, and what has gone stale.

    A recording is stale once no text has its words any more. What is damaged is named on standard error, and makes the
    exit code 1.
    """
    from kiosk.adapters.recordings.inventory import take_inventory

    inventory = take_inventory(paths.RECORDED[0])
    standings, strangers = _standings(inventory.shelf)
    complaints = [*inventory.complaints, *strangers]
    if as_json:
        told = {
            "languages": [asdict(each) for each in standings],
            "problems": [str(each) for each in complaints],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    elif not standings:
        click.echo(f"{paths.RECORDED[0]}: nothing is recorded yet")
    else:
        for line in (line for each in standings for line in _lines(each)):
            click.echo(line)
    _tell(complaints)


@command.command()
@click.argument("locale")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(locale: str, file: Path) -> None:
    """Put all recordings of the language LOCALE into FILE, which ends in .fanal-voix.

    What is damaged is left out and named, and whoever's spoken consent is not there; the exit code is 1 then.
    """
    from kiosk.adapters.recordings.packing import SUFFIX, pack

    if file.suffix != SUFFIX:
        raise click.UsageError(f"{file}: the name must end in {SUFFIX}, so that it is found on a stick")
    with _explained():
        packed = pack(paths.RECORDED[0], _known(locale), file)
    click.echo(f"{file}: {_counted(packed.recordings, 'recording')} of {locale}")
    note(Act.EXPORT)
    _tell(packed.complaints)


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", "over", is_flag=True, help="Let what comes take the place of what is there.")
def import_(file: Path, over: bool) -> None:
    """Take in the recordings of FILE, which fanal recordings export has made elsewhere.

    What is recorded here already stays. Tips have to be approved by the staff of this place. If anything in FILE is
    wrong, nothing is taken.
    """
    from kiosk.adapters.recordings.packing import unpack

    with _explained():
        done = unpack(file, paths.RECORDED[0], over=over)
    click.echo(f"{done.locale}: {_counted(done.taken, 'recording')} taken, {done.there} were there already")
    note(Act.RECORD)
    if done.tips:
        click.echo(f"{_counted(done.tips, 'tip')} to be heard and approved by the staff at the terminal")


@command.command()
@click.argument("locale")
@click.argument("nickname")
def erase(locale: str, nickname: str) -> None:
    """Erase all that NICKNAME has said in the language LOCALE, the consent included."""
    from kiosk.adapters.recordings.inventory import take_inventory
    from kiosk.adapters.recordings.keeping import erase as erase_all
    from kiosk.staff.studio.shelf import Speaker

    folder = paths.RECORDED[0]
    speakers = [each for each in take_inventory(folder).shelf.speakers if each.locale == _known(locale)]
    if nickname not in [each.nickname for each in speakers]:
        known = ", ".join(each.nickname for each in speakers) or "nobody"
        raise click.UsageError(f"{nickname} has recorded nothing in {locale}; known there: {known}")
    with _explained():
        count = erase_all(folder, Speaker(locale, nickname))
    click.echo(f"{locale}: {_counted(count, 'recording')} of {nickname} erased")
    note(Act.RECORD)


def standing_of(shelf: Shelf, library: Library, language: Language) -> Standing:
    """How far ``language`` has come in ``library``, which offers it."""
    from kiosk.content.recordable import chapters

    locale = language.locale
    names = {each.name for chapter in chapters(library, language) for each in chapter.sentences}
    said = [each for each in shelf.said if each.locale == locale]
    return Standing(
        locale=locale,
        endonym=language.endonym,
        recorded=sum(each.name in names for each in said),
        sentences=len(names),
        stale=tuple(each for each in said if each.name not in names),
        speakers=tuple(each for each in shelf.speakers if each.locale == locale),
        tips=tuple(each for each in shelf.tips if each.locale == locale),
    )


def _standings(shelf: Shelf) -> tuple[list[Standing], list[Complaint]]:
    """How far each language has come in which something was begun, and a complaint about those nobody knows."""
    from kiosk.adapters.content_files import load_library, read_languages
    from kiosk.adapters.content_files.languages import missing_catalogues
    from kiosk.adapters.recordings.shelf import read_voices
    from kiosk.content.complaint import Complaint
    from kiosk.content.library import SOURCE_LOCALE

    begun = {each.locale for each in shelf.said} | {each.locale for each in shelf.speakers}
    begun |= {each.locale for each in shelf.tips} | {locale for locale, _ in shelf.added}
    known = (*read_languages(paths.LOCALES), *read_voices(paths.RECORDED[:1]).languages)
    languages = {each.locale: each for each in known if each.locale in begun}
    written = [each for each in languages if not missing_catalogues(paths.LOCALES, each)]
    standings = []
    if languages:
        library = load_library(paths.MEDIA, paths.LOCALES, written or [SOURCE_LOCALE]).library
        others = tuple(each for each in languages.values() if each.locale not in written)
        library = replace(library, languages=(*library.languages, *others))
        standings = [standing_of(shelf, library, each) for each in languages.values()]
    mend = "update this Fanal, or erase its speakers"
    strangers = [
        Complaint(each, "", "is no language of this Fanal", mend) for each in sorted(begun - {*languages})
    ]
    return standings, strangers


def _lines(standing: Standing) -> Iterator[str]:
    missing = standing.sentences - standing.recorded
    yield f"{standing.locale} {standing.endonym}: {standing.recorded} of {standing.sentences} recorded, {missing} to go"
    for speaker in standing.speakers:
        consent = "" if speaker.consented else ": no consent, which nothing is exported without"
        yield f"  speaker {speaker.nickname}{consent}"
    for tip in standing.tips:
        state = "approved" if tip.approved else "to be approved at the terminal"
        yield f"  tip {tip.procedure}/{tip.step} by {tip.nickname}: {state}"
    for said in standing.stale:
        yield f"  stale {said.key}: {' '.join(said.words.split())}"


def _known(locale: str) -> str:
    from kiosk.adapters.recordings.folder import language_folders

    known = [each.name for each in language_folders(paths.RECORDED[0])]
    if locale not in known:
        raise click.UsageError(f"nothing is recorded in {locale}; known are: {', '.join(known) or 'none'}")
    return locale


def _tell(complaints: Iterable[Complaint]) -> None:
    """Name what is wrong on standard error; end with 1 when anything is."""
    lines = [str(each) for each in complaints]
    for line in lines:
        click.echo(f"{paths.RECORDED[0]}: {line}", err=True)
    if lines:
        raise SystemExit(1)


@contextmanager
def _explained() -> Iterator[None]:
    """End the command with 1 and the reason when files are not what they should be, or the disk refuses."""
    from kiosk.adapters.recordings.packing import PackError
    from kiosk.adapters.recordings.sidecar import UnsoundError

    try:
        with explained_disk(paths.RECORDED[0]):
            yield
    except (PackError, UnsoundError) as error:
        raise click.ClickException(str(error)) from error


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
