"""The daily copy of the log, by a timer or by hand, while the kiosk runs."""

import datetime
import os
import subprocess
import sys

from durability.entries import FIRST_DAY, LAST_DAY, visit
from kiosk.adapters.log_book import SqliteLogBook


def backup(state):
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "log", "backup"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "XDG_STATE_HOME": str(state)},
    )


def test_the_log_is_copied_while_the_kiosk_holds_it_open(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    with SqliteLogBook(path) as kiosk:
        for number in range(3):
            kiosk.append(visit(number))
        done = backup(tmp_path)
        kiosk.append(visit(3))
    copy = path.parent / "copies" / f"log-{datetime.date.today()}.db"
    assert (done.returncode, done.stdout) == (0, f"{copy}: 3 visits copied\n"), done.stderr
    with SqliteLogBook(copy, copies=tmp_path / "none") as copied:
        assert len(copied.visits(FIRST_DAY, LAST_DAY)) == 3


def test_only_seven_copies_are_kept(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    for number in range(9):
        with SqliteLogBook(path, today=lambda day=number: datetime.date(2026, 11, 1 + day)) as kiosk:
            kiosk.append(visit(number))
            kiosk.backup()
    assert backup(tmp_path).returncode == 0
    assert len(list((path.parent / "copies").iterdir())) == 7


def test_where_there_is_no_log_nothing_is_made(tmp_path):
    done = backup(tmp_path)
    assert done.returncode == 0
    assert "no log yet" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_cannot_be_made_is_told_in_one_line(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    with SqliteLogBook(path) as kiosk:
        kiosk.append(visit(1))
    (path.parent / "copies").write_text("a file where the folder should be")
    done = backup(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "copies" in done.stderr
    assert "Traceback" not in done.stderr
