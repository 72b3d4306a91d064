"""The printed examination: one or two pages that tell everything, also in black and white."""

import datetime
import re
import subprocess
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from kiosk.commands.examination.finding import Check, Subject
from kiosk.commands.examination.page import Head, page

HEAD = Head("Accueil Exemple, 1 rue de l’Exemple", "hall", datetime.datetime(2027, 3, 1, 9, 5), "1.2.3")
WELL = [
    Check(f"thing-{number}", subject, f"Thing {number}").good(f"as it should be {number}")
    for subject in Subject
    for number in range(3)
]
BROKEN = Check("disk", Subject.MACHINE, "Disk").bad("Nothing free.", "Free half a gigabyte.")
CARE = Check("clock", Subject.MACHINE, "Clock").care("It says 1970-01-01.", "Set it.")


@pytest.fixture
def printed(qapp, tmp_path):
    def paint(findings, head=HEAD):
        file = tmp_path / "doctor.pdf"
        file.write_bytes(page(head, findings, "Noto Sans"))
        return file

    return paint


def said_by(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def words_of(file):
    return " ".join(said_by("pdftotext", "-layout", str(file), "-").split())


def pages_of(file):
    told = said_by("pdfinfo", str(file))
    assert "A4" in told
    return int(re.search(r"Pages:\s+(\d+)", told)[1])


def test_a_page_says_which_terminal_it_is_about_and_when_it_was_examined(printed):
    words = words_of(printed(WELL))
    for told in ("Accueil Exemple, 1 rue de l’Exemple", "hall", "2027-03-01 09:05", "Fanal 1.2.3", "Ready."):
        assert told in words


def test_everything_that_was_found_is_on_it_with_its_mend(printed):
    file = printed([*WELL, BROKEN, CARE])
    words = words_of(file)
    for finding in (*WELL, BROKEN, CARE):
        assert finding.subject.value in words
        assert f"{finding.name} {finding.words}" in words
    assert "mend Disk Nothing free. → Free half a gigabyte." in words
    assert "care Clock It says 1970-01-01. → Set it." in words
    assert "Not ready. 1 thing to mend now, 1 some day, 24 well." in words
    assert pages_of(file) == 1


def test_as_many_findings_as_a_site_with_every_language_has_need_two_pages(printed):
    long = [
        replace(
            CARE, words="Something was found that takes a whole line to be told, as here.", name=f"Thing {n}"
        )
        for n in range(40)
    ]
    file = printed([*WELL, *WELL, *long])
    assert pages_of(file) == 2
    words = words_of(file)
    assert all(f"Thing {n} Something" in words for n in range(40))
    assert words.count("Accueil Exemple") == 3, "each page says whose it is"


def test_a_path_that_is_too_long_for_a_line_is_not_cut(printed):
    path = "/srv/" + "very-long-name-of-a-folder/" * 12
    words = words_of(printed([BROKEN, replace(CARE, words=path)]))
    assert path in words.replace(" ", "")


def test_a_mark_is_told_without_its_colour(printed, tmp_path):
    per_mm = 4  # dots of the picture

    def mark(finding):
        file, picture = printed([finding]), tmp_path / "page"
        said_by("pdftoppm", "-r", str(25.4 * per_mm), "-gray", "-singlefile", "-png", str(file), str(picture))
        page = QImage(f"{picture}.png").convertToFormat(QImage.Format.Format_Mono)
        beside_the_margin = page.copy(14 * per_mm, 40 * per_mm, 5 * per_mm, 20 * per_mm)
        return bytes(beside_the_margin.constBits())

    good = Check("disk", Subject.MACHINE, "Disk").good("fine")
    assert len({mark(good), mark(CARE), mark(BROKEN)}) == 3
