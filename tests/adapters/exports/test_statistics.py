import csv
import datetime
import random
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from durability.entries import visit
from kiosk.adapters.exports.figures_csv import OTHERS as OTHERS_IN_CSV
from kiosk.adapters.exports.figures_csv import VISITS, WITHHELD, figures_csv
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.statistics import OTHERS, share, statistics_sheet
from kiosk.adapters.exports.statistics import WITHHELD as NOT_PUBLISHED
from kiosk.adapters.exports.xlsx import xlsx
from kiosk.log.enumerations.thematique import ADMINISTRATIVE, DIGITAL
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.publishing import published
from kiosk.log.reports.tally import Dimension, tally
from kiosk.log.reports.visit_tally import visit_tally
from mediation_samples import LISTS, any_mediation

MONTH = Period.of(Span.MONTH, datetime.date(2026, 10, 5))
LATER = datetime.date(2026, 11, 26)
INFO = ExportInfo(MONTH, datetime.datetime(2026, 11, 26, 17, 42))

BLOCKS = [
    "Informations export",
    "Filtres",
    "Statistiques générales sur vos accompagnements",
    "Statistiques sur vos activités",
    "Thématiques Médiation numérique",
    "Thématiques Démarches administratives",
    "Tags",
    "Matériel utilisés",
    "Canaux des activités",
    "Durées des activités",
    "Nombre d’activités par lieux",
    "Statistiques sur vos bénéficiaires",
    "Genre",
    "Tranches d’âge",
    "Statuts",
    "Commune de résidence des bénéficiaires",
]


def is_small(count):
    return 1 <= count <= 10


def report(number, seed=4):
    chance = random.Random(seed)
    counted = tally([any_mediation(chance, MONTH.first) for _ in range(number)], LISTS.portals)
    visits = visit_tally(visit(each) for each in range(number))
    return published(MONTH, {MONTH: counted}, {MONTH: visits}, LATER), counted


def blocks(shown):
    """The lines below each bold title, as the file has them."""
    book = load_workbook(BytesIO(xlsx(statistics_sheet(shown, LISTS, INFO), INFO.exported)))
    assert book.sheetnames == ["Statistiques"]
    found = {}
    for row in book["Statistiques"].iter_rows():
        values = [cell.value for cell in row if cell.value is not None]
        if row[0].font.bold:
            lines = found.setdefault(row[0].value, [])
        elif values:
            lines.append(values)
    return found


def test_the_blocks_are_those_of_the_coop_in_its_order():
    shown, _ = report(300)
    assert list(blocks(shown)) == BLOCKS


def test_the_total_line_is_only_in_the_other_sheet():
    shown, _ = report(300)
    assert [line[0] for line in blocks(shown)["Informations export"]] == [
        "Nom",
        "Prénom",
        "Rôle",
        "Date d’export",
        "Heure d’export",
    ]


def test_activities_and_people_are_told_apart():
    shown, counted = report(300)
    alone, together = (counted.by(Dimension.TYPE)[each] for each in ("individuel", "collectif"))
    assert blocks(shown)["Statistiques sur vos activités"] == [
        ["Accompagnements individuels", alone.activities, share(alone.activities, 300)],
        ["Ateliers collectifs", together.activities, share(together.activities, 300)],
        ["Nombre total de participants aux ateliers", together.people],
        ["Nombre total d’activités", 300],
    ]


def test_the_twelve_latest_months_stand_side_by_side():
    shown, counted = report(300)
    general = blocks(shown)["Statistiques générales sur vos accompagnements"]
    labels, counts = general[-2:]
    assert labels[0] == "Accompagnements sur les 12 derniers mois"
    assert (labels[1], labels[-1]) == ("Nov.", "Oct.")
    assert [each for each in counts if each != ""] == [0] * 11 + [counted.total.people]


def test_each_thematique_has_its_line_and_counts_the_people():
    shown, counted = report(300)
    people = counted.people(Dimension.THEME)
    lines = blocks(shown)["Thématiques Médiation numérique"]
    assert [line[0] for line in lines] == [each.label for each in DIGITAL]
    assert [line[1] for line in lines] == [people.get(each.value, 0) for each in DIGITAL]
    assert [line[0] for line in blocks(shown)["Thématiques Démarches administratives"]] == [
        each.label for each in ADMINISTRATIVE
    ]


def test_small_counts_stand_together_or_not_at_all():
    shown, _ = report(60)
    ages = blocks(shown)["Tranches d’âge"]
    assert any(line[0] == OTHERS for line in ages)
    few, _ = report(4, seed=1)
    assert few.protected[Dimension.GENDER].withheld
    assert blocks(few)["Genre"] == [[NOT_PUBLISHED]]


@pytest.mark.parametrize("number", [0, 3, 30, 300])
def test_no_protected_block_has_a_small_count(number):
    shown, _ = report(number)
    for title in ("Tags", "Matériel utilisés", "Canaux des activités", "Genre", "Tranches d’âge", "Statuts"):
        assert not any(is_small(line[1]) for line in blocks(shown)[title] if len(line) > 1)


def test_a_share_is_written_as_french_does():
    assert [share(1, 6), share(1, 2), share(10, 10), share(0, 3), share(0, 0)] == [
        "16,67 %",
        "50 %",
        "100 %",
        "0 %",
        "0 %",
    ]


def test_the_figures_as_csv_keep_visits_apart():
    shown, counted = report(60)
    lines = list(csv.reader(StringIO(figures_csv(shown).decode("utf-8-sig")), delimiter=";"))[1:]
    assert lines[0] == ["2026-10", "médiations", "total", "", "60", str(counted.total.people), ""]
    visits = [line for line in lines if line[1] == VISITS]
    assert visits[0] == ["2026-10", VISITS, "total", "", "", "", str(shown.visits)]
    assert all(line[4] == line[5] == "" for line in visits)
    assert all(line[6] == "" for line in lines if line[1] != VISITS)
    assert any(line[3] == OTHERS_IN_CSV for line in lines)
    assert not any(
        is_small(int(number))
        for line in lines
        if line[2] in {each.value for each in shown.protected}
        for number in line[4:]
        if number
    )


def test_a_column_that_is_withheld_says_so():
    few, _ = report(4, seed=1)
    lines = list(csv.reader(StringIO(figures_csv(few).decode("utf-8-sig")), delimiter=";"))
    assert ["2026-10", "médiations", "language", WITHHELD, "", "", ""] in lines
