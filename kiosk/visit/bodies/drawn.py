"""Drawn: a body and what goes with it, before the two rows of buttons are added."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.visit.screen import (
    Body,
    Button,
)
from kiosk.visit.speech import Spoken


@dataclass(frozen=True, slots=True)
class Drawn:
    """A body, what it says, its own buttons of the bar, and words only an ear can ask for.

    ``draft`` is true when the procedure itself has not been checked, whatever the words.
    """

    body: Body
    spoken: tuple[Spoken, ...] = ()
    own: tuple[Button, ...] = ()
    hints: tuple[Spoken, ...] = ()
    draft: bool = False
