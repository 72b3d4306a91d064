"""The site's own lists on the disk: kept, replaced, erased, and what becomes of one that was damaged."""

import tomllib
from pathlib import Path

import pytest

from kiosk.adapters.pronunciation_lists import PronunciationLists
from kiosk.staff.events import Event, WordsLookedAt


class Lists:
    """What was answered, once all is written."""

    def __init__(self, folder: Path) -> None:
        self.answers: list[Event] = []
        self.port = PronunciationLists(folder, self.answers.append)

    def answered(self) -> list[Event]:
        self.port.close()
        return self.answers


@pytest.fixture
def lists(tmp_path: Path) -> Lists:
    return Lists(tmp_path / "pronunciation")


def written(lists_folder: Path, locale: str = "fr") -> dict[str, object]:
    return tomllib.loads((lists_folder / "pronunciation" / f"{locale}.toml").read_text())


def test_a_word_is_kept_in_the_file_of_its_language(lists: Lists, tmp_path: Path) -> None:
    lists.port.look("fr")
    lists.port.keep("fr", "CAF", "caffe")
    lists.port.keep("fr", "طوارئ", 'tawar"i')
    assert lists.answered() == [
        WordsLookedAt("fr", ()),
        WordsLookedAt("fr", (("CAF", "caffe"),)),
        WordsLookedAt("fr", (("CAF", "caffe"), ("طوارئ", 'tawar"i'))),
    ]
    assert written(tmp_path) == {"CAF": "caffe", "طوارئ": 'tawar"i'}


def test_the_same_word_is_replaced_and_erased_however_its_apostrophe_is_written(
    lists: Lists, tmp_path: Path
) -> None:
    lists.port.keep("fr", "l'os", "a")
    lists.port.keep("fr", "l’os", "b")
    lists.port.keep("fr", "os", "c")
    lists.port.erase("fr", "l'os")
    assert lists.answered()[1] == WordsLookedAt("fr", (("l’os", "b"),))
    assert written(tmp_path) == {"os": "c"}


def test_a_damaged_list_is_told_and_put_aside_before_it_is_written_over(lists: Lists, tmp_path: Path) -> None:
    file = tmp_path / "pronunciation" / "fr.toml"
    file.parent.mkdir()
    file.write_text('"CAF" = \n')
    lists.port.look("fr")
    lists.port.keep("fr", "os", "o")
    told, kept = lists.answered()
    assert isinstance(told, WordsLookedAt)
    assert told.problem.startswith(f"{file}: line 1, column 9: is not TOML")
    assert kept == WordsLookedAt("fr", (("os", "o"),))
    assert file.with_name("fr.toml.damaged").read_text() == '"CAF" = \n'


def test_what_cannot_be_written_is_told_with_its_mend_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "pronunciation").write_text("a file where the folder should be")
    lists = Lists(tmp_path / "pronunciation")
    lists.port.keep("fr", "os", "o")
    (told,) = lists.answered()
    assert isinstance(told, WordsLookedAt)
    assert told.entries == ()
    assert told.problem.endswith("give its folder to Fanal's user, with free space")
