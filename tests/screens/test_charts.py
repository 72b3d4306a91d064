"""Figures as bars on the real pages: as long as what they stand for, and reached as the staff reach them."""

import pytest

from figure_samples import any_figures
from kiosk.staff.describe import describe
from kiosk.staff.events import Action, Pressed
from kiosk.staff.screen import ChartsBody
from screen_stage import SIZES, where
from staff_screen_kiosk import StaffScreens
from staff_stage import StaffStage

PIN = "739184"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_bars_are_as_long_as_their_counts_and_their_numbers_stand_there(shipped, size):
    stage = StaffStage(*shipped, size)
    try:
        state = stage.staff_states("fr")["ReadingFigures-0"]
        stage.show_staff(state)
        bars = stage_bars(stage, state)
        longest = max(bars.values())
        most = max(count for _, count in bars)
        for (item, count), length in bars.items():
            assert length == pytest.approx(longest * count / most, abs=1.5), item
        assert len({count for _, count in bars}) > 1
    finally:
        stage.close()


def stage_bars(stage, state):
    """The lengths in pixels of the bars of the first chart, by item and count."""
    (chart, *_) = describe(stage.staff_world, state).body.columns[0]
    found = {}
    for bar in chart.bars:
        item = bar.label.item
        assert stage.item(f"number-{item}").property("spoken").toVariant()["text"] == str(bar.count)
        found[item, bar.count] = where(stage.item(f"bar-{item}")).width()
    return found


def test_more_and_take_away_reach_the_core(shipped):
    stage = StaffStage(*shipped, SIZES[1])
    try:
        stage.show_staff(stage.staff_states("en")["ReadingFigures-0"])
        for action in (Action.MORE, Action.EXPORT):
            stage.staff_events.clear()
            stage.touch(f"button-{action.value}")
            assert stage.staff_events[-1] == Pressed(action)
    finally:
        stage.close()


def test_a_file_is_taken_from_the_door_on(qapp):
    staff = StaffScreens(PIN, set_up=True)
    try:
        walk = staff.knock().through_the_door(PIN).touches("card-reports", "card-last-month")
        walk.devices.figures.tell(any_figures())
        assert isinstance(walk.body, ChartsBody)
        walk.touches("button-more", "button-export", "card-page-pdf")
        walk.devices.figures.written("/exports/fanal_bilan_2026-10.pdf")
        walk.sees("ExportingFigures").reads("fanal_bilan_2026-10.pdf").touches(
            "button-back", "button-leave"
        ).is_out()
    finally:
        staff.close()
