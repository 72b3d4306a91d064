"""The three inline forms a sentence may hold, and how each is shown and spoken.

``{fr|clé de connexion}`` is a French part inside any language, ``{fact|ofpra.phone}`` the value of a fact,
``{digits|112}`` a number read digit by digit. There are no others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from kiosk.content.fact import Fact, FactKind
from kiosk.content.figures import digit_by_digit
from kiosk.content.text import Text
from kiosk.content.utterance import Part

FORM = re.compile(r"\{(?P<name>[^{}|]*)\|(?P<body>[^{}]*)\}")
NAMES = ("fr", "fact", "digits")

Translated = Callable[[Text], Part | None]
"""Gives the words of a fact in the language of the sentence; None where they are not translated."""


class InlineError(ValueError):
    """A sentence holds a form that is unknown, broken, empty, or names a fact that does not exist."""

    def __init__(self, problem: str, mend: str) -> None:
        super().__init__(f"{problem}: {mend}")
        self.problem = problem
        self.mend = mend


def forms(sentence: str) -> tuple[str, ...]:
    """The inline forms of ``sentence`` as written, sorted: a translation must hold the same ones."""
    return tuple(sorted(match.group(0) for match in FORM.finditer(sentence)))


def facts_in(sentence: str) -> tuple[str, ...]:
    """The ids of the facts that ``sentence`` names, in order."""
    return tuple(match.group("body") for match in FORM.finditer(sentence) if match.group("name") == "fact")


def parse(
    sentence: str, locale: str, facts: Mapping[str, Fact], translated: Translated = lambda text: None
) -> tuple[Part, ...]:
    """Cut ``sentence`` into parts for the voice of ``locale``. Raises :class:`InlineError` with the form at fault."""
    rest = FORM.sub("", sentence)
    if "{" in rest or "}" in rest:
        raise InlineError("a brace stands alone", "write {fr|...}, {fact|...} or {digits|...}")
    return tuple(_parts(sentence, locale, facts, translated))


def _parts(sentence: str, locale: str, facts: Mapping[str, Fact], translated: Translated) -> Iterator[Part]:
    position = 0
    for match in FORM.finditer(sentence):
        if match.start() > position:
            plain = sentence[position : match.start()]
            yield Part(locale, plain, plain)
        yield _form(match.group("name"), match.group("body"), locale, facts, translated)
        position = match.end()
    if position < len(sentence):
        plain = sentence[position:]
        yield Part(locale, plain, plain)


def _form(name: str, body: str, locale: str, facts: Mapping[str, Fact], translated: Translated) -> Part:
    if not body.strip():
        raise InlineError(
            f"the form {{{name}|{body}}} is empty", "write something after the bar, or take it out"
        )
    if name == "fr":
        return Part("fr", body, body)
    if name == "digits":
        return Part(locale, body, digit_by_digit(body))
    if name == "fact":
        if body not in facts:
            raise InlineError(f'no fact is called "{body}"', "add it to media/facts or mend the name")
        return _fact(facts[body], locale, translated)
    raise InlineError(f"unknown form {{{name}|{body}}}", f"only {', '.join(NAMES)} exist")


def _fact(fact: Fact, locale: str, translated: Translated) -> Part:
    """Figures and translated words in the language of the sentence; addresses, and what nobody translated, French."""
    if fact.kind is FactKind.PHONE:
        return Part(locale, fact.value, digit_by_digit(fact.value))
    if fact.text:
        return translated(fact.text) or Part("fr", fact.value, fact.value)
    in_french = fact.kind in (FactKind.DOMAIN, FactKind.POSTAL_ADDRESS)
    return Part("fr" if in_french else locale, fact.value, fact.value)
