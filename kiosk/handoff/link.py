"""Link: what a QR code leads to. Public things only: an address, a number, a network, a date; nothing of the person."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class LinkKind(Enum):
    """What a telephone does with the code."""

    ADDRESS = "address"
    GUIDE = "guide"
    PHONE = "phone"
    WIFI = "wifi"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Link:
    """``payload`` is what the code holds; ``shown`` is the same for people, printed large: ``www.ofpra.gouv.fr``.

    ``more`` is a second, smaller line where one is not enough: the password of a network, what happens on a date.
    """

    kind: LinkKind
    payload: str = field(repr=False)
    shown: str
    more: str = field(default="", repr=False)


def address_link(host: str) -> Link:
    """The link to an official address, given as people type it."""
    return Link(LinkKind.ADDRESS, f"https://{host}", host.rstrip("/"))
