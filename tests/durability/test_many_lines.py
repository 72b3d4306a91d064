"""The log that the figures are measured on: made from its seed, whole, and answering."""

import datetime

from durability.many_lines import FIRST, TODAY, ask, make
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.tally import added, tally
from mediation_samples import LISTS

EVER = (datetime.date.min, datetime.date.max)


def test_a_seed_makes_one_log_and_it_is_whole(tmp_path):
    logs = []
    for name in ("one", "other"):
        path = tmp_path / name / "log.sqlite"
        path.parent.mkdir()
        make(path, 400, seed=20261126)
        with SqliteLogBook(path) as log:
            assert log.state().repairs == ()
            logs.append((log.visits(*EVER), log.mediations(*EVER), log.tally(*EVER)))
    assert logs[0] == logs[1]
    visits, kept, by_month = logs[0]
    assert (len(visits), len(kept)) == (200, 200)
    assert at_portals(added(by_month.values()), LISTS.portals) == tally(
        [each.mediation for each in kept], LISTS.portals
    )


def test_a_long_log_lets_go_of_what_is_old_in_pieces(tmp_path):
    path = tmp_path / "log.sqlite"
    make(path, 12_000, seed=1)
    with SqliteLogBook(path, today=lambda: TODAY, whole=False) as log:
        people = added(log.tally(*EVER).values()).total
        assert log.purge(6) > 8_000
        assert min(row.entry.day for row in log.visits(*EVER)) > FIRST + datetime.timedelta(days=500)
        assert added(log.tally(*EVER).values()).total == people
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        assert log.state().repairs == ()


def test_every_question_is_answered(tmp_path):
    path = tmp_path / "log.sqlite"
    make(path, 400, seed=1)
    assert all(figure >= 0 for figure in ask(path).values())
