"""What was written down goes to the Coop by the mediator's own telephone; a tick says that it is there."""

import datetime
from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.handoff.qr_grid import QrGrid
from kiosk.log.log_book import Trouble
from kiosk.log.mediation_row import Kept
from kiosk.staff.bodies.mediation_words import key_of
from kiosk.staff.coop.code import CoopCode
from kiosk.staff.events import TOO_LATE, Action, LogAnswered, Pressed
from kiosk.staff.mediating.fields import FormField
from mediation_samples import ALONE
from mediation_walk import TODAY, VISIT, Mediator, was_here
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"


def codes(mediation, *, shorter):
    """A report about more than an hour is too long for a code, one about more than two hours for any."""
    if mediation.duree > (120 if shorter else 60):
        return CoopCode(None)
    left_out = (FormField.TAGS, FormField.LIEU) if mediation.duree > 60 else ()
    return CoopCode(QrGrid(str(mediation.duree), ((True,),)), left_out)


WORLD = replace(plain_world(), coop=codes)


def entry(seq, minutes=30, *, day=TODAY, in_coop=None):
    extras = replace(ALONE.extras, language="ar", procedure="letters")
    asked = replace(ALONE, lieu="here", tags=(), precisions_demarche="letters", extras=extras)
    mediation = replace(asked, duree=minutes, date=day)
    return Kept(seq, UUID(int=seq), day, None, mediation, in_coop)


def inside(*recent, world=WORLD):
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff)
    was_here(walk)
    log = book(walk)
    log.now = replace(log.now, recent=recent, kept=tuple(each for each in recent if each.recorded == TODAY))
    return Mediator(walk.through_the_door(PIN).touches("card-mediations"))


def book(walk):
    return walk.devices.mediations


def ticked(walk):
    return {each.seq for each in book(walk).now.recent if each.in_coop}


def code(walk):
    return walk.body.modules if hasattr(walk.body, "modules") else None


def shown(walk):
    """The minutes of the entry whose code is shown, which no other has."""
    return walk.staff.session.state.entry.mediation.duree


def test_a_site_that_has_not_asked_for_it_sees_nothing_of_the_coop():
    walk = inside(entry(1), world=plain_world())
    assert "coop" not in [card.item for card in walk.body.cards]
    walk.touches("card-today", "card-kept/1")
    assert "to-coop" not in [button.action.value for button in walk.staff.screen.bar]
    walk.staff.session.send(Pressed(Action.TO_COOP))
    walk.sees("OneLogged")


def test_the_room_says_how_many_are_still_to_go():
    inside(entry(1), entry(2), entry(3, in_coop=TODAY)).reads("MediationRoom/coop\u00a0: 2")
    inside(entry(3, in_coop=TODAY)).reads_nothing_of("MediationRoom/coop\u00a0:")


def test_one_after_the_other_goes_there_with_one_touch_each():
    walk = inside(entry(1, 15), entry(2, 30, in_coop=TODAY), entry(3, 45)).touches("card-coop")
    walk.sees("ToCoop").touches("button-go-on").sees("HandingOver")
    assert (shown(walk), code(walk)) == (15, 1)
    assert walk.staff.screen.count == 2
    walk.touches("button-in-coop")
    assert shown(walk) == 45
    assert ticked(walk) == {1, 2}
    walk.touches("button-in-coop").sees("ToCoop")
    assert ticked(walk) == {1, 2, 3}
    assert [button.action for button in walk.staff.screen.bar] == []


def test_an_entry_can_be_passed_over_and_stays_to_be_done():
    walk = inside(entry(1, 15), entry(2, 45)).touches("card-coop", "button-go-on", "button-skip")
    assert shown(walk) == 45
    walk.touches("button-skip").sees("ToCoop")
    assert ticked(walk) == set()


def test_a_tick_can_be_taken_back_on_the_page_of_its_code():
    walk = inside(entry(1, 15), entry(2, 45)).touches("card-coop", "button-go-on", "button-in-coop")
    walk.touches("button-back").reads("Coop/ticked\u00a0: 26/11").touches("button-not-in-coop")
    assert ticked(walk) == set()
    walk.sees("HandingOver").reads_nothing_of("Coop/ticked").touches("button-in-coop")
    assert shown(walk) == 45


def test_the_list_ticks_and_unticks_with_one_touch_and_nothing_moves_under_the_finger():
    walk = inside(entry(1), entry(2), entry(3, in_coop=TODAY)).touches("card-coop")
    rows = [row.card.item for row in walk.body.rows]
    walk.touches("card-tick/1").sees("ToCoop")
    assert ticked(walk) == {1, 3}
    walk.touches("card-tick/3")
    assert ticked(walk) == {1}
    assert [row.card.item for row in walk.body.rows] == rows
    assert [row.card.mark.value for row in walk.body.rows] == ["yes", "none", "none"]


def test_what_waits_stands_first_the_oldest_of_it_before_the_rest():
    days = [TODAY - datetime.timedelta(days=ago) for ago in (9, 5, 1)]
    walk = inside(entry(1, day=days[0], in_coop=days[0]), entry(2, day=days[1]), entry(3, day=days[2]))
    walk.touches("card-coop")
    assert [row.card.item for row in walk.body.rows] == ["kept/2", "kept/3", "kept/1"]
    walk.reads("21/11\u00a0· Titre").reads("25/11\u00a0· Titre")


def test_more_entries_than_a_page_holds_are_paged():
    walk = inside(*(entry(seq) for seq in range(1, 9))).touches("card-coop")
    assert len(walk.body.rows) == 6
    walk.touches("button-more")
    assert [row.card.item for row in walk.body.rows] == ["kept/7", "kept/8"]
    walk.touches("card-kept/8").sees("HandingOver").touches("button-in-coop").sees("ToCoop")
    assert [row.card.item for row in walk.body.rows] == ["kept/7", "kept/8"]


def test_a_report_that_is_too_long_is_told_and_a_shorter_code_names_what_it_lacks():
    walk = inside(entry(1, 90)).touches("card-coop", "button-go-on").reads("HandingOver/too-long")
    assert code(walk) is None
    walk.touches("button-shorter").reads("HandingOver/by-hand").reads("Field/tags").reads("Field/lieu")
    assert code(walk) == 1
    walk.touches("button-in-coop")
    assert ticked(walk) == {1}


def test_what_fits_no_code_at_all_is_told_and_can_still_be_ticked():
    walk = inside(entry(1, 150)).touches("card-coop", "button-go-on", "button-shorter")
    walk.reads("HandingOver/still-too-long").reads_nothing_of("HandingOver/too-long")
    assert code(walk) is None
    walk.touches("button-in-coop")
    assert ticked(walk) == {1}


def test_nothing_is_left_out_of_the_code_of_the_next_without_being_asked():
    walk = inside(entry(1, 90), entry(2, 75)).touches("card-coop", "button-go-on", "button-shorter")
    walk.touches("button-in-coop").reads("HandingOver/too-long")
    assert code(walk) is None


def test_nothing_is_called_ticked_before_the_log_has_said_so():
    walk = inside(entry(1, 15), entry(2, 45)).touches("card-coop", "button-go-on")
    book(walk).slow = True
    walk.touches("button-in-coop")
    for action in (Action.IN_COOP, Action.SKIP, Action.BACK, Action.LEAVE, Action.NOT_IN_COOP):
        walk.staff.session.send(Pressed(action))
    assert shown(walk) == 15
    walk.reads_nothing_of("Coop/ticked")
    book(walk).answer()
    assert shown(walk) == 45
    assert ticked(walk) == {1}


@pytest.mark.parametrize("where", ["ToCoop", "HandingOver"])
@pytest.mark.parametrize("reason", [Trouble.FULL.value, TOO_LATE])
def test_a_tick_that_is_refused_is_told_where_it_was_made(where, reason):
    walk = inside(entry(1)).touches("card-coop")
    book(walk).refuses = reason
    walk.touches(*(["card-tick/1"] if where == "ToCoop" else ["button-go-on", "button-in-coop"])).sees(where)
    walk.reads("Coop/gone" if reason == TOO_LATE else key_of("Refused", reason))
    assert ticked(walk) == set()
    book(walk).refuses = ""
    walk.touches("card-tick/1" if where == "ToCoop" else "button-in-coop").sees("ToCoop")
    assert ticked(walk) == {1}


def test_a_log_that_cannot_be_read_is_not_called_empty():
    walk = inside()
    log = book(walk)
    log.now = replace(log.now, unread=Trouble.FULL)
    walk.touches("button-back", "card-mediations", "card-coop").sees("ToCoop")
    walk.reads(key_of("Refused", Trouble.FULL.value)).reads_nothing_of("ToCoop/none")


def test_an_answer_that_comes_when_nothing_was_asked_changes_nothing():
    walk = inside(entry(1, 15), entry(2, 45)).touches("card-coop", "button-go-on")
    walk.staff.session.send(LogAnswered(0, book(walk).now))
    assert shown(walk) == 15


def test_what_was_just_written_goes_there_at_once_and_leads_back():
    walk = inside().touches(f"card-visit/{VISIT.seq}", "button-write-down", "button-to-coop")
    walk.sees("HandingOver").touches("button-in-coop").sees("WrittenDown")
    assert ticked(walk) == {1}
    walk.touches("button-to-coop").reads("Coop/ticked").touches("button-go-on").sees("WrittenDown")


def test_a_correction_has_to_be_ticked_anew():
    walk = inside().touches(
        f"card-visit/{VISIT.seq}", "button-write-down", "button-to-coop", "button-in-coop"
    )
    walk.touches("button-correct", "card-pick/duree/60", "button-write-down").sees("WrittenDown")
    assert ticked(walk) == set()
    walk.touches("button-to-coop").reads_nothing_of("Coop/ticked")
    assert shown(walk) == 60


def test_one_of_todays_list_goes_there_and_shows_its_tick_there():
    walk = inside(entry(1)).touches("card-today", "card-kept/1", "button-to-coop", "button-in-coop")
    walk.sees("OneLogged").reads("Coop/ticked\u00a0: 26/11").touches("button-back").sees("LoggedToday")
    assert [row.card.mark.value for row in walk.body.rows] == ["yes"]


def test_another_like_it_is_written_straight_from_todays_list():
    walk = inside(entry(91, 15), entry(92, 45))
    walk.touches("card-today", "card-again/91").sees("WritingUp").touches("button-write-down")
    walk.sees("WrittenDown")
    first, _, again = (each.mediation for each in book(walk).now.kept)
    assert (again.thematiques, again.duree) == (first.thematiques, 15)
    assert again.who != first.who


def test_the_page_of_the_coop_leads_back_to_the_room():
    walk = inside(entry(1)).touches("card-coop", "button-back").sees("MediationRoom")
    walk.touches("card-coop", "card-kept/1", "button-back").sees("ToCoop")


def test_an_empty_month_says_so():
    inside().touches("card-coop").reads("ToCoop/none").reads("Coop/unofficial")


def test_two_minutes_without_a_touch_leave_nothing_of_a_code():
    walk = inside(entry(1)).touches("card-coop", "button-go-on")
    walk.devices.clock.advance(120)
    assert walk.staff.screen is None
