"""``fanal check``: what an author or a translator has to mend, with file, place and mend."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from kiosk import paths
from kiosk.commands.spoken_check import SpokenCheck, check_spoken
from kiosk.content.complaint import Complaint, Severity

TOPS = ("media", "locales")
"""The two folders of a content root."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is checked: a content root, and the one file of it that is meant, by its label; None: all of them.

    ``loose`` is a procedure file that lies in no content root, ``pronunciations`` the folder of the site's own lists of
    how words are said.
    """

    media: Path
    locales: Path
    file: str | None = None
    loose: Path | None = None
    pronunciations: Path | None = None


@click.command()
@click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output instead of lines.")
def command(path: Path | None, as_json: bool) -> None:
    """Read all content and say what there is to mend.

    PATH is a folder that holds media/ and locales/, or one of these two, or one file of them, or one procedure;
    without it, the content that FANAL_CONTENT names, or that came with Fanal, and how this site wants words said.
    A whole folder is also told who says it on this machine: humans, an engine, or nobody. Errors go to standard error
    and make the exit code 1: the kiosk leaves such things out. Warnings and notes do not.
    """
    from kiosk.adapters.content_files.checking import check
    from kiosk.adapters.glyphs import glyph_codepoints
    from kiosk.commands.own_drawings import drawings_beside

    subject = subject_of(path)
    try:
        glyphs = {*glyph_codepoints(), *drawings_beside(subject.media)}
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    spoken = spoken_of(subject) if subject.file is None else SpokenCheck()
    written = check(
        subject.media,
        subject.locales,
        datetime.date.today(),
        glyphs,
        subject.loose,
        subject.pronunciations,
    )
    complaints = [
        complaint
        for complaint in (*written, *spoken.complaints)
        if subject.file is None or complaint.file == subject.file
    ]
    counts = Counter(complaint.severity for complaint in complaints)
    if as_json:
        click.echo(_json(complaints, counts, spoken))
    else:
        for complaint in complaints:
            click.echo(f"{complaint.severity.value}: {complaint}", err=complaint.severity is Severity.ERROR)
        for line in spoken.lines():
            click.echo(line)
        click.echo(", ".join(_counted(counts[severity], severity.value) for severity in Severity))
    raise SystemExit(1 if counts[Severity.ERROR] else 0)


def spoken_of(subject: Subject) -> SpokenCheck:
    """Who says the content of ``subject``; the site's own recordings count where it is the content of this site."""
    shipped = subject.media / paths.RECORDED[1].name
    own = subject.media == paths.MEDIA
    return check_spoken(subject.media, subject.locales, (paths.RECORDED[0], shipped) if own else (shipped,))


def subject_of(path: Path | None) -> Subject:
    """What ``path`` stands for. Raises click.UsageError when it is neither content nor a procedure."""
    if path is None:
        return Subject(paths.MEDIA, paths.LOCALES, pronunciations=paths.PRONUNCIATIONS)
    path = path.absolute()
    if path.parent == paths.PRONUNCIATIONS:
        return Subject(paths.MEDIA, paths.LOCALES, str(path), pronunciations=path.parent)
    if path.is_dir():
        return _folder(path.parent if path.name in TOPS and _is_root(path.parent) else path)
    root = next(filter(_is_root, path.parents), paths.CONTENT)
    media, locales = root / "media", root / "locales"
    if path.is_relative_to(media) or path.is_relative_to(locales):
        if path.suffix not in (".toml", ".po"):
            raise click.UsageError(f"{path} is no content: name a .toml or .po file, or a folder")
        return Subject(media, locales, path.relative_to(root).as_posix())
    if path.suffix != ".toml":
        raise click.UsageError(
            f"{path} is no procedure: name a .toml file, or a folder that holds media and locales"
        )
    return Subject(media, locales, str(path), path)


def _folder(root: Path) -> Subject:
    if not (root / "media").is_dir():
        raise click.UsageError(f"{root} holds no folder media: name the folder that holds media and locales")
    return Subject(root / "media", root / "locales")


def _is_root(folder: Path) -> bool:
    return all((folder / top).is_dir() for top in TOPS)


def _json(complaints: Iterable[Complaint], counts: Counter[Severity], spoken: SpokenCheck) -> str:
    answer = {
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.NOTE],
        "complaints": [
            asdict(complaint) | {"severity": complaint.severity.value} for complaint in complaints
        ],
        "spoken": spoken.told(),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
