"""The button of a tip: one more than the bar usually holds, on every size of a screen."""

from dataclasses import replace

import pytest

from kiosk.content.recording import Recordings, Tip
from kiosk.visit.world import World
from screen_faults import faults_of_names, faults_of_targets, faults_of_words
from screen_stage import OFFERED, PROCEDURE, SIZES


@pytest.mark.parametrize("text_size", [1, 4])
@pytest.mark.parametrize("locale", OFFERED)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_step_with_a_tip_has_room_for_its_button(stage_of, size, locale, text_size):
    stage = stage_of(size)
    showing = stage.states(locale, text_size=text_size)["Showing-3"]
    stage.show(showing, tipped(stage.world, locale))
    assert "button-tip" in stage.targets()
    assert [*faults_of_names(stage), *faults_of_targets(stage), *faults_of_words(stage)] == []


def tipped(world: World, locale: str) -> World:
    """The same world with a tip on the third step."""
    step = world.library.procedures[PROCEDURE].steps[2].id
    recordings = Recordings(tips=frozenset({Tip(locale, PROCEDURE, step)}))
    return replace(world, library=replace(world.library, recordings=recordings))
