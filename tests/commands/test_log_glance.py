"""A look at the log that changes nothing, whatever is there."""

import sqlite3
from contextlib import closing

import pytest

from durability.entries import visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect
from kiosk.adapters.log_migrations import LOG_MIGRATIONS
from kiosk.adapters.log_rows import DamageError
from kiosk.adapters.private_file import create_private
from kiosk.commands.log_glance import count_lines


@pytest.fixture
def path(tmp_path):
    with SqliteLogBook(tmp_path / "log.db") as log:
        for number in range(3):
            log.append(visit(number))
    return tmp_path / "log.db"


def test_the_lines_are_counted_and_nothing_is_written(path):
    path.chmod(0o400)
    before = (path.read_bytes(), sorted(path.parent.iterdir()))
    assert count_lines(path) == 3
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before


def test_a_log_of_an_older_fanal_is_not_damaged(tmp_path):
    path = tmp_path / "log.db"
    create_private(path)
    with closing(connect(path, "rw")) as file:
        LOG_MIGRATIONS.apply(file, stop_before="handovers")
    assert count_lines(path) == 0


def test_a_row_that_was_changed_is_damage(path):
    log = sqlite3.connect(path)
    log.execute("UPDATE monthly_counts SET count = 9")
    log.commit()
    log.close()
    with pytest.raises(DamageError):
        count_lines(path)


@pytest.mark.parametrize("data", [b"no database at all, but long enough to look", b"", b"\0" * 8192])
def test_what_is_no_log_is_damage(path, data):
    path.write_bytes(data)
    with pytest.raises(DamageError):
        count_lines(path)


def test_a_log_that_another_program_keeps_to_itself_cannot_be_read(path):
    log = sqlite3.connect(path)
    log.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OSError, match="locked"):
        count_lines(path)
    log.close()


def test_a_folder_is_no_log_and_what_is_missing_is_missing(tmp_path):
    with pytest.raises(OSError, match="it is no file"):
        count_lines(tmp_path)
    with pytest.raises(FileNotFoundError):
        count_lines(tmp_path / "log.db")
