"""Text: one sentence written in French, with the key under which its translations are kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence as its author wrote it.

    ``key`` is the msgctxt of its translations (``<procedure>/<step>/<field>`` or ``<State>/<item>``). ``french`` may
    hold the inline forms of :mod:`kiosk.content.inline`. ``spoken`` replaces ``french`` for the voice when the two
    must differ, otherwise None.
    """

    key: str
    french: str
    spoken: str | None = None
