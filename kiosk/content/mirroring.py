"""Mirroring: which pictures turn round when the reading way does. Screens and paper follow the same table.

Everything not named here stays as it is: clocks and whatever turns, ticks and slashes, play and pause, receivers,
locks, keys, codes, digits, letters, French papers and cards, right hands, the pictures of the resume code. So do most
of Fanal's own drawings, which hold one of these.
"""

from __future__ import annotations

from kiosk.content.language import Direction

ALONG_THE_READING_WAY = frozenset(
    {
        "account-switch",
        "account-voice",
        "bus-stop",
        "cash-fast",
        "email-fast",
        "exit-run",
        "file-export-outline",
        "home-export-outline",
        "human-cane",
        "human-male-board",
        "human-queue",
        "human-walker",
        "map-marker-path",
        "own-family-joining",
        "own-leave",
        "rabbit",
        "send",
        "skip-next",
        "snail",
        "tab",
        "tab-plus",
        "walk",
    }
)
"""People, animals and things that face, go or speak towards where one reads on."""

FAMILIES_ALONG_THE_READING_WAY = ("arrow-", "chevron-", "volume-", "account-arrow-")

SLASHED = "-off"
"""A slash keeps its slant, whatever it crosses."""


def mirrors(icon: str, direction: Direction) -> bool:
    """Whether the picture ``icon`` is drawn mirrored where the page is read in ``direction``.

    An icon and its badge are asked about one by one. The question mark turns because every right-to-left language
    here writes it as Arabic does (؟).
    """
    if direction is Direction.LTR or icon.endswith(SLASHED):
        return False
    return (
        icon in ALONG_THE_READING_WAY
        or icon.startswith(FAMILIES_ALONG_THE_READING_WAY)
        or _question_mark(icon.split("-"))
    )


def _question_mark(words: list[str]) -> bool:
    return words[0] == "help" or "question" in words
