"""The cards of the comfort screen and what each makes of the comfort of a visit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.content.picture import Picture
from kiosk.visit.comfort import LARGEST_TEXT, LOUDEST, QUIETEST, SMALLEST_TEXT, Comfort
from kiosk.visit.speech import Rate

LOW_SCREEN = "low-screen"
RATES = (Rate.SLOW, Rate.USUAL, Rate.FAST)


@dataclass(frozen=True, slots=True)
class ComfortChoice:
    """A card of the comfort screen; its words are the interface text ``Comfort/<id>``."""

    id: str
    picture: Picture


CHOICES = (
    ComfortChoice("only-for-me", Picture("headphones")),
    ComfortChoice("larger", Picture("format-font-size-increase")),
    ComfortChoice("smaller", Picture("format-font-size-decrease")),
    ComfortChoice("contrast", Picture("contrast-circle")),
    ComfortChoice("slower", Picture("snail")),
    ComfortChoice("faster", Picture("rabbit")),
    ComfortChoice("louder", Picture("volume-plus")),
    ComfortChoice("softer", Picture("volume-minus")),
    ComfortChoice("touch-to-hear", Picture("gesture-tap", "ear-hearing")),
    ComfortChoice(LOW_SCREEN, Picture("own-low-screen")),
)


def adjusted(comfort: Comfort, choice: str, loudest: int = LOUDEST) -> Comfort | None:
    """The comfort after touching the card ``choice``, unchanged at its end stop; None when there is no such card.

    ``loudest`` is the end of the volumes.
    """
    match choice:
        case "only-for-me":
            return replace(comfort, only_for_me=not comfort.only_for_me)
        case "touch-to-hear":
            return replace(comfort, touch_to_hear=not comfort.touch_to_hear)
        case "low-screen":
            return replace(comfort, low_screen=not comfort.low_screen)
        case "contrast":
            return replace(comfort, high_contrast=not comfort.high_contrast)
        case "larger":
            return replace(comfort, text_size=min(LARGEST_TEXT, comfort.text_size + 1))
        case "smaller":
            return replace(comfort, text_size=max(SMALLEST_TEXT, comfort.text_size - 1))
        case "slower":
            return replace(comfort, rate=RATES[max(0, RATES.index(comfort.rate) - 1)])
        case "faster":
            return replace(comfort, rate=RATES[min(len(RATES) - 1, RATES.index(comfort.rate) + 1)])
        case "louder":
            return replace(comfort, volume=comfort.volume + 1) if comfort.volume < loudest else comfort
        case "softer":
            return replace(comfort, volume=max(QUIETEST, min(comfort.volume, loudest) - 1))
        case _:
            return None


def chosen(comfort: Comfort, choice: str) -> bool:
    """True when the card is a switch and stands on."""
    switches = {
        "only-for-me": comfort.only_for_me,
        "contrast": comfort.high_contrast,
        "touch-to-hear": comfort.touch_to_hear,
        LOW_SCREEN: comfort.low_screen,
    }
    return switches.get(choice, False)


def level(comfort: Comfort, choice: str, loudest: int = LOUDEST) -> tuple[int, int] | None:
    """``(now, most)`` of the scale a card moves along, both counted from 1; None for a switch."""
    if choice in ("larger", "smaller"):
        return comfort.text_size, LARGEST_TEXT
    if choice in ("slower", "faster"):
        return RATES.index(comfort.rate) + 1, len(RATES)
    if choice in ("louder", "softer"):
        return min(comfort.volume, loudest), loudest
    return None
