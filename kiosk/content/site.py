"""Site: the place where the terminal stands, as far as a person needs to know it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """``name`` and ``address`` are spoken on the emergency screen; ``help_nearby`` is one line for the ticket.

    Each is empty when the site has not filled it in: then it is neither shown nor spoken.
    """

    name: str = ""
    address: str = ""
    help_nearby: str = ""
