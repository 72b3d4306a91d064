"""The whole of ``media`` and ``locales`` -> one Library, and what was left out of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kiosk.adapters.content_files.abilities import read_abilities
from kiosk.adapters.content_files.catalogues import Catalogues
from kiosk.adapters.content_files.drawings import read_drawings
from kiosk.adapters.content_files.emergency import read_emergency
from kiosk.adapters.content_files.facts import read_facts
from kiosk.adapters.content_files.folder import toml_files
from kiosk.adapters.content_files.glossary import read_glossary
from kiosk.adapters.content_files.interface import read_interface
from kiosk.adapters.content_files.languages import INTERFACE, PROCEDURES, listed_languages, offered_languages
from kiosk.adapters.content_files.post import read_letters, read_messages
from kiosk.adapters.content_files.procedures import ReadProcedure, read_procedure
from kiosk.adapters.content_files.pronunciation import read_pronunciations
from kiosk.adapters.content_files.rights import read_rights
from kiosk.adapters.content_files.themes import read_themes
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.trust import read_trust
from kiosk.adapters.content_files.voices import NO_VOICES, Voices
from kiosk.content.complaint import Complaint, Severity, errors
from kiosk.content.language import Language, Speech
from kiosk.content.library import FRENCH, SOURCE_LOCALE, Library
from kiosk.content.procedure import ON, PERSON, Need, Procedure
from kiosk.content.recordable import fully_recorded
from kiosk.content.rules import Rules, rules_for
from kiosk.content.text import Text
from kiosk.content.workshop import WORKSHOPS, title_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a kiosk starts with: the sound content, and a complaint for everything that was left out.

    ``drawings`` are the content's own: name -> SVG path data on a grid of 24 units.
    """

    library: Library
    complaints: tuple[Complaint, ...]
    catalogues: Catalogues
    drawings: Mapping[str, str]

    def read_words(self, locale: str) -> tuple[Complaint, ...]:
        """Read the words of ``locale`` now rather than at the first touch; what was left out of them."""
        return errors(self.catalogues.complaints(locale))


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read, warnings and notes included. ``read`` holds the procedures with the file each came from.

    ``staff_texts`` reads what is translated but opened by the staff alone.
    """

    library: Library
    catalogues: Catalogues
    drawings: Mapping[str, str]
    read: tuple[ReadProcedure, ...]
    complaints: tuple[Complaint, ...]
    staff_texts: Callable[[], tuple[Text, ...]]

    def french_texts(self) -> Mapping[str, Mapping[str, Text]]:
        """The French of each catalogue by key, in reading order; also that of procedures that are left out."""
        procedures = sorted((each.procedure for each in self.read), key=lambda procedure: procedure.number)
        texts = [
            text for procedure in procedures if procedure.id for text in procedure.texts() if text.french
        ]
        texts += (*_texts_beside(self.library), *self.staff_texts())
        return {INTERFACE: self.library.interface, PROCEDURES: {text.key: text for text in texts}}


def load_library(
    media: Path,
    locales: Path,
    offered: Sequence[str] | None = None,
    glyphs: Collection[str] | None = None,
    offered_in: str = "",
    voices: Voices = NO_VOICES,
    pronunciations: Path | None = None,
) -> Loaded:
    """The sound part of ``media`` and ``locales``. Never raises for what is in the files.

    ``offered`` are the locales the site wants, in order; none named: all that have both catalogues and a full voice.
    ``offered_in`` is the file that names them, for the complaint about one that is not listed.
    ``glyphs`` are the names that can be drawn beside the content's own drawings; None: any. The words of a language
    are read at its first touch. ``voices`` are the human ones; a language they say all of has a full voice.
    ``pronunciations`` is the folder where this site keeps how its words are said.
    """
    content = read_content(
        media,
        locales,
        offered,
        glyphs,
        offered_in=offered_in,
        voices=voices,
        pronunciations=pronunciations,
    )
    return Loaded(content.library, errors(content.complaints), content.catalogues, content.drawings)


def read_content(
    media: Path,
    locales: Path,
    offered: Sequence[str] | None = None,
    glyphs: Collection[str] | None = None,
    loose: Path | None = None,
    offered_in: str = "",
    voices: Voices = NO_VOICES,
    pronunciations: Path | None = None,
) -> Content:
    """The same with all complaints. ``loose`` is a procedure file from elsewhere, read in place of its namesake."""
    complaints: list[Complaint] = []
    facts = read_facts(media, complaints)
    drawings = read_drawings(media, complaints)
    rules = rules_for(facts, None if glyphs is None else {*glyphs, *drawings})
    interface = read_interface(locales, rules, complaints)
    themes = read_themes(media, rules, interface, complaints)
    files = toml_files(media, "procedures", complaints)
    if loose is not None:
        files = [(path, label) for path, label in files if path.name != loose.name] + [(loose, str(loose))]
    read = _read_procedures(files, [theme.id for theme in themes], rules, complaints)
    procedures = _sound_procedures(read, complaints)
    languages = (*listed_languages(locales, complaints), *voices.languages)
    offer = offered_languages(locales, languages, offered, complaints, offered_in, voices.recordings)

    @cache
    def staff_texts() -> tuple[Text, ...]:
        return tuple(_titles_of_workshops(media, rules))

    @cache
    def sources() -> dict[str, Text]:
        texts = [text for procedure in procedures.values() for text in procedure.texts()]
        texts += (*_texts_beside(library), *staff_texts())
        return dict(interface) | {text.key: text for text in texts}

    catalogues = Catalogues(
        locales,
        [each.locale for each in offer if each.locale != SOURCE_LOCALE and not each.spoken_only],
        sources,
        rules,
    )
    library = Library(
        languages=offer,
        themes=themes,
        procedures=procedures,
        facts=facts,
        emergency=read_emergency(media, facts, rules, interface, complaints),
        interface=interface,
        catalogues=catalogues,
        french=next((each for each in languages if each.locale == SOURCE_LOCALE), FRENCH),
        glossary=read_glossary(media, rules, complaints),
        letters=read_letters(media, procedures, rules, complaints),
        messages=read_messages(media, procedures, rules, complaints),
        trust=read_trust(media, rules, complaints),
        rights=read_rights(media, rules, complaints),
        abilities=read_abilities(media, procedures, rules, complaints),
        recordings=voices.recordings,
        pronunciations=read_pronunciations(
            locales,
            list(dict.fromkeys((SOURCE_LOCALE, *(each.locale for each in languages)))),
            pronunciations,
            complaints,
        ),
    )
    library = replace(library, languages=tuple(_as_recorded(library, each) for each in offer))
    return Content(library, catalogues, drawings, read, tuple(complaints), staff_texts)


def _as_recorded(library: Library, language: Language) -> Language:
    """``language`` with a full voice if humans lend it one for every text, whatever its file says."""
    said = library.recordings.said.get(language.locale, ())
    # the words of a language are read for this: not while it cannot be true
    if language.speech is Speech.FULL or len(said) < len(library.interface):
        return language
    return replace(language, speech=Speech.FULL) if fully_recorded(library, language) else language


def _texts_beside(library: Library) -> Iterator[Text]:
    """The translatable sentences that stand in no procedure."""
    for word in library.glossary.values():
        yield from word.texts()
    for letter in library.letters.values():
        yield from letter.texts()
    for message in library.messages.values():
        yield from message.texts()
    yield from library.trust.texts()
    yield from (right.text for right in library.rights.values())
    if library.abilities:
        yield from library.abilities.texts()
    for fact in library.facts.values():
        if fact.text:
            yield fact.text


def _titles_of_workshops(media: Path, rules: Rules) -> Iterator[Text]:
    """What a certificate bears. No kit is read whole for it, nor anything said of one that is not sound."""
    for path, label in toml_files(media, WORKSHOPS, []):
        complaints: list[Complaint] = []
        table = read_table(path, label, complaints)
        title = table.scenery("title", rules) if table is not None else ""
        if not errors(complaints):
            yield title_of(path.stem, title)


def _read_procedures(
    files: Sequence[tuple[Path, str]], themes: Collection[str], rules: Rules, complaints: list[Complaint]
) -> tuple[ReadProcedure, ...]:
    read = (read_procedure(path, label, themes, rules, complaints) for path, label in files)
    return tuple(each for each in read if each is not None)


def _sound_procedures(read: Sequence[ReadProcedure], complaints: list[Complaint]) -> dict[str, Procedure]:
    """Those that are sound, bear a number of their own and lead nowhere but to each other."""
    by_number: dict[int, ReadProcedure] = {}
    for each in (each for each in read if each.sound):
        first = by_number.setdefault(each.procedure.number, each)
        if first is not each:
            problem = f"{each.procedure.number} is the number of {first.label} already"
            complaints.append(
                Complaint(each.label, "number", problem, "write a number that no procedure ever had")
            )
    sound = {each.procedure.id: each for each in by_number.values()}
    while True:
        lost = {id: list(_lost_choices(each.procedure, sound)) for id, each in sound.items()}
        if not any(lost.values()):
            return {id: _without_lost_needs(each, sound, complaints) for id, each in sound.items()}
        for id, places in lost.items():
            for place, leads in places:
                problem = f'"{leads}" is no sound procedure'
                mend = f'write "{ON}", "{PERSON}" or the id of a procedure, or mend that one'
                complaints.append(Complaint(sound[id].label, place, problem, mend))
        sound = {id: each for id, each in sound.items() if not lost[id]}


def _lost_choices(procedure: Procedure, sound: Collection[str]) -> Iterator[tuple[str, str]]:
    for at, gate in enumerate(procedure.gates, 1):
        for number, choice in enumerate(gate.choices, 1):
            if choice.leads not in (ON, PERSON) and choice.leads not in sound:
                yield f"gates[{at}].choices[{number}].leads", choice.leads


def _without_lost_needs(
    read: ReadProcedure, sound: Collection[str], complaints: list[Complaint]
) -> Procedure:
    """The procedure whose needs lead to sound ones only: without a lesson, a need still says where to ask."""

    def without_lost_lead(number: int, need: Need) -> Need:
        if need.leads is None or need.leads in sound:
            return need
        problem = f'"{need.leads[:60]}" is no sound procedure, so it is not offered'
        mend = "write the id of a procedure, or mend that one"
        place = f"needs[{number}].leads"
        complaints.append(Complaint(read.label, place, problem, mend, Severity.WARNING))
        return replace(need, leads=None)

    needs = (without_lost_lead(number, need) for number, need in enumerate(read.procedure.needs, 1))
    return replace(read.procedure, needs=tuple(needs))
