"""The whole kiosk by four keys, with the eyes closed: what has the focus is heard, and seen by whoever helps."""

from dataclasses import replace
from itertools import pairwise
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from contrast import contrast
from kiosk.content.site import Site
from kiosk.visit.describe import describe
from kiosk.visit.events import Action, Heard, Pressed, TouchBegan, Woke
from kiosk.visit.speech import Rate
from sample_content import world
from screen_keys import ACT, MOST_STOPS, NEXT, PREVIOUS, SAY, KeyedKiosk, four_keys
from screen_stage import SIZES, Size, settle, where
from walk import Walk

COMMON = Size(1280, 800, 15.6)
LEAST_CONTRAST = 4.5
LEAST_RING_MM = 1


@pytest.fixture
def kiosk(qapp):
    made = KeyedKiosk(world())
    yield made
    made.close()
    assert made.voice.overlaps == 0


@pytest.fixture
def stage(stage_of):
    shown = stage_of(COMMON)
    shown.keys = four_keys(shown.window)
    shown.open("Resting")
    return shown


def press(stage, *keys):
    for key in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(stage.window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
    stage.settle()


def focus(stage):
    return stage.keys.property("at")


def reach(stage, name):
    """Go on until the focus is on what is called ``name`` or begins so."""
    on_the_way = set()
    for _ in range(MOST_STOPS):
        press(stage, NEXT)
        if focus(stage).startswith(name):
            return
        on_the_way.add(focus(stage))
    raise AssertionError(f"the focus never came to {name}, only to {on_the_way}")


def round_trip(stage, key=NEXT):
    """The names of all that has the focus until it has come round."""
    names = []
    press(stage, key)
    while focus(stage) not in names:
        names.append(focus(stage))
        press(stage, key)
    assert focus(stage) == names[0], f"the focus goes round within {names}"
    return names


def test_a_whole_visit_by_ear_and_four_keys(kiosk):
    walk = Walk(kiosk).sees("Resting")
    kiosk.press(ACT)
    walk.sees("Languages").hears("fr Languages/touch-here")
    kiosk.choose("fr Languages/touch-here", "fr Home/asylum", "Titre letters", "J'ai demandé l'asile")
    walk.sees("Preparing")
    kiosk.find("La notice").press(ACT)
    walk.hears("fr Preparing/have")
    kiosk.choose("fr Buttons/show-me")
    walk.sees("Showing").hears("Faites la chose 1")
    kiosk.find("fr Buttons/go-on", PREVIOUS)
    for number in range(2, 8):
        kiosk.press(ACT)
        walk.hears(f"Faites la chose {number}")
    kiosk.press(ACT)
    walk.sees("Handoff")
    kiosk.choose("fr Buttons/done")
    walk.sees("Feedback")
    kiosk.choose("fr Buttons/skip")
    walk.sees("Goodbye")
    kiosk.press(NEXT)
    walk.sees("Resting").hears_nothing()
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps) == ("letters", 7)


def test_a_screen_speaks_itself_before_the_focus_does(kiosk):
    kiosk.press(ACT)
    kiosk.choose("fr Languages/touch-here")
    assert kiosk.heard.startswith("fr Home/title")
    assert kiosk.keys.property("at") == ""
    kiosk.press(NEXT)
    assert kiosk.heard == "fr Home/asylum"


def test_a_key_hushes_as_a_finger_does(stage):
    stage.open("Home")
    press(stage, NEXT)
    assert stage.events[0] == TouchBegan()
    assert isinstance(stage.events[1], Heard)


def test_every_key_wakes_a_screen_without_buttons(stage):
    for name in ("Resting", "Goodbye", "OutOfOrder"):
        for key in (NEXT, PREVIOUS, ACT, SAY, Qt.Key.Key_A, Qt.Key.Key_Escape):
            stage.open(name)
            stage.forget()
            press(stage, key)
            assert stage.events == [TouchBegan(), Woke()], f"{name} {key}"


@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_the_focus_goes_round_everything_and_says_it(stage, locale):
    for name, state in stage.states(locale).items():
        stage.show(state)
        wanted = {target for target in stage.targets() if not target.startswith(("ear-", "wake"))}
        if not wanted:
            continue
        screen = describe(stage.world, state)
        stage.forget()
        names = round_trip(stage)
        assert set(names) == wanted, name
        heard = [event.item for event in stage.events if isinstance(event, Heard)]
        assert all(screen.saying(item) for item in heard), name
        assert len(heard) == len(names) + 1


@pytest.mark.parametrize(
    ("locale", "onward", "back"),
    [("fr", Qt.Key.Key_Right, Qt.Key.Key_Left), ("ar", Qt.Key.Key_Left, Qt.Key.Key_Right)],
)
def test_the_focus_follows_the_reading_way(stage, locale, onward, back):
    for name in ("Home", "Asking", "Preparing", "Comfort", "Emergency"):
        stage.open(name, locale)
        expected = in_reading_order(stage)
        names = round_trip(stage, onward)
        assert names == expected, name
        press(stage, back)
        assert focus(stage) == names[-1]


def in_reading_order(stage):
    """As the view has them: the cards, the bar with what leads on, the top row."""
    view = stage.bridge.view
    body = view["body"]
    cards = body.get("cards") or body.get("needs") or body.get("numbers")
    buttons = [*view["bar"], *body.get("ways_on", body.get("waysOn", [])), *view["top"]]
    return [f"card-{card['item']}" for card in cards] + [f"button-{each['action']}" for each in buttons]


def test_languages_are_read_row_by_row_and_then_what_stands_beside_them(stage_of, shipped):
    _, dress, _ = shipped
    stage = stage_of(SIZES[0])
    stage.keys = four_keys(stage.window)
    listed = tuple(dress.languages.values())
    stage.show(
        stage.states("fr")["Languages"],
        replace(stage.world, library=replace(stage.library, languages=listed)),
    )
    names = round_trip(stage)
    tiles = [f"tile-{tile['language']['locale']}" for tile in stage.bridge.view["body"]["tiles"]]
    assert names[: len(tiles) + 3] == [*tiles, "button-more", "button-not-here", "button-help"]
    places = [where(stage.item(name)) for name in names if name.startswith("tile-")]
    for one, other in pairwise(places):
        assert other.top() > one.top() or (other.top() == one.top() and other.left() > one.left())


def test_a_body_with_nothing_to_touch_gives_the_focus_to_the_way_on(stage):
    stage.open("WhatIsKept")
    press(stage, NEXT)
    assert focus(stage) == "button-back"
    stage.show(stage.states()["Handoff"], replace(stage.world, site=Site()))
    press(stage, NEXT)
    assert focus(stage) == "button-print"


def test_begun_backwards_the_focus_comes_to_the_end_of_the_bar(stage):
    stage.open("Showing-4")
    press(stage, PREVIOUS)
    assert focus(stage) == "button-go-on"


def test_the_focus_stays_through_a_new_view_of_the_same_screen_only(stage):
    stage.open("Showing-4")
    press(stage, PREVIOUS)
    stage.open("Showing-5")
    assert focus(stage) == "button-go-on"
    assert ring_lies_round(stage, "button-go-on")
    stage.open("Comfort")
    assert focus(stage) == ""
    assert not rings(stage)


def test_another_question_is_another_screen(stage):
    stage.open("Asking")
    press(stage, NEXT)
    assert focus(stage) != ""
    stage.open("Asking-last")
    assert focus(stage) == ""


def test_a_finger_takes_the_focus_away(stage):
    stage.open("Home")
    press(stage, NEXT)
    assert rings(stage)
    stage.touch("button-say-again")
    assert focus(stage) == ""
    assert not rings(stage)


def test_say_tells_first_where_the_focus_is_and_then_the_whole_screen(stage):
    stage.open("Home")
    press(stage, NEXT)
    settle()
    stage.forget()
    press(stage, SAY)
    assert stage.events == [TouchBegan(), Heard(stage.bridge.view["body"]["cards"][0]["item"])]
    press(stage, SAY)
    assert stage.events[2:] == [TouchBegan(), Pressed(Action.SAY_AGAIN)]


def test_say_without_a_focus_says_the_screen_again(stage):
    stage.open("Home")
    press(stage, SAY)
    assert stage.events == [TouchBegan(), Pressed(Action.SAY_AGAIN)]


def test_acting_without_a_focus_does_nothing(stage):
    stage.open("Home")
    press(stage, ACT)
    assert stage.events == [TouchBegan()]


@pytest.mark.parametrize(
    ("meaning", "keys"),
    [
        ("next", (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_2, Qt.Key.Key_6)),
        ("previous", (Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_8, Qt.Key.Key_4)),
        ("act", (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_5, Qt.Key.Key_Clear)),
        ("say", (Qt.Key.Key_F1, Qt.Key.Key_H, Qt.Key.Key_0, Qt.Key.Key_Insert)),
    ],
)
def test_switch_boxes_and_numeric_pads_send_keys_that_mean_something(stage, meaning, keys):
    results = set()
    for key in keys:
        stage.open("Languages")
        stage.open("Home")
        press(stage, NEXT)
        settle()
        stage.forget()
        press(stage, key)
        results.add((focus(stage), *stage.events))
    assert len(results) == 1, meaning


def test_other_keys_and_combinations_mean_nothing(stage):
    stage.open("Home")
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_F4, Qt.Key.Key_Menu, Qt.Key.Key_Back):
        press(stage, key)
    for modifier in ("ControlModifier", "AltModifier", "MetaModifier"):
        event = QKeyEvent(QEvent.Type.KeyPress, NEXT, Qt.KeyboardModifier[modifier])
        QCoreApplication.sendEvent(stage.window, event)
    assert stage.events == []
    assert focus(stage) == ""


def test_a_key_held_down_counts_once(stage):
    stage.open("Home")
    for repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, NEXT, Qt.KeyboardModifier.NoModifier, "", repeated)
        QCoreApplication.sendEvent(stage.window, event)
        settle()
    assert len([event for event in stage.events if isinstance(event, Heard)]) == 1


def test_a_key_struck_twice_counts_once_and_another_key_at_once(qapp):
    kiosk = KeyedKiosk(world())
    theme = kiosk.kiosk.engine.singletonInstance("style", "Theme")
    four_keys(kiosk.kiosk.window, patient=True)
    kiosk.keys.setProperty("movesApart", theme.property("movesApart"))
    Walk(kiosk).touches("screen", "tile-fr")
    kiosk.press(NEXT)
    first = kiosk.keys.property("at")
    kiosk.press(NEXT)
    assert kiosk.keys.property("at") == first
    kiosk.press(PREVIOUS)
    assert kiosk.keys.property("at") != first
    kiosk.press(NEXT)
    apart_seconds = theme.property("movesApart") / 1000
    until = monotonic() + apart_seconds
    kiosk.fingers.wait_until(lambda: monotonic() > until, "the time between two strikes")
    before = kiosk.keys.property("at")
    kiosk.press(NEXT)
    assert kiosk.keys.property("at") != before
    kiosk.close()


def test_acts_are_half_a_second_apart_and_moves_too_for_who_wants_it_slower(stage):
    """EN 301 549 clause 5.8: up to half a second."""
    theme = stage.engine.singletonInstance("style", "Theme")
    stage.open("Home")
    assert (theme.property("actsApart"), theme.property("movesApart")) == (500, 250)
    stage.open("Home", rate=Rate.SLOW)
    assert theme.property("movesApart") == 500


def test_what_has_the_focus_is_told_to_a_screen_reader(stage):
    QAccessible.setActive(True)
    stage.open("Home")
    press(stage, NEXT)
    item = stage.item(focus(stage))
    state = QAccessible.queryAccessibleInterface(item).state()
    assert (state.focusable, state.focused) == (1, 1)


def rings(stage):
    return [item for item in stage.items() if item.objectName() == "focus-ring"]


def ring_lies_round(stage, name):
    (ring,) = rings(stage)
    target, place = where(stage.item(name)), where(ring)
    return place.contains(target) and place.width() - target.width() < target.width()


STOPS = [
    ("Languages", "tile-fr"),
    ("Home", "card-asylum"),
    ("Home", "button-say-again"),
    ("Home", "button-emergency"),
    ("Home", "button-leave"),
    ("Preparing", "button-show-me"),
    ("Showing-4", "thing-"),
    ("Emergency", "card-112"),
]
LOOKS = [{}, {"high_contrast": True}, {"only_for_me": True}]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: next(iter(look), "usual"))
def test_the_ring_stands_out_on_both_sides_of_everything(stage, look):
    for screen, name in STOPS:
        stage.open("Resting")
        stage.open(screen, **look)
        reach(stage, name)
        stage.say(next(event.item for event in reversed(stage.events) if isinstance(event, Heard)))
        inside, ink, outside, wide = across_the_ring(stage)
        assert wide >= LEAST_RING_MM * COMMON.pixels_per_mm, f"{name}: {wide} pixels"
        for ground in (inside, outside):
            assert contrast(ink, ground) >= LEAST_CONTRAST, f"{name}: {ink.name()} on {ground.name()}"


def across_the_ring(stage):
    """From the picture: the ground inside, the ring, the ground outside, and how many pixels wide the ring is."""
    (ring,) = rings(stage)
    picture, place = stage.picture(), where(ring)
    row = round(place.center().y())
    columns = range(round(place.left()) - 1, round(place.left()) + round(4 * COMMON.pixels_per_mm))
    colours = [picture.pixelColor(column, row) for column in columns]
    ink = colours[1]
    wide = next(at for at, colour in enumerate(colours[1:]) if colour != ink)
    return colours[1 + wide], ink, colours[0], wide


def test_only_for_me_does_not_dim_what_has_the_focus(stage):
    for name in ("card-asylum", "button-help", "button-emergency"):
        stage.open("Resting")
        stage.open("Home", only_for_me=True)
        dimmed = opacity_of(stage.item(name))
        reach(stage, name)
        assert dimmed < opacity_of(stage.item(name)) == 1, name


def opacity_of(item):
    seen = 1
    while item is not None:
        seen *= item.opacity()
        item = item.parentItem()
    return seen
