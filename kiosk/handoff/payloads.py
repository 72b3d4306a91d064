"""payloads: what a code holds for each thing a telephone can do with it, and how the same is shown to people. Pure.

Each is written as the cameras of telephones read it: ``tel:`` (RFC 3966), ``WIFI:`` (the form that ZXing gave the
world), ``VCALENDAR`` (RFC 5545), addresses.
"""

from __future__ import annotations

import datetime
import re

from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.qr_grid import BYTES_AT_MOST

_NOT_DIALLED = re.compile(r"[\s.()/\u00a0\u202f-]+")
_DIALLED = re.compile(r"\+?\d{2,15}")
_MEANT_IN_WIFI = re.compile(r'([\\;,:"])')
_LIKE_HEX = re.compile(r"[0-9A-Fa-f]+")
_MEANT_IN_TEXT = re.compile(r"([\\;,])")


class NoLinkError(ValueError):
    """Something cannot be put into a code; the text says what is wrong with it, and names no password."""


def phone_link(number: str) -> Link:
    """The link that dials ``number``, given as people write it. Raises NoLinkError where that dials nothing."""
    dialled = _NOT_DIALLED.sub("", number)
    if not _DIALLED.fullmatch(dialled):
        raise NoLinkError(f"{number!r} is no telephone number")
    return Link(LinkKind.PHONE, f"tel:{dialled}", in_groups(dialled))


def in_groups(dialled: str) -> str:
    """A number as the French say it, by pairs: ``01 58 68 10 10``, ``36 46``, ``+33 1 58 68 10 10``; ``115`` whole."""
    start = ""
    if dialled.startswith("+33") and len(dialled) == len("+33123456789"):
        start, dialled = f"{dialled[:3]} {dialled[3]} ", dialled[4:]
    if dialled.startswith("+") or len(dialled) % 2:
        return start + dialled
    return start + " ".join(dialled[at : at + 2] for at in range(0, len(dialled), 2))


def wifi_link(name: str, password: str) -> Link:
    """The link that joins the network ``name``; it is open without a ``password``. Raises NoLinkError when too long."""
    quoted = f'"{_for_wifi(name)}"' if _LIKE_HEX.fullmatch(name) else _for_wifi(name)
    # the name in quotes, where it could be taken for the bytes of another; a password this short never is
    secret = f"T:WPA;S:{quoted};P:{_for_wifi(password)}" if password else f"T:nopass;S:{quoted}"
    return _bounded(Link(LinkKind.WIFI, f"WIFI:{secret};;", name, password), "the network")


def _for_wifi(value: str) -> str:
    return _MEANT_IN_WIFI.sub(r"\\\1", value)


def date_link(begin: datetime.datetime, end: datetime.datetime, title: str, place: str) -> Link:
    """The link that puts a public date of the site into the calendar. Raises NoLinkError when it is too long.

    The times are local and name no zone: whoever takes them along stands where they hold.
    """
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fanal//FR",
        "BEGIN:VEVENT",
        f"SUMMARY:{_for_calendar(title)}",
        f"DTSTART:{begin:%Y%m%dT%H%M%S}",
        f"DTEND:{end:%Y%m%dT%H%M%S}",
        *((f"LOCATION:{_for_calendar(place)}",) if place else ()),
        "END:VEVENT",
        "END:VCALENDAR",
    )
    # not folded at 75 octets: a line break within a word is what simple readers stumble over
    payload = "\r\n".join(lines)
    shown = f"{begin:%d/%m/%Y} {begin:%H:%M}-{end:%H:%M}"
    return _bounded(Link(LinkKind.DATE, payload, shown, title), f'the date "{title}"')


def _for_calendar(value: str) -> str:
    return _MEANT_IN_TEXT.sub(r"\\\1", value).replace("\n", "\\n")


def guide_link(pocket: str, locale: str, procedure: str, step: int) -> Link:
    """The link to ``step`` of ``procedure`` in the guide at ``pocket``. Raises NoLinkError when it is too long."""
    address = f"{pocket.rstrip('/')}/{locale}/{procedure}#{step}"
    return _bounded(Link(LinkKind.GUIDE, address, address.partition("://")[2]), "the pocket guide")


def _bounded(link: Link, what: str) -> Link:
    used = len(link.payload.encode())
    if used > BYTES_AT_MOST:
        raise NoLinkError(f"{what} takes {used} bytes in a code, {BYTES_AT_MOST} are the most: shorten it")
    return link
