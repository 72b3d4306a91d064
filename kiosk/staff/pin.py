"""The PIN of the staff: what makes one weak, and where the door stands after wrong ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from itertools import groupby, pairwise

FEWEST_DIGITS, MOST_DIGITS = 6, 12


class Weakness(Enum):
    """Why a PIN is refused when it is chosen."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NOT_DIGITS = "not-digits"
    REPEATED = "repeated"
    RUN = "run"
    DATE_LIKE = "date-like"
    WELL_KNOWN = "well-known"
    POSTCODE = "postcode"


@dataclass(frozen=True, slots=True)
class PinStanding:
    """Where the staff's door stands: wrong PINs in a row, seconds until the next may be tried, off until a reset.

    ``wait_seconds`` is 0 when a PIN may be tried now, and when the door is ``off``: then waiting helps nobody.
    """

    failures: int = 0
    wait_seconds: float = 0.0
    off: bool = False


def weakness(pin: str, postcode: str = "") -> Weakness | None:
    """Why ``pin`` must not be chosen; None when it may. ``postcode`` is the site's own, empty when unknown.

    Of the million PINs of six digits about one in eight is refused: those that people choose, and a stranger tries.
    """
    if not re.fullmatch(r"[0-9]*", pin):
        return Weakness.NOT_DIGITS
    if len(pin) < FEWEST_DIGITS:
        return Weakness.TOO_SHORT
    if len(pin) > MOST_DIGITS:
        return Weakness.TOO_LONG
    for found, weak in (
        (_is_repeated(pin), Weakness.REPEATED),
        (_is_run(pin), Weakness.RUN),
        (pin in WELL_KNOWN, Weakness.WELL_KNOWN),
        (bool(postcode) and postcode in pin, Weakness.POSTCODE),
        (_is_date_like(pin), Weakness.DATE_LIKE),
    ):
        if found:
            return weak
    return None


def postcode_in(address: str) -> str:
    """The French postcode in ``address``, five digits, the last if there are several; empty when there is none."""
    found = re.findall(r"(?<!\d)\d{5}(?!\d)", address, re.ASCII)
    return found[-1] if found else ""


def _is_repeated(pin: str) -> bool:
    """One or two digits only, a piece that comes again (123123), the same backwards, or one digit most of the way."""
    periods = range(1, len(pin) // 2 + 1)
    return (
        len(set(pin)) <= 2
        or any(pin[period:] == pin[:-period] for period in periods)
        or pin == pin[::-1]
        or _longest_stretch(pin, steps=(0,)) * 3 >= len(pin) * 2
    )


def _is_run(pin: str) -> bool:
    """Steps of one size (135791), doubled (112233), in pairs (131415), in halves (123789), or most of the way."""
    half = len(pin) // 2
    once = "".join(digit for digit, _ in groupby(pin))
    return (
        len(set(_steps(once))) == 1
        or _counts_in_pairs(pin)
        or _longest_stretch(pin, steps=(1, 9)) * 3 >= len(pin) * 2
        or all(_longest_stretch(part, steps=(1, 9)) == len(part) for part in (pin[:half], pin[half:]))
    )


def _counts_in_pairs(pin: str) -> bool:
    """131415, 102030, 112233 and the same downwards."""
    pairs = [int(pin[place : place + 2]) for place in range(0, len(pin), 2)]
    steps = {after - before for before, after in pairwise(pairs)}
    return len(pin) % 2 == 0 and len(steps) == 1 and abs(steps.pop()) in (1, 10, 11)


def _steps(digits: str) -> list[int]:
    """From each digit to the next, going round from 9 to 0: 1 is one up, 9 is one down."""
    return [(int(after) - int(before)) % 10 for before, after in pairwise(digits)]


def _longest_stretch(digits: str, *, steps: tuple[int, ...]) -> int:
    """How many digits in a row lie one of ``steps`` apart, always the same one."""
    lengths = [len(list(same)) + 1 for step, same in groupby(_steps(digits)) if step in steps]
    return max(lengths, default=0)


def _is_date_like(pin: str) -> bool:
    """A day in any order, its year of two or four digits; or a year at the beginning or the end."""
    year = r"(?:19\d\d|20[0-4]\d)"
    day, month = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
    shapes = (
        f"{day}{month}\\d\\d",
        f"{month}{day}\\d\\d",
        f"\\d\\d{month}{day}",
        f"{year}\\d*",
        f"\\d*{year}",
    )
    return any(re.fullmatch(shape, pin) for shape in shapes)


_COMMON = """
147258 147852 147369 147963 147896 258963 258741 369147 369852 369741 741963 741258 852741 852369 963852 963741 963258
159753 159357 753159 753951 357159 357951 951357 951753 789632 321478 123698 125896 145236 147895 159263 258456 456258
852456 1478963 147258369 147852369 963852741 789632145 123698745

100200 124578 124816 246810 248163 112358 235711 112358132

314159 3141592 31415926 271828 161803 141421 142857 173205 299792 299792458 866753 8675309 520131 5201314 1314520 525600
292513 420690

151718 171518 181715 151817 112151 115112 118218 118712 118008
"""
WELL_KNOWN = frozenset(_COMMON.split())
"""Common PINs that no rule catches: shapes on the pad, counting, numbers from books and songs, numbers to call."""
