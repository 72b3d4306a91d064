"""Writes to a log until it refuses, then sees what is left. Run as ``filler.py LOG ROWS HINDRANCE``; ROWS are visits or
mediations.

    limit N      no file of this process may grow beyond N bytes, until the first refusal
    ballast N    the log's disk has N bytes less, until the first refusal
    remount      the log's disk becomes read-only after 5 rows

The answer is one line of JSON: how many rows were acknowledged, the trouble, whether all of them are there after it,
and the trouble of a row written once the hindrance is gone, null when it was taken.
"""

import datetime
import json
import resource
import subprocess
import sys
from itertools import count
from pathlib import Path

from entries import TODAY, mediation, visit

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.log_book import LogBookError


def limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def write(log: SqliteLogBook, rows: str, number: int) -> tuple[int, object]:
    if rows == "visits":
        return log.append(visit(number)), visit(number)
    return log.log(mediation(number)), mediation(number)


def read(log: SqliteLogBook, rows: str) -> dict[int, object]:
    ever = (datetime.date.min, datetime.date.max)
    if rows == "visits":
        return {row.seq: row.entry for row in log.visits(*ever)}
    return {kept.seq: kept.mediation for kept in log.mediations(*ever)}


def main(path: Path, rows: str, hindrance: str, size: int = 0) -> None:
    ballast = path.with_name("ballast")
    acknowledged = {}
    trouble = again = None
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        log.open()
        if hindrance == "limit":
            limit_files(size)
        elif hindrance == "ballast":
            ballast.write_bytes(bytes(size))
        for number in count():
            if hindrance == "remount" and number == 5:
                log.close()  # the kernel makes no disk read-only that somebody writes to
                subprocess.run(["mount", "-o", "remount,ro", str(path.parent)], check=True)
            try:
                seq, written = write(log, rows, number)
                acknowledged[seq] = written
            except LogBookError as error:
                trouble = error.trouble.value
                break
        there = read(log, rows)
        if hindrance == "limit":
            limit_files(resource.RLIM_INFINITY)
        if ballast.exists():
            ballast.unlink()
        try:
            write(log, rows, 0)
        except LogBookError as error:
            again = error.trouble.value
        state = log.state()
    answer = {
        "acknowledged": len(acknowledged),
        "trouble": trouble,
        "kept": there == acknowledged and not state.repairs,
        "again": again,
    }
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], *map(int, sys.argv[4:]))
