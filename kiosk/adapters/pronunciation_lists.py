"""PronunciationLists: the words that this site has listed, with how a voice is to say them, a small file a language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import tomli_w

from kiosk.adapters.content_files.pronunciation import read_list
from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.private_file import replace_private
from kiosk.content.complaint import Complaint
from kiosk.content.pronunciation import same_word
from kiosk.staff.events import WordsLookedAt
from kiosk.staff.ports import StaffInbox

HEADING = (
    '# Written at the terminal by its staff: "word" = "how it is said". Wins over the list of Fanal itself.\n'
)

Change = Callable[[dict[str, str]], dict[str, str]]


class PronunciationLists:
    """The Pronunciations port over ``folder``. What is written holds when Fanal is started again."""

    def __init__(self, folder: Path, inbox: StaffInbox) -> None:
        self._folder = folder
        self._inbox = inbox
        self._thread = OwnThread("words")

    def look(self, locale: str) -> None:
        """See :class:`kiosk.staff.ports.Pronunciations`."""
        self._thread.do(lambda: self._tell(locale))

    def keep(self, locale: str, word: str, said: str) -> None:
        """See :class:`kiosk.staff.ports.Pronunciations`."""
        self._change(locale, lambda words: {**_without(words, word), word: said})

    def erase(self, locale: str, word: str) -> None:
        """See :class:`kiosk.staff.ports.Pronunciations`."""
        self._change(locale, lambda words: _without(words, word))

    def close(self) -> None:
        """Wait until everything is written."""
        self._thread.close()

    def _change(self, locale: str, change: Change) -> None:
        def do() -> None:
            file = self._folder / f"{locale}.toml"
            try:
                change_list(file, change)
            except OSError as error:
                mend = "give its folder to Fanal's user, with free space"
                self._tell(locale, f"{file}: cannot be written ({error.strerror}): {mend}")
            else:
                self._tell(locale)

        self._thread.do(do)

    def _tell(self, locale: str, problem: str = "") -> None:
        found: list[Complaint] = []
        file = self._folder / f"{locale}.toml"
        words = read_list(file, str(file), found)
        told = problem or "; ".join(map(str, found))
        self._inbox(WordsLookedAt(locale, tuple(words.items()), told))


def change_list(file: Path, change: Change) -> None:
    """Put what ``change`` makes of the sound entries of ``file`` in its place.

    What has something wrong in it is first put aside, ``.damaged`` after its name. Raises OSError; ``file`` is then as
    it was.
    """
    found: list[Complaint] = []
    words = change(read_list(file, str(file), found))
    if found:
        replace_private(file.with_name(f"{file.name}.damaged"), file.read_bytes())
    replace_private(file, (HEADING + tomli_w.dumps(words)).encode())


def _without(words: dict[str, str], word: str) -> dict[str, str]:
    return {each: said for each, said in words.items() if not same_word(each, word)}
