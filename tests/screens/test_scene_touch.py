"""What a finger finds in a scene, shown or tried, and what it does there."""

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.practice import answers
from scene_stage import (
    CODE_MESSAGE,
    COOKIES,
    FORM,
    FULL_PAGE,
    KEYBOARDS,
    LOG_IN,
    LOOSE,
    PAPERS,
    PHOTOS,
    ROBOT,
    SAMPLES,
    SENDING,
    SIZES_MM,
    WAITING,
    Stage,
    body,
    inside,
    place,
    whole,
)

TOUCHED = [scene for kind in ("phone", "message", "papers", "photo", "keyboard") for scene in SAMPLES[kind]]
TRIED = [scene for scene in TOUCHED if answers(scene)]
USUAL_MM = [(93, 80), (130, 66), (110, 150), (207, 207)]
ONE_OF_EACH = [LOG_IN, COOKIES, CODE_MESSAGE, PAPERS[2], PHOTOS[0], KEYBOARDS[0]]


@pytest.fixture
def stage(qapp):
    return Stage()


def drawn(scene):
    return body(scene, value=getattr(scene, "address", ""))


def apart(one, other):
    """How many pixels lie between two zones."""
    across = max(one.left() - other.right(), other.left() - one.right(), 0)
    down = max(one.top() - other.bottom(), other.top() - one.bottom(), 0)
    return max(across, down)


def distance(zone, x, y):
    return max(zone.left() - x, x - zone.right(), 0) + max(zone.top() - y, y - zone.bottom(), 0)


@pytest.mark.parametrize("trying", [False, True], ids=["shown", "tried"])
@pytest.mark.parametrize("size_mm", USUAL_MM, ids=str)
def test_a_finger_finds_each_thing_at_the_usual_sizes(stage, size_mm, trying):
    for scene in TOUCHED:
        shown = drawn(scene)
        stage.draw(shown, size_mm, trying=trying)
        zones = stage.zones()
        assert list(zones) == shown["scene"]["things"]
        for name, zone in zones.items():
            assert inside(zone, whole(stage.scene)), (scene, name)
            assert min(zone.width(), zone.height()) >= 20 * 4 - LOOSE, (scene, name, zone)
        for one, other in itertools.combinations(zones.values(), 2):
            assert apart(one, other) >= 3 * 4 - 0.01, scene


@pytest.mark.parametrize("trying", [False, True], ids=["shown", "tried"])
@pytest.mark.parametrize("size_mm", [*SIZES_MM, (130, 40), (59, 80)], ids=str)
def test_zones_never_meet_however_small_the_scene(stage, size_mm, trying):
    for scene in TOUCHED:
        stage.draw(drawn(scene), size_mm, trying=trying)
        zones = stage.zones()
        for name, zone in zones.items():
            assert inside(zone, whole(stage.scene)), (scene, name)
            assert zone.width() > 0
            assert zone.height() > 0
        for one, other in itertools.combinations(zones.values(), 2):
            assert apart(one, other) >= 3 * 4 - 0.01, scene


@pytest.mark.parametrize("size_mm", [(93, 80), (130, 44)], ids=str)
@pytest.mark.parametrize("scene", TRIED, ids=lambda each: type(each).__name__)
def test_each_thing_lies_in_its_own_zone(stage, scene, size_mm):
    stage.draw(drawn(scene), size_mm, trying=True)
    for name, zone in stage.zones().items():
        stage.root.setProperty("pointed", name)
        rings = stage.all_named("targetRing")
        if rings:
            assert zone.contains(place(rings[0], stage.root).center()), (scene, name)


@pytest.mark.parametrize("scene", ONE_OF_EACH, ids=lambda each: type(each).__name__)
def test_a_touch_anywhere_goes_to_the_nearest_thing(stage, scene):
    stage.draw(drawn(scene), (93, 80), trying=True)
    zones = stage.zones()
    ground = ground_of(stage)
    for across, down in itertools.product(range(1, 12), range(1, 12)):
        x = ground.left() + ground.width() * across / 12 + 0.3
        y = ground.top() + ground.height() * down / 12 + 0.3
        away = {name: distance(zone, x, y) for name, zone in zones.items()}
        nearest = min(away, key=away.get)
        # nothing but the 3 mm between two things belongs to none of them
        assert away[nearest] <= 3 * 4 / 2 + LOOSE
        assert stage.tap(x, y) == ([("pick", f"scene/{nearest}")] if away[nearest] == 0 else [])


def ground_of(stage):
    phones = stage.all_named("phone")
    return place(phones[0], stage.root) if phones else QRectF(0, 0, stage.root.width(), stage.root.height())


def test_beside_the_phone_there_is_nothing_to_touch(stage):
    stage.draw(drawn(LOG_IN), (130, 66), trying=True)
    phone = ground_of(stage)
    assert stage.tap(phone.left() - 8, phone.center().y()) == []
    assert stage.tap(phone.right() + 8, phone.center().y()) == []


@pytest.mark.parametrize("scene", ONE_OF_EACH, ids=lambda each: type(each).__name__)
def test_a_touch_tries_while_trying_and_is_heard_while_shown(stage, scene):
    shown = drawn(scene)
    for trying, verb in ((True, "pick"), (False, "hear")):
        stage.draw(shown, trying=trying)
        for name, zone in stage.zones().items():
            centre = zone.center()
            assert stage.tap(centre.x(), centre.y()) == [(verb, f"scene/{name}")]


def test_a_finger_that_slides_off_does_nothing(stage):
    stage.draw(drawn(LOG_IN), trying=True)
    zones = stage.zones()
    start, end = zones["number"].center(), zones["log-in"].center()
    stage.press(start.x(), start.y())
    stage.release(end.x(), end.y())
    assert stage.finger.done == []


def test_without_things_there_is_nothing_to_touch(stage):
    stage.draw(drawn(PAPERS[1]) | {"things": []})
    assert stage.zones() == {}
    assert stage.tap(60, 60) == []


def test_each_zone_says_the_name_of_its_thing(stage):
    stage.draw(drawn(LOG_IN))
    zones = [item for item in stage.items() if item.objectName().startswith("thing-")]
    assert [(zone.property("says"), zone.property("item")) for zone in zones] == [
        ("number", "scene/number"),
        ("key", "scene/key"),
        ("log-in", "scene/log-in"),
    ]


@pytest.mark.parametrize("scene", TRIED, ids=lambda each: type(each).__name__)
def test_nothing_gives_the_answer_away_before_it_is_due(stage, scene):
    stage.draw(drawn(scene), trying=True)
    for name in ("targetRing", "spokenRing", "hand", "tickDisc", "crossDisc", "litSheet"):
        assert stage.all_named(name) == [], name


@pytest.mark.parametrize("scene", TRIED, ids=lambda each: type(each).__name__)
def test_the_hand_and_the_ring_come_when_something_is_pointed_at(stage, scene):
    for size_mm in ((93, 80), (130, 44), (60, 75)):
        for name in drawn(scene)["scene"]["things"]:
            stage.draw(drawn(scene), size_mm, trying=True, pointed=name)
            zone = stage.zones()[name]
            tip = stage.named("hand").mapToItem(stage.root, QPointF(0, 0))
            assert zone.contains(tip), (name, zone, tip)
            ring = stage.named("litSheet" if "paper" in name else "targetRing")
            assert ring.parentItem().opacity() > 0.5
            assert place(ring, stage.root).contains(tip)


def test_a_ring_breathes_a_little_and_rests(stage, qtbot):
    stage.draw(drawn(LOG_IN), trying=True, pointed="key")
    ring = stage.named("targetRing").parentItem()
    seen = []
    qtbot.waitUntil(lambda: seen.append(ring.opacity()) or ring.opacity() < 0.7, timeout=5_000)
    assert min(seen) >= 0.5


@pytest.mark.parametrize("scene", ONE_OF_EACH, ids=lambda each: type(each).__name__)
def test_the_thing_that_is_said_is_ringed(stage, scene):
    shown = drawn(scene)
    for name in shown["scene"]["things"]:
        stage.draw(shown, trying=True, said=f"scene/{name}")
        ring = stage.named("litSheet" if "paper" in name else "spokenRing")
        assert stage.zones()[name].contains(place(ring, stage.root).center())
    stage.draw(shown, trying=True, said="say")
    assert stage.all_named("spokenRing") + stage.all_named("litSheet") == []


@pytest.mark.parametrize(
    ("scene", "thing", "words"),
    [
        (LOG_IN, "number", "00 00 00 00 00"),
        (LOG_IN, "key", "••••"),
        (FULL_PAGE, "code", "482 913"),
        (FORM, "country", "Afghanistan"),
        (ROBOT, "signs", "X7KP4"),
        (KEYBOARDS[0], "at", "leila.n@"),
        (KEYBOARDS[2], "e", "leila.nouri@mail.example"),
    ],
    ids=str,
)
def test_an_example_types_itself_when_its_thing_was_touched(stage, qtbot, scene, thing, words):
    stage.draw(drawn(scene), trying=True)
    assert words not in told(stage)
    stage.root.setProperty("typed", thing)
    qtbot.waitUntil(lambda: words in told(stage), timeout=3_000)
    stage.draw(None)
    stage.draw(drawn(scene), trying=True, typed=thing)
    assert words in told(stage)


def told(stage):
    return [text.property("text").replace("\u200b", "") for text in stage.texts()]


def test_a_date_fills_its_boxes(stage, qtbot):
    stage.draw(drawn(FORM), trying=True)
    assert "0000" not in told(stage)
    stage.root.setProperty("typed", "birth")
    qtbot.waitUntil(lambda: told(stage).count("00") == 2 and "0000" in told(stage), timeout=3_000)


@pytest.mark.parametrize(
    ("scene", "thing"),
    [
        (COOKIES, "refuse"),
        (SENDING, "file"),
        (PHOTOS[0], "good"),
        (PAPERS[2], "paper-2"),
        (KEYBOARDS[0], "at"),
    ],
    ids=str,
)
def test_what_cannot_be_typed_is_ticked(stage, scene, thing):
    stage.draw(drawn(scene), trying=True, typed=thing)
    tick = place(stage.named("tickDisc"), stage.root)
    assert stage.zones()[thing].contains(tick.center())


def test_a_box_is_ticked_and_a_file_is_chosen_only_when_touched(stage):
    picture = stage.draw(drawn(FULL_PAGE), trying=True)
    assert stage.draw(drawn(FULL_PAGE), trying=True, typed="agree") != picture
    file = stage.draw(drawn(SENDING), trying=True)
    assert stage.draw(drawn(SENDING), trying=True, typed="file") != file


def test_photographs_are_judged_when_shown(stage):
    stage.draw(drawn(PHOTOS[0]))
    assert len(stage.all_named("crossDisc")) == 2
    assert len(stage.all_named("tickDisc")) == 1
    good = stage.zones()["good"]
    assert good.contains(place(stage.named("tickDisc"), stage.root).center())


def test_a_message_slides_in_above_a_page_and_covers_none_of_its_words(stage):
    for size_mm in SIZES_MM:
        stage.draw(drawn(WAITING), size_mm)
        card = stage.named("sms")
        for part in stage.parts():
            for text in stage.texts(part):
                assert not place(text, stage.root).intersects(place(card, stage.root)), text.property("text")


@pytest.mark.parametrize("trying", [False, True], ids=["shown", "tried"])
@pytest.mark.parametrize("size_mm", [*SIZES_MM, (130, 40)], ids=str)
def test_no_words_of_a_page_lie_on_others(stage, size_mm, trying):
    for scene in SAMPLES["phone"]:
        stage.draw(drawn(scene), size_mm, trying=trying)
        texts = [
            text for text in stage.texts(stage.named("phone")) if text.parentItem().objectName() != "plate"
        ]
        for one, other in itertools.combinations(texts, 2):
            shared = place(one, stage.root).intersected(place(other, stage.root))
            assert min(shared.width(), shared.height()) <= LOOSE, (
                one.property("text"),
                other.property("text"),
            )
