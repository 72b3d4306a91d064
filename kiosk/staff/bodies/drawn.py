"""Drawn: what one state adds to the screen that all states share."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.staff.screen import Body, Button, Label, Note


@dataclass(frozen=True, slots=True)
class Drawn:
    """A state's title and body, the sentences under the title, and its own buttons below."""

    title: Label
    body: Body
    notes: tuple[Note, ...] = ()
    bar: tuple[Button, ...] = ()
