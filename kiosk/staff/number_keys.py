"""Number keys: what stands beside a number that is counted up and down, and by how much each of them changes it."""

from __future__ import annotations

from kiosk.staff.screen import CopiesKey, CopiesRow, Label
from kiosk.staff.wording import Wording

STEPS = {"more": 1, "many": 5, "fewer": -1}
"""How the item of a key begins, and by how many it changes the number that it stands beside."""

MINUS = "\u2212"


def number_row(wording: Wording, name: Label, count: int, *, room: bool) -> CopiesRow:
    """``count`` of ``name`` between its three keys; those for more do nothing where there is no ``room``."""
    more, many, fewer = (
        number_key(wording, f"{step}/{name.item}", by, name, takes=room if by > 0 else count > 0)
        for step, by in STEPS.items()
    )
    return CopiesRow(name, count, more, many, fewer)


def number_key(wording: Wording, item: str, by: int, name: Label, *, takes: bool) -> CopiesKey:
    """The key ``item``, which changes the number of ``name`` by ``by`` if it ``takes`` a touch."""
    sign = f"+{by}" if by > 0 else f"{MINUS}{-by}"
    return CopiesKey(item, sign, wording.valued(Label(item, name.utterance), sign), takes)
