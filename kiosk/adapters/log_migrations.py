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
        before = set(db.table_names())
        LOG_MIGRATIONS.apply(db)
        if "visits" in before and "monthly_tallies" not in before:
            from kiosk.adapters.log_tallies import count_anew

            count_anew(db)


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


_KEY = "length({0}) <= 64 AND {0} NOT GLOB '*[^a-z0-9-]*'"
"""How a key that a site or the content gives is written."""


def _one_of(column: str, *values: str) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({listed})"


def _some_of(column: str, *values: str) -> str:
    """Each of ``values`` at most once, a space between two: those that are found are as long as the whole."""
    found = (f"(instr(' ' || {column} || ' ', ' {value} ') > 0) * {len(value) + 1}" for value in values)
    return f"length({column}) + 1 = {' + '.join(found)}"


_DAY = "{0} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
_ALWAYS = {
    "day": ("TEXT", _DAY.format("day")),
    "half_day": ("TEXT", _one_of("half_day", "morning", "afternoon")),
    "type": ("TEXT", _one_of("type", "individuel", "collectif")),
    "duree": ("INTEGER", "duree BETWEEN 1 AND 1439"),
    "type_lieu": ("TEXT", _one_of("type_lieu", "lieu_activite", "autre", "domicile", "a_distance")),
    "thematiques": (
        "TEXT",
        _some_of(
            "thematiques",
            *("diagnostic_numerique", "prendre_en_main_du_materiel", "maintenance_de_materiel"),
            *("gere_ses_contenus_numeriques", "navigation_sur_internet", "email", "bureautique"),
            *("reseaux_sociaux", "sante", "banque_et_achats_en_ligne", "entrepreneuriat"),
            *("insertion_professionnelle", "securite_numerique", "parentalite", "scolarite_et_numerique"),
            *("creer_avec_le_numerique", "culture_numerique", "intelligence_artificielle"),
            *("aide_aux_demarches_administratives", "papiers_elections_citoyennete", "famille_scolarite"),
            *("social_sante", "travail_formation", "logement", "transports_mobilite", "argent_impots"),
            *("justice", "etrangers_europe", "loisirs_sports_culture", "associations"),
        ),
    ),
    "handoff": ("INTEGER", "handoff IN (0, 1)"),
}
"""The fields that every mediation has, until it is erased."""

_OFTEN = {
    "lieu": ("TEXT", _KEY.format("lieu")),
    "materiel": ("TEXT", _some_of("materiel", "ordinateur", "telephone", "tablette", "autre", "aucun")),
    "precisions_demarche": ("TEXT", _KEY.format("precisions_demarche")),
    "tags": ("TEXT", "length(tags) <= 512 AND tags NOT GLOB '*[^a-z0-9 -]*'"),
    "language": ("TEXT", "length(language) <= 11 AND language NOT GLOB '*[^A-Za-z0-9-]*'"),
    "interpreter": (
        "TEXT",
        _one_of("interpreter", "none", "professional", "by_phone", "companion", "mediator"),
    ),
    "procedure": ("TEXT", _KEY.format("procedure")),
    "stage": (
        "TEXT",
        _one_of("stage", "account", "sign_in", "form", "documents", "appointment", "sent", "follow_up"),
    ),
    "blocked": (
        "TEXT",
        _one_of(
            "blocked",
            *("site-down", "refused-number", "no-code", "lost-password", "refused-document"),
            *("no-appointment", "no-mail-or-phone", "other"),
        ),
    ),
}
_GENDERS = ("masculin", "feminin", "non_communique")
_AGES = (
    *("moins_de_douze", "douze_dix_huit", "dix_huit_vingt_quatre", "vingt_cinq_trente_neuf"),
    *("quarante_cinquante_neuf", "soixante_soixante_neuf", "soixante_dix_plus", "non_communique"),
)
_STATUSES = ("scolarise", "sans_emploi", "en_emploi", "retraite", "non_communique")
_OF_ONE = {
    "deja_accompagne": ("INTEGER", "deja_accompagne IN (0, 1)"),
    "genre": ("TEXT", _one_of("genre", *_GENDERS)),
    "tranche_age": ("TEXT", _one_of("tranche_age", *_AGES)),
    "statut_social": ("TEXT", _one_of("statut_social", *_STATUSES)),
    "autonomie": (
        "TEXT",
        _one_of("autonomie", "entierement_accompagne", "partiellement_autonome", "autonome"),
    ),
    "oriente_vers_structure": ("INTEGER", "oriente_vers_structure IN (0, 1)"),
    "structure_de_redirection": (
        "TEXT",
        _one_of(
            "structure_de_redirection",
            *("administration", "mediation_numerique", "operateur_ou_organisme_en_charge", "aide_sociale"),
            *("insertion_professionnelle", "aide_aux_demarches_administratives", "autre"),
        ),
    ),
}
_OF_SEVERAL = {
    "titre_atelier": ("TEXT", _KEY.format("titre_atelier")),
    "niveau": ("TEXT", _one_of("niveau", "debutant", "intermediaire", "avance")),
    **{
        counter: ("INTEGER", f"{counter} BETWEEN 0 AND 10000")
        for counter in (
            *("total", "total_deja_accompagne"),
            *(f"genre_{each}" for each in _GENDERS),
            *(f"tranche_age_{each}" for each in _AGES),
            *(f"statut_{each}" for each in _STATUSES),
        )
    },
}


@LOG_MIGRATIONS(name="mediations")
def _mediations(db: Database) -> None:
    fields = {**_ALWAYS, **_OFTEN, **_OF_ONE, **_OF_SEVERAL}
    columns = ",\n".join(
        f"            {name} {kind} CHECK ({check})" for name, (kind, check) in fields.items()
    )
    said = " + ".join(f"({name} IS NOT NULL)" for name in _ALWAYS)
    db.execute(f"""
        CREATE TABLE mediations (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
            recorded TEXT NOT NULL CHECK ({_DAY.format("recorded")}),
            supersedes INTEGER CHECK (supersedes < seq),
            lists_version TEXT NOT NULL CHECK ({_DAY.format("lists_version")}),
{columns},
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            CHECK ({said} IN (0, {len(_ALWAYS)})),
            CHECK (day IS NOT NULL OR coalesce({", ".join([*_OFTEN, *_OF_ONE, *_OF_SEVERAL])}) IS NULL),
            CHECK ((lieu IS NULL) = (type_lieu = 'a_distance')),
            CHECK (type <> 'collectif' OR coalesce({", ".join(_OF_ONE)}) IS NULL),
            CHECK (type <> 'individuel' OR coalesce({", ".join(_OF_SEVERAL)}) IS NULL),
            CHECK (type <> 'collectif' OR total IS NOT NULL)
        ) STRICT
    """)
    db.execute("CREATE INDEX mediations_by_day ON mediations (day)")
    db.execute(
        "CREATE UNIQUE INDEX mediations_by_superseded ON mediations (supersedes) WHERE supersedes IS NOT NULL"
    )
    kept = ("seq", "id", "recorded", "supersedes", "lists_version")
    blanked = [*(f"NEW.{name} IS OLD.{name}" for name in kept), *(f"NEW.{name} IS NULL" for name in fields)]
    db.execute(f"""
        CREATE TRIGGER mediations_refuse_update BEFORE UPDATE ON mediations
        WHEN NOT ({" AND ".join(blanked)})
        BEGIN SELECT RAISE(ABORT, 'mediations are append-only: one can only be blanked'); END
    """)


@LOG_MIGRATIONS(name="acts")
def _acts(db: Database) -> None:
    acts = _one_of(
        "act",
        *("enter", "refused", "log", "correct", "erase", "export", "backup", "purge"),
        *("settings", "pin", "record", "update", "restart", "quit"),
    )
    db.execute(f"""
        CREATE TABLE acts (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            day TEXT NOT NULL CHECK ({_DAY.format("day")}),
            act TEXT NOT NULL CHECK ({acts}),
            role TEXT NOT NULL CHECK ({_one_of("role", "staff", "terminal")}),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT
    """)
    db.execute("""
        CREATE TRIGGER acts_refuse_update BEFORE UPDATE ON acts
        BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END
    """)


@LOG_MIGRATIONS(name="purges")
def _purges(db: Database) -> None:
    # What a purge takes is told here first, and only that may be deleted then.
    rows = ("visits", "mediations", "acts")
    through = "".join(f"{each}_through INTEGER NOT NULL CHECK ({each}_through >= 0),\n" for each in rows)
    db.execute(f"""
        CREATE TABLE purges (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            day TEXT NOT NULL CHECK ({_DAY.format("day")}),
            {through}
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT
    """)
    db.execute("DROP TRIGGER visits_refuse_delete")
    for each in rows:
        db.execute(f"""
            CREATE TRIGGER {each}_refuse_delete BEFORE DELETE ON {each}
            WHEN OLD.seq > (SELECT coalesce(max({each}_through), 0) FROM purges)
            BEGIN SELECT RAISE(ABORT, '{each} are append-only'); END
        """)


@LOG_MIGRATIONS(name="monthly_tallies")
def _monthly_tallies(db: Database) -> None:
    # merged is 1 for what was counted of rows that a purge has taken; the others follow from the rows.
    dimensions = _one_of(
        "dimension",
        *("total", "type", "length", "theme", "procedure", "language", "interpreter", "stage", "blocked"),
        *("blocked_at", "half_day", "channel", "place", "device", "tag", "autonomy", "level", "sent_on"),
        *("gender", "age", "status", "known", "ending", "ticket"),
    )
    db.execute(f"""
        CREATE TABLE monthly_tallies (
            month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
            kind TEXT NOT NULL CHECK ({_one_of("kind", "visits", "mediations")}),
            merged INTEGER NOT NULL CHECK (merged IN (0, 1)),
            dimension TEXT NOT NULL CHECK ({dimensions}),
            key TEXT NOT NULL CHECK (length(key) <= 96 AND key NOT GLOB '*[^A-Za-z0-9_ -]*'),
            activities INTEGER NOT NULL CHECK (activities >= 0),
            people INTEGER NOT NULL CHECK (people >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (month, kind, merged, dimension, key)
        ) STRICT, WITHOUT ROWID
    """)


def _count_also(db: Database, *counted: str) -> None:
    """Let ``monthly_counts`` hold a total of each of ``counted``, and keep those that it has."""
    totals = _one_of("total", *counted)
    db.execute("ALTER TABLE monthly_counts RENAME TO monthly_counts_before")
    db.execute(f"""
        CREATE TABLE monthly_counts (
            month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
            total TEXT NOT NULL CHECK ({totals}),
            count INTEGER NOT NULL CHECK (count >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (month, total)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("INSERT INTO monthly_counts SELECT * FROM monthly_counts_before")
    db.execute("DROP TABLE monthly_counts_before")


@LOG_MIGRATIONS(name="row_totals")
def _row_totals(db: Database) -> None:
    # Each of 'visits', 'mediations', 'acts' and 'tallies' is how many rows of that table the month must have.
    _count_also(
        db,
        *("visits", "language_missing", "feedback_good", "feedback_fair", "feedback_bad", "papers"),
        *("mediations", "acts", "tallies"),
    )


@LOG_MIGRATIONS(name="handovers")
def _handovers(db: Database) -> None:
    # Which rows of mediations the staff have entered elsewhere; the last row about one is what holds.
    db.execute(f"""
        CREATE TABLE handovers (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            day TEXT NOT NULL CHECK ({_DAY.format("day")}),
            mediation INTEGER NOT NULL CHECK (mediation > 0),
            in_coop INTEGER NOT NULL CHECK (in_coop IN (0, 1)),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT
    """)
    db.execute("ALTER TABLE purges ADD COLUMN handovers_through INTEGER CHECK (handovers_through >= 0)")
    db.execute("""
        CREATE TRIGGER handovers_refuse_update BEFORE UPDATE ON handovers
        BEGIN SELECT RAISE(ABORT, 'handovers are append-only'); END
    """)
    db.execute("""
        CREATE TRIGGER handovers_refuse_delete BEFORE DELETE ON handovers
        WHEN OLD.seq > (SELECT coalesce(max(handovers_through), 0) FROM purges)
        BEGIN SELECT RAISE(ABORT, 'handovers are append-only'); END
    """)


@LOG_MIGRATIONS(name="handovers_total")
def _handovers_total(db: Database) -> None:
    _count_also(
        db,
        *("visits", "language_missing", "feedback_good", "feedback_fair", "feedback_bad", "papers"),
        *("mediations", "acts", "tallies", "handovers"),
    )
