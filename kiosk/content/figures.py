"""Figures: how amounts, dates, hours, numbers and addresses are said, where a voice would read out their signs.

The words come from the catalogues, under ``Said/``. Where a language lacks one, the figures alone are said, or what is
written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kiosk.content.pronunciation import Place

SaidWord = Callable[[str], str]
"""Gives the word under ``Said/<name>`` in the language that is spoken; empty where nobody has translated it."""

PREFIX = "Said/"
"""Where the catalogues keep these words. None of them is a sentence of its own."""

_Spoken = Callable[[re.Match[str], SaidWord], str]
"""What is said for a match; empty where it is to be read as it is written."""

_BLANK = r"[ \u00a0\u202f]"
_NUMBER = rf"\d{{1,3}}(?:(?:{_BLANK}|[.,])\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)|\d+(?:[.,]\d+)?"
_START = r"(?<![\w.,:/])"
_WORTH_A_LOOK = re.compile(r"\d|\w\.\w|n°", re.IGNORECASE)
_SIGNS = {".": "dot", "@": "at", "-": "dash", "_": "underscore", "/": "slash"}
_MONTHS, _DAYS = range(1, 13), range(1, 32)
CENTS_LENGTH = 2


def places_of_figures(text: str, locale: str, word: SaidWord) -> tuple[Place, ...]:
    """All that is said otherwise than it is written in ``text``, in its order."""
    if not _WORTH_A_LOOK.search(text):
        return ()
    found: list[Place] = []
    for pattern, spoken in (*_RULES, *_RULES_OF.get(locale, ())):
        for match in pattern.finditer(text):
            if any(each.start < match.end() and match.start() < each.end for each in found):
                continue
            said = spoken(match, word)
            if said:
                found.append(Place(match.start(), match.end(), said))
    return tuple(sorted(found, key=lambda place: place.start))


def digit_by_digit(number: str) -> str:
    """``"01 58"`` -> ``"0 1, 5 8"``: each digit for itself, with a breath where the number is written in groups."""
    groups = [" ".join(group) for group in re.split(r"[^\d]+", number) if group]
    together = all(len(group) == 1 for group in groups)
    return (" " if together else ", ").join(groups)


def _address(match: re.Match[str], word: SaidWord) -> str:
    """The signs by their names, ``www`` and the ending of a country letter by letter."""
    labels = re.split(r"([.@_/-])", match["address"])
    signs = {sign: word(_SIGNS[sign]) for sign in labels[1::2]}
    if not all(signs.values()):
        return ""
    return " ".join(
        signs[label] if label in signs else _label(label, country=labels[at + 1 : at + 2] in ([], ["/"]))
        for at, label in enumerate(labels)
        if label
    )


def _label(label: str, *, country: bool) -> str:
    letters = label.lower() == "www" or (country and len(label) == 2)
    return " ".join(label) if letters else label


def _date(match: re.Match[str], word: SaidWord) -> str:
    day, month = int(match["day"]), int(match["month"])
    if day not in _DAYS or month not in _MONTHS:
        return ""
    named = word(f"month-{month}")
    first = word("first-of-month") if day == 1 else ""
    return f"{first or day} {named} {match['year']}" if named else f"{day}, {month}, {match['year']}"


def _phone(match: re.Match[str], word: SaidWord) -> str:
    plus = word("plus") if match[0].startswith("+") else ""
    return f"{plus} {digit_by_digit(match[0])}".strip()


def _long_number(match: re.Match[str], word: SaidWord) -> str:
    return digit_by_digit(match[0])


def _amount(match: re.Match[str], word: SaidWord) -> str:
    whole, decimals = _parsed(match["number"] or match["after"])
    one, more, cents = word("euro"), word("euros"), word("cents")
    if not (one and more and cents):
        return ""
    euros = f"{whole} {one if whole == '1' else more}"
    if len(decimals) != CENTS_LENGTH:
        return f"{_decimal(whole, decimals, word)} {more}" if decimals else euros
    said = f"{int(decimals)} {cents}" if int(decimals) else ""
    return said if said and whole == "0" else f"{euros} {said}".strip()


def _percent(match: re.Match[str], word: SaidWord) -> str:
    said = word("percent")
    return f"{_decimal(*_parsed(match['number']), word)} {said}" if said else ""


def _hours(match: re.Match[str], word: SaidWord) -> str:
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    if minutes:
        between = word("hours-minutes")
        return f"{hours} {between} {minutes}" if between else f"{hours}, {minutes}"
    said = word("hour" if hours == 1 else "hours")
    return f"{hours} {said}" if said else ""


def _joined(match: re.Match[str], word: SaidWord) -> str:
    return re.sub(r"\D", "", match[0])


def _with_decimals(match: re.Match[str], word: SaidWord) -> str:
    mark = word("decimal")
    return f"{match['whole']} {mark} {match['decimals']}" if mark else ""


def _code(match: re.Match[str], word: SaidWord) -> str:
    return " ".join(match[0])


def _number_sign(match: re.Match[str], word: SaidWord) -> str:
    said = word("number")
    return f"{said} " if said else ""


def _french_ordinal(match: re.Match[str], word: SaidWord) -> str:
    return "première" if match["feminine"] else f"{match['number']}ème"


def _parsed(number: str) -> tuple[str, str]:
    """The whole part and the decimals: what is parted in threes is a group."""
    found = re.fullmatch(r"(\d+(?:[.,]\d{3})*)(?:[.,](\d+))?", re.sub(r"\s", "", number))
    return (re.sub(r"\D", "", found[1]), found[2] or "") if found else (number, "")


def _decimal(whole: str, decimals: str, word: SaidWord) -> str:
    return f"{whole} {word('decimal') or ','} {decimals}" if decimals else whole


def _rules() -> Iterator[tuple[re.Pattern[str], _Spoken]]:
    yield (
        re.compile(
            r"(?<![\w@.-])(?:https?://)?(?P<address>(?:[A-Za-z0-9][\w+.-]*@)?"
            r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[a-z]{2,}(?:/[A-Za-z0-9_./-]*[A-Za-z0-9])?)/?(?![\w-])"
        ),
        _address,
    )
    yield (
        re.compile(
            r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/-])"
        ),
        _date,
    )
    yield re.compile(r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d/-])"), _date
    mark = rf"(?:{_BLANK}|[.-])?"
    yield (
        re.compile(rf"(?<![\w+])(?:\+\d{{1,3}}(?:{mark}\d{{1,4}}){{2,6}}|0\d(?:{mark}\d\d){{4}})(?!\d)"),
        _phone,
    )
    money = r"(?:€|EUR(?!\w))"
    yield re.compile(rf"{_START}(?:(?P<number>{_NUMBER})\s?{money}|{money}\s?(?P<after>{_NUMBER}))"), _amount
    yield re.compile(rf"{_START}(?P<number>{_NUMBER})\s?%"), _percent
    yield (
        re.compile(
            rf"{_START}(?P<hours>[01]?\d|2[0-4])\s?[hH](?:\s?(?P<minutes>[0-5]\d)(?:\s?mi?n)?)?(?!\w)"
        ),
        _hours,
    )
    yield re.compile(rf"{_START}(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\w:])"), _hours
    yield re.compile(rf"{_START}\d{{5,}}(?!\w|[.,]\d)"), _long_number
    yield re.compile(rf"{_START}\d{{1,3}}(?:(?:{_BLANK}|[.,])\d{{3}})+(?!\w|[.,]\d)"), _joined
    yield re.compile(rf"{_START}(?P<whole>\d+),(?P<decimals>\d+)(?!\w|[.,]\d)"), _with_decimals
    yield re.compile(r"(?<![\w-])(?!\d+E)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{3,}(?![\w-])"), _code
    yield re.compile(r"(?<!\w)(?:[nN][°º]|№)\s?(?=\d)"), _number_sign


_RULES = tuple(_rules())
_RULES_OF: dict[str, tuple[tuple[re.Pattern[str], _Spoken], ...]] = {
    "fr": (
        (re.compile(r"(?<!\w)(?:(?P<feminine>1(?:re|ère))|(?P<number>\d+)(?:e|ème))(?!\w)"), _french_ordinal),
    )
}
