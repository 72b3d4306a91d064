import pytest

from kiosk.content.language import Direction
from kiosk.content.mirroring import mirrors
from kiosk.handoff.resume_code import PICTURES

ALONG = [
    "arrow-left-bold",
    "arrow-right-bold",
    "chevron-double-right",
    "send",
    "walk",
    "exit-run",
    "account-voice",
    "human-male-board",
    "human-queue",
    "volume-high",
    "volume-plus",
    "help",
    "help-circle",
    "account-question",
    "message-question",
    "head-question",
    "own-leave",
    "own-family-joining",
]
STILL = [
    "clock",
    "refresh",
    "check-bold",
    "close-thick",
    "play-circle",
    "pause",
    "phone",
    "key",
    "lock",
    "headphones",
    "qrcode",
    "ear-hearing-off",
    "volume-off",
    "file-document",
    "card-account-details",
    "map-marker",
    "home",
    "numeric-4-circle",
    "gesture-tap",
    "ear-hearing",
    "lighthouse-on",
    "own-help",
    "own-language",
    "own-take-away",
    "own-is-it-real",
]


@pytest.mark.parametrize("icon", ALONG)
def test_what_points_along_the_reading_way_turns_with_it(icon: str) -> None:
    assert mirrors(icon, Direction.RTL)
    assert not mirrors(icon, Direction.LTR)


@pytest.mark.parametrize("icon", [*STILL, *PICTURES])
def test_what_has_one_right_way_round_keeps_it(icon: str) -> None:
    assert not mirrors(icon, Direction.RTL)
