"""Document: a ticket ready for a print queue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF and the size of its pages, which a queue must be told lest it scale or crop them."""

    pdf: bytes
    width_mm: float
    height_mm: float
