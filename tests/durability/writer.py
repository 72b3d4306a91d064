"""Lives that write to a log until they end or are killed. Run as ``writer.py LOG``; each line on stdin is one life.

    append FIRST COUNT   write the visits FIRST, FIRST + 1... as fast as the log takes them; COUNT 0 is for ever
    mediate FIRST COUNT  the same with mediations; three of four are handed over, two of these taken back, then each
                         third is corrected, each fifth erased
    export FOLDER COUNT  put what the log holds into the file record.csv of FOLDER, COUNT 0 for ever
    purge                take out what is old
    open                 open the log, making or mending it
    backup COUNT         copy the log, COUNT 0 for ever
    buried               said once the life before is known to be dead

Each life is a process of its own, forked from this one so that a hundred need not import everything again. Answers, one
a line: ``pid N`` at its start, ``place SEQ NUMBER`` after each append has returned, ``ticked SEQ 1`` or 0, ``corrected
SEQ BY`` and ``erased SEQ 0`` likewise, ``exported TIMES 0`` and
``copied TIMES 0``, ``opened 0 0``, ``purged ROWS 0``, ``dead STATUS`` at its end.
"""

import datetime
import os
import sys
from itertools import count, islice
from pathlib import Path

from entries import PURGED_ON, TODAY, mediation, visit

import kiosk.adapters.log_copies
import kiosk.adapters.log_purge
import kiosk.adapters.log_reading
import kiosk.adapters.log_repair
import kiosk.adapters.log_taking
import kiosk.adapters.log_writing  # noqa: F401 - what a log imports when it is used is imported before the first fork
from kiosk.adapters.exports.files import Reporting, own_file
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.private_file import replace_private
from kiosk.log.acts import Act
from kiosk.log.reports.own_record import own_record
from kiosk.log.reports.period import Period, Span
from kiosk.staff.reporting.choices import Export
from mediation_samples import LISTS


def tell(*words: object) -> None:
    # One write, shorter than a pipe's buffer: whole or not at all, whenever the kill comes.
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def live(log: SqliteLogBook, verb: str, *numbers: str) -> None:
    if verb == "append":
        first, many = map(int, numbers)
        for number in islice(count(first), many or None):
            tell("place", log.append(visit(number)), number)
    elif verb == "mediate":
        first, many = map(int, numbers)
        for number in islice(count(first), many or None):
            mediate(log, number)
    elif verb == "purge":
        tell("purged", log.purge(24), 0)
    elif verb == "open":
        log.open()
        tell("opened", 0, 0)
    elif verb == "backup":
        for times in islice(count(1), int(numbers[0]) or None):
            log.backup()
            tell("copied", times, 0)
    elif verb == "export":
        for times in islice(count(1), int(numbers[1]) or None):
            export(log, Path(numbers[0]))
            tell("exported", times, 0)
    else:
        raise ValueError(verb)


def mediate(log: SqliteLogBook, number: int) -> None:
    seq = log.log(mediation(number))
    tell("place", seq, number)
    for ticked in (True, False)[: number % 4]:
        log.hand_over(seq, in_coop=ticked)
        tell("ticked", seq, int(ticked))
    if number % 3 == 0:
        before, seq = seq, log.correct(seq, mediation(number + 1))
        tell("corrected", before, seq)
    if number % 5 == 0:
        log.erase(seq)
        tell("erased", seq, 0)


def export(log: SqliteLogBook, folder: Path) -> None:
    period = Period.of(Span.MONTH, TODAY)
    record = own_record(log.mediations(period.first, period.last), period)
    log.note(Act.EXPORT)
    of = Reporting("Maison du Phare", "", LISTS)
    info = ExportInfo(period, datetime.datetime.combine(TODAY, datetime.time(17)))
    replace_private(folder / "record.csv", own_file(Export.OWN_CSV, record, of, info))


def main(path: Path) -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            tell("pid", os.getpid())
            verb, *numbers = line.split()
            today = PURGED_ON if verb == "purge" else TODAY
            with SqliteLogBook(path, today=lambda today=today: today) as log:
                live(log, verb, *numbers)
            os._exit(0)
        end = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        tell("dead", end.si_status if end.si_code == os.CLD_EXITED else -end.si_status)
        if sys.stdin.readline() != "buried\n":
            return
        # Only now may its number go to another process: nobody means to kill it any more.
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
