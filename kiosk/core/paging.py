"""paging: which of many cards stand on which page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Shown = TypeVar("Shown")


def next_page(page: int, each: int, count: int) -> int:
    """The page after ``page``, the first one after the last."""
    return (page + 1) % max(1, -(-count // each))


def on_page(every: Sequence[Shown], page: int, each: int) -> tuple[Shown, ...]:
    """Those of ``page``, from 0."""
    return tuple(every[page * each : (page + 1) * each])


def page_number(page: int, each: int, count: int) -> tuple[int, int]:
    """Which page ``page`` is, from 1, of how many; 0 of 0 where there is one."""
    pages = -(-count // each)
    return (page + 1, pages) if pages > 1 else (0, 0)
