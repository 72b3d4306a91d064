"""Coming back by three pictures, and the slip for a counter, on the real screens of every size."""

from dataclasses import replace

import pytest

from drivers import plain, words_on
from kiosk.visit.blocking import pages_of
from kiosk.visit.describe import describe
from screen_faults import faults_of_targets, faults_of_words
from screen_stage import PROCEDURE, SIZES

STATES = (
    "Resuming-two",
    "Resumed",
    "NotResumed",
    "Blocked",
    "AtCounter",
    "AtCounter-last",
    "AtCounter-not-known",
)


@pytest.fixture(params=SIZES, ids=str)
def size(request):
    return request.param


@pytest.mark.parametrize("locale", ["fr", "ar"])
@pytest.mark.parametrize("text_size", [1, 4])
def test_what_is_said_there_can_be_read(stage_of, size, locale, text_size):
    stage = stage_of(size)
    for name in STATES:
        state = stage.states(locale, text_size=text_size)[name]
        state = replace(state, visit=replace(state.visit, draft_told=False))
        stage.show(state)
        for spoken in describe(stage.world, state).spoken:
            stage.say(spoken.item)
            shown = {text for _, text in words_on(stage.window)}
            assert plain(spoken.utterance.shown) in shown, f"{name}: {spoken.utterance.shown!r}"


def test_sixteen_pictures_stand_four_by_four_or_all_at_once(stage_of, size):
    stage = stage_of(size)
    stage.open("Resuming")
    places = {name: rect for name, rect in stage.targets().items() if name.startswith("card-picture/")}
    assert len(places) == 16
    columns = len({round(rect.left()) for rect in places.values()})
    assert columns == (8 if size.height < size.width and size.tiles_per_page < 8 else 4)


def test_the_places_are_filled_the_reading_way(stage_of, size):
    stage = stage_of(size)
    for locale, forwards in (("fr", True), ("ar", False)):
        stage.open("Resuming-two", locale)
        lefts = [stage.targets()[f"card-place/{number}"].left() for number in (1, 2, 3)]
        assert (lefts == sorted(lefts)) is forwards


def test_the_slip_reads_the_french_way_for_whoever_sits_there(stage_of, size):
    stage = stage_of(size)
    stage.open("AtCounter", "ar")
    for line in stage.bridge.view["body"]["lines"]:
        words, family = line["words"]["text"], line["words"]["family"]
        (item,) = [each for each in stage.items() if each.property("text") == "\u200e" + words]
        assert item.property("font").family() == family
        assert not line["words"]["rightToLeft"]


@pytest.mark.parametrize("locale", ["fr", "ar", "prs"])
@pytest.mark.parametrize("text_size", [1, 4])
def test_a_slip_with_a_right_fits_page_by_page(stage_of, size, locale, text_size):
    stage = stage_of(size)
    library, address = stage.library, stage.library.procedures[PROCEDURE].address
    rights = {id: replace(right, addresses=(address,)) for id, right in library.rights.items()}
    world = replace(stage.world, library=replace(library, rights=rights))
    for page in range(pages_of(world, PROCEDURE)):
        state = replace(stage.states(locale, text_size=text_size)["AtCounter"], page=page)
        stage.show(state, world)
        assert not [*faults_of_targets(stage), *faults_of_words(stage)], f"page {page}"
