"""Fact: something true about the world outside, kept once, with its source and how far it can be trusted."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from kiosk.content.text import Text


class Confidence(Enum):
    """How far a fact may be used.

    SOLID may be shown as it is. DATED is shown with "to check". UNVERIFIED is left out, or shown and printed as "to
    check" where leaving it out would hurt more.
    """

    SOLID = "solid"
    DATED = "dated"
    UNVERIFIED = "unverified"


class FactKind(Enum):
    """What a fact is, which decides who reads it: phone numbers digit by digit, addresses by a French voice."""

    PHONE = "phone"
    DOMAIN = "domain"
    POSTAL_ADDRESS = "postal_address"
    AMOUNT = "amount"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of ``media/facts``. ``value`` is what is shown; ``source`` is a public address; ``seen`` its date."""

    id: str
    kind: FactKind
    value: str
    source: str
    seen: datetime.date
    confidence: Confidence

    @property
    def text(self) -> Text | None:
        """The value for translators: an amount or a deadline that holds words. None where all languages share it."""
        worded = any(sign.isalpha() for sign in self.value.replace("EUR", ""))
        translated = worded and self.kind in (FactKind.AMOUNT, FactKind.DEADLINE)
        return Text(f"facts/{self.id}", self.value) if translated else None
