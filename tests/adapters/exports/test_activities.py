"""The sheet "Activités", read back by another library than the one that wrote it."""

import csv
import datetime
import random
import re
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from kiosk.adapters.exports.activities import (
    COLUMNS,
    EXTENSIONS,
    activities_csv,
    activities_sheet,
    activity_rows,
)
from kiosk.adapters.exports.csv_text import csv_bytes
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.xlsx import MOST_ROWS, SheetTooLong, xlsx
from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.reports.period import Period, Span
from kiosk.log.site_lists import Town
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP, any_mediation, kept

INFO = ExportInfo(Period.of(Span.MONTH, TODAY), datetime.datetime(2026, 11, 26, 17, 42))

LISTED = (
    "Date · Enregistré le · Dernière modification le · Type · Participants · Bénéficiaire · Canaux d’accompagnement · "
    "Nom du lieu · Adresse · Commune · Code postal · Code Insee · Durée (min) · Nom de l’atelier · "
    "Matériel numérique utilisé · Thématique(s) d’accompagnement · Tags · Nom de la démarche administrative · "
    "Niveau d’autonomie (ou de l’atelier) · Bénéficiaire réorienté · Structure de redirection · "
    "Commune du bénéficiaire · Code postal du bénéficiaire · Code Insee du bénéficiaire · Genre du bénéficiaire · "
    "Tranche d’âge du bénéficiaire · Statut du bénéficiaire · Notes supplémentaires · ID CRA"
)
COOP = LISTED.split(" · ")
"""The columns as CRA.md c.7 lists them, with the apostrophes of the Coop's own file."""


def opened(record, *, extensions=False, lists=LISTS):
    data = xlsx(activities_sheet(record, lists, INFO, extensions=extensions), INFO.exported)
    book = load_workbook(BytesIO(data))
    assert book.sheetnames == ["Activités"]
    return book["Activités"]


def values(sheet):
    return [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)]


def table(sheet):
    """The rows of the table as the file itself delimits it, headers first."""
    (found,) = sheet.tables.values()
    return [["" if cell.value is None else cell.value for cell in row] for row in sheet[found.ref]]


def test_the_sheet_begins_with_the_two_blocks_of_the_coop():
    rows = [[cell for cell in row if cell != ""] for row in values(opened([kept(1)]))[:21]]
    assert rows == [
        ["Informations export"],
        ["Nom", "-"],
        ["Prénom", "-"],
        ["Rôle", "Médiateur"],
        ["Total", 1],
        ["Date d’export", "26/11/2026"],
        ["Heure d’export", "17:42"],
        [],
        ["Filtres"],
        ["Période", "01.11.2026 - 30.11.2026"],
        ["Source", "-"],
        ["Lieux d’accompagnement", "-"],
        ["Communes", "-"],
        ["Départements", "-"],
        ["Type d’accompagnement", "-"],
        ["Rôle", "-"],
        ["Thématiques non administratives", "-"],
        ["Thématiques administratives", "-"],
        ["Tags", "-"],
        [],
        [],
    ]


def test_the_columns_are_those_of_the_coop_and_no_other():
    assert table(opened([kept(1)]))[0] == COOP
    assert list(COLUMNS) == COOP


def test_our_columns_stand_to_the_right_where_the_site_allows_them():
    shown = table(opened([kept(1), kept(2, WORKSHOP, in_coop=TODAY)], extensions=True))
    assert shown[0] == COOP + list(EXTENSIONS)
    right = [row[len(COOP) :] for row in shown[1:3]]
    assert right == [
        [
            "",
            "Oui",
            "prs",
            "Interprète par téléphone",
            "ofpra-espace-personnel",
            "Pièces à joindre",
            "Code non reçu",
            "Oui",
            "",
        ],
        ["oui", "Oui", "fr", "", "", "", "", "Non", datetime.datetime(2026, 11, 26)],
    ]


def test_who_was_known_before_is_dealt_out_as_the_report_counts_them():
    silent = replace(ALONE, who=replace(ALONE.who, deja_accompagne=None))
    shown = table(opened([kept(2, WORKSHOP), kept(3, silent)], extensions=True))
    told = [row[shown[0].index("Déjà accompagné")] for row in shown[1:]]
    assert Counter(told[:12]) == {"Oui": 4, "Non": 8}
    assert told[12:] == [""]


def test_a_csv_says_which_rows_were_dealt_out_and_the_sheet_stays_the_coops():
    record = [kept(1), kept(2, WORKSHOP)]
    read = read_csv(activities_csv(record, LISTS))
    assert read[0] == [*COOP, "Répartition fictive"]
    assert [row[-1] for row in read[1:]] == ["", *["oui"] * 12]
    assert table(opened(record))[0] == COOP


def test_what_is_done_from_afar_counts_in_the_employers_town():
    lists = replace(LISTS, towns={**LISTS.towns, "gare": Town("Gare", "99003", "2A003", employer=True)})
    afar, home = (
        replace(ALONE, type_lieu=type_lieu, lieu=lieu)
        for type_lieu, lieu in ((TypeLieu.A_DISTANCE, ""), (TypeLieu.DOMICILE, "source"))
    )
    start, end = COOP.index("Nom du lieu"), COOP.index("Code Insee") + 1
    rows = table(opened([kept(1, afar), kept(2, home), kept(3)], lists=lists))[1:]
    assert [row[start:end] for row in rows] == [
        ["", "", "Gare", "99003", "2A003"],
        ["", "", "Source", "99002", "99002"],
        ["Maison du Phare", "1 quai des Lampes", "Luminy", "99001", "99001"],
    ]
    (read,) = read_csv(activities_csv([kept(1, afar)], lists))[1:]
    assert read[start:end] == rows[0][start:end]


def test_one_person_is_one_row():
    (row,) = table(opened([kept(1)]))[1:]
    assert row == [
        datetime.datetime(2026, 11, 26),
        "26/11/2026 à 00:00",
        "",
        "Accompagnement individuel",
        1,
        "Bénéficiaire anonyme",
        "Lieu d’activité",
        "Maison du Phare",
        "1 quai des Lampes",
        "Luminy",
        "99001",
        "99001",
        30,
        "",
        "Ordinateur\nTéléphone",
        "Aide aux démarches administratives\nÉtrangers - Europe",
        "Exil",
        "OFPRA : espace personnel",
        "2/3",
        "Oui",
        "Administration (mairie, préfecture…)",
        "",
        "",
        "",
        "Féminin",
        "25 - 39 ans",
        "Sans emploi",
        "",
        "00000000-0000-4000-8000-000000000001",
    ]


def test_a_workshop_is_one_row_for_each_who_came():
    rows = table(opened([kept(2, WORKSHOP)]))[1:]
    column = {name: [row[place] for row in rows] for place, name in enumerate(COOP)}
    assert column["Participants"] == [f"{place}/12" for place in range(1, 13)]
    assert set(column["ID CRA"]) == {"00000000-0000-4000-8000-000000000002"}
    assert set(column["Niveau d’autonomie (ou de l’atelier)"]) == {"1/3"}
    assert set(column["Nom de l’atelier"]) == {"Mon premier e-mail"}
    assert Counter(column["Genre du bénéficiaire"]) == {"Féminin": 7, "Masculin": 3, "Non communiqué": 2}
    assert Counter(column["Tranche d’âge du bénéficiaire"]) == {"18 - 24 ans": 5, "40 - 59 ans": 7}
    assert Counter(column["Statut du bénéficiaire"]) == {"En emploi": 2, "Non communiqué ou hétérogène": 10}


def test_what_is_dealt_out_is_the_same_each_time_and_not_in_the_order_of_the_lists():
    one, other = (table(opened([kept(2, WORKSHOP)]))[1:] for _ in range(2))
    assert one == other
    genders = [row[COOP.index("Genre du bénéficiaire")] for row in one]
    in_order = [each.label for each, count in WORKSHOP.who.counters.by_genre().items() for _ in range(count)]
    assert sorted(genders) == sorted(in_order)
    assert genders != in_order


def test_a_day_is_a_day_and_not_a_text():
    sheet = opened([kept(1)])
    (found,) = sheet.tables.values()
    first = sheet[found.ref][1][0]
    assert first.is_date
    assert first.number_format == "dd/mm/yyyy"


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"type_lieu": TypeLieu.A_DISTANCE, "lieu": ""}, ["À distance", "", "", "", "", ""]),
        (
            {"type_lieu": TypeLieu.DOMICILE, "lieu": "source"},
            ["À domicile", "", "", "Source", "99002", "99002"],
        ),
        ({"lieu": "closed-last-year"}, ["Lieu d’activité", "closed-last-year", "", "", "", ""]),
    ],
)
def test_a_place_is_written_as_far_as_it_is_known(changes, place):
    (row,) = activity_rows([kept(1, replace(ALONE, **changes))], LISTS)
    start = COOP.index("Canaux d’accompagnement")
    assert list(row[start : start + 6]) == place


def test_a_correction_of_a_later_day_is_told():
    (row,) = activity_rows([kept(1, modified=TODAY)], LISTS)
    assert row[2] == ""
    (row,) = activity_rows([kept(1, modified=TODAY + datetime.timedelta(days=1))], LISTS)
    assert row[2] == "27/11/2026 à 00:00"


def test_a_text_that_looks_like_a_formula_stays_a_text():
    data = xlsx(activities_sheet([kept(1, replace(ALONE, tags=("a-part",)))], LISTS, INFO), INFO.exported)
    cell = table(load_workbook(BytesIO(data))["Activités"])[1][COOP.index("Tags")]
    assert cell == '=HYPERLINK("x")'
    with zipfile.ZipFile(BytesIO(data)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "<hyperlink" not in sheet


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_has_no_cell_that_begins_like_a_formula(sign):
    (_, (cell, number)) = read_csv(csv_bytes(("Tag", "Nombre"), [(f"{sign}1+1", -3)]))
    assert cell == f"'{sign}1+1"
    assert number == "-3"


def read_csv(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_says_the_same_as_the_sheet():
    record = [kept(1), kept(2, WORKSHOP)]
    read = read_csv(activities_csv(record, LISTS, extensions=True))
    assert read[0] == COOP + list(EXTENSIONS)
    in_sheet = table(opened(record, extensions=True))
    for row, other in zip(read[1:], in_sheet[1:], strict=True):
        assert row[0] == f"{other[0]:%d/%m/%Y}"
        assert row[1:] == [str(cell) for cell in other[1:]]


def test_any_record_keeps_its_people_its_ids_and_its_columns():
    chance = random.Random(11)
    record = [kept(number, any_mediation(chance, TODAY)) for number in range(1, 200)]
    rows = table(opened(record))[1:]
    people = Counter(row[-1] for row in rows)
    assert people == {str(each.id): each.mediation.people for each in record}
    for row in rows:
        assert len(row) == len(COOP)
        assert re.fullmatch(r"1|\d+/\d+", str(row[4]))
        administrative = "Étrangers - Europe" in row[15] or "Justice" in row[15]
        assert not administrative or "Aide aux démarches administratives" in row[15]


def test_more_rows_than_a_sheet_holds_are_refused_and_none_is_left_out():
    sheet = activities_sheet([kept(1)], LISTS, INFO)
    over = replace(sheet, table=replace(sheet.table, rows=sheet.table.rows * MOST_ROWS))
    with pytest.raises(SheetTooLong, match="take a shorter period, or the CSV"):
        xlsx(over, INFO.exported)


def test_a_month_without_a_mediation_is_an_empty_table():
    sheet = opened([])
    assert values(sheet)[4][1] == 0
    shown = table(sheet)
    assert shown[0] == COOP
    assert all(cell == "" for row in shown[1:] for cell in row)
