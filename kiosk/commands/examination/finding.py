"""Finding: what one check of a machine found, in words for a technician, and the mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.staff.findings import Standing


class Subject(Enum):
    """The headings under which findings are told, in this order."""

    SITE = "Site"
    PROGRAM = "Program"
    CONTENT = "Content"
    SPEECH = "Letters and voices"
    DEVICES = "Sound, paper and screen"
    LOG = "Log and state"
    MACHINE = "Machine"
    KIOSK = "Kiosk"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the check ``id`` found. ``mend`` is empty when all is well, and never otherwise.

    ``id`` stays the same from one Fanal to the next, for programs; ``name`` is for people.
    """

    id: str
    subject: Subject
    name: str
    standing: Standing
    words: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A thing that is looked at; makes the finding of it."""

    id: str
    subject: Subject
    name: str

    def good(self, words: str) -> Finding:
        """Nothing to mend."""
        return Finding(self.id, self.subject, self.name, Standing.GOOD, words)

    def care(self, words: str, mend: str) -> Finding:
        """Something to mend some day: a visit works without it."""
        return Finding(self.id, self.subject, self.name, Standing.CARE, words, mend)

    def bad(self, words: str, mend: str) -> Finding:
        """Something to mend now: a visit does not work without it, or somebody could get out of the kiosk."""
        return Finding(self.id, self.subject, self.name, Standing.BAD, words, mend)


def counted(number: int, what: str) -> str:
    """``"1 complaint"`` or ``"2 complaints"``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
