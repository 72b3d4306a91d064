"""The acts of the staff, on a real log."""

import datetime

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.logged_acts import LoggedActs
from kiosk.log.acts import Act


def test_every_act_is_on_the_disk_in_order_before_the_log_is_let_go(tmp_path):
    troubles = []
    writer = LogWriter(SqliteLogBook(tmp_path / "log.db"), troubles.append)
    acts = LoggedActs(writer)
    for act in Act:
        acts.note(act)
    writer.close()
    with SqliteLogBook(tmp_path / "log.db") as book:
        rows = book.acts(datetime.date.min, datetime.date.max)
    assert [row.act for row in rows] == list(Act)
    assert troubles == []
