"""The slip for a counter: what it says, that it says nothing of the person, and that no right is made up."""

import datetime
from dataclasses import fields, replace

import pytest

from kiosk.content.fact import Confidence
from kiosk.content.right import Right
from kiosk.content.text import Text
from kiosk.handoff.slip import Slip, SlipLine
from kiosk.log.blocked_reason import BlockedReason
from kiosk.visit.describe import describe
from kiosk.visit.effects import PrintSlip
from kiosk.visit.events import Action, Picked, Pressed, PrinterChecked
from kiosk.visit.slip_of import REASONS, slip_of
from kiosk.visit.states import AtCounter, Blocked, Help, Showing, Visit
from kiosk.visit.turn import turn
from sample_content import world

WORLD = world()
SMALL = replace(WORLD, tiles_per_page=4)
DAY = datetime.date(2026, 11, 26)
RIGHT = Right(
    "letters",
    ("ofpra.site",),
    Text("rights/letters/text", "Il y a une autre voie."),
    ("Arrêté du 1er août 2023",),
    "https://x.example",
    DAY,
    Confidence.SOLID,
)
VISIT = Visit("ar", chosen=True)
SHOWING = Showing(VISIT, "letters", 4)


def with_right(of=WORLD, **changes):
    right = replace(RIGHT, **changes)
    return replace(of, library=replace(of.library, rights={right.id: right}))


def slip(reason=BlockedReason.NO_CODE, of=WORLD, day=DAY):
    return slip_of(of, "letters", 4, reason, day)


def test_it_says_what_was_tried_and_why_it_went_no_further():
    said = slip()
    assert (said.site, said.day, said.title) == ("Spada Exemple", DAY, "fr Slip/title")
    assert (said.procedure, said.address) == ("Titre letters", "www.ofpra.gouv.fr")
    assert said.step.text == "fr Resumed/step 4 / 7\u00a0: chose 4"
    assert said.reason == SlipLine(REASONS[BlockedReason.NO_CODE], "fr Blocked/no-code")
    assert said.other_way == "Au guichet."
    assert slip(day=None).day is None


def test_every_reason_has_a_picture_of_its_own():
    assert set(REASONS) == set(BlockedReason)
    assert len({slip(reason).reason for reason in BlockedReason}) == len(BlockedReason)


def test_no_right_is_made_up():
    assert (slip().right, slip().sources) == ("", ())


def test_figures_of_the_other_way_name_where_they_were_read():
    letters = WORLD.library.procedures["letters"]
    way = replace(letters, non_online=Text("letters/non_online", "Appelez {fact|line.phone}."))
    library = replace(WORLD.library, procedures={"letters": way})
    said = slip(of=replace(WORLD, library=library))
    assert said.other_way == "Appelez 01 00 00 00 00."
    assert said.sources == ("01 00 00 00 00\u00a0: x.example, 22/11/2026",)


def test_a_right_stands_with_the_texts_that_give_it():
    said = slip(of=with_right())
    assert (said.right, said.sources) == ("Il y a une autre voie.", ("Arrêté du 1er août 2023",))


def test_a_right_that_may_have_changed_says_so():
    said = slip(of=with_right(confidence=Confidence.DATED))
    assert said.sources == ("Arrêté du 1er août 2023", "fr IsThisReal/to-check")


def test_a_right_of_another_portal_is_none():
    assert slip(of=with_right(addresses=("other.site",))).right == ""


@pytest.mark.parametrize("of", [WORLD, SMALL, with_right(), with_right(SMALL)])
def test_all_pages_together_show_what_the_paper_says(of):
    state = at_counter(of)
    shown, page = [], 0
    while True:
        screen = describe(of, state)
        shown += [note.words.utterance.shown for note in screen.body.lines]
        following = turn(of, state, Pressed(Action.GO_ON)).state
        if following == state:
            break
        state, page = following, page + 1
    said = slip(of=of)
    right = [said.right] if said.right else []
    sources = [" ; ".join(said.sources)] if said.sources else []
    wanted = [
        said.procedure,
        said.address,
        said.step.text,
        said.reason.text,
        *right,
        *sources,
        said.other_way,
    ]
    assert shown == wanted
    assert "button/done" in {button.label.item for button in describe(of, state).bar}
    for _ in range(page):
        state = turn(of, state, Pressed(Action.BACK)).state
    assert isinstance(turn(of, state, Pressed(Action.BACK)).state, Blocked)


def at_counter(of=WORLD):
    state = turn(of, Help(SHOWING), Pressed(Action.BLOCKED)).state
    state = turn(of, state, Picked("blocked/no-code")).state
    assert isinstance(state, AtCounter)
    return state


def test_the_reason_stays_with_the_visit_until_it_is_wiped():
    assert at_counter().visit.blocked is BlockedReason.NO_CODE


def test_the_paper_is_the_slip_and_nothing_of_the_person_asks_for_it():
    ready = turn(WORLD, at_counter(), PrinterChecked(ready=True)).state
    printing = turn(WORLD, ready, Pressed(Action.PRINT))
    assert PrintSlip("letters", 4, BlockedReason.NO_CODE) in printing.effects
    assert printing.state.visit.papers == 1
    assert {field.name for field in fields(PrintSlip)} == {"procedure", "step", "reason"}
    assert {field.name for field in fields(Slip)} == {
        "site", "day", "title", "picture", "procedure", "address", "step", "reason", "right", "sources", "other_way",
    }  # fmt: skip


def test_a_lesson_has_no_counter():
    basics = WORLD.library.procedures["basics"]
    library = replace(WORLD.library, procedures={"basics": replace(basics, contacts=())})
    of = replace(WORLD, library=library)
    helped = Help(Showing(VISIT, "basics", 2))
    assert turn(of, helped, Pressed(Action.BLOCKED)).state == helped
    assert "button/blocked" not in {button.label.item for button in describe(of, helped).bar}


def test_a_small_screen_has_the_way_on_help_alone():
    for of, there in ((WORLD, True), (SMALL, False)):
        bar = {button.label.item for button in describe(of, SHOWING).bar}
        assert ("button/blocked" in bar) is there
        assert isinstance(turn(of, SHOWING, Pressed(Action.BLOCKED)).state, Blocked) is there
        assert "button/blocked" in {button.label.item for button in describe(of, Help(SHOWING)).bar}


def test_a_right_is_told_in_the_persons_own_language_too():
    body = describe(with_right(), at_counter(with_right())).body
    assert "counter/right" in {note.words.item for note in body.notes}
    french = replace(at_counter(with_right()), visit=Visit("fr", chosen=True))
    assert "counter/right" not in {note.words.item for note in describe(with_right(), french).body.notes}
