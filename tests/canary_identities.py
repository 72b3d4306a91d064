"""Sixty people who do not exist: words that are nobody's name, numbers that nobody can be given."""

from __future__ import annotations

import base64
import json
import urllib.parse
from dataclasses import dataclass
from itertools import product

HOW_MANY = 60
GIVEN = ("Zorblix", "Quompal", "Vrelkou", "Fnorgam", "Blistaz", "Dwimmok", "Gluxome", "Ptarvil")
FAMILY = ("Krandolux", "Mzubelik", "Ozwandit", "Tchirpoq", "Wobblenak", "Yxtapour", "Jumblaz", "Snorvik")
LETTERS = (
    "ابتثجحخدذرزسش",
    "бвгджзклмнпрст",
    "აბგდევზთიკლმნ",
    "কখগঘচছজঝটঠডঢ",
    "ሀለሐመሠረሰሸቀበተቸ",
    "தநபமயரலவழளறன",
    "αβγδεζηθικλμν",
    "אבגדהוזחטיכלמ",
)
"""One script a row; a name is some of its letters in no order that means anything."""

LEAST_WORD = 6
"""Letters of a part of a name that is looked for by itself."""


@dataclass(frozen=True)
class Canary:
    """``script_name`` is the name in another script, which can only be pasted."""

    name: str
    script_name: str
    phone: str
    email: str
    foreigner_number: str

    @property
    def texts(self) -> tuple[str, ...]:
        return self.name, self.email, self.phone, self.foreigner_number

    @property
    def digits(self) -> tuple[str, ...]:
        return self.phone.replace(" ", ""), self.foreigner_number

    def needles(self) -> set[bytes]:
        """All ways in which something of this person could lie in a file; in small letters where there are any."""
        words = {word for word in self.name.split() if len(word) >= LEAST_WORD}
        plain = {*self.texts, *self.digits, *words, self.script_name}
        written = (
            plain | {json.dumps(each)[1:-1] for each in plain} | {urllib.parse.quote(each) for each in plain}
        )
        ways = {each.lower().encode(code) for each in written for code in ("utf-8", "utf-16-le")}
        return ways | {base64.b64encode(each.encode()).lower().rstrip(b"=")[:-2] for each in plain}


def canaries() -> tuple[Canary, ...]:
    """The same sixty every time."""
    people = []
    for at, (given, family) in enumerate(list(product(GIVEN, FAMILY))[:HOW_MANY]):
        letters = LETTERS[at % len(LETTERS)]
        steps = [letters[(at * 5 + step * step * 3 + step) % len(letters)] for step in range(9)]
        people.append(
            Canary(
                f"{given}{at:02} {family}{at:02}",
                "".join(steps) + f"-{at:02}-" + steps[0],
                f"00 00 77 {(at * 37) % 100:02} {at:02}",
                f"{given}.{family}{at:02}@nulle-part.invalid".lower(),
                f"9990{(at * 7919) % 100_000:05}{at % 10}",
            )
        )
    return tuple(people)
