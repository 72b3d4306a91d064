"""The letters of each language: whether its fonts really hold them."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE, Library

if TYPE_CHECKING:
    from kiosk.commands.terminal import Terminal

FONT_PACKAGES = "Install the packages fonts-noto-core and fonts-sil-abyssinica."
MOST_NAMED = 12
"""Letters that are missing; more of them tell no more."""


def letters(terminal: Terminal) -> Iterator[Finding]:
    """One finding a language. After the QGuiApplication."""
    terminal.use_fonts()
    library = terminal.world.library
    # the frozen build brings its own fonts
    mend = "Install Fanal again." if getattr(sys, "frozen", False) else FONT_PACKAGES
    for language in library.languages:
        yield letters_of(language, _signs(library, language), mend)


def letters_of(language: Language, signs: Iterable[str], mend: str) -> Finding:
    """Whether the families of ``language`` hold ``signs``, and the first of them its own name; ``mend`` if not."""
    check = Check(f"font-{language.locale}", Subject.SPEECH, f"Font {language.locale}")
    present = [family for family in language.families if family in set(QFontDatabase.families())]
    if language.families[0] not in present:
        return check.bad(f"{language.families[0]} is missing: letters may show as boxes.", mend)
    missing = {*_without(present[:1], language.endonym), *_without(present, signs)}
    if missing:
        named = " ".join(sorted(missing)[:MOST_NAMED])
        return check.bad(f"{', '.join(present)} cannot show {named}: boxes stand there.", mend)
    return check.good(f"{language.families[0]} holds every letter")


def _signs(library: Library, language: Language) -> set[str]:
    """Every sign that a sentence in ``language`` can show."""
    if language.locale == SOURCE_LOCALE:
        texts = [text.french for text in library.interface.values()]
        texts += [text.french for each in library.procedures.values() for text in each.texts()]
    else:
        texts = [entry.shown for entry in library.catalogues[language.locale].entries.values()]
    return {sign for text in texts for sign in text}


def _without(families: Collection[str], signs: Iterable[str]) -> set[str]:
    """Of ``signs``, those that none of ``families`` can draw; marks that only steer the writing are drawn by nobody."""
    fonts = [_alone(family) for family in families]
    return {
        sign
        for sign in signs
        if sign.isprintable()
        and not sign.isspace()
        and not any(font.supportsCharacter(ord(sign)) for font in fonts)
    }


def _alone(family: str) -> QRawFont:
    """``family`` as it is: no other font stands in for what it lacks."""
    font = QFont(family)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return QRawFont.fromFont(font)
