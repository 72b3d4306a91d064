"""What a notice says of one thing that the frozen build carries."""

from collections.abc import Callable
from dataclasses import dataclass

ARCHIVE = "in the program fanal: "
"""Before the name of a Python module that is no file of its own."""

START = "at the start of the program fanal: "
"""Before the name of a script that PyInstaller runs there."""


class Unattributed(Exception):
    """A file of the build whose licence is not known; says which, and the mend."""


@dataclass(frozen=True, slots=True)
class Text:
    """The wording of a licence, and the name that its file should bear."""

    name: str
    wording: str


@dataclass(frozen=True, slots=True)
class Part:
    """What others wrote inside a component."""

    name: str
    licence: str
    version: str
    copyright: tuple[str, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """One work carried. ``licence`` is an SPDX expression; ``source`` says where its source is to be had."""

    group: str
    name: str
    version: str
    licence: str
    copyright: tuple[str, ...]
    source: str
    texts: tuple[Text, ...]
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def brings_its_source(self) -> bool:
        """Whether its source travels in the build, as the notice says of these licences."""
        return self.licence in {"EUPL-1.2", "MPL-2.0"}

    @property
    def is_lgpl(self) -> bool:
        """Whether people must be able to put another build of it in place."""
        return "LGPL" in self.licence


Finder = Callable[[str, str], Component | None]
"""Whose the file at a place in the build is, copied from a source; None when this way does not know."""
