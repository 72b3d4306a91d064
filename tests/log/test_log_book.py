import datetime
from pathlib import Path

import pytest

from kiosk.log.log_book import LogBookError, LogBookFull, LogBookUnavailable, LogState, Repair, Trouble


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_names_the_file_and_the_mend(trouble):
    text = str(LogBookUnavailable(trouble, Path("/state/log.sqlite")))
    assert text.startswith("/state/log.sqlite: ")
    assert len(text.split(". ")) == 2 or "; " in text


def test_a_full_disk_has_an_error_of_its_own():
    error = LogBookFull(Path("/state/log.sqlite"))
    assert isinstance(error, LogBookError)
    assert error.trouble is Trouble.FULL


@pytest.mark.parametrize(("lost", "damaged"), [([], 0), ([0], 0), ([1, 2], 3), ([1, None], None)])
def test_the_state_adds_up_what_damage_has_cost(lost, damaged):
    repairs = tuple(Repair(datetime.date(2026, 11, 22), None, restored=0, lost=each) for each in lost)
    assert LogState(rows=9, last_backup=None, repairs=repairs, moved_aside=()).damaged == damaged
