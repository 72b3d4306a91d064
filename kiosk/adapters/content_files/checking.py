"""All that an author or a translator can mend in a content root, on a given day."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from kiosk.adapters.content_files.catalogues import read_entries, standing_of
from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.glossary import GLOSSARY
from kiosk.adapters.content_files.interface import is_interface_key
from kiosk.adapters.content_files.languages import INTERFACE, PROCEDURES, listed_languages, missing_catalogues
from kiosk.adapters.content_files.loading import Content, read_content
from kiosk.adapters.content_files.po_file import SPOKEN, PoEntry, is_spoken_key, parse_po, read_po
from kiosk.adapters.content_files.procedures import ReadProcedure
from kiosk.adapters.content_files.staff_words import STAFF, read_staff_texts
from kiosk.adapters.content_files.workshops import read_workshops
from kiosk.content.catalogue import Standing
from kiosk.content.complaint import Complaint, Severity, errors
from kiosk.content.explained import Place, unexplained, unmet
from kiosk.content.fact import Confidence, Fact
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.rules import Rules, rules_for
from kiosk.content.text import Text
from kiosk.staff.world import STAFF_LOCALES


def check(
    media: Path,
    locales: Path,
    today: datetime.date,
    glyphs: Collection[str] | None = None,
    loose: Path | None = None,
    pronunciations: Path | None = None,
) -> tuple[Complaint, ...]:
    """Every complaint about ``media`` and ``locales``. Never raises for what is in the files.

    ``loose`` is a procedure file from elsewhere, read as if it lay in ``media/procedures``; its complaints bear its
    own path. ``pronunciations`` is the folder where this site keeps how its words are said.
    """
    content = read_content(media, locales, None, glyphs, loose, pronunciations=pronunciations)
    return (
        *content.complaints,
        *(complaint for each in content.read for complaint in _of_the_day(each, today)),
        *(complaint for each in content.read for complaint in _contacts(each, content.library.facts)),
        *_of_the_words(media, content),
        *_of_the_workshops(media, content, glyphs),
        *_of_the_languages(locales, content, rules_for(content.library.facts, glyphs)),
        *_of_the_staff(locales, rules_for(content.library.facts, glyphs)),
    )


def _of_the_day(read: ReadProcedure, today: datetime.date) -> Iterator[Complaint]:
    procedure = read.procedure
    if read.sound and procedure.review_by < today:
        problem, mend = (
            f"the review was due on {procedure.review_by}",
            "read it against the real thing, then set a new day",
        )
        yield Complaint(read.label, "review_by", problem, mend, Severity.WARNING)
    for number, source in enumerate(procedure.sources, 1):
        if source.seen > today:
            mend = "write the day the page was read"
            yield Complaint(
                read.label, f"sources[{number}].seen", "lies in the future", mend, Severity.WARNING
            )


def _contacts(read: ReadProcedure, facts: Mapping[str, Fact]) -> Iterator[Complaint]:
    for number, id in enumerate(read.procedure.contacts, 1):
        if id in facts and facts[id].confidence is Confidence.UNVERIFIED:
            problem, mend = f'the fact "{id}" is unverified', "verify it, it may be left out until then"
            yield Complaint(read.label, f"contacts[{number}]", problem, mend, Severity.NOTE)


def _of_the_words(media: Path, content: Content) -> Iterator[Complaint]:
    """Nothing where the glossary could not be read: that is told already."""
    library, sound = content.library, [each for each in content.read if each.sound]
    if not library.glossary:
        return
    for each in sound:
        for place in unexplained(each.procedure, library):
            yield _unexplained(each.label, place, library.glossary)
    label = label_of(media, media / GLOSSARY)
    for id in unmet((each.procedure for each in sound), library):
        mend = "let a scene show it, by its label or by word"
        yield Complaint(label, f"words.{id}", "no scene of any procedure shows it", mend, Severity.NOTE)


def _of_the_workshops(media: Path, content: Content, glyphs: Collection[str] | None) -> tuple[Complaint, ...]:
    """What the staff alone use, and the kiosk reads only for them."""
    complaints: list[Complaint] = []
    procedures = content.library.procedures
    rules = rules_for(content.library.facts, None if glyphs is None else {*glyphs, *content.drawings})
    read_workshops(media, procedures, rules, complaints)
    return tuple(complaints)


def _unexplained(label: str, place: Place, glossary: Collection[str]) -> Complaint:
    if not place.item.word:
        problem = f'no word of the glossary bears the label "{place.item.label[:60]}"'
        mend = "write its label in media/glossary.toml, or the id of a word as word"
        return Complaint(label, place.at, problem, mend, Severity.WARNING)
    near = difflib.get_close_matches(place.item.word[:60], glossary, n=1)
    problem = f'no word of the glossary is called "{place.item.word[:60]}"'
    mend = f"write {near[0]}" if near else "write the id of a word of media/glossary.toml"
    return Complaint(label, f"{place.at}.word", problem, mend, Severity.WARNING)


def _of_the_languages(locales: Path, content: Content, rules: Rules) -> Iterator[Complaint]:
    listed = [language.locale for language in listed_languages(locales, [])]
    sources = content.french_texts()
    whole = not errors(content.complaints)
    for locale in (locale for locale in listed if locale != SOURCE_LOCALE):
        missing = missing_catalogues(locales, locale)
        if len(missing) == 1:
            label = label_of(locales, locales / locale / missing[0])
            mend = f"run fanal translate extract {locale}"
            yield Complaint(label, "", "is not there, so the language is not offered", mend, Severity.WARNING)
        for name in (INTERFACE, PROCEDURES):
            if name not in missing:
                yield from _of_a_catalogue(locales, locale, name, sources[name], rules, whole)
    for folder in _folders(locales):
        if folder.name not in listed:
            mend = f"list {folder.name} in locales/languages.toml, or take the folder away"
            yield Complaint(label_of(locales, folder), "", "is no listed language", mend, Severity.WARNING)


def _of_the_staff(locales: Path, rules: Rules) -> Iterator[Complaint]:
    """The words of the staff side, in its own few languages; nothing in a tree that holds content alone."""
    complaints: list[Complaint] = []
    sources = read_staff_texts(locales, rules, complaints)
    yield from complaints
    for locale in STAFF_LOCALES:
        if sources and locale != SOURCE_LOCALE:
            yield from _of_a_catalogue(locales, locale, STAFF, sources, rules, not errors(complaints))


def _folders(locales: Path) -> list[Path]:
    try:
        return sorted(path for path in locales.iterdir() if path.is_dir() and path.name[0] not in "._")
    except OSError:
        return []


def _of_a_catalogue(
    locales: Path, locale: str, name: str, sources: Mapping[str, Text], rules: Rules, whole: bool
) -> Iterator[Complaint]:
    """``whole`` says that all French was read: only then can a text be said to be in no procedure."""
    path = locales / locale / name
    label = label_of(locales, path)
    complaints: list[Complaint] = []
    written = read_po(path, label, complaints)
    if written is not None:
        read_entries(written, label, sources, rules, complaints)
        complaints += _header(path, label, locale)
        complaints += _standings(label, locale, written, sources)
        complaints += _untranslated(label, written, sources)
        complaints += _strangers(label, locale, written, sources) if whole else ()
    yield from complaints


def _header(path: Path, label: str, locale: str) -> Iterator[Complaint]:
    file = parse_po(path, label, [])
    metadata = file.metadata if file is not None else {}
    wanted = (("Language", locale), ("Content-Type", "text/plain; charset=UTF-8"))
    for name, value in wanted:
        if str(metadata.get(name, "")).lower() != value.lower():
            mend = f'write "{name}: {value}\\n"'
            yield Complaint(label, "header", f"does not say the right {name}", mend, Severity.WARNING)


def _standings(
    label: str, locale: str, written: Mapping[str, PoEntry], sources: Mapping[str, Text]
) -> Iterator[Complaint]:
    drafts = []
    for key, entry in _translations(written, sources):
        standing = standing_of(entry, _french(key, sources))
        if standing is Standing.DRAFT:
            drafts.append(key)
        if standing is Standing.STALE:
            merge = (
                "" if entry.french == _french(key, sources) else f"run fanal translate merge {locale}, then "
            )
            mend = f"{merge}translate it again and take fuzzy and the old French away"
            problem = "the French has changed since, so the French is shown"
            yield Complaint(label, key, problem, mend, Severity.WARNING)
    if drafts:
        mend = "let a native speaker read them, then take fuzzy away"
        yield Complaint(label, drafts[0], f"{len(drafts)} drafts from here on", mend, Severity.NOTE)


def _translations(
    written: Mapping[str, PoEntry], sources: Mapping[str, Text]
) -> Iterator[tuple[str, PoEntry]]:
    for key in sources:
        for each in (key, key + SPOKEN):
            if each in written and written[each].translation:
                yield each, written[each]


def _french(key: str, sources: Mapping[str, Text]) -> str:
    if key in sources:
        return sources[key].french
    text = sources[key.removesuffix(SPOKEN)]
    return text.spoken or text.french


def _untranslated(
    label: str, written: Mapping[str, PoEntry], sources: Mapping[str, Text]
) -> Iterator[Complaint]:
    empty = [key for key in sources if key not in written or not written[key].translation]
    for _, group in groupby(empty, key=lambda key: "" if is_interface_key(key) else key.partition("/")[0]):
        keys = list(group)
        problem = f"{_count(keys, 'text is', 'texts are')} untranslated from here on, the French is shown"
        yield Complaint(label, keys[0], problem, "translate them", Severity.WARNING)


def _strangers(
    label: str, locale: str, written: Mapping[str, PoEntry], sources: Mapping[str, Text]
) -> Iterator[Complaint]:
    gone = [
        key
        for key in written
        if key not in sources and not (is_spoken_key(key) and key.removesuffix(SPOKEN) in sources)
    ]
    if gone:
        problem = f"{_count(gone, 'text is', 'texts are')} in no procedure and no interface, this one first"
        yield Complaint(label, gone[0], problem, f"run fanal translate merge {locale}", Severity.WARNING)


def _count(keys: Iterable[str], one: str, many: str) -> str:
    number = len(list(keys))
    return f"{number} {one if number == 1 else many}"
