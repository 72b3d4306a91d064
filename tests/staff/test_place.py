"""What the staff set of their place, by touching: what is written then, and what can never be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.notice import NoticeKind, notice_of
from kiosk.settings import parse_settings
from kiosk.staff.events import Action, Picked, Pressed
from kiosk.staff.place.choices import MOST_PERMANENCES, end_of, hours
from kiosk.staff.place.presses import pinned_next
from kiosk.staff.place.states import Draft
from kiosk.staff.site_sheet import SiteSheet
from staff_walk import CoreStaff, StaffWalk, plain_world, touchable

PIN = "739184"
DATE = "2026-11-26 08:00-09:00 fr ChoosingTitle/workshop"
IDS = ("letters", "cover", "basics")


def place(**keys):
    staff = CoreStaff(plain_world(SiteSheet(name="Espace", **keys)), PIN, set_up=True)
    staff.knock()
    return StaffWalk(staff).through_the_door(PIN).touches("card-place").sees("PlaceRoom")


def written(walk):
    """What closing has written."""
    walk.touches("button-leave").sees("Saving")
    (changes,) = walk.devices.site.written
    return changes


def test_a_line_is_added_changed_and_emptied():
    walk = place(permanences=("lundi 9 h", "jeudi 9 h")).touches("card-permanences")
    walk.touches("card-new").writes("mardi  14 h ").touches("button-go-on").sees("ListingPermanences")
    walk.touches("card-line/0").writes("").touches("button-go-on")
    walk.touches("card-line/0").writes("jeudi 10 h").touches("button-go-on")
    assert written(walk) == {"permanences": ("jeudi 10 h", "mardi 14 h")}


def test_what_was_being_written_is_dropped_by_going_back():
    walk = (
        place().touches("card-permanences", "card-new").writes("mardi").touches("button-back", "button-leave")
    )
    assert walk.devices.site.written == []


def test_no_more_lines_than_a_page_holds():
    walk = place(permanences=("x",) * MOST_PERMANENCES).touches("card-permanences")
    assert "card-new" not in touchable(walk.staff.screen)


def test_a_date_is_chosen_and_never_typed():
    walk = place(dates=("2026-11-30 14:00-16:00 Atelier",)).touches("card-dates", "card-new")
    walk.sees("ChoosingDay").touches("card-2026-11-26").sees("ChoosingHour").touches("card-08:00")
    walk.sees("ChoosingLength").touches("card-60").sees("ChoosingTitle").touches("card-workshop")
    assert written(walk.sees("ListingDates")) == {"dates": (DATE, "2026-11-30 14:00-16:00 Atelier")}
    assert parse_settings(f"dates = [{DATE!r}]".encode(), "site.toml").dates == (DATE,)


def test_a_date_is_taken_away_only_once_that_was_meant():
    walk = place(dates=(DATE,)).touches("card-dates", f"card-date/{DATE}").sees("TakingDateAway")
    walk.touches("button-leave-be").sees("ListingDates").touches(f"card-date/{DATE}", "button-erase-entry")
    assert written(walk) == {"dates": ()}


def test_with_a_doubtful_clock_no_day_is_offered():
    walk = place()
    walk.devices.mediations.now = replace(walk.devices.mediations.now, sure=False)
    walk.touches("button-back", "card-place", "card-dates").reads("ListingDates/unsure")
    assert "card-new" not in touchable(walk.staff.screen)
    walk.touches("button-back", "card-notices", "card-closed").sees("ListingNotices")


def test_every_date_ends_on_its_day():
    assert all(end_of(Draft(hour=hour), 240) > hour for hour in hours())


def test_notices_are_told_in_the_order_in_which_they_were_touched():
    walk = place(notices=("printer",)).touches("card-notices", "card-printer", "card-opens")
    walk.sees("ChoosingHour").touches("card-08:30").sees("ListingNotices")
    walk.touches("card-closed").sees("ChoosingDay").touches("card-2026-11-27", "card-printer")
    assert written(walk) == {"notices": ("opens 08:30", "closed 2026-11-27", "printer")}


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_notice_that_is_told_is_taken_back_by_touching_it(kind):
    told = {"closed": "closed 2026-12-24", "no-permanence": "no-permanence 2026-12-24"}
    told |= {"opens": "opens 14:00", "closes": "closes 17:00"}
    walk = place(notices=(told.get(kind.value, kind.value),)).touches("card-notices", f"card-{kind.value}")
    assert written(walk) == {"notices": ()}


def test_a_procedure_goes_from_first_to_hidden_to_as_before():
    walk = place().touches("card-procedures")
    for pinned, hidden in ((("letters",), ()), ((), ("letters",)), ((), ())):
        walk.touches("card-letters")
        site = walk.staff.session.state.shift.site
        assert (site.pinned, site.hidden) == (pinned, hidden)


@given(st.lists(st.sampled_from(IDS)))
def test_something_is_always_offered_and_nothing_is_both_first_and_hidden(touched):
    site = SiteSheet()
    for each in touched:
        site = pinned_next(site, each, IDS)
        assert set(IDS) - set(site.hidden)
        assert not set(site.pinned) & set(site.hidden)


PAGES = st.lists(st.integers(0, 10_000), max_size=40)


@given(PAGES)
def test_whatever_is_touched_a_site_may_write_it(touches):
    walk = place(permanences=("lundi",), dates=(DATE,))
    session = walk.staff.session
    for touch in touches:
        things = touchable(walk.staff.screen)
        ways = [things[each] for each in sorted(things) if each not in ("button-leave", "button-language")]
        event = ways[touch % len(ways)]
        if walk.staff.screen.name == "PlaceRoom" and event == Pressed(Action.BACK):
            continue
        session.send(event)
    site = session.state.shift.site
    assert all(notice_of(each) for each in site.notices)
    lines = [f"{key} = {list(getattr(site, key))!r}" for key in ("permanences", "dates", "notices")]
    parse_settings("\n".join(lines).encode(), "site.toml")


def test_an_event_that_no_card_makes_changes_nothing():
    walk = place().touches("card-notices")
    before = walk.staff.session.state
    walk.staff.session.send(Picked("fire"))
    assert walk.staff.session.state == before
