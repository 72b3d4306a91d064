"""Uses a log as somebody who owns nothing of it. Run as ``stranger.py LOG``, by root or by such a stranger.

The answer is one line of JSON: how many visits could be read, and the trouble of reading, of writing, and of writing a
mediation, or null.
"""

import json
import os
import sys
from pathlib import Path

from entries import FIRST_DAY, LAST_DAY, mediation, visit

import kiosk.adapters.log_reading
import kiosk.adapters.log_repair
import kiosk.adapters.log_writing  # noqa: F401 - all is imported before the rights to read it are given up
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.log_book import LogBookError

NOBODY = 65534


def main(path: Path) -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    rows = reading = writing = logging = None
    with SqliteLogBook(path) as log:
        try:
            rows = len(log.visits(FIRST_DAY, LAST_DAY))
        except LogBookError as error:
            reading = error.trouble.value
        try:
            log.append(visit(0))
        except LogBookError as error:
            writing = error.trouble.value
        try:
            log.log(mediation(0))
        except LogBookError as error:
            logging = error.trouble.value
    sys.stdout.write(json.dumps({"rows": rows, "reading": reading, "writing": writing, "logging": logging}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
