"""Link: what a QR code leads to. Public things only: an address, a number, a network, a date; nothing of the person."""

from __future__ import annotations

from dataclasses import dataclass
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
    """``payload`` is what the code holds; ``shown`` is the same for people, printed large: ``www.ofpra.gouv.fr``."""

    kind: LinkKind
    payload: str
    shown: str


def address_link(host: str) -> Link:
    """The link to an official address, given as people type it."""
    return Link(LinkKind.ADDRESS, f"https://{host}", host.rstrip("/"))
