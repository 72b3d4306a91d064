"""Every state's screen on the reference sizes, in every language, with every size of text, low and touched twice."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Property, QObject, QRectF, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent

from contrast import EDGED, WRITTEN, contrast
from kiosk import paths
from kiosk.visit.events import Action, Heard, Picked, Pressed, TouchBegan, Woke
from kiosk.visit.states import Languages, Visit
from pairwise import pairwise
from screen_faults import capital_mm, faults_of_names, faults_of_targets, faults_of_words
from screen_stage import OFFERED, SIZES, Size, where

BIG, SMALL, TALL, NARROW = SIZES
COMMON = Size(1280, 800, 15.6)


@pytest.fixture(params=SIZES, ids=str)
def size(request):
    return request.param


AXES = (SIZES, OFFERED, (1, 2, 3, 4), (False, True), (False, True))
"""Size, language, text size, low screen, touch to hear."""

SOME = pairwise(*AXES)


@pytest.fixture(scope="session")
def survey(stages):
    """What is wrong on every sample state in one of the ways to look at it; each is looked at once."""
    found = {}

    def look(aspect):
        if aspect not in found:
            size, locale, text_size, low, twice = aspect
            stage = stages(size)
            found[aspect] = {"targets": [], "words": [], "names": []}
            comfort = {"text_size": text_size, "low_screen": low, "touch_to_hear": twice}
            for name, state in stage.states(locale, **comfort).items():
                stage.show(state)
                faults = {"targets": faults_of_targets, "words": faults_of_words, "names": faults_of_names}
                for kind, of in faults.items():
                    found[aspect][kind] += [f"{name}: {told}" for told in of(stage)]
        return found[aspect]

    return look


def aspects():
    """Every pair of axes in the daily tests, everything in make proof."""
    rest = [each for each in product(*AXES) if each not in SOME]
    proof = [pytest.param(each, marks=pytest.mark.proof) for each in rest]
    return pytest.mark.parametrize("aspect", [*SOME, *proof], ids=lambda aspect: "-".join(map(str, aspect)))


@aspects()
def test_every_target_is_large_enough_apart_enough_and_inside(survey, aspect):
    assert survey(aspect)["targets"] == []


@aspects()
def test_no_words_are_cut_and_nothing_lies_over_them(survey, aspect):
    assert survey(aspect)["words"] == []


@aspects()
def test_every_target_has_a_name_for_those_who_cannot_see_it(survey, aspect):
    assert survey(aspect)["names"] == []


@pytest.mark.parametrize(("text_size", "millimetres"), [(1, 4.5), (2, 5.5), (3, 6.5), (4, 7.5)])
def test_the_sentence_of_a_step_has_the_capitals_that_were_chosen(stage_of, text_size, millimetres):
    stage = stage_of(BIG)
    stage.open("Showing-4", text_size=text_size)
    say = stage.bridge.view["body"]["say"]["text"]
    (words,) = [item for item in stage.items() if item.property("text") == "\u200e" + say]
    assert millimetres <= capital_mm(words, BIG.pixels_per_mm) < millimetres + 0.3


def test_arabic_letters_stand_as_high_as_latin_ones(stage_of):
    stage = stage_of(BIG)
    heights = []
    for locale in ("fr", "ar"):
        stage.open("Home", locale)
        heights.append(title_height(stage, stage.bridge.view["body"]["title"]["text"], locale))
    latin, arabic = heights
    assert arabic >= latin * 0.97


def title_height(stage, words, locale):
    from PySide6.QtGui import QFontMetricsF

    (item,) = [item for item in stage.items() if str(item.property("text"))[1:] == words]
    return -QFontMetricsF(item.property("font")).tightBoundingRect("ا" if locale == "ar" else "H").top()


class Bridge(QObject):
    """Stands where the bridge stands and says nothing."""

    said = Signal()

    @Property("QVariantMap", notify=said)
    def speaking(self):
        return {"item": "", "start": 0, "length": 0}


def test_every_screen_opens_alone_with_a_sample(stage_of):
    stage = stage_of(COMMON)
    bridge, opened = Bridge(), set()
    for name, state in stage.states("fr").items():
        stage.show(state)
        view = stage.bridge.view
        page = f"{view['name']}Screen.qml"
        component = QQmlComponent(stage.engine, QUrl.fromLocalFile(str(paths.SCREENS / "visit" / page)))
        screen = component.createWithInitialProperties(
            {"view": view, "visit": bridge, "width": 900, "height": 600}
        )
        assert screen is not None, f"{name}: {component.errorString()}"
        opened.add(page)
        screen.deleteLater()
        stage.settle()
    assert opened == {page.name for page in (paths.SCREENS / "visit").glob("*Screen.qml")}


def test_thirteen_languages_find_a_place_on_the_smallest_screens(stage_of, shipped):
    _, dress, _ = shipped
    for size in (SMALL, NARROW):
        stage = stage_of(size)
        library = replace(stage.library, languages=tuple(dress.languages.values()))
        world = replace(stage.world, library=library)
        for page in range(-(-len(library.languages) // size.tiles_per_page)):
            for text_size in (1, 4):
                state = stage.states("fr", text_size=text_size)["Languages"]
                stage.show(replace(state, page=page), world)
                tiles = [name for name in stage.targets() if name.startswith("tile-")]
                assert tiles
                assert "button-more" in stage.targets()
                assert not [*faults_of_targets(stage), *faults_of_words(stage)], f"{size} page {page}"


def test_a_language_without_a_full_voice_shows_a_crossed_ear(stage_of, shipped):
    library, dress, _ = shipped
    stage = stage_of(BIG)
    spoken, silent = dress.languages["fr"], dress.languages["so"]
    world = replace(stage.world, library=replace(library, languages=(spoken, silent)))
    stage.show(Languages(Visit("fr")), world)
    assert dress.glyphs["ear-hearing-off"] in glyphs_below(stage.item("tile-so").parentItem())
    assert dress.glyphs["ear-hearing-off"] not in glyphs_below(stage.item("tile-fr").parentItem())


def glyphs_below(item):
    found = [str(item.property("character") or "")]
    for child in item.childItems():
        found += glyphs_below(child)
    return found


def test_a_touch_hushes_at_once_and_acts_when_the_finger_leaves(stage_of):
    stage = stage_of(COMMON)
    stage.open("Asking")
    card = next(name for name in stage.targets() if name.startswith("card-"))
    stage.press(card)
    assert stage.events == [TouchBegan()]
    stage.release(card)
    assert stage.events == [TouchBegan(), Picked(card.removeprefix("card-"))]


def test_the_ear_of_a_card_says_it_and_does_not_pick_it(stage_of):
    stage = stage_of(COMMON)
    stage.open("Asking")
    ear = next(name for name in stage.targets() if name.startswith("ear-"))
    stage.touch(ear)
    assert stage.events == [TouchBegan(), Heard(ear.removeprefix("ear-"))]


def test_a_finger_that_leaves_what_it_pressed_does_nothing(stage_of):
    stage = stage_of(COMMON)
    stage.open("Home")
    stage.press("button-back")
    stage.release("button-help")
    assert stage.events == [TouchBegan()]


def test_the_screens_without_buttons_wake_wherever_they_are_touched(stage_of):
    stage = stage_of(COMMON)
    for name in ("Resting", "Goodbye", "OutOfOrder"):
        stage.forget()
        stage.open(name)
        assert list(stage.targets()) == ["wake"]
        assert where(stage.item("wake")) == QRectF(0, 0, COMMON.width, COMMON.height)
        stage.touch("wake")
        assert stage.events == [TouchBegan(), Woke()]


def test_an_emergency_number_is_one_target(stage_of):
    stage = stage_of(COMMON)
    stage.open("Emergency")
    assert not [name for name in stage.targets() if name.startswith("ear-")]
    stage.touch("card-112")
    assert stage.events == [TouchBegan(), Picked("112")]


def test_every_button_of_the_screen_can_be_pressed(stage_of):
    stage = stage_of(COMMON)
    for name, state in stage.states("fr").items():
        stage.show(state)
        for target in [target for target in stage.targets() if target.startswith("button-")]:
            stage.forget()
            stage.touch(target)
            assert stage.events == [TouchBegan(), Pressed(Action(target.removeprefix("button-")))], name


def test_every_choice_that_leads_on_is_on_every_size(stage_of):
    for size in (*SIZES, COMMON):
        stage = stage_of(size)
        stage.open("Preparing")
        assert {"button-show-me", "button-try-me"} <= stage.targets().keys()
        assert ("button-take-away" in stage.targets()) is not stage.world.small
        stage.open("Showing-4")
        assert {"button-take-away", "button-go-on"} <= stage.targets().keys()
        stage.open("Handoff")
        assert {"button-print", "button-done"} <= stage.targets().keys()


def test_arabic_turns_the_whole_screen_round(stage_of):
    stage = stage_of(COMMON)
    places = {}
    for locale in ("fr", "ar"):
        stage.open("Asking", locale)
        places[locale] = stage.targets()
    for name, left in places["fr"].items():
        right = places["ar"][name]
        if not name.startswith(("button-emergency", "button-leave", "button-language")):
            assert abs((COMMON.width - right.right()) - left.left()) < 3, name
    assert places["fr"]["button-language"].left() < places["fr"]["button-leave"].left()
    assert places["ar"]["button-language"].left() > places["ar"]["button-leave"].left()


def test_the_beads_of_progress_run_the_reading_way(stage_of):
    stage = stage_of(COMMON)
    for locale, forward in (("fr", True), ("ar", False)):
        stage.open("Showing-2", locale)
        beads = next(
            item for item in stage.items() if item.metaObject().className().startswith("ProgressDots")
        )
        places = [where(bead) for bead in beads.childItems() if bead.width() > 0]
        wide = max(range(len(places)), key=lambda at: places[at].width())
        assert (places[wide].left() > places[0].left()) is forward


def test_what_is_said_lights_with_lamp_and_an_ink_edge(stage_of):
    stage = stage_of(COMMON)
    stage.open("Home")
    before = stage.picture()
    card = next(name for name in stage.targets() if name.startswith("card-"))
    stage.say(card.removeprefix("card-"))
    body, picture = stage.targets()[card], stage.picture()
    edge = [picture.pixelColor(int(body.left()) + at, int(body.center().y())) for at in range(12)]
    assert QColor("#14213D") in edge
    assert QColor("#FFB703") in edge
    assert picture != before


@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_the_word_being_said_stands_on_lamp_where_it_is_painted(stage_of, locale):
    stage = stage_of(COMMON)
    stage.open("Showing-4", locale)
    screen_text = stage.bridge.view["body"]["say"]["text"]
    spoken = "".join(sign for sign in screen_text if sign not in "\u2066\u2069")
    first, last = spoken.split()[0], spoken.split()[-1]
    stage.say("say", 0, len(first))
    opening = lamp_places(stage)
    stage.say("say", len(spoken) - len(last), len(last))
    closing = lamp_places(stage)
    assert opening.top() < closing.top()
    sentence = next(item for item in stage.items() if str(item.property("text"))[1:] == screen_text)
    leading = (
        where(sentence).right() - opening.right()
        if locale == "ar"
        else opening.left() - where(sentence).left()
    )
    assert abs(leading) < COMMON.pixels_per_mm * 2


def lamp_places(stage):
    light = next(item for item in stage.items() if item.metaObject().className().startswith("WordLight"))
    (box,) = [child for child in light.childItems() if child.isVisible() and child.width() > 0]
    return where(box)


def test_only_for_me_hides_the_title_and_dims_all_but_what_is_said(stage_of):
    stage = stage_of(COMMON)
    stage.open("Asking", only_for_me=True)
    title = stage.bridge.view["body"]["title"]["text"]
    assert not [item for item in stage.items() if str(item.property("text"))[1:] == title]
    cards = [stage.item(name) for name in stage.targets() if name.startswith("card-")]
    assert all(card.parentItem().opacity() < 0.5 for card in cards)
    stage.say(cards[0].objectName().removeprefix("card-"))
    assert [card.parentItem().opacity() for card in cards].count(1.0) == 1


def test_the_draft_mark_stands_where_words_are_unreviewed_and_nowhere_else(stage_of):
    stage = stage_of(COMMON)
    for name, state in stage.states("fr").items():
        stage.show(state)
        note = stage.bridge.view["draft"]
        shown = [item for item in stage.items() if item.metaObject().className().startswith("DraftChip")]
        assert bool(shown) is (note is not None), name


def test_the_countdown_is_right_even_if_nothing_moves(stage_of):
    stage = stage_of(COMMON)
    state = stage.states("fr")["IdleWarning"]
    shares = []
    for seconds in (45, 30, 15):
        stage.show(replace(state, left_seconds=seconds))
        bar = next(item for item in stage.items() if item.metaObject().className().startswith("CountdownBar"))
        shares.append(bar.property("share"))
    assert shares == pytest.approx([1, 2 / 3, 1 / 3], abs=0.03)


def test_colours_stand_out_from_what_lies_under_them(stage_of):
    theme = stage_of(COMMON).engine.singletonInstance("style", "Theme")
    for strong, words, edges in ((False, 7, 4.5), (True, 10, 10)):
        theme.setProperty("highContrast", strong)
        colour = {name: theme.property(name) for name in COLOURS}
        for front, back in WRITTEN:
            assert contrast(colour[front], colour[back]) >= words, (front, back)
        for front, back in EDGED:
            assert contrast(colour[front], colour[back]) >= edges, (front, back)
    theme.setProperty("highContrast", False)


COLOURS = [
    "paper",
    "white",
    "ink",
    "sea",
    "lamp",
    "lampPale",
    "coral",
    "coralPale",
    "stone",
    "edge",
    "onDark",
]


@pytest.mark.parametrize("locale", OFFERED)
def test_an_address_to_compare_stands_on_one_line(stage_of, size, locale):
    stage = stage_of(size)
    for text_size in (1, 4):
        stage.open("IsThisReal-2", locale, text_size=text_size)
        wanted = {pair[key] for pair in stage.bridge.view["body"]["pairs"] for key in ("official", "false")}
        shown = [item for item in stage.items() if str(item.property("text"))[1:] in wanted]
        assert {str(item.property("text"))[1:] for item in shown} == wanted
        assert {item.property("lineCount") for item in shown} == {1}
