"""Each kind of scene, drawn by the real QML from values as the core hands them out, at sizes a screen may give."""

import math

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.bridge.view import SCENE_KINDS
from kiosk.content.picture import Picture
from kiosk.content.scene import (
    CalendarScene,
    CallScene,
    Paper,
    PapersScene,
    PhoneItemKind,
    PhoneScene,
    WarningScene,
)
from scene_stage import (
    CAPTIONS,
    CODE_MESSAGE,
    FULL_PAGE,
    KEY,
    KEYBOARDS,
    LOG_IN,
    LOOSE,
    MESSAGES,
    NEW_PAGES,
    ONE_PAPER,
    PAGES,
    PAPERS,
    SAMPLES,
    SAYING,
    SHIPPED,
    SIZES_MM,
    Stage,
    bodies,
    body,
    inside,
    place,
    whole,
)


@pytest.fixture
def stage(qapp):
    return Stage()


def test_there_is_a_sample_of_every_kind_the_core_knows():
    assert set(SAMPLES) == set(SCENE_KINDS.values())


@pytest.mark.parametrize("size_mm", SIZES_MM, ids=str)
@pytest.mark.parametrize("kind", SAMPLES)
def test_all_words_of_a_scene_are_whole_and_lie_inside_what_carries_them(stage, kind, size_mm):
    for shown in bodies(kind):
        picture = stage.draw(shown, size_mm)
        assert picture.width() == size_mm[0] * 4
        assert stage.texts()
        for text in stage.texts(stage.scene):
            words = text.property("text")
            assert text.property("contentWidth") <= text.width() + LOOSE, words
            assert not text.property("truncated"), words
            carrier = text.parentItem()
            while carrier is not stage.root:
                if carrier.width() and carrier.height():
                    assert inside(place(text, carrier), whole(carrier)), (words, carrier)
                carrier = carrier.parentItem()


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_scene_holds_at_the_largest_text_and_on_a_dense_screen(stage, kind):
    for shown in bodies(kind):
        stage.draw(shown, (60, 75), textSize=4, pixelsPerMm=5.88)
        for text in stage.texts(stage.scene):
            assert inside(place(text, stage.scene), whole(stage.scene)), text.property("text")


@pytest.mark.parametrize("size_mm", SIZES_MM, ids=str)
def test_what_to_touch_is_ringed_inside_the_phone(stage, size_mm):
    for page in PAGES:
        stage.draw(body(page, value=page.address), size_mm)
        phone = stage.named("phone")
        ring = place(stage.named("targetRing"), phone)
        assert inside(ring, whole(phone))
        others = [text for text in stage.texts(phone) if text.objectName() != "address"]
        for text in others:
            if text.property("text") not in ringed(page):
                assert not place(text, phone).intersects(ring), text.property("text")


def ringed(page):
    """The words that stand in the ring: of a field what is typed, as dots if need be, of the rest the label too."""
    target = next(item for item in page.items if item.id == page.target)
    typed = target.kind in (PhoneItemKind.FIELD, PhoneItemKind.PASSWORD, PhoneItemKind.CODE)
    return {target.example, "•" * len(target.example)} | (set() if typed else {target.label})


@pytest.mark.parametrize("size_mm", SIZES_MM, ids=str)
def test_the_hand_points_at_the_target_and_covers_none_of_its_words(stage, size_mm):
    for page in PAGES:
        stage.draw(body(page, value=page.address), size_mm)
        hand = stage.named("hand")
        phone = stage.named("phone")
        tip = hand.mapToItem(phone, QPointF(0, 0))
        ring = place(stage.named("targetRing"), phone)
        assert ring.contains(tip)
        for text in stage.texts(phone):
            if text.property("text") in ringed(page):
                words = place(text, phone)
                right = words.left() + text.property("contentWidth")
                assert tip.x() > right or tip.y() > words.bottom() - LOOSE, text.property("text")


@pytest.mark.parametrize("size_mm", SIZES_MM, ids=str)
def test_the_hand_comes_from_below_right_and_stays_on_the_scene(stage, size_mm):
    for page in PAGES:
        stage.draw(body(page, value=page.address), size_mm)
        hand = stage.named("hand")
        length, lean = hand.property("length"), math.radians(hand.property("lean"))
        tip = hand.mapToItem(stage.scene, QPointF(0, 0))
        end = tip + QPointF(length * math.sin(lean), length * math.cos(lean))
        assert end.x() > tip.x()
        assert end.y() > tip.y()
        assert inside(QRectF(tip, end), whole(stage.scene))


def test_a_password_is_dots_and_a_code_is_large(stage):
    stage.draw(body(LOG_IN))
    assert stage.text("••••")
    assert "abc0" not in [text.property("text") for text in stage.texts()]
    stage.draw(body(FULL_PAGE))
    assert cap_height(stage.text("482 913")) > 1.2 * cap_height(stage.text("Code reçu par SMS"))


def cap_height(text):
    return text.property("font").pixelSize()


def test_the_rest_of_a_page_is_quieter_than_its_target(stage):
    stage.draw(body(LOG_IN))
    assert dimness(stage.text("Clé de connexion")) == 1
    assert 0.7 < dimness(stage.text("Numéro étranger")) < 1


def test_where_room_is_short_the_target_stays_larger_than_the_rest(stage):
    stage.draw(body(FULL_PAGE), (60, 60), pixelsPerMm=8.0)
    assert cap_height(stage.text("Valider et continuer")) > 1.15 * cap_height(stage.text("Code reçu par SMS"))


def dimness(item):
    return 1 if item is None else item.opacity() * dimness(item.parentItem())


def test_the_address_stands_in_the_bar_as_a_browser_shows_it(stage):
    stage.draw(body(FULL_PAGE, value=FULL_PAGE.address), (110, 150))
    shown = stage.named("address").property("text").replace("\u200b", "")
    assert shown == "administration-etrangers-en-france.interieur.gouv.fr"


def test_a_code_in_a_message_is_taken_out_of_its_line_and_lit(stage):
    stage.draw(body(CODE_MESSAGE))
    code = stage.text("482 913")
    assert code.parentItem().objectName() == "code"
    assert cap_height(code) > 1.5 * cap_height(stage.text("Votre code est"))
    assert stage.text("Il est valable 10 minutes.")
    assert stage.text("Assurance Maladie").objectName() == "sender"


@pytest.mark.parametrize(
    "scene", [*PAGES, *NEW_PAGES, *MESSAGES, *KEYBOARDS, ONE_PAPER], ids=lambda each: type(each).__name__
)
def test_what_is_french_is_drawn_the_same_way_round_in_arabic(stage, scene):
    shown = body(scene, value=getattr(scene, "address", ""))
    assert stage.draw(shown) == stage.draw(shown, mirrored=True)


def test_the_phone_of_a_call_is_not_mirrored(stage):
    shown = body(CallScene("line.phone", SAYING), value="01 58 68 10 10")
    assert stage.draw(shown) == stage.draw(shown, mirrored=True)


def test_papers_follow_the_reading_way_and_stay_as_france_prints_them(stage):
    shown = body(PAPERS[1])
    stage.draw(shown, (130, 60))
    apart = [place(stage.named("litSheet"), stage.scene).x(), place(stage.named("sheet"), stage.scene).x()]
    assert apart[0] < apart[1]
    stage.draw(shown, (130, 60), mirrored=True)
    lit = stage.named("litSheet")
    assert place(lit, stage.scene).x() == apart[1]
    for sheet in (lit, stage.named("sheet")):
        heading = next(text for text in stage.texts(sheet) if text.objectName() == "heading")
        picture = next(item for item in stage.items(sheet) if item.objectName() == "picture")
        assert place(heading, sheet).x() < sheet.width() / 4
        assert place(picture, sheet).right() < sheet.width() / 2


def test_not_even_a_picture_is_mirrored_on_a_french_paper(stage):
    paper = PapersScene((Paper(Picture("help"), "Convocation"),))
    stage.draw(body(paper, CAPTIONS[2]), mirrored=True)
    assert [text.property("mirrored") for text in stage.texts(stage.named("picture"))] == [False]
    stage.draw(body(WarningScene(Picture("help"), SAYING), CAPTIONS[2]), mirrored=True)
    assert [text.property("mirrored") for text in stage.texts(stage.named("picture"))] == [True]


def test_the_line_that_matters_is_lit_on_the_lit_paper_alone(stage):
    stage.draw(body(PAPERS[1]))
    lit = stage.named("litLine")
    assert [text.property("text") for text in stage.texts(lit)] == ["Adresse du site"]
    assert lit.parentItem() is stage.named("litSheet")


@pytest.mark.parametrize("days", [1, 3, 7, 15, 30, 90, 365])
def test_days_run_the_reading_way_and_the_same_stretch_is_told_both_ways(stage, days):
    shown = body(CalendarScene(days, SAYING))
    told = []
    for mirrored in (False, True):
        stage.draw(shown, mirrored=mirrored)
        sheet = stage.named("sheet")
        boxes = [place(stage.named(name), sheet) for name in ("today", "again")]
        assert all(inside(box, whole(sheet)) for box in boxes)
        told.append([sheet.width() - box.right() if mirrored else box.left() for box in boxes])
    assert told[0] == pytest.approx(told[1], abs=LOOSE)
    if days < 7:
        assert told[0][0] < told[0][1]


@pytest.mark.parametrize("days", [3, 7, 15, 30])
def test_each_day_between_is_there_to_be_counted(stage, days):
    stage.draw(body(CalendarScene(days, SAYING)))
    between = [each for each in stage.all_named("day") if each.property("between")]
    assert len(between) + len(stage.all_named("arrow")) == days - 1


def test_a_stretch_too_long_to_draw_leaves_weeks_out_and_shows_it(stage):
    stage.draw(body(CalendarScene(365, SAYING)))
    left_out = [each for each in stage.all_named("day") if each.property("skipped")]
    assert len(left_out) == 7
    assert all(each.property("day") > 0 for each in left_out)
    assert stage.named("again").property("day") == 365
    stage.draw(body(CalendarScene(30, SAYING)))
    assert not any(each.property("skipped") for each in stage.all_named("day"))


def test_the_arrow_of_a_calendar_turns_with_the_reading_way(stage):
    shown = body(CalendarScene(3, SAYING))

    def arrow(mirrored):
        picture = stage.draw(shown, mirrored=mirrored)
        where = place(stage.named("arrow"), stage.root).toAlignedRect()
        return picture.copy(where)

    ahead, back = arrow(False), arrow(True)
    assert ahead != back
    assert weight(ahead) == pytest.approx(1 - weight(back), abs=0.05)


def weight(picture):
    """The share of the ink that lies in the left half."""
    middle = picture.width() / 2
    inked = [
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).lightness() < 90
    ]
    return sum(x < middle for x in inked) / len(inked)


def test_a_warning_is_an_octagon_under_a_thick_bar(stage):
    stage.draw(body(WarningScene(KEY, SAYING), CAPTIONS[0]))
    octagon, bar, picture = (stage.named(name) for name in ("octagon", "bar", "picture"))
    assert bar.height() > 0.1 * octagon.width()
    assert bar.width() > picture.width() * math.sqrt(2)
    assert inside(place(picture, octagon), whole(octagon))


def test_a_number_is_kept_in_two_even_lines_where_one_would_be_small(stage):
    shown = body(CallScene("line.phone", SAYING), value="01 58 68 10 10")
    stage.draw(shown, (60, 60))
    assert stage.named("number").property("text") == "01 58 68\n10 10"
    stage.draw(body(CallScene("line.phone", SAYING), value="115"), (60, 60))
    assert stage.named("number").property("text") == "115"


@pytest.mark.parametrize("kind", ["place", "call", "calendar", "warning"])
def test_a_caption_lights_while_it_is_said(stage, kind):
    shown = body(SAMPLES[kind][0], CAPTIONS[1], "115")
    dark = stage.draw(shown)
    assert not stage.named("caption").property("lit")
    lit = stage.draw(shown, said="caption")
    assert stage.named("caption").property("lit")
    assert lit != dark
    assert stage.draw(shown, said="say") == dark


@pytest.mark.parametrize(
    "step",
    [
        step
        for each in SHIPPED.procedures.values()
        for step in each.steps
        if isinstance(step.scene, PhoneScene)
    ],
    ids=lambda step: step.id,
)
def test_what_to_touch_can_be_read_on_the_smallest_screen(stage, step):
    fact = SHIPPED.facts.get(step.scene.address)
    stage.draw(body(step.scene, value=fact.value if fact else step.scene.address), (93, 80), pixelsPerMm=5.88)
    target = next(item for item in step.scene.items if item.id == step.scene.target)
    capital = cap_height(stage.text(target.label)) * 0.714 / 5.88
    assert capital >= 3.1, f"{target.label}: capitals of {capital:.1f} mm"


def test_the_same_scene_again_is_not_drawn_anew(stage):
    stage.draw(body(LOG_IN))
    stage.named("phone").setProperty("been", True)
    stage.draw(body(LOG_IN) | {"number": 2}, said="say")
    assert stage.named("phone").property("been")
    stage.draw(body(FULL_PAGE))
    assert not stage.named("phone").property("been")


def test_one_kind_follows_another_in_the_same_place(stage):
    for _ in range(2):
        for kind in SAMPLES:
            stage.draw(next(bodies(kind)))
            assert stage.texts(stage.scene)
    stage.draw(None)
    assert stage.texts(stage.scene) == []


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_kind_that_nobody_draws_is_a_warning_that_fails_tests(stage, qtlog):
    stage.draw({"scene": {"kind": "hologram"}, "sceneCaption": None, "sceneValue": ""})
    assert [record.message for record in qtlog.records] == ['SceneView draws no scene of kind "hologram"']
    assert stage.texts(stage.scene) == []
