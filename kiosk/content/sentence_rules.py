"""The rules of a sentence: what it must be so that it can be said, understood and believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kiosk.content.complaint import Flaw, Severity
from kiosk.content.fact import Confidence, Fact, FactKind
from kiosk.content.inline import FORM, NAMES, InlineError, forms, parse

MOST_WORDS = 20
"""Longer sentences lose the listener."""

MOST_CHARACTERS = 600
"""Longer texts fit no screen."""

MOST_SENTENCES = 2
"""What a mediator reads in passing."""

TO_CHECK = "à vérifier"
"""What a French sentence says when it rests on a fact that nobody has verified."""

_ADDRESS = re.compile(
    r"(?<![\w.-])(?:https?://)?(?:[\w.+-]+@)?(?P<host>(?:[^\W_](?:[\w-]*[^\W_])?\.)+[a-z]{2,})(?![\w-])",
    re.IGNORECASE,
)
_FILE_ENDINGS = {"pdf", "jpg", "jpeg", "png", "heic", "bmp", "tiff", "doc", "docx"}
_MADE_UP_HOST = re.compile(r"(?:.*\.)?(?:example|invalid|test|example\.(?:com|net|org))")
"""Kept free for examples by RFC 2606."""

_PHONE_NUMBER = re.compile(
    r"(?<!\w)(?:"
    r"(?:\+|0)\s?\d(?:[\s.-]?\d){8,}"  # ten digits, or the international form
    r"|3\d[\s.]?\d\d|116[\s.]?\d{3}|11[24589]"  # the short numbers of France
    r"|(?<=\bappelez le )\d\d|(?<=\bcomposez le )\d\d|(?<=\ble numéro )\d\d|(?<=\bau numéro )\d\d"
    r")(?!\w)(?!\s*(?:€|%|euros?\b|ans?\b|jours?\b|mois\b|heures?\b|minutes?\b|personnes?\b))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;](?=\s|$)")
_FULL_STOPS = ".!?… »"
_FULL_STOP = re.compile(r"[.!?…](?=\s|$)")
_WORD = re.compile(r"\w[\w'’-]*")
_UNSEEN_BUT_FIT = "\u00a0\u202f\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069"
"""Fixed blanks, the joiners that Persian and Arabic scripts write with, direction marks and isolates."""
_WITHOUT_UNSEEN_BUT_FIT = str.maketrans("", "", _UNSEEN_BUT_FIT)


def official_domains(facts: Mapping[str, Fact]) -> frozenset[str]:
    """The official list: the host of every domain fact that is solid or dated."""
    return frozenset(
        fact.value.partition("/")[0].lower()
        for fact in facts.values()
        if fact.kind is FactKind.DOMAIN and fact.confidence is not Confidence.UNVERIFIED
    )


def is_made_up(host: str) -> bool:
    """Whether ``host`` is one that nobody can ever own."""
    return _MADE_UP_HOST.fullmatch(host) is not None


class SentenceRules:
    """The rules, with the facts that sentences may refer to. Each yields the flaws of one string."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self.facts = facts
        self._official = official_domains(facts)

    def text(self, sentence: str) -> Iterator[Flaw]:
        """A French sentence that is translated, shown and said."""
        yield from self._words(sentence)
        yield from self._unverified(sentence)
        yield from _too_many_words(sentence)

    def translation(self, shown: str, french: str) -> Iterator[Flaw]:
        """``shown`` as a translation of ``french``: it may neither drop a form nor add a fact of its own."""
        yield from self._words(shown)
        yield from _changed_forms(shown, french, NAMES)

    def spoken_translation(self, spoken: str, french: str) -> Iterator[Flaw]:
        """The spoken form of a translation, which may write a French word in letters its own voice can read."""
        yield from self._words(spoken)
        yield from _changed_forms(spoken, french, ("fact", "digits"))

    def scenery(self, words: str) -> Iterator[Flaw]:
        """French words drawn in a scene: shown as they are, never translated, without forms."""
        yield from _unfit_characters(words)
        if "{" in words or "}" in words:
            yield Flaw("holds a brace", "write plain French here, forms are read in sentences only")
        yield from self._off_the_list(words)

    def prompt(self, words: str) -> Iterator[Flaw]:
        """French words that tell a mediator what to do: read at a glance, never translated, without forms."""
        yield from self.scenery(words)
        yield from _bare_phone_numbers(words)
        yield from _too_many_words(words)
        sentences = len(_FULL_STOP.findall(words.rstrip(_FULL_STOPS) + "."))
        if sentences > MOST_SENTENCES:
            mend = f"keep at most {MOST_SENTENCES}, or make another part"
            yield Flaw(f"holds {sentences} sentences", mend)

    def _words(self, sentence: str) -> Iterator[Flaw]:
        yield from _unfit_characters(sentence)
        try:
            parts = parse(sentence, "", self.facts)
        except InlineError as error:
            yield Flaw(error.problem, error.mend)
            return
        if sentence.strip() and not any(sign.isalnum() for part in parts for sign in part.spoken):
            yield Flaw("has nothing to say", "write at least one word")
        plain = FORM.sub(" ", sentence)
        yield from self._off_the_list(plain)
        yield from _bare_phone_numbers(plain)

    def _off_the_list(self, words: str) -> Iterator[Flaw]:
        for match in _ADDRESS.finditer(words[:MOST_CHARACTERS]):
            host = match["host"].lower()
            if not (host in self._official or _is_file_name(host) or is_made_up(host)):
                yield Flaw(
                    f'"{host}" is not on the official list',
                    "write an address of media/facts, or add it there with its source",
                )

    def _unverified(self, sentence: str) -> Iterator[Flaw]:
        if TO_CHECK in sentence.lower():
            return
        for match in FORM.finditer(sentence):
            fact = self.facts.get(match["body"]) if match["name"] == "fact" else None
            if fact and fact.confidence is Confidence.UNVERIFIED:
                yield Flaw(
                    f'the fact "{fact.id}" is unverified but said as if it were certain',
                    f"say « {TO_CHECK} » in the sentence, or leave the fact out",
                )


def _unfit_characters(words: str) -> Iterator[Flaw]:
    if not words.strip():
        yield Flaw("is empty", "write the words, or take the line out")
    elif words != words.strip():
        yield Flaw("begins or ends with a blank", "take the blank away")
    if not words.translate(_WITHOUT_UNSEEN_BUT_FIT).isprintable():
        yield Flaw("holds a line break or another sign that cannot be shown", "write it as one plain line")
    if len(words) > MOST_CHARACTERS:
        yield Flaw(f"is {len(words)} characters long", f"keep it under {MOST_CHARACTERS}")


def _is_file_name(host: str) -> bool:
    return host.rpartition(".")[2] in _FILE_ENDINGS


def _bare_phone_numbers(sentence: str) -> Iterator[Flaw]:
    for match in _PHONE_NUMBER.finditer(sentence[:MOST_CHARACTERS]):
        yield Flaw(
            f'"{match[0]}" is a phone number written out',
            "write {fact|...} with the id of its fact, or {digits|...}",
        )


def _too_many_words(sentence: str) -> Iterator[Flaw]:
    plain = FORM.sub(lambda form: form["body"] if form["name"] == "fr" else "1", sentence)
    longest = max(len(_WORD.findall(part)) for part in _SENTENCE_END.split(plain))
    if longest > MOST_WORDS:
        mend = f"cut it into sentences of at most {MOST_WORDS} words"
        yield Flaw(f"a sentence of {longest} words", mend, Severity.WARNING)


def _changed_forms(translation: str, french: str, kept: tuple[str, ...]) -> Iterator[Flaw]:
    wanted, held = Counter(forms(french)), Counter(forms(translation))
    for form in sorted(wanted - held):
        if form[1:].partition("|")[0] in kept:
            yield Flaw(f"drops {form}", "put it back where it belongs in the sentence")
    for form in sorted(held.keys() - wanted.keys()):
        if not form.startswith("{fr|"):
            yield Flaw(f"adds {form}, which the French does not say", "take it out, or add it to the French")
