"""What the staff do leaves a line: that it was done, and nothing of who did it."""

import re
from typing import get_args

import pytest

from kiosk import paths
from kiosk.log.acts import Act
from kiosk.staff import effects as asked
from kiosk.staff.acts_of import acts_of
from kiosk.staff.effects import Effect, KeepTake, Quit, StartAfresh
from kiosk.staff.events import Action, PinChecked, PinChosen, Pressed, SiteTaken, SiteWritten
from kiosk.staff.pin import PinStanding
from kiosk.staff.studio.shelf import ConsentSlot
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN, WRONG = "739184", "604719"
DOOR = PinStanding(1, 0, off=False)


@pytest.fixture
def walk():
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    assert staff.knock()
    return StaffWalk(staff)


def test_a_wrong_pin_a_right_one_and_a_new_one_leave_a_line_each(walk):
    walk.enters(WRONG)
    walk.devices.pins.answer_check()
    walk.through_the_door(PIN).touches("card-pin").chooses_a_pin(WRONG)
    assert walk.devices.acts.noted == [Act.REFUSED, Act.ENTER, Act.PIN]


def test_an_answer_that_nobody_waits_for_leaves_none(walk):
    walk.enters(PIN).touches("button-leave").is_out()
    walk.devices.pins.answer_check()
    assert walk.devices.acts.noted == []


@pytest.mark.parametrize(
    ("event", "effects", "acts"),
    [
        (PinChecked(True, DOOR), (), (Act.ENTER,)),
        (PinChecked(False, DOOR), (), (Act.REFUSED,)),
        (PinChosen(), (StartAfresh(),), (Act.PIN, Act.RESTART)),
        (PinChosen(kept=False), (), ()),
        (SiteWritten(), (), (Act.SETTINGS,)),
        (SiteWritten("the disk is full"), (), ()),
        (SiteTaken(), (Quit(),), (Act.SETTINGS, Act.QUIT)),
        (SiteTaken("no such key"), (), ()),
        (Pressed(Action.KEEP_TAKE), (KeepTake(ConsentSlot("ar", "Lampe")),), (Act.RECORD,)),
    ],
)
def test_only_what_was_done_counts(event, effects, acts):
    assert acts_of(event, effects) == acts


BEGUN = {
    asked.KeepTake: Act.RECORD,
    asked.AddLanguage: Act.RECORD,
    asked.ApproveTip: Act.RECORD,
    asked.EraseVoice: Act.RECORD,
    asked.UnpackVoices: Act.RECORD,
    asked.PackVoices: Act.EXPORT,
    asked.CarryFile: Act.EXPORT,
    asked.PrintPapers: Act.EXPORT,
    asked.ChangeRoll: Act.SETTINGS,
    asked.KeepWord: Act.SETTINGS,
    asked.EraseWord: Act.SETTINGS,
    asked.StartAfresh: Act.RESTART,
    asked.Quit: Act.QUIT,
}
"""What is written down as it is asked for."""

ANSWERED = {asked.CheckPin, asked.KeepPin, asked.TakeSite, asked.WriteSite}
"""What is written down once it is known to be done."""

IN_THE_LOG = {
    asked.KeepMediation,
    asked.CorrectMediation,
    asked.EraseMediation,
    asked.HandOver,
    asked.ExportFigures,
}
"""What the log writes down by itself, together with what it keeps or gives."""

CHANGES_NOTHING = {
    *(asked.WakeAfter, asked.StopClock, asked.LookAtTime, asked.LookAtDoor, asked.LookForRecovery),
    *(asked.LookForPrinters, asked.PlaySentence, asked.Hush, asked.Examine, asked.LookAtStick),
    *(asked.RecordTake, asked.EndTake, asked.PlayTake, asked.PlayKept, asked.DropTake, asked.LookAtShelf),
    *(asked.LookAtWords, asked.LookAtPrinter, asked.StopPapers, asked.LookAtCount),
    *(asked.LookAtLog, asked.LookAtFigures),
}
PART_OF_ANOTHER = {asked.CountPapers}
"""What comes out of the printer was asked for by PrintPapers."""


def test_every_effect_leaves_a_line_or_changes_nothing():
    kinds = [{*BEGUN}, ANSWERED, IN_THE_LOG, CHANGES_NOTHING, PART_OF_ANOTHER]
    assert {*get_args(Effect)} == set.union(*kinds)
    assert len({*get_args(Effect)}) == sum(map(len, kinds))


@pytest.mark.parametrize("kind", get_args(Effect), ids=lambda kind: kind.__name__)
def test_what_is_begun_is_written_down_and_nothing_else(kind):
    effect = object.__new__(kind)  # what is in it decides nothing
    assert acts_of(Pressed(Action.BACK), (effect,)) == ((BEGUN[kind],) if kind in BEGUN else ())


def test_every_act_is_written_somewhere():
    sources = (file for file in (paths.ROOT / "kiosk").rglob("*.py") if file.name != "acts.py")
    used = {name for file in sources for name in re.findall(r"\bAct\.([A-Z]+)\b", file.read_text("utf-8"))}
    assert used == {act.name for act in Act}
