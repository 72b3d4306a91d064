"""``locales/languages.toml`` -> the languages, and which of them can be offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, errors
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.recording import Recordings

LANGUAGES = "languages.toml"
INTERFACE = "interface.po"
PROCEDURES = "procedures.po"

NO_RECORDINGS = Recordings()

_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_languages(locales: Path) -> tuple[Language, ...]:
    """Every sound language of ``languages.toml`` in its order, whether it can be offered or not."""
    return listed_languages(locales, [])


def listed_languages(locales: Path, complaints: list[Complaint]) -> tuple[Language, ...]:
    """The same, and what is wrong with the others."""
    path = locales / LANGUAGES
    top = read_table(path, label_of(locales, path), complaints)
    languages: dict[str, Language] = {}
    for table in top.tables("languages") if top else ():
        before = len(complaints)
        language = _language(table)
        if language.locale in languages:
            table.complain("locale", f'"{language.locale}" is there twice', "keep one of the two")
        if not errors(complaints[before:]):
            languages[language.locale] = language
    if top:
        top.close()
    return tuple(languages.values())


def offered_languages(
    locales: Path,
    languages: Sequence[Language],
    wanted: Sequence[str] | None,
    complaints: list[Complaint],
    wanted_in: str = "",
    recordings: Recordings = NO_RECORDINGS,
) -> tuple[Language, ...]:
    """The languages in the order of their tiles: those the site wants, else every one with a full voice.

    A language whose catalogues are not there is never offered, nor one that is spoken only and has no recordings.
    ``wanted_in`` is the file that names those wanted.
    """
    by_locale = {language.locale: language for language in languages}
    if not wanted:
        wanted = [language.locale for language in languages if language.speech is Speech.FULL]
        wanted = [locale for locale in wanted if not missing_catalogues(locales, locale)]
    offered: dict[str, Language] = {}
    for locale in wanted:
        known = by_locale.get(locale)
        missing = missing_catalogues(locales, locale) if known and not known.spoken_only else ()
        if locale not in by_locale:
            problem, mend = "is not listed", f"write one of {', '.join(by_locale)}"
            where = (wanted_in, "languages") if wanted_in else (f"{locales.name}/{LANGUAGES}", "")
            complaints.append(Complaint(*where, f'the language "{locale}" {problem}', mend))
        elif by_locale[locale].spoken_only and not recordings.said.get(locale):
            where = (wanted_in, "languages") if wanted_in else (f"{locales.name}/{LANGUAGES}", "")
            problem, mend = "has no recordings", "record some on the staff's side, or do not offer it"
            complaints.append(Complaint(*where, f'the language "{locale}" {problem}', mend))
        elif missing:
            mend = f"run fanal translate extract {locale}, or do not offer it"
            complaints.append(Complaint(f"{locales.name}/{locale}/{missing[0]}", "", "is not there", mend))
        else:
            offered[locale] = by_locale[locale]
    return tuple(offered.values())


def missing_catalogues(locales: Path, locale: str) -> tuple[str, ...]:
    """The names of the catalogues that ``locale`` lacks. French is the source: it has no procedures catalogue."""
    needed = (INTERFACE,) if locale == SOURCE_LOCALE else (INTERFACE, PROCEDURES)
    return tuple(name for name in needed if not (locales / locale / name).is_file())


def _language(table: TomlTable) -> Language:
    locale = table.string("locale")
    if locale and not _LOCALE.fullmatch(locale):
        table.complain("locale", f'"{locale[:60]}" is no locale', "write a language tag such as fr or prs")
    language = Language(
        locale=locale,
        endonym=table.string("endonym"),
        direction=Direction(table.one_of("direction", [way.value for way in Direction]) or Direction.LTR),
        script=table.string("script"),
        families=table.strings("families"),
        voices=table.strings("voices"),
        speech=Speech(table.one_of("speech", [speech.value for speech in Speech]) or Speech.NONE),
        spoken_only="spoken_only" in table and table.boolean("spoken_only"),
    )
    table.close()
    if not language.endonym.strip() and "endonym" in table:
        table.complain("endonym", "is empty", "write the name of the language in the language itself")
    if not language.families and "families" in table:
        table.complain("families", "is empty", "name at least one font family, such as Noto Sans")
    if language.spoken_only and language.speech is not Speech.NONE:
        table.complain("spoken_only", f"but speech is {language.speech.value}", 'write speech = "none"')
    if not language.voices and language.speech is not Speech.NONE and "voices" in table:
        table.complain(
            "voices", f"is empty, but speech is {language.speech.value}", 'name a voice, or write "none"'
        )
    return language
