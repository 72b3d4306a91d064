"""keys_for: a line that is written, and the keyboard for who has none."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.picture import Picture
from kiosk.staff.events import Action
from kiosk.staff.keyboard import GAP_MM, columns_in, keyboard
from kiosk.staff.screen import WritingBody
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import MOST_WRITTEN, Case, Field


def keys_for(world: StaffWorld, wording: Wording, text: str, field: Field, case: Case) -> WritingBody:
    """The line with ``text`` so far, and as many keys as a finger can tell apart on this screen."""
    columns = columns_in(world.frame_mm[0] - GAP_MM)
    keys = keyboard(case, columns)
    signs = wording.button(Action.SIGNS)
    if case is Case.SIGNS:
        signs = replace(wording.button(Action.SIGNS, word="letters"), picture=Picture("alphabetical-variant"))
    return WritingBody(
        text=text,
        most=MOST_WRITTEN[field],
        columns=columns,
        rows=1 + max(key.row for key in keys),
        keys=keys,
        shift=wording.button(Action.SHIFT),
        signs=signs,
        blank=wording.button(Action.BLANK),
        erase=wording.button(Action.ERASE),
    )
