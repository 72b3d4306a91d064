"""World: everything the staff side may read, handed in once when it opens and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.recordable import Chapter
from kiosk.content.utterance import Utterance
from kiosk.content.workshop import WorkshopKit
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.site_lists import SiteLists
from kiosk.staff.coop.code import CoopCodes
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.studio.recordables import Scripts, added_language
from kiosk.staff.studio.shelf import Shelf

STAFF_LOCALES = ("fr", "en")
"""The languages the staff side has words in."""

IDLE_SECONDS = 120.0
"""How long nobody may touch before the staff side closes."""

WELCOME_SECONDS = 60.0
"""The same while nobody has come in: a visitor may be waiting before a door that was opened by mistake."""

TICK_SECONDS = 1.0
"""How often a wait at the door is said anew."""

WALL_SECONDS = 5.0
"""How often the time that is left is drawn anew on the wall of a workshop."""

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


@dataclass(frozen=True, slots=True)
class StaffWorld:
    """``words`` holds the staff's own texts as its interface; ``sentences`` by locale what the sound test says.

    ``languages`` are all that could be offered. ``site`` is what holds now. ``screen_pixels`` is the whole screen's
    width and height, ``frame_mm`` the window's. ``locked`` is false when the staff may end the terminal.

    ``library`` is what the terminal teaches, ``spoken_only`` are the languages of ``languages.toml`` without any words.
    ``voice_problems`` say, in English, why the terminal speaks less than it should. ``alone`` says that no visit lies
    behind: who goes away from the door ends the program. ``paper_trouble`` is how the last paper ended, unless it was
    printed. ``lists`` is what reports of mediations choose from; its first place is the site itself.
    ``workshops`` are the kits by id, in the order in which they are offered.
    ``coop`` makes the codes that open the Coop's form; None where the site has not asked for them.
    """

    words: Library
    library: Library
    sentences: Mapping[str, Utterance]
    languages: tuple[Language, ...]
    site: SiteSheet
    screen_pixels: tuple[int, int]
    pixels_per_mm: float
    frame_mm: tuple[float, float]
    locked: bool = True
    spoken_only: tuple[Language, ...] = ()
    voice_problems: tuple[str, ...] = ()
    alone: bool = False
    paper_trouble: PrintOutcome | None = None
    lists: SiteLists = field(default_factory=SiteLists)
    workshops: Mapping[str, WorkshopKit] = field(default_factory=dict)
    coop: CoopCodes | None = None
    scripts: Scripts = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "scripts", Scripts(self.library))

    def recordable(self, shelf: Shelf) -> tuple[Language, ...]:
        """The languages that a human voice can be lent to: those offered, then those that are only spoken."""
        added = (added_language(locale, endonym) for locale, endonym in shelf.added)
        found: dict[str, Language] = {}
        for each in (*self.library.languages, *self.spoken_only, *added):
            found.setdefault(each.locale, each)
        return tuple(found.values())

    def language(self, shelf: Shelf, locale: str) -> Language:
        """The one of ``locale``."""
        known = (each for each in self.recordable(shelf) if each.locale == locale)
        return next(known, added_language(locale, locale))

    def script(self, shelf: Shelf, locale: str) -> tuple[Chapter, ...]:
        """All that is to be said in ``locale``, in chapters."""
        return self.scripts.of(self.language(shelf, locale))

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

    @property
    def entries_per_page(self) -> int:
        """How many lines of what was written down, each with a key beside it; a tablet that stands has one column."""
        width, height = self.frame_mm
        return 5 if self.small and width < height else self.cards_per_page

    def inches(self, card_pixels: float) -> float:
        """The diagonal of the screen on which a card is ``card_pixels`` wide."""
        width, height = self.screen_pixels
        return float((width**2 + height**2) ** 0.5 * CARD_MM[0] / card_pixels / MILLIMETRES_PER_INCH)

    def card_pixels(self, inches: float) -> float:
        """How wide a card is on a screen of ``inches``."""
        return self.inches(1.0) / inches
