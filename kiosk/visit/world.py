"""World: everything a visit may read, handed in once; only what goes on around the terminal is renewed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace

from kiosk.content.library import Library
from kiosk.content.site import Site
from kiosk.handoff.qr_grid import QrEncoder
from kiosk.visit.comfort import LOUDEST, QUIET, Comfort
from kiosk.visit.quiet_hours import QuietHours

IDLE_WARNING_SECONDS = 45
"""How long the warning counts down before everything is erased."""

WARNING_TICK_SECONDS = 15
"""How often the warning says how much time is left."""

GREETING_SECONDS = 60
"""How often a terminal that greets aloud says good day while it rests."""

GOODBYE_SECONDS = 6
"""How long the goodbye stays once it has been said."""

MOST_TILES = 8
"""How many cards a page holds on a screen of usual size."""

OUT_OF_ORDER_SECONDS = 20
"""How long a failure stays on the screen before the terminal rests again."""


@dataclass(frozen=True, slots=True)
class World:
    """``idle_seconds`` is the quiet before the warning, ``long_idle_seconds`` the same on Help and while printing.

    ``tiles_per_page`` is how many languages or procedures this screen can hold. ``locked`` is false when the window
    can be left by Ctrl+Q, which the first screen then says; in ``safe_mode``, after crashes, it says that to the staff.
    ``greets_aloud`` lets the resting screen speak. Every visit begins with ``first_comfort``
    and may have ``papers_per_visit``.

    No voice is louder than ``maximum_volume``; in ``quiet_hours`` the loudspeaker is softer than that, headphones are
    not. ``quiet``, ``headphones`` and ``today`` say how it is at this moment: see :meth:`around`.
    """

    library: Library
    site: Site
    encode_qr: QrEncoder
    idle_seconds: float = 120
    long_idle_seconds: float = 600
    tiles_per_page: int = MOST_TILES
    locked: bool = False
    safe_mode: bool = False
    greets_aloud: bool = False
    first_comfort: Comfort = field(default_factory=Comfort)
    maximum_volume: int = LOUDEST
    quiet_hours: QuietHours | None = None
    quiet: bool = False
    headphones: bool = False
    papers_per_visit: int = 3
    today: datetime.date | None = None

    def around(self, now: datetime.datetime | None, *, headphones: bool) -> World:
        """The same world at the time ``now``, None: nobody knows, and then no hour is quiet and no date near."""
        quiet = self.quiet_hours is not None and now is not None and self.quiet_hours.hold(now.time())
        today = now.date() if now else None
        if (quiet, headphones, today) == (self.quiet, self.headphones, self.today):
            return self
        return replace(self, quiet=quiet, headphones=headphones, today=today)

    @property
    def loudest(self) -> int:
        """The end of the scale of volumes at this moment, from 1."""
        hushed = self.quiet and not self.headphones
        return min(self.maximum_volume, QUIET) if hushed else self.maximum_volume

    @property
    def small(self) -> bool:
        """True on a tablet, whose bar holds six buttons in a row.

        What would be a seventh is one touch away: taking away from the steps, trying from where they are prepared,
        the doubt and the languages from Home's other buttons.
        """
        return self.tiles_per_page < MOST_TILES

    @property
    def first_locale(self) -> str:
        """The language of the site, for the screens that come before a choice."""
        return self.library.languages[0].locale
