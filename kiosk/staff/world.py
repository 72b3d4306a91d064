"""World: everything the staff side may read, handed in once when it opens and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.utterance import Utterance
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.states import Field

STAFF_LOCALES = ("fr", "en")
"""The languages the staff side has words in."""

IDLE_SECONDS = 120.0
"""How long nobody may touch before the staff side closes."""

WELCOME_SECONDS = 60.0
"""The same while nobody has come in: a visitor may be waiting before a door that was opened by mistake."""

TICK_SECONDS = 1.0
"""How often a wait at the door is said anew."""

LOOK_SECONDS = 3.0
"""How often the stick is looked for."""

SAVING_SECONDS = 10.0
"""How long a disk may take before the staff side closes without its answer."""

TABLET_MM = 170.0
"""Short sides below which a screen is a tablet."""

CARD_MM = 85.60, 53.98
"""A bank card: ISO/IEC 7810, ID-1."""

MILLIMETRES_PER_INCH = 25.4
LEAST_INCHES, MOST_INCHES = 7.0, 65.0
"""What ``site.toml`` takes as the diagonal of a screen."""

MOST_WRITTEN = {Field.NAME: 60, Field.ADDRESS: 120}
"""Characters."""


@dataclass(frozen=True, slots=True)
class StaffWorld:
    """``words`` holds the staff's own texts as its interface; ``sentences`` by locale what the sound test says.

    ``languages`` are all that could be offered. ``site`` is what holds now. ``screen_pixels`` is the whole screen's
    width and height, ``frame_mm`` the window's. ``locked`` is false when the staff may end the terminal.
    """

    words: Library
    sentences: Mapping[str, Utterance]
    languages: tuple[Language, ...]
    site: SiteSheet
    screen_pixels: tuple[int, int]
    pixels_per_mm: float
    frame_mm: tuple[float, float]
    locked: bool = True

    @property
    def first_locale(self) -> str:
        """French, unless the site's own language is another of those that the staff side has words in."""
        own = self.site.languages[0] if self.site.languages else ""
        return own if own in STAFF_LOCALES else STAFF_LOCALES[0]

    def sentence(self, locale: str) -> Utterance:
        """What the sound test says in ``locale``; the French where the terminal has not read that language."""
        return self.sentences.get(locale, self.sentences[SOURCE_LOCALE])

    @property
    def small(self) -> bool:
        """True on a tablet, which holds fewer cards and shorter reports."""
        return min(self.frame_mm) < TABLET_MM

    @property
    def cards_per_page(self) -> int:
        """How many cards a screen holds beside what it has to say."""
        return 6 if self.small else 8

    def inches(self, card_pixels: float) -> float:
        """The diagonal of the screen on which a card is ``card_pixels`` wide."""
        width, height = self.screen_pixels
        return float((width**2 + height**2) ** 0.5 * CARD_MM[0] / card_pixels / MILLIMETRES_PER_INCH)

    def card_pixels(self, inches: float) -> float:
        """How wide a card is on a screen of ``inches``."""
        return self.inches(1.0) / inches
