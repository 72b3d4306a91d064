"""Trust: how to tell what is official from what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kiosk.content.picture import Picture
from kiosk.content.text import Text


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that tells true from false, such as: nobody official asks for money."""

    id: str
    picture: Picture
    text: Text
    danger: bool = False


@dataclass(frozen=True, slots=True)
class LookAlike:
    """``false`` is a made-up address that imitates the domain fact ``official``; ``why`` says what gives it away."""

    id: str
    official: str
    false: str
    why: Text


class TrustPage(Enum):
    """What is told together: one thing a screen."""

    SIGNS = "signs"
    LOOK_ALIKES = "look-alikes"
    DOMAINS = "domains"


@dataclass(frozen=True, slots=True)
class Trust:
    """All of ``media/trust.toml``; ``domains`` are the ids of the domain facts to be shown."""

    signs: tuple[Sign, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    domains: tuple[str, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Every translatable sentence, in the order of the file."""
        yield from (sign.text for sign in self.signs)
        yield from (pair.why for pair in self.look_alikes)

    def pages(self) -> tuple[TrustPage, ...]:
        """The pages that hold something, in order."""
        held = (
            (TrustPage.SIGNS, self.signs),
            (TrustPage.LOOK_ALIKES, self.look_alikes),
            (TrustPage.DOMAINS, self.domains),
        )
        return tuple(page for page, content in held if content)
