"""entry_card and entry_key: a line of what was written down, and what can be done with it without opening it."""

from __future__ import annotations

import datetime

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import Kept
from kiosk.staff.bodies.mediation_words import dotted, summary
from kiosk.staff.mediating.fields import Known
from kiosk.staff.screen import Card, EntryKey, Label, Mark, Note
from kiosk.staff.wording import Wording, plain
from kiosk.staff.world import StaffWorld


def entry_card(
    world: StaffWorld, wording: Wording, known: Known, kept: Kept, *, ticked: bool | None = None
) -> Card:
    """What was written down, in a line; marked when it is in the Coop."""
    item, mediation = f"kept/{kept.seq}", kept.mediation
    marked = bool(kept.in_coop) if ticked is None else ticked
    return Card(
        item,
        Picture(picture_of(mediation)),
        dated(world, wording, known, item, mediation),
        Mark.YES if marked and world.coop else Mark.NONE,
    )


def dated(world: StaffWorld, wording: Wording, known: Known, item: str, mediation: Mediation) -> Label:
    """What was written down, in a line; its day before it unless that is today."""
    said = summary(world, wording, known, item, mediation)
    if mediation.date == known.today.day:
        return said
    return Label(item, dotted(plain(SOURCE_LOCALE, f"{mediation.date:%d/%m}"), said.utterance))


def entry_key(wording: Wording, item: str, icon: str, key: str) -> EntryKey:
    """The key ``item`` with the word ``key``."""
    return EntryKey(item, Picture(icon), wording.say(item, key))


def picture_of(mediation: Mediation) -> str:
    """What stands for one person, or for several."""
    return "account-group" if mediation.type.value == "collectif" else "account"


def ticked_note(wording: Wording, day: datetime.date) -> Note:
    """Since when it is in the Coop."""
    return wording.pictured("check-circle", wording.told("in-coop", "Coop/ticked", f"{day:%d/%m}"))
