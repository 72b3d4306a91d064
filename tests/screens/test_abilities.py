"""The six questions on the real page: turned to the person, lit while they are said, and safe from a double touch."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ability_samples import asking
from kiosk.commands.picturing.every_ability_state import ANSWERS
from kiosk.commands.screen_size import ScreenSize
from kiosk.staff.events import Heard, Picked
from mediation_walk import VISIT, was_here
from sample_content import library
from screen_stage import SIZES, where
from staff_samples import staff_world
from staff_screen_kiosk import StaffScreens
from staff_scripts import PIN
from staff_stage import StaffStage

CARDS = ("question", "alone", "with-help", "by-somebody")


@pytest.fixture(scope="module", params=SIZES, ids=str)
def stage(shipped, request):
    built = StaffStage(*shipped, request.param)
    yield built
    built.close()


def place(stage, name):
    return where(stage.item(name))


def show(stage, locale, at=0):
    states = stage.staff_states("fr")
    found = next(name for name in states if name.startswith(f"AskingAbility-{at}-") and name.endswith(locale))
    stage.show_staff(states[found])


@pytest.mark.parametrize(("locale", "leads"), [("fr", 1), ("ar", -1)])
def test_it_is_laid_out_the_way_the_person_reads(stage, locale, leads):
    show(stage, locale)
    for answer in CARDS[1:]:
        card, ear = place(stage, f"card-{answer}"), place(stage, f"ear-{answer}")
        assert (ear.center().x() - card.center().x()) * leads > 0
    question, answer = place(stage, "card-question"), place(stage, "card-alone")
    if stage.size.width > stage.size.height:  # it stands beside them
        assert (answer.center().x() - question.center().x()) * leads > 0
    else:
        assert question.bottom() < answer.top()


def test_a_card_answers_and_its_ear_says_it(stage):
    show(stage, "ar")
    for name, event in (
        ("card-with-help", Picked("with-help")),
        ("ear-with-help", Heard("with-help")),
        ("card-question", Heard("question")),
    ):
        stage.touch(name)
        assert event in stage.staff_events
        stage.staff_events.clear()


def test_the_second_touch_of_a_double_one_answers_nothing(stage):
    show(stage, "ar")
    middle = place(stage, "card-alone").center().toPoint()
    QTest.mouseDClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))
    stage.settle()
    assert stage.staff_events.count(Picked("alone")) == 1


def test_what_is_said_is_lit_and_nothing_else(stage):
    states = stage.staff_states("fr")
    for name, lit in (("AskingAbility-saying", "question"), ("AskingAbility-saying-card", "with-help")):
        stage.show_staff(states[name])
        assert stage.staff_bridge.speaking["item"] == lit
        assert [each for each in CARDS if stage.item(f"spoken-{each}").property("lit")] == [lit]


def test_the_picture_of_a_question_is_large(stage):
    for at in range(len(ANSWERS)):
        show(stage, "", at)
        picture = place(stage, "picture-question")
        assert min(picture.width(), picture.height()) >= 17 * stage.size.pixels_per_mm


@pytest.mark.parametrize("size", ["1280x800@10.1", "800x1280@10.1"])
def test_the_way_from_the_form_and_back_by_real_touches(qapp, size):
    screen = ScreenSize.parse(size)
    world = asking(staff_world(library(), pixels=screen.pixels, pixels_per_mm=screen.pixels_per_mm))
    staff = StaffScreens(pin=PIN, set_up=True, world=world, size=size)
    try:
        walk = was_here(staff.knock()).through_the_door(PIN)
        walk.touches("card-mediations", f"card-visit/{VISIT.seq}")
        while "card-more/autonomie" not in staff.fingers.names():
            walk.touches("button-more")
        walk.touches("card-more/autonomie").sees("AskingAbility").touches("ear-alone")
        walk.touches(*["card-alone", "card-with-help"] * 2, "button-skip", "card-by-somebody")
        walk.sees("AutonomyProposed").touches("card-partiellement_autonome").sees("WritingUp")
        chosen = [card.item for row in walk.body.rows for card in row.cards if card.chosen]
        assert "pick/autonomie/partiellement_autonome" in chosen
    finally:
        staff.close()
