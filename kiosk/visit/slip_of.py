"""slip_of: what to show at a counter when a portal blocks. Pure; in French; holds nothing of the person."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from urllib.parse import urlsplit

from kiosk.content.fact import Confidence, Fact
from kiosk.content.inline import facts_in
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.procedure import Procedure
from kiosk.content.utterance import Utterance
from kiosk.handoff.slip import Slip, SlipLine
from kiosk.log.blocked_reason import BlockedReason
from kiosk.visit.wording import Wording, joined, plain, titled
from kiosk.visit.world import World

REASONS = {
    BlockedReason.SITE_DOWN: Picture("web", "clock"),
    BlockedReason.REFUSED_NUMBER: Picture("numeric", "close-circle"),
    BlockedReason.NO_CODE: Picture("cellphone-message", "alert-circle"),
    BlockedReason.LOST_PASSWORD: Picture("key-remove"),
    BlockedReason.REFUSED_DOCUMENT: Picture("file-upload", "close-circle"),
    BlockedReason.NO_APPOINTMENT: Picture("calendar-clock", "close-circle"),
    BlockedReason.NO_MAIL_OR_PHONE: Picture("cellphone", "close-circle"),
    BlockedReason.OTHER: Picture("account-voice"),
}
"""Every reason with its picture, in the order of the cards."""


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The same slip as words that can be shown and said. ``right`` is None where no source gives one."""

    title: Utterance
    procedure: Utterance
    address: Utterance
    step: Utterance
    reason: Utterance
    right: Utterance | None
    sources: tuple[str, ...]
    other_way: Utterance


def has_counter(procedure: Procedure) -> bool:
    """Whether anybody stands behind ``procedure``: a lesson has no office where a slip could be shown."""
    return bool(procedure.contacts)


def slip_words(world: World, procedure: str, step: int, reason: BlockedReason) -> SlipWords:
    """All the slip says. Raises KeyError for an unknown procedure, IndexError for a step it does not have."""
    library, found = world.library, world.library.procedures[procedure]
    french, right = Wording(library, SOURCE_LOCALE), library.right_of(found)
    number = plain(SOURCE_LOCALE, f"{step} / {len(found.steps)}")
    return SlipWords(
        title=library.words("Slip/title", SOURCE_LOCALE),
        procedure=library.utterance(found.title, SOURCE_LOCALE),
        address=library.fact(found.address, SOURCE_LOCALE),
        step=titled(
            joined(library.words("Resumed/step", SOURCE_LOCALE), number),
            library.utterance(found.steps[step - 1].short, SOURCE_LOCALE),
        ),
        reason=library.words(f"Blocked/{reason.value}", SOURCE_LOCALE),
        right=french.text("", right.text).utterance if right else None,
        sources=_sources(world, found),
        other_way=library.utterance(found.non_online, SOURCE_LOCALE),
    )


def slip_of(
    world: World, procedure: str, step: int, reason: BlockedReason, day: datetime.date | None
) -> Slip:
    """The slip for ``step`` (from 1) of ``procedure``, where ``reason`` let it go no further.

    ``day`` is None when the clock cannot be believed: then no date is printed. Raises KeyError for an unknown
    procedure, IndexError for a step it does not have.
    """
    found = world.library.procedures[procedure]
    words = slip_words(world, procedure, step, reason)
    return Slip(
        site=world.site.name,
        day=day,
        title=words.title.shown,
        picture=found.picture,
        procedure=words.procedure.shown,
        address=words.address.shown,
        step=SlipLine(found.steps[step - 1].picture, words.step.shown),
        reason=SlipLine(REASONS[reason], words.reason.shown),
        right=words.right.shown if words.right else "",
        sources=words.sources,
        other_way=words.other_way.shown,
    )


def _sources(world: World, procedure: Procedure) -> tuple[str, ...]:
    """The texts that give the right; without one, where the figures of the procedure's own other way were read."""
    library = world.library
    right = library.right_of(procedure)
    if right is None:
        cited = (library.facts[id] for id in facts_in(procedure.non_online.french))
        return tuple(_read(fact) for fact in cited)
    if right.confidence is Confidence.SOLID:
        return right.laws
    return (*right.laws, library.words("IsThisReal/to-check", SOURCE_LOCALE).shown)


def _read(fact: Fact) -> str:
    """Such as ``36 46 : www.ameli.fr, 22/11/2026``."""
    return f"{fact.value}\u00a0: {urlsplit(fact.source).netloc}, {fact.seen:%d/%m/%Y}"
