"""What the site offers as codes beside the official address: its network, its dates, its pocket guide."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from kiosk.commands.examination.finding import Check, Finding, Subject, counted
from kiosk.content.site import Site
from kiosk.handoff.payloads import NoLinkError, date_link, guide_link, wifi_link

CODES = Check("codes", Subject.SITE, "Codes")

LONGEST_PLACE = ("prs", "p" * 40, 16)
"""Language, procedure and step that make the address of a page of the guide as long as it will be."""


def codes(site: Site, file: Path, today: datetime.date) -> Finding:
    """Whether everything the site has written for codes can be offered; ``file`` is where to mend it.

    No password is in what it says.
    """
    faults = list(_faults(site, today))
    if faults:
        more = f" And {counted(len(faults) - 1, 'more fault')}." if faults[1:] else ""
        return CODES.care(f"{faults[0]}.{more}", f"Mend it in {file}.")
    coming = sum(each.end.date() >= today for each in site.dates)
    offered = (
        *(("the pocket guide",) if site.pocket else ()),
        "the official address",
        *((f"the Wi-Fi {site.wifi_name}",) if site.wifi_name else ()),
        *((counted(coming, "date"),) if coming else ()),
    )
    return CODES.good(", ".join(offered))


def _faults(site: Site, today: datetime.date) -> Iterator[str]:
    if site.wifi_password and not site.wifi_name:
        yield "A wifi_password without a wifi_name: no network is offered"
    if site.dates and all(each.end.date() < today for each in site.dates):
        yield "All dates are over: none is offered"
    try:
        if site.pocket:
            guide_link(site.pocket, *LONGEST_PLACE)
        if site.wifi_name:
            wifi_link(site.wifi_name, site.wifi_password)
        for each in site.dates:
            date_link(each.begin, each.end, each.title, site.place)
    except NoLinkError as error:
        yield f"Not offered, {error}"
