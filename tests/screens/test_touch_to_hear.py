"""Touch to hear: a first touch says what it is on, a second one acts; the ring shows which one would."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.visit.screen import Mark
from sample_content import world
from screen_keys import ACT, NEXT, SAY, KeyedKiosk
from screen_stage import SIZES, visible_below, where
from walk import Walk

READY = ("screen", "tile-fr", "button-comfort", "card-touch-to-hear")


@pytest.fixture
def kiosk(qapp):
    made = KeyedKiosk(world())
    Walk(made).touches(*READY, "button-back", "button-back").sees("Home")
    yield made
    made.close()
    assert made.voice.overlaps == 0


def ringed(kiosk):
    """The names of what the ring lies round."""
    kiosk.fingers.picture()  # the ring is placed with the frame that is drawn
    items = list(visible_below(kiosk.kiosk.window.contentItem()))
    rings = [where(item) for item in items if item.objectName() == "focus-ring"]
    names = set(kiosk.fingers.names())
    targets = [item for item in items if item.objectName() in names]
    return {item.objectName() for item in targets for ring in rings if ring.contains(where(item).center())}


def test_it_begins_at_once_and_says_so(qapp):
    kiosk = KeyedKiosk(world())
    Walk(kiosk).touches(*READY).hears("fr Comfort/twice")
    card = next(each for each in kiosk.screen.body.cards if each.item == "touch-to-hear")
    assert card.mark is Mark.YES
    Walk(kiosk).touches("button-back").sees("Comfort").hears("fr Buttons/back")
    kiosk.close()


def test_a_card_is_one_target(kiosk):
    names = kiosk.fingers.names()
    assert "card-asylum" in names
    assert not [name for name in names if name.startswith("ear-")]
    face = where(item_of(kiosk, "card-asylum"))
    kiosk.fingers.tap_at(QPointF(face.right() - 3, face.center().y()))
    kiosk.fingers.settle()
    Walk(kiosk).sees("Home").hears("fr Home/asylum")


def item_of(kiosk, name):
    return next(item for item in visible_below(kiosk.kiosk.window.contentItem()) if item.objectName() == name)


def test_the_first_touch_speaks_and_is_ringed_and_the_second_acts(kiosk):
    walk = Walk(kiosk)
    assert ringed(kiosk) == set()
    walk.touches("card-asylum").sees("Home").hears("fr Home/asylum")
    assert ringed(kiosk) == {"card-asylum"}
    walk.touches("card-health").sees("Home").hears("fr Home/health")
    assert ringed(kiosk) == {"card-health"}
    walk.touches("card-asylum", "card-asylum").sees("Theme")
    assert ringed(kiosk) == set()


def test_buttons_speak_first_too_and_say_again_at_once(kiosk):
    walk = Walk(kiosk).touches("button-help").sees("Home").hears("fr Buttons/help")
    assert ringed(kiosk) == {"button-help"}
    walk.touches("button-say-again").hears("fr Home/title")
    walk.touches("button-leave").sees("Home").hears("fr Buttons/leave").touches("button-leave").sees(
        "Resting"
    )


def test_languages_speak_first_too(kiosk):
    walk = Walk(kiosk).touches("button-language", "button-language").sees("Languages")
    walk.touches("tile-ar").sees("Languages").hears("Languages/touch-here")
    assert ringed(kiosk) == {"tile-ar"}
    walk.touches("tile-ar").sees("Home")
    assert kiosk.screen.locale == "ar"


def test_the_focus_of_the_keys_is_a_first_touch(kiosk):
    kiosk.find("fr Home/asylum")
    assert ringed(kiosk) == {"card-asylum"}
    kiosk.press(ACT)
    Walk(kiosk).sees("Theme")


def test_a_key_acts_at_once_where_the_focus_stayed(kiosk):
    walk = Walk(kiosk)
    kiosk.choose("fr Home/asylum", "Titre letters", "J'ai demandé l'asile", "fr Buttons/show-me")
    kiosk.find("fr Buttons/go-on").press(ACT)
    walk.hears("Faites la chose 2")
    kiosk.press(ACT)
    walk.hears("Faites la chose 3")


def test_a_key_acts_on_what_a_finger_has_heard(kiosk):
    Walk(kiosk).touches("card-asylum").sees("Home")
    kiosk.press(SAY)
    assert kiosk.heard == "fr Home/asylum"
    kiosk.press(ACT)
    Walk(kiosk).sees("Theme")


def test_one_ring_at_a_time(kiosk):
    kiosk.press(NEXT)
    Walk(kiosk).touches("button-help")
    assert ringed(kiosk) == {"button-help"}
    kiosk.press(NEXT)
    assert len(ringed(kiosk)) == 1


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_a_card_tells_of_itself_stays(stage_of, size):
    """Scales and ticks have no ear to stand under; every card stays a target, on every size."""
    stage = stage_of(size)
    for name in ("Home", "Asking", "Preparing-lacking", "Comfort", "Emergency", "Theme"):
        for text_size in (1, 4):
            stage.open(name, touch_to_hear=True, text_size=text_size)
            targets = stage.targets()
            assert not [target for target in targets if target.startswith("ear-")]
            cards = [place for target, place in targets.items() if target.startswith("card-")]
            least = 20 * size.pixels_per_mm - 1
            assert cards
            assert all(min(place.width(), place.height()) >= least for place in cards), name
    stage.open("Comfort", touch_to_hear=True)
    beads = [item for item in stage.items() if item.metaObject().className().startswith("LevelBeads")]
    assert len(beads) == 6
