"""Coded: a value of a closed list under the three names it bears in the Coop."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar


class Coded(Enum):
    """``value`` is the name in the Coop's API and in our log, ``form`` that in its forms, ``label`` the French one."""

    form: str
    label: str

    def __new__(cls, value: str, form: str, label: str) -> Coded:
        """A member of three names."""
        member = object.__new__(cls)
        member._value_ = value
        member.form = form
        member.label = label
        return member


class Starred(Coded):
    """A value with one to three stars, as the Coop shows it and writes it in its sheet (``2/3``)."""

    @property
    def stars(self) -> int:
        """1 to 3, by its place in the list."""
        return 1 + list(type(self)).index(self)


AnyCoded = TypeVar("AnyCoded", bound=Coded)


def coded(kind: type[AnyCoded], name: str) -> AnyCoded:
    """The value of ``kind`` that ``name`` stands for, today's or a former one's.

    Raises ValueError, naming the list and what it takes.
    """
    today = FORMER.get(kind.__name__, {}).get(name, name)
    for member in kind:
        if member.value == today:
            return member
    known = ", ".join(member.value for member in kind)
    raise ValueError(f"{kind.__name__} takes one of {known}, not {name[:60]!r}.")


FORMER = {"TypeActivite": {"demarche_administrative": "individuel"}}
"""Names that the Coop has merged into others, list by list; its API still knows the type of 2024."""
