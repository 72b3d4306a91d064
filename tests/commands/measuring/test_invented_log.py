"""The log that the figures are measured on: the same each time, whole, and answering as if it had grown by itself."""

import datetime
from functools import cache

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.commands.measuring.invented_log import FIRST, LAST, make_log
from kiosk.commands.measuring.log_figures import measure
from kiosk.commands.site_lists import site_lists_of
from kiosk.commands.terminal import draw_unseen, open_terminal
from kiosk.log.mediation_rules import complaints
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.tally import added, tally
from kiosk.log.reports.visit_tally import visit_tally, visits_added
from kiosk.settings import Settings

EVER = (datetime.date.min, datetime.date.max)
LINES = 4_001


@cache
def terminal():
    draw_unseen()
    return open_terminal(Settings(), locked=True, read_words=True)


def made(folder):
    library = terminal().world.library
    lists = site_lists_of(terminal().settings, library)
    folder.mkdir()
    make_log(folder / "log.db", LINES, lists, tuple(library.procedures.values()))
    return folder / "log.db", lists


def test_it_is_whole_and_its_totals_are_those_of_its_rows(tmp_path):
    path, lists = made(tmp_path / "log")
    with SqliteLogBook(path) as log:
        assert log.state().repairs == ()
        visits, kept = log.visits(*EVER), log.mediations(*EVER)
        assert len(visits) + len(kept) == LINES
        assert {FIRST, LAST} <= {each.mediation.date for each in kept} & {row.entry.day for row in visits}
        assert at_portals(added(log.tally(*EVER).values()), lists.portals) == tally(
            [each.mediation for each in kept], lists.portals
        )
        assert visits_added(log.visit_tally(*EVER).values()) == visit_tally(row.entry for row in visits)


def test_a_mediator_could_have_written_every_line_of_it(tmp_path):
    path, lists = made(tmp_path / "log")
    with SqliteLogBook(path) as log:
        kept = log.mediations(*EVER)
    assert not [each for each in kept if list(complaints(each.mediation, lists, each.mediation.date))]
    assert {each.mediation.type for each in kept} == set(type(kept[0].mediation.type))


def test_it_is_the_same_each_time(tmp_path):
    logs = []
    for name in ("one", "other"):
        path, _ = made(tmp_path / name)
        with SqliteLogBook(path) as log:
            logs.append((log.visits(*EVER), log.mediations(*EVER)))
    assert logs[0] == logs[1]


def test_every_question_has_its_row(qapp):
    named = [row.cells[0] for row in measure(terminal(), 1_000)]
    assert named[1:] == [
        "report of a month",
        "report of a quarter",
        "report of a year",
        "page of a year for a funder",
        "figures of a period on the staff's screen",
        "mediations of a day",
        "a mediation acknowledged",
        "a bare row of SQLite, as durable",
        "a mediation acknowledged against a bare row",
        "memory that all of this took",
        "the record of a month as a sheet",
        "memory that this took",
    ]
