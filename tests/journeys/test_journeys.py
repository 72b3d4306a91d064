"""Whole visits as people live them: not seeing, not hearing, with one finger, slowly. The rest is in make proof."""

import pytest

from drivers import EyesClosed, NoSound, Slow, plain, words_on
from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.qr_code import encode
from kiosk.content.site import Site
from kiosk.log.visit_entry import Ending
from kiosk.visit.speech import Progress
from kiosk.visit.world import World
from screen_keys import KeyedKiosk
from walk import CoreKiosk

OFFERED = ("fr", "en", "ar", "prs", "uk")
WORLD = World(load_library(paths.MEDIA, paths.LOCALES, OFFERED).library, Site(), encode)
PROCEDURES = sorted(WORLD.library.procedures)
SOME = [(procedure, OFFERED[at % len(OFFERED)]) for at, procedure in enumerate(PROCEDURES)]
OTHERS = [
    (procedure, locale) for procedure in PROCEDURES for locale in OFFERED if (procedure, locale) not in SOME
]
JOURNEYS = pytest.mark.parametrize(
    ("procedure", "locale"), [*SOME, *(pytest.param(*each, marks=pytest.mark.proof) for each in OTHERS)]
)


@pytest.fixture
def kiosk(qapp):
    kiosk = KeyedKiosk(WORLD)
    yield kiosk
    kiosk.close()


def assert_finished(kiosk, procedure, locale):
    assert kiosk.screen.name == "Goodbye"
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.locale, entry.ending) == (procedure, locale, Ending.FINISHED)


@JOURNEYS
def test_eyes_closed(kiosk, procedure, locale):
    EyesClosed(kiosk, WORLD).walk(procedure, locale)
    assert_finished(kiosk, procedure, locale)


class Reader(NoSound):
    """Looks on every screen whether what is said can also be read while it is said."""

    def look(self):
        screen, bridge = self.kiosk.screen, self.kiosk.kiosk.bridge
        # a tile shows its name alone, and the pictures of the code are seen as what they are called
        tiles = {"pictures"} | {tile.words.item for tile in getattr(screen.body, "tiles", ())}
        for spoken in [each for each in screen.spoken if each.item not in tiles]:
            bridge.say_progress(None)
            light(bridge, spoken)
            self.kiosk.fingers.settle()
            shown = {text for _, text in words_on(self.kiosk.kiosk.window)}
            assert plain(spoken.utterance.shown) in shown or said_in_pieces(spoken, shown), (
                f"{screen.name}: {spoken.utterance.shown!r} is said and cannot be read in {sorted(shown)}"
            )


def light(bridge, spoken):
    bridge.say_progress(Progress(0, spoken.item, 0, 0))


def said_in_pieces(spoken, shown):
    """A number and what it is for, a name and its numbers: each piece stands there by itself."""
    rest = plain(spoken.utterance.shown)
    for piece in sorted((each for each in shown if len(each) > 1 or each.isdigit()), key=len, reverse=True):
        rest = rest.replace(piece, " ")
    return not any(sign.isalnum() for sign in rest)


@JOURNEYS
def test_without_sound(kiosk, procedure, locale):
    Reader(kiosk, WORLD).walk(procedure, locale)
    assert_finished(kiosk, procedure, locale)


@JOURNEYS
def test_one_finger(kiosk, procedure, locale):
    NoSound(kiosk, WORLD).walk(procedure, locale)
    assert_finished(kiosk, procedure, locale)


@JOURNEYS
def test_five_times_slower(procedure, locale):
    kiosk = CoreKiosk(WORLD)
    Slow(kiosk, WORLD).walk(procedure, locale)
    assert_finished(kiosk, procedure, locale)
