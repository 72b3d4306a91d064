"""An invented log, as a place with very many visitors would have it after two years; the same each time it is made.

Half of its lines are visits and half mediations, each of some thousands of kinds: some come often, some hardly ever.
"""

from __future__ import annotations

import datetime
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path
from uuid import UUID

from sqlite_utils import Database

from kiosk.adapters.log_counting import put_count
from kiosk.adapters.log_file import column_names, connect
from kiosk.adapters.log_mediation_rows import mediation_row
from kiosk.adapters.log_migrations import migrate
from kiosk.adapters.log_rows import Value, digest, visit_row
from kiosk.adapters.log_tables import MEDIATIONS, VISITS, Table
from kiosk.adapters.log_tallies import Cells, Place, cells_of_mediation, cells_of_visit, change
from kiosk.adapters.private_file import create_private
from kiosk.content.procedure import Procedure
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Autonomie
from kiosk.log.enumerations.duration import PRESETS
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.mediation_row import MediationRow
from kiosk.log.prefill import themes_of
from kiosk.log.reports.tally import Count
from kiosk.log.site_lists import SiteLists
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry

SEED = 20261126
FIRST, DAYS = datetime.date(2025, 1, 1), 730
LAST = FIRST + datetime.timedelta(days=DAYS - 1)
KINDS = 2000
AT_ONCE = 1000
"""How many rows are written by one call: more of them are never in memory."""


def make_log(path: Path, lines: int, lists: SiteLists, procedures: Sequence[Procedure]) -> None:
    """Write the log of ``lines`` lines at ``path``, where there is none yet, as the kiosk itself would leave it."""
    chance = random.Random(SEED)
    visits = [any_visit(chance, lists, procedures) for _ in range(KINDS)]
    mediations = [any_mediation(chance, visit, lists, procedures) for visit in visits]

    def mediation(seq: int, day: datetime.date, kind: Mediation) -> dict[str, Value]:
        number = UUID(int=chance.getrandbits(128), version=4)
        return mediation_row(MediationRow(seq, number, day, replace(kind, date=day)))

    def visit(seq: int, day: datetime.date, kind: VisitEntry) -> dict[str, Value]:
        return visit_row(seq, replace(kind, day=day))

    create_private(path)
    with closing(connect(path, "rw")) as db:
        migrate(db)
        with db.atomic():
            drawn = _drawn(chance, lines // 2)
            _write(db, MEDIATIONS, drawn, lambda seq, day, kind: mediation(seq, day, mediations[kind]))
            _count(db, MEDIATIONS, drawn, [cells_of_mediation(kind) for kind in mediations])
            drawn = _drawn(chance, lines - lines // 2)
            _write(db, VISITS, drawn, lambda seq, day, kind: visit(seq, day, visits[kind]))
            _count(db, VISITS, drawn, [cells_of_visit(kind) for kind in visits])


def any_visit(chance: random.Random, lists: SiteLists, procedures: Sequence[Procedure]) -> VisitEntry:
    """A visit by chance on the first day."""
    procedure = chance.choice([None, *procedures])
    steps = chance.randint(1, len(procedure.steps)) if procedure else 0
    done = procedure is not None and steps == len(procedure.steps)
    return VisitEntry(
        day=FIRST,
        half_day=chance.choice(list(HalfDay)),
        locale=chance.choice(lists.languages),
        procedure=procedure.id if procedure else None,
        steps=steps,
        length=chance.choice(list(LengthBand)),
        ticket=done and chance.random() < 0.5,
        ending=Ending.FINISHED if done else Ending.LEFT,
        origin=Origin.VISIT,
    )


def any_mediation(
    chance: random.Random, visit: VisitEntry, lists: SiteLists, procedures: Sequence[Procedure]
) -> Mediation:
    """The mediation that followed ``visit``; one in ten is a workshop."""
    shown = [each for each in procedures if each.id == visit.procedure]
    themes = [theme for each in shown for theme in themes_of(each)]
    return Mediation(
        date=FIRST,
        half_day=visit.half_day,
        who=_workshop(chance) if chance.random() < 0.1 else _person(chance),
        duree=chance.choice(PRESETS),
        lieu=lists.own_place,
        thematiques=tuple(themes) or (Thematique.NAVIGATION_SUR_INTERNET,),
        extras=Extras(
            language=visit.locale,
            interpreter=chance.choice([None, None, *Interpreter]),
            procedure=visit.procedure,
            stage=chance.choice([None, *Stage]),
            blocked=chance.choice([None, None, *BlockedReason]),
            handoff=visit.ticket,
        ),
    )


def _person(chance: random.Random) -> Individual:
    return Individual(
        deja_accompagne=chance.choice([None, False, True]),
        genre=chance.choice([None, *Genre]),
        tranche_age=chance.choice([None, *TrancheAge]),
        statut_social=chance.choice([None, *StatutSocial]),
        autonomie=chance.choice([None, *Autonomie]),
    )


def _workshop(chance: random.Random) -> Workshop:
    total = chance.randint(2, 15)
    women = chance.randint(0, total)
    genres = {Genre.FEMININ: women, Genre.MASCULIN: total - women}
    return Workshop(Counters(total=total, deja_accompagne=chance.randint(0, total), genres=genres))


def _drawn(chance: random.Random, many: int) -> Mapping[datetime.date, Sequence[int]]:
    """Which kinds there were on each day; few lines are spread over all the days, the last one included."""
    weights = [chance.expovariate(1) ** 3 for _ in range(KINDS)]
    until = [number * many // DAYS for number in range(DAYS + 1)]
    return {
        FIRST + datetime.timedelta(days=number): chance.choices(range(KINDS), weights, k=after - before)
        for number, (before, after) in enumerate(pairwise(until))
    }


def _write(
    db: Database,
    table: Table,
    drawn: Mapping[datetime.date, Sequence[int]],
    row: Callable[[int, datetime.date, int], dict[str, Value]],
) -> None:
    names = column_names()[table.name]
    query = f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(names))})"
    every = _signed(table, drawn, row)
    while some := list(islice(every, AT_ONCE)):
        db.conn.executemany(query, [[each.get(name) for name in names] for each in some])


def _signed(
    table: Table,
    drawn: Mapping[datetime.date, Sequence[int]],
    row: Callable[[int, datetime.date, int], dict[str, Value]],
) -> Iterator[dict[str, Value]]:
    seq = 0
    for day, kinds in drawn.items():
        for kind in kinds:
            seq += 1
            made = row(seq, day, kind)
            yield {**made, "sha256": digest(table.name, made)}


def _count(
    db: Database, table: Table, drawn: Mapping[datetime.date, Sequence[int]], cells: Sequence[Cells]
) -> None:
    """The monthly counts and tallies, without asking every row again."""
    months: dict[str, Counter[int]] = {}
    for day, kinds in drawn.items():
        months.setdefault(day.isoformat()[:7], Counter()).update(kinds)
    for month, counted in months.items():
        put_count(db, month, table.total, counted.total())
        change(db, Place(month, table.name), _times(counted, cells))


def _times(kinds: Counter[int], cells: Sequence[Cells]) -> Cells:
    found: dict[tuple[str, str], Count] = {}
    for kind, times in kinds.items():
        for cell, count in cells[kind].items():
            more = Count(times * count.activities, times * count.people)
            found[cell] = found.get(cell, Count()) + more
    return found
