"""trial_page_of: the page that shows whether a printer does what tickets need. Pure."""

from __future__ import annotations

import datetime

from kiosk.content.language import Direction
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.handoff.link import address_link
from kiosk.handoff.qr_grid import QrEncoder
from kiosk.handoff.trial_page import TrialPage

HEADING = "PaperRoom/trial"
HOW = (
    ("ruler", "JudgingTrial/how-ruler"),
    ("format-list-bulleted", "JudgingTrial/how-lines"),
    ("image-multiple", "JudgingTrial/how-pictures"),
    ("qrcode", "JudgingTrial/how-code"),
)
"""What to look at: a picture, and the staff's words for it, which the page bears too."""

NOWHERE = "FANAL"
SAMPLE = "Languages/touch-here"
"""The visitors' words that the page shows in every language."""


def trial_page_of(
    words: Library, library: Library, site: str, encode_qr: QrEncoder, day: datetime.date | None
) -> TrialPage:
    """The page of the site called ``site``. ``words`` are the staff's, ``day`` is None when the clock is doubtful.

    Its code leads to the first official address of ``library``, which a telephone can open; without any it is a word.
    """
    addresses = (library.facts[each.address].value for each in library.procedures.values())
    payload = next((address_link(each).payload for each in addresses), NOWHERE)
    return TrialPage(
        site=site,
        day=day,
        heading=words.words(HEADING, SOURCE_LOCALE).shown,
        how=tuple(words.words(key, SOURCE_LOCALE).shown for _, key in HOW),
        grid=encode_qr(payload),
        samples=tuple(
            (library.words(SAMPLE, each.locale), each.families, each.direction is Direction.RTL)
            for each in library.known_languages()
        ),
    )
