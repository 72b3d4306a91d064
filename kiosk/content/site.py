"""Site: the place where the terminal stands, as far as a person needs to know it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PublicDate:
    """Something that takes place here and that everybody may come to; ``title`` says what, in French."""

    begin: datetime.datetime
    end: datetime.datetime
    title: str


@dataclass(frozen=True, slots=True)
class Site:
    """``name`` and ``address`` are spoken on the emergency screen; ``help_nearby`` is one line for the ticket.

    ``wifi_name`` and ``wifi_password`` are the network for visitors, ``pocket`` is the address of the pocket guide.
    Each is empty when the site has not filled it in: then it is neither shown nor spoken.
    """

    name: str = ""
    address: str = ""
    help_nearby: str = ""
    dates: tuple[PublicDate, ...] = ()
    wifi_name: str = ""
    wifi_password: str = field(default="", repr=False)
    pocket: str = ""

    @property
    def place(self) -> str:
        """Its name and address on one line, as far as they are known."""
        return ", ".join(part for part in (self.name, self.address) if part)
