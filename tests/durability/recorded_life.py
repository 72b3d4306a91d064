"""One life of writer.py by itself, for whoever watches or troubles its disk. Run as ``recorded_life.py LOG WORDS``.

When the log refuses, ``trouble WHICH 0`` is told, and the mediation that was to be the next is tried once more.
"""

import sys
from pathlib import Path

from entries import PURGED_ON, TODAY, mediation
from writer import live, tell

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.log_book import LogBookError

ONCE_MORE = 999

if __name__ == "__main__":
    log_path, verb, *numbers = sys.argv[1:]
    day = PURGED_ON if verb == "purge" else TODAY
    with SqliteLogBook(Path(log_path), today=lambda: day) as log:
        try:
            live(log, verb, *numbers)
        except LogBookError as error:
            tell("trouble", error.trouble.value, 0)
            tell("place", log.log(mediation(ONCE_MORE)), ONCE_MORE)
