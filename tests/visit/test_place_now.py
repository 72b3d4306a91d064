"""What a place tells of itself on Home, on Help and on the ticket, and which procedures it offers first or not."""

import datetime
from dataclasses import replace

import pytest

from kiosk.content.notice import Notice, NoticeKind
from kiosk.content.site import PublicDate, Site
from kiosk.handoff.reading import reading
from kiosk.visit.describe import describe
from kiosk.visit.events import Picked
from kiosk.visit.states import Help, Home, Languages, Paper, Theme, Visit
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.turn import turn
from sample_content import world

DAY = datetime.date(2026, 12, 24)
CLOSED, PRINTER = Notice(NoticeKind.CLOSED, day=DAY), Notice(NoticeKind.PRINTER)
LINES = ("lundi 9 h", "mardi 9 h", "jeudi 9 h", "vendredi 9 h")
VISIT = Visit("fr", chosen=True)


def the_world(today=DAY, **site):
    return replace(world(), site=Site(**site), today=today)


def shown(screen):
    return [each.utterance.shown for each in screen.spoken]


def test_home_tells_the_most_important_notice_and_says_it():
    screen = describe(the_world(notices=(CLOSED, PRINTER), permanences=LINES), Home(VISIT))
    assert screen.body.note.words.utterance.shown == "fr Notices/closed 24/12/2026"
    assert screen.body.note.words in screen.spoken
    assert "fr Notices/printer" not in shown(screen)


def test_home_tells_when_somebody_helps_where_nothing_is_out_of_the_ordinary():
    over = the_world(DAY + datetime.timedelta(1), notices=(CLOSED,), permanences=LINES)
    assert describe(over, Home(VISIT)).body.note.words.utterance.shown == LINES[0]
    assert describe(the_world(), Home(VISIT)).body.note is None


@pytest.mark.parametrize(
    ("notices", "told"),
    [
        ((CLOSED, PRINTER), ["fr Notices/closed 24/12/2026", "fr Notices/printer"]),
        ((PRINTER,), ["fr Notices/printer", LINES[0]]),
        ((), [LINES[0]]),
    ],
)
def test_help_tells_two_things_and_says_them(notices, told):
    screen = describe(the_world(notices=notices, permanences=LINES), Help(Home(VISIT)))
    assert [each.words.utterance.shown for each in screen.body.here] == told
    assert set(told) <= set(shown(screen))


def test_the_ticket_has_three_lines_of_help_and_what_matters_at_home():
    ticket = ticket_of(the_world(notices=(PRINTER, CLOSED), permanences=LINES), "fr", "letters", 1, DAY)
    read = [each.shown for each in reading(ticket)]
    assert "lundi 9 h / mardi 9 h / jeudi 9 h" in read
    assert "fr Notices/closed 24/12/2026" in read
    assert not any("fr Notices/printer" in each for each in read)


def test_the_ticket_of_the_day_after_has_no_old_notice():
    ticket = ticket_of(the_world(notices=(CLOSED,)), "fr", "letters", 1, DAY + datetime.timedelta(1))
    assert ticket.notices == ()


def date(day, hour=14, title="Atelier"):
    begin = datetime.datetime.combine(day, datetime.time(hour))
    return PublicDate(begin, begin + datetime.timedelta(hours=2), title)


NEXT, LATER = DAY + datetime.timedelta(2), DAY + datetime.timedelta(6)
WEEK = (date(LATER, 9, "Permanence"), date(DAY), date(NEXT, 10), date(DAY + datetime.timedelta(7)))
TODAYS = "fr Weekday/4 24/12, 14:00, Atelier"


def test_home_tells_and_says_the_next_date_of_the_week():
    screen = describe(the_world(dates=WEEK, permanences=LINES), Home(VISIT))
    assert screen.body.note.words.utterance.shown == TODAYS
    assert screen.body.note.words in screen.spoken
    over = describe(the_world(DAY + datetime.timedelta(8), dates=WEEK, permanences=LINES), Home(VISIT))
    assert over.body.note.words.utterance.shown == LINES[0]


def test_what_is_out_of_the_ordinary_comes_before_a_date():
    screen = describe(the_world(dates=WEEK, notices=(CLOSED,)), Home(VISIT))
    assert screen.body.note.words.utterance.shown == "fr Notices/closed 24/12/2026"


@pytest.mark.parametrize(
    ("notices", "told"),
    [((CLOSED, PRINTER), ["fr Notices/closed 24/12/2026", TODAYS]), ((), [LINES[0], TODAYS])],
)
def test_help_tells_the_next_date_of_the_week_beside_one_other_thing(notices, told):
    screen = describe(the_world(dates=WEEK, notices=notices, permanences=LINES), Help(Home(VISIT)))
    assert [each.words.utterance.shown for each in screen.body.here] == told
    assert set(told) <= set(shown(screen))


def test_a_long_date_is_shown_short_on_a_screen_and_said_whole():
    long = date(DAY, title="Permanence numérique avec interprète arabe")
    note = describe(the_world(dates=(long,)), Home(VISIT)).body.note.words.utterance
    assert note.shown == "fr Weekday/4 24/12, 14:00, Permanence numérique avec…"
    assert note.spoken.endswith(long.title)
    ticket = ticket_of(the_world(dates=(long,)), "fr", "letters", 1, DAY)
    assert ticket.notices[0].line.own.shown.endswith(long.title)


def test_the_ticket_has_the_dates_of_the_week_in_both_languages():
    ticket = ticket_of(the_world(None, dates=WEEK), "ar", "letters", 1, DAY)
    dates = [each.line for each in ticket.notices]
    assert [each.french.shown for each in dates] == [
        TODAYS,
        "fr Weekday/6 26/12, 10:00, Atelier",
        "fr Weekday/3 30/12, 09:00, Permanence",
    ]
    assert dates[0].own.shown == "fr Weekday/4 24/12، 14:00، Atelier"
    assert [part.locale for part in dates[0].own.parts if "Atelier" in part.shown] == ["fr"]
    assert {each.own for each in dates} <= set(reading(ticket))


def test_no_date_is_told_while_nobody_knows_the_day():
    unsure = the_world(None, dates=WEEK)
    assert describe(unsure, Home(VISIT)).body.note is None
    assert describe(unsure, Help(Home(VISIT))).body.here == ()
    assert ticket_of(unsure, "fr", "letters", 1, None).notices == ()


def offering(**keys):
    usual = world()
    return replace(usual, library=replace(usual.library, **keys))


def cards(world, state):
    return [each.item for each in describe(world, state).body.cards]


def test_the_theme_of_a_pinned_procedure_comes_first():
    usual = cards(world(), Home(VISIT))
    assert cards(offering(pinned=("basics", "cover")), Home(VISIT)) == ["phone", "health", "asylum"] != usual


def test_a_hidden_procedure_is_on_no_screen_and_cannot_be_begun():
    hiding = offering(hidden=("letters",), pinned=("letters",))
    assert "asylum" not in cards(hiding, Home(VISIT))
    assert cards(hiding, Theme(VISIT, "asylum")) == []
    theme = Theme(VISIT, "asylum")
    assert turn(hiding, theme, Picked("letters")).state == theme
    assert turn(world(), theme, Picked("letters")).state != theme


def test_a_hidden_procedure_is_not_led_to_by_a_letter():
    letter = next(each for each in world().library.letters.values() if each.leads)
    paper = Paper(VISIT, letter.id)
    leads = [each.item for each in describe(world(), paper).body.leads]
    hiding = offering(hidden=letter.leads)
    assert leads
    assert describe(hiding, paper).body.leads == ()
    assert turn(hiding, paper, Picked(leads[0])).state == paper


def test_screens_before_a_choice_tell_nothing_of_the_place():
    screen = describe(the_world(notices=(CLOSED,)), Languages(Visit("fr")))
    assert not any("Notices" in each for each in shown(screen))
