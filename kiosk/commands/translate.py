"""``fanal translate``: the catalogues of each language, kept in step with the French."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.adapters.content_files.translating import Translations

LOCALES = click.argument("locales", metavar="[LOCALE]...", nargs=-1)
ROOT = click.option(
    "--path",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=paths.CONTENT,
    help="The folder that holds media and locales; without it, the one FANAL_CONTENT names, or Fanal came with.",
)


@click.group()
def command() -> None:
    """Make, mend and count the catalogues of each language."""


@command.command()
@LOCALES
@ROOT
def extract(locales: tuple[str, ...], root: Path) -> None:
    """Write the catalogues that LOCALE does not have yet, with nothing translated.

    Without LOCALE: those that a language lacks which has one of the two. A language that has both is offered to
    people, so a new one is named on purpose.
    """
    from kiosk.adapters.content_files import read_languages

    listed = [language.locale for language in read_languages(root / "locales")]
    for locale in locales:
        if locale not in listed:
            raise click.UsageError(f"{locale} is not in locales/languages.toml: list it there first")
    with _translations(root) as translations:
        for locale in locales or translations.translated_locales():
            _tell(
                root,
                translations.extract(locale),
                f"{locale}: has both catalogues, merge brings them in step",
            )


@command.command()
@LOCALES
@ROOT
def merge(locales: tuple[str, ...], root: Path) -> None:
    """Bring the catalogues of LOCALE, or of all languages, in step with the French.

    Texts are matched by their key alone. Where the French has changed, the translation is kept and marked fuzzy, with
    the French it was made from; where a text is gone, its translation is kept as obsolete.
    """
    with _translations(root) as translations:
        for locale in _known(locales, translations):
            _tell(root, translations.merge(locale), f"{locale}: in step")


@command.command()
@LOCALES
@ROOT
def status(locales: tuple[str, ...], root: Path) -> None:
    """Count the texts of LOCALE, or of all languages: reviewed, draft, stale, missing."""
    with _translations(root) as translations:
        rows = [translations.progress(locale) for locale in _known(locales, translations)]
    click.echo(_row("locale", "reviewed", "draft", "stale", "missing"))
    for row in rows:
        click.echo(_row(row.locale, row.reviewed, row.draft, row.stale, row.missing))


@contextmanager
def _translations(root: Path) -> Iterator[Translations]:
    """The translations of ``root``; what cannot be read or written is explained, with exit code 1."""
    from kiosk.adapters.content_files.translating import Translations, UnsoundContentError

    try:
        yield Translations(root / "media", root / "locales")
    except UnsoundContentError as error:
        for complaint in error.complaints:
            click.echo(f"error: {complaint}", err=True)
        raise SystemExit(1) from error
    except OSError as error:
        raise click.ClickException(
            f"{error.filename}: {error.strerror}: free it and run this again"
        ) from error


def _known(locales: tuple[str, ...], translations: Translations) -> tuple[str, ...]:
    known = translations.translated_locales()
    for locale in locales:
        if locale not in known:
            raise click.UsageError(f"{locale} has no catalogue: fanal translate extract {locale} makes them")
    return locales or known


def _tell(root: Path, written: Iterable[Path], otherwise: str) -> None:
    lines = [f"wrote {path.relative_to(root)}" for path in written]
    click.echo("\n".join(lines or [otherwise]))


def _row(*cells: str | int) -> str:
    return "  ".join(f"{cell:<8}" for cell in cells).rstrip()
