"""Site: the place where the terminal stands, as far as a person needs to know it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from kiosk.content.notice import Notice

DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class PublicDate:
    """Something that takes place here and that everybody may come to; ``title`` says what, in French."""

    begin: datetime.datetime
    end: datetime.datetime
    title: str


@dataclass(frozen=True, slots=True)
class Site:
    """``name`` and ``address`` are spoken on the emergency screen; ``permanences`` are lines about help nearby.

    ``notices`` are what is out of the ordinary here, the most important first.
    ``wifi_name`` and ``wifi_password`` are the network for visitors, ``pocket`` is the address of the pocket guide.
    Each is empty when the site has not filled it in: then it is neither shown nor spoken.
    """

    name: str = ""
    address: str = ""
    permanences: tuple[str, ...] = ()
    dates: tuple[PublicDate, ...] = ()
    wifi_name: str = ""
    wifi_password: str = field(default="", repr=False)
    pocket: str = ""
    notices: tuple[Notice, ...] = ()

    @property
    def help_nearby(self) -> str:
        """The first line about help nearby; empty when there is none."""
        return self.permanences[0] if self.permanences else ""

    def notices_on(self, today: datetime.date | None) -> tuple[Notice, ...]:
        """Those that are still to be told; None: nobody knows what day it is."""
        return tuple(each for each in self.notices if each.holds(today))

    def dates_near(self, today: datetime.date | None) -> tuple[PublicDate, ...]:
        """Those of today and of the six days after, the next first: the name of a day means one of them.

        None while nobody knows what day it is.
        """
        if today is None:
            return ()
        near = (each for each in self.dates if 0 <= (each.begin.date() - today).days < DAYS_OF_A_WEEK)
        return tuple(sorted(near, key=lambda date: date.begin))

    @property
    def place(self) -> str:
        """Its name and address on one line, as far as they are known."""
        return ", ".join(part for part in (self.name, self.address) if part)
