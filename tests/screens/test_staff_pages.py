"""Every page of the staff on the reference sizes, in both its languages: targets, gaps, words, names."""

from dataclasses import replace

import pytest

from kiosk.staff.events import Action, DigitPressed, Picked, Pressed, TouchBegan
from kiosk.staff.pin import MOST_DIGITS
from kiosk.staff.reporting.states import ExportingFigures
from kiosk.staff.world import STAFF_LOCALES
from screen_faults import faults_of_names, faults_of_targets, faults_of_words
from screen_stage import SIZES, Size, where

TABLET = SIZES[1]
SILENT = ("Saving",)
"""Where nothing can be touched: it lasts as long as a disk needs."""


@pytest.mark.parametrize("locale", STAFF_LOCALES)
@pytest.mark.parametrize("size", [*SIZES, Size(1920, 1080, 32)], ids=str)
def test_every_page_can_be_read_and_touched(staff_stages, size, locale):
    stage = staff_stages(size)
    stage.warnings.clear()
    faults = []
    for name, state in stage.staff_states(locale).items():
        stage.show_staff(state)
        targets = [] if name in SILENT else faults_of_targets(stage)
        faults += [f"{name}: {each}" for each in (*targets, *faults_of_words(stage), *faults_of_names(stage))]
    assert faults == []
    assert stage.warnings == []


@pytest.mark.parametrize("locale", STAFF_LOCALES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_only_a_kiosk_offers_can_be_read_and_touched(staff_stages, size, locale):
    stage = staff_stages(size)
    world, stage.staff_world = stage.staff_world, replace(stage.staff_world, locked=True)
    faults = []
    for name, state in stage.staff_states(locale).items():
        if isinstance(state, ExportingFigures):
            stage.show_staff(state)
            faults += [f"{name}: {each}" for each in (*faults_of_targets(stage), *faults_of_words(stage))]
    stage.staff_world = world
    assert faults == []


def drawn(stage, name):
    return where(stage.item(name))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_drawn_card_is_as_large_as_a_bank_card(staff_stages, size):
    stage = staff_stages(size)
    stage.show_staff(stage.staff_states("fr")["MeasuringScreen"])
    card = drawn(stage, "drawn-card")
    assert card.width() / size.pixels_per_mm == pytest.approx(85.60, abs=0.1)
    assert card.height() / size.pixels_per_mm == pytest.approx(53.98, abs=0.1)


def test_a_card_that_was_made_larger_stays_within_the_page(staff_stages):
    stage = staff_stages(TABLET)
    state = stage.staff_states("fr")["MeasuringScreen"]
    stage.show_staff(replace(state, card_pixels=state.card_pixels * 1.25))
    card = drawn(stage, "drawn-card")
    assert not [name for name, rect in stage.targets().items() if rect.intersects(card)]


@pytest.mark.parametrize(
    ("name", "touched", "event"),
    [
        ("Door", "button-digit-7", DigitPressed(7)),
        ("Door", "button-erase", Pressed(Action.ERASE)),
        ("Terminal", "card-examine", Picked("examine")),
        ("MeasuringScreen", "button-much-larger", Pressed(Action.MUCH_LARGER)),
        ("Writing-name", "button-shift", Pressed(Action.SHIFT)),
    ],
)
def test_a_touch_reaches_the_core_as_what_it_means(staff_stages, name, touched, event):
    stage = staff_stages(TABLET)
    stage.show_staff(stage.staff_states("fr")[name])
    stage.touch(touched)
    assert stage.staff_events == [TouchBegan(), event]
    assert stage.events == []


@pytest.mark.parametrize(
    ("name", "dots"), [("Door", 6), ("Door-wrong", 0), ("ChoosingPin-typed", MOST_DIGITS)]
)
def test_a_pin_is_as_many_dots_as_it_has_digits(staff_stages, name, dots):
    stage = staff_stages(TABLET)
    stage.show_staff(stage.staff_states("fr")[name])
    typed = [item for item in stage.items() if item.property("typed") is True]
    assert len(typed) == dots


def test_a_door_that_is_shut_takes_no_touch(staff_stages):
    stage = staff_stages(TABLET)
    stage.show_staff(stage.staff_states("fr")["Door-waiting"])
    assert set(stage.targets()) == {"button-language", "button-leave"}
