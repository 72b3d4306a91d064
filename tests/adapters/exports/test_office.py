"""The sheets in the hands of the real LibreOffice, which turns every sheet of a workbook into a CSV of its own."""

import csv
import datetime
import random
import shutil
import subprocess
from collections import Counter

import pytest

from adapters.exports.test_activities import COOP, INFO
from adapters.exports.test_statistics import BLOCKS, report
from kiosk.adapters.exports.activities import EXTENSIONS, activities_sheet, activity_rows
from kiosk.adapters.exports.sheet import Title
from kiosk.adapters.exports.statistics import statistics_sheet
from kiosk.adapters.exports.xlsx import xlsx
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.reports.tally import Dimension
from mediation_samples import LISTS, TODAY, WORKSHOP, any_mediation, kept

EVERY_SHEET_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
MISSING = "LibreOffice is not here, packaging/prove_sheets.sh installs it"
SECONDS = 240
FRENCH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>
"""
"""LibreOffice as it is set on a machine in France: days are shown as its locale has them."""

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Opens a workbook; the rows of each sheet by the name of the sheet, as LibreOffice shows them."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip(MISSING)
    profile = tmp_path_factory.mktemp("profile")
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(FRENCH, "utf-8")

    def opened(data, folder):
        book = folder / "book.xlsx"
        book.write_bytes(data)
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        command += ["--convert-to", EVERY_SHEET_AS_SHOWN, "--outdir", str(folder), str(book)]
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
        found = {}
        for file in folder.glob("book-*.csv"):
            with file.open(encoding="utf-8", newline="") as lines:
                found[file.stem.removeprefix("book-")] = list(csv.reader(lines))
        return found

    return opened


@pytest.fixture(scope="module")
def record():
    chance = random.Random(7)
    return [
        kept(1),
        kept(2, WORKSHOP),
        *(kept(number, any_mediation(chance, TODAY)) for number in range(3, 60)),
    ]


@pytest.mark.parametrize("extensions", [False, True])
def test_the_record_has_the_sheet_the_columns_and_a_row_for_each_who_came(
    office, record, tmp_path, extensions
):
    sheet = activities_sheet(record, LISTS, INFO, extensions=extensions)
    book = office(xlsx(sheet, INFO.exported), tmp_path)
    assert list(book) == ["Activités"]
    rows = book["Activités"]
    columns = COOP + list(EXTENSIONS) if extensions else COOP
    top = rows.index(columns)
    assert [row[0] for row in rows[:top] if row[0]][:3] == ["Informations export", "Nom", "Prénom"]
    people = rows[top + 1 :]
    assert Counter(row[COOP.index("ID CRA")] for row in people) == {
        str(each.id): each.mediation.people for each in record
    }
    places = [
        row[COOP.index("Participants")]
        for row in people
        if row[-1 - len(EXTENSIONS) * extensions] == str(record[1].id)
    ]
    assert places == [f"{place}/12" for place in range(1, 13)]


def test_each_cell_is_shown_as_it_was_written_and_nothing_is_worked_out(office, record, tmp_path):
    book = office(xlsx(activities_sheet(record, LISTS, INFO), INFO.exported), tmp_path)
    rows = book["Activités"]
    people = rows[rows.index(COOP) + 1 :]
    written = [
        [f"{cell:%d/%m/%Y}" if isinstance(cell, datetime.date) else str(cell) for cell in row]
        for row in activity_rows(record, LISTS)
    ]
    assert people == written
    assert any('=HYPERLINK("x")' in row[COOP.index("Tags")] for row in people)


def test_the_statistics_have_their_sheet_its_blocks_and_their_figures(office, tmp_path):
    shown, counted = report(300)
    sheet = statistics_sheet(shown, LISTS, INFO)
    book = office(xlsx(sheet, INFO.exported), tmp_path)
    assert list(book) == ["Statistiques"]
    rows = book["Statistiques"]
    titles = [line.text for line in sheet.lines if isinstance(line, Title)]
    assert [row[0] for row in rows if row[0] in BLOCKS and not any(row[1:])] == BLOCKS == titles
    lengths = counted.people(Dimension.LENGTH)
    below = [row[0] for row in rows].index("Durées des activités") + 1
    assert [row[:2] for row in rows[below : below + len(DurationBand)]] == [
        [each.label, str(lengths.get(each.value, 0))] for each in DurationBand
    ]
