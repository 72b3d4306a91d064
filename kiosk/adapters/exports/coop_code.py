"""LinkedCodes: the link into the Coop's form as a code that the mediator's telephone reads off the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kiosk.adapters.exports.coop_link import coop_link, form, lacks_place
from kiosk.adapters.qr_code import encode_for_screen
from kiosk.handoff.qr_grid import QrEncoder
from kiosk.log.mediation import Mediation
from kiosk.log.site_lists import SiteLists
from kiosk.staff.coop.code import CoopCode
from kiosk.staff.mediating.fields import FormField

LEFT_OUT = (
    ("tags", FormField.TAGS),
    ("structure", FormField.LIEU),
    ("lieuCommuneData", FormField.LIEU),
    ("precisionsDemarche", FormField.DEMARCHE),
    ("titreAtelier", FormField.TITLE),
)
"""What a shorter code does without, in this order: what is long and no closed list of the Coop."""


@dataclass(frozen=True, slots=True)
class LinkedCodes:
    """The :class:`~kiosk.staff.coop.code.CoopCodes` for the Coop at the address ``site``.

    ``encode`` takes 30 ms, so the code that is shown is kept, as long as the staff side is open.
    """

    site: str
    lists: SiteLists
    encode: QrEncoder = field(default_factory=lambda: lru_cache(maxsize=2)(encode_for_screen))

    def __call__(self, mediation: Mediation, *, shorter: bool) -> CoopCode:
        """See :class:`kiosk.staff.coop.code.CoopCodes`."""
        said = form(mediation, self.lists)
        may_go = [(name, asked) for name, asked in LEFT_OUT if name in said]
        by_hand = (FormField.LIEU,) if lacks_place(mediation, self.lists) else ()
        for many in range(len(may_go) + 1 if shorter else 1):
            gone = may_go[:many]
            link = coop_link(mediation, self.lists, self.site, {name for name, _ in gone})
            if link.fits_screen:
                return CoopCode(self.encode(link.url), (*by_hand, *(asked for _, asked in gone)))
        return CoopCode(None)
