"""The tables of the log, as a history: each change is one more migration at the end, none is ever edited.

A column is born here and nowhere else, and tests/adapters/test_log_book_schema.py lists those that may exist.
A column added to a table that has rows must be nullable: the checksum of a row leaves out what is NULL, so
old rows stay sound. The lists are written out in each CHECK, because a migration must not change when an
enumeration grows; a new value needs a new migration.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

LOG_MIGRATIONS = Migrations("fanal.log")

APPLICATION_ID = 0x46414E4C
"""Marks the file as Fanal's log in its header ("FANL"), so that ``file`` can tell what it is."""


def migrate(db: Database) -> None:
    """Bring ``db``, new or old, to today's tables: all of it or nothing, also when killed half-way."""
    with db.atomic():
        # A write comes first so that the lock is waited for here: a transaction that begins by reading is
        # refused at once when another process writes.
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        LOG_MIGRATIONS.apply(db)


@LOG_MIGRATIONS(name="visits")
def _visits(db: Database) -> None:
    db.execute("""
        CREATE TABLE visits (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            half_day TEXT NOT NULL CHECK (half_day IN ('morning', 'afternoon')),
            locale TEXT NOT NULL CHECK (length(locale) <= 11 AND locale NOT GLOB '*[^A-Za-z0-9-]*'),
            procedure TEXT CHECK (length(procedure) <= 64 AND procedure NOT GLOB '*[^a-z0-9-]*'),
            steps INTEGER NOT NULL CHECK (steps BETWEEN 0 AND 16),
            length TEXT NOT NULL CHECK (length IN (
                'under_2_min', '2_to_5_min', '5_to_15_min', '15_to_30_min', 'over_30_min'
            )),
            ticket INTEGER NOT NULL CHECK (ticket IN (0, 1)),
            ending TEXT NOT NULL CHECK (ending IN ('finished', 'left')),
            origin TEXT NOT NULL CHECK (origin IN ('visit', 'selftest')),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT
    """)
    for verb in ("UPDATE", "DELETE"):
        db.execute(f"""
            CREATE TRIGGER visits_refuse_{verb.lower()} BEFORE {verb} ON visits
            BEGIN SELECT RAISE(ABORT, 'visits are append-only'); END
        """)


@LOG_MIGRATIONS(name="monthly_counts")
def _monthly_counts(db: Database) -> None:
    # total 'visits' is how many rows the month must have; the others are counted here and nowhere else.
    db.execute("""
        CREATE TABLE monthly_counts (
            month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
            total TEXT NOT NULL CHECK (total IN ('visits', 'language_missing')),
            count INTEGER NOT NULL CHECK (count >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (month, total)
        ) STRICT, WITHOUT ROWID
    """)


@LOG_MIGRATIONS(name="repairs")
def _repairs(db: Database) -> None:
    db.execute("""
        CREATE TABLE repairs (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            aside TEXT CHECK (length(aside) <= 128),
            restored INTEGER NOT NULL CHECK (restored >= 0),
            lost INTEGER CHECK (lost >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT
    """)


@LOG_MIGRATIONS(name="feedback_totals")
def _feedback_totals(db: Database) -> None:
    # SQLite cannot widen a CHECK: the table is made anew and its rows, checksums included, are carried over.
    db.execute("ALTER TABLE monthly_counts RENAME TO monthly_counts_before_feedback")
    db.execute("""
        CREATE TABLE monthly_counts (
            month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
            total TEXT NOT NULL CHECK (total IN (
                'visits', 'language_missing', 'feedback_good', 'feedback_fair', 'feedback_bad'
            )),
            count INTEGER NOT NULL CHECK (count >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (month, total)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("INSERT INTO monthly_counts SELECT * FROM monthly_counts_before_feedback")
    db.execute("DROP TABLE monthly_counts_before_feedback")


@LOG_MIGRATIONS(name="papers_total")
def _papers_total(db: Database) -> None:
    db.execute("ALTER TABLE monthly_counts RENAME TO monthly_counts_before_papers")
    db.execute("""
        CREATE TABLE monthly_counts (
            month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
            total TEXT NOT NULL CHECK (total IN (
                'visits', 'language_missing', 'feedback_good', 'feedback_fair', 'feedback_bad', 'papers'
            )),
            count INTEGER NOT NULL CHECK (count >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (month, total)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("INSERT INTO monthly_counts SELECT * FROM monthly_counts_before_papers")
    db.execute("DROP TABLE monthly_counts_before_papers")
