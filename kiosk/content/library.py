"""Library: everything that can be taught, read-only; the world a visit walks in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.content.ability import AbilityCheck
from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.emergency import EmergencyNumber
from kiosk.content.fact import Fact
from kiosk.content.figures import PREFIX
from kiosk.content.inline import parse
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.post import KnownLetter, KnownMessage
from kiosk.content.procedure import Procedure
from kiosk.content.pronunciation import Pronunciation
from kiosk.content.recording import Recordings, Tip
from kiosk.content.right import Right
from kiosk.content.scene import CallScene, PhoneScene, Scene
from kiosk.content.spoken_form import in_spoken_form
from kiosk.content.text import Text
from kiosk.content.theme import Theme
from kiosk.content.trust import Trust
from kiosk.content.utterance import Part, Utterance
from kiosk.content.word import Word

SOURCE_LOCALE = "fr"
"""The language everything is written in first, and falls back to."""


FRENCH = Language(SOURCE_LOCALE, "Français", Direction.LTR, "Latn", ("Noto Sans",), ("fr",), Speech.FULL)
"""French as it is known where ``languages.toml`` says nothing of it."""

NONE_LISTED = Pronunciation({})


@dataclass(frozen=True, slots=True)
class Library:
    """All sound content.

    ``languages`` are those offered, in the order of their tiles; ``french`` is known even where it is not offered,
    because every text falls back to it. ``interface`` is keyed by ``<State>/<item>``. ``glossary`` explains the words
    of portals; ``letters`` and ``messages`` are those people bring; ``rights`` are those to a way other than online.
    ``abilities`` is what somebody is asked who may know some of it already, None where nothing is.
    ``pinned`` procedures come first, in this order; ``hidden`` ones are not offered, pinned or not, but whoever comes
    back with a ticket still finds them. ``recordings`` are the human voices; ``pronunciations`` are, by locale, the
    words that an engine has to be told how to say.
    """

    languages: tuple[Language, ...]
    themes: tuple[Theme, ...]
    procedures: Mapping[str, Procedure]
    facts: Mapping[str, Fact]
    emergency: tuple[EmergencyNumber, ...]
    interface: Mapping[str, Text]
    catalogues: Mapping[str, Catalogue]
    french: Language = FRENCH
    glossary: Mapping[str, Word] = field(default_factory=dict)
    letters: Mapping[str, KnownLetter] = field(default_factory=dict)
    messages: Mapping[str, KnownMessage] = field(default_factory=dict)
    trust: Trust = field(default_factory=Trust)
    rights: Mapping[str, Right] = field(default_factory=dict)
    abilities: AbilityCheck | None = None
    recordings: Recordings = field(default_factory=Recordings)
    pronunciations: Mapping[str, Pronunciation] = field(default_factory=dict)
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    def language(self, locale: str) -> Language:
        """The language of ``locale``. Raises KeyError when the terminal neither offers nor falls back to it."""
        for language in self.known_languages():
            if language.locale == locale:
                return language
        raise KeyError(locale)

    def known_languages(self) -> tuple[Language, ...]:
        """The languages offered, and French: all that may have to be shown or said."""
        if any(language.locale == SOURCE_LOCALE for language in self.languages):
            return self.languages
        return (*self.languages, self.french)

    def utterance(self, text: Text, locale: str) -> Utterance:
        """``text`` in ``locale``: its translation, or the French one where there is none or the French has changed.

        In a language that is spoken only the French is shown, and said by nobody but a recording.
        """
        if self._spoken_only(locale):
            parts = self._parsed(text.french, SOURCE_LOCALE)
            return Utterance(self._recorded(tuple(replace(part, spoken="") for part in parts), locale))
        entry = self._translation(text.key, locale)
        if locale == SOURCE_LOCALE or entry is None:
            return self._utterance(text.french, text.spoken, SOURCE_LOCALE, draft=False)
        return self._utterance(entry.shown, entry.spoken, locale, draft=entry.standing is Standing.DRAFT)

    def words(self, key: str, locale: str) -> Utterance:
        """The interface text ``key`` in ``locale``. Raises KeyError when no such text exists."""
        return self.utterance(self.interface[key], locale)

    def own_name(self, language: Language) -> Utterance:
        """What the tile of ``language`` says: its name, and to touch here."""
        if language.spoken_only:
            return Utterance(self._recorded((Part(language.locale, language.endonym, ""),), language.locale))
        return self.words("Languages/touch-here", language.locale)

    def tip(self, locale: str, procedure: str, step: str) -> Utterance | None:
        """The tip of somebody who has been through ``step``, which shows nothing; None without one."""
        tip = Tip(locale, procedure, step)
        return Utterance((Part(locale, "", "", tip.id),)) if tip in self.recordings.tips else None

    def fact(self, id: str, locale: str) -> Utterance:
        """The value of a fact as it is said in ``locale``. Raises KeyError when there is no such fact."""
        if id not in self.facts:
            raise KeyError(id)
        return self.sentence(f"{{fact|{id}}}", locale)

    def sentence(self, words: str, locale: str) -> Utterance:
        """``words`` of ``locale``, which may hold inline forms, to be said. Raises InlineError for a broken one."""
        return Utterance(self._said(self._parsed(words, locale)))

    def data(self, words: str, locale: str) -> Utterance:
        """``words`` that are data rather than text: a name, an address, the hours of a site."""
        return Utterance(self._said((Part(locale, words, words),)))

    def pronounced(self, word: str, locale: str, site: Mapping[str, str]) -> Utterance:
        """``word`` as it is said with ``site`` as the site's own list, in place of the one that holds."""
        tried = self.pronunciations.get(locale, NONE_LISTED).with_site(site)
        return replace(self, pronunciations={**self.pronunciations, locale: tried}).data(word, locale)

    def value_in(self, scene: Scene) -> str:
        """What a scene draws of the facts: the number to call, the address in the bar; empty for the others."""
        if isinstance(scene, CallScene):
            return self.facts[scene.fact].value
        if isinstance(scene, PhoneScene):
            return self.facts[scene.address].value if scene.address in self.facts else scene.address
        return ""

    def explaining(self, word: str, label: str) -> Word | None:
        """What explains a thing of a scene: the word ``word``, or where that is empty the one that bears ``label``."""
        if word:
            return self.glossary.get(word)
        wanted = label.rstrip(" *").casefold()
        return next(
            (each for each in self.glossary.values() if wanted in map(str.casefold, each.labels)), None
        )

    def right_of(self, procedure: Procedure) -> Right | None:
        """The right to a way other than online that holds for the portal of ``procedure``, where a source says so."""
        return next((each for each in self.rights.values() if procedure.address in each.addresses), None)

    def numbered(self, number: int) -> Procedure | None:
        """The procedure of ``number``, None where this library has none."""
        return next((each for each in self.procedures.values() if each.number == number), None)

    def of_theme(self, theme: str) -> tuple[Procedure, ...]:
        """The procedures of a theme that are offered: those that are pinned, then the others by number."""
        found = (
            each for each in self.procedures.values() if each.theme == theme and each.id not in self.hidden
        )
        return tuple(sorted(found, key=lambda procedure: (self._place(procedure), procedure.number)))

    def _place(self, procedure: Procedure) -> int:
        """Among those that are pinned; after all of them when it is not."""
        return self.pinned.index(procedure.id) if procedure.id in self.pinned else len(self.pinned)

    def open_themes(self) -> tuple[Theme, ...]:
        """The themes that hold at least one procedure, those with pinned ones first: an empty drawer is not drawn."""
        held = ((theme, self.of_theme(theme.id)) for theme in self.themes)
        drawn = [(self._place(procedures[0]), theme) for theme, procedures in held if procedures]
        return tuple(theme for _, theme in sorted(drawn, key=lambda each: each[0]))

    def _utterance(self, shown: str, spoken: str | None, locale: str, *, draft: bool) -> Utterance:
        parts = self._parsed(shown, locale)
        if spoken is not None:
            parts = _respoken(parts, self._parsed(spoken, locale))
        return Utterance(self._recorded(self._said(parts), locale), draft)

    def _parsed(self, sentence: str, locale: str) -> tuple[Part, ...]:
        def translated(text: Text) -> Part | None:
            entry = self._translation(text.key, locale)
            return Part(locale, entry.shown, entry.spoken or entry.shown) if entry else None

        return parse(sentence, locale, self.facts, translated)

    def _said(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(piece for part in parts for piece in self._in_spoken_form(part))

    def _in_spoken_form(self, part: Part) -> tuple[Part, ...]:
        locale = SOURCE_LOCALE if self._spoken_only(part.locale) else part.locale

        def named(name: str) -> str:
            key = f"{PREFIX}{name}"
            if locale == SOURCE_LOCALE:
                return self.interface[key].french if key in self.interface else ""
            entry = self._translation(key, locale)
            return (entry.spoken or entry.shown) if entry else ""

        return in_spoken_form(part, locale, named, self.pronunciations.get(locale, NONE_LISTED))

    def _translation(self, key: str, locale: str) -> Entry | None:
        """What ``locale`` says for ``key``, if that is translated and the French has not changed since."""
        entry = self.catalogues[locale].entries.get(key) if locale in self.catalogues else None
        return None if entry is None or entry.standing is Standing.STALE else entry

    def _spoken_only(self, locale: str) -> bool:
        return any(each.locale == locale and each.spoken_only for each in self.languages)

    def _recorded(self, parts: tuple[Part, ...], locale: str) -> tuple[Part, ...]:
        """The same parts, said by a recording of exactly their words in ``locale`` where there is one."""
        if locale not in self.recordings.said:
            return parts
        id = self.recordings.id_of(locale, "".join(part.shown for part in parts))
        return tuple(replace(part, recording=id) for part in parts) if id else parts


def _respoken(shown: tuple[Part, ...], said: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts that show one sentence and say another.

    Part by part where both change language at the same places, so that what is said can still be lit; otherwise the
    first carries all that is shown.
    """
    if [part.locale for part in shown] == [part.locale for part in said]:
        pairs = zip(shown, said, strict=True)
        return tuple(Part(each.locale, each.shown, other.spoken) for each, other in pairs)
    whole = "".join(part.shown for part in shown)
    first, *rest = said
    return (Part(first.locale, whole, first.spoken), *(Part(part.locale, "", part.spoken) for part in rest))
