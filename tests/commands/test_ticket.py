"""``fanal ticket`` as scripts use it, on the content that is shipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.adapters.qr_reader import decode, decode_all
from placed import pages_of

OFPRA = "ofpra-espace-personnel"


def fanal(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", "ticket", *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("paper", ["58mm", "80mm", "a4"])
@pytest.mark.parametrize("locale", ["fr", "en", "ar"])
def test_a_picture_of_each_paper_in_each_language_reads_back(tmp_path: Path, paper: str, locale: str) -> None:
    out = tmp_path / "ticket.png"
    done = fanal(OFPRA, "--language", locale, "--paper", paper, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{out}: www.ofpra.gouv.fr\n"
    picture = QImage(str(out))
    assert picture.width() == {"58mm": 384, "80mm": 576, "a4": 2480}[paper]
    assert (picture.format() is QImage.Format.Format_Mono) == (paper != "a4")
    assert decode(picture) == "https://www.ofpra.gouv.fr"
    assert [path.name for path in tmp_path.iterdir()] == ["ticket.png"]


def test_a_pdf_and_the_bytes_of_a_receipt_printer(tmp_path: Path) -> None:
    for name, begins in (
        ("ticket.pdf", b"%PDF"),
        ("ticket.bin", b"\x1b@\x1dv0"),
        ("ticket.escpos", b"\x1b@\x1dv0"),
    ):
        assert fanal(OFPRA, "--language", "ar", "--paper", "58mm", "--out", tmp_path / name).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    subprocess.run(
        ["pdftoppm", "-r", "203", "-png", "-singlefile", tmp_path / "ticket.pdf", tmp_path / "page"],
        check=True,
    )
    assert decode(QImage(str(tmp_path / "page.png"))) == "https://www.ofpra.gouv.fr"


def test_the_text_of_a_ticket_is_every_line_of_it(tmp_path: Path) -> None:
    out = tmp_path / "ticket.txt"
    assert fanal(OFPRA, "--language", "ar", "--paper", "80mm", "--out", out).returncode == 0
    lines = out.read_text("utf-8").splitlines()
    assert lines[0] == "Fanal"
    assert "www.ofpra.gouv.fr" in lines
    assert "Lire mes lettres de l’Ofpra en ligne" in lines
    assert [line.split(".")[0] for line in lines if line[:1].isdecimal() and ". " in line][:12] == [
        str(number) for number in range(1, 13)
    ]


def test_copies_of_mixed_languages_are_one_job(tmp_path: Path) -> None:
    words = (OFPRA, "--copies", "ar=2", "--copies", "fr=1", "--step", "10", "--paper")
    assert fanal(*words, "80mm", "--out", tmp_path / "t.escpos").returncode == 0
    assert (tmp_path / "t.escpos").read_bytes().count(b"\x1b@\x1dv0") == 3
    assert fanal(*words, "a4", "--out", tmp_path / "t.pdf").returncode == 0
    command = ["pdftoppm", "-r", "150", "-png", "-singlefile", tmp_path / "t.pdf", tmp_path / "page"]
    subprocess.run(command, check=True)
    assert decode_all(QImage(str(tmp_path / "page.png"))) == ["https://www.ofpra.gouv.fr"] * 2
    assert fanal(*words, "80mm", "--out", tmp_path / "t.txt").returncode == 0
    texts = (tmp_path / "t.txt").read_text("utf-8").split("\f")
    assert texts[0] == texts[1] != texts[2]


def test_a_guide_shows_the_scene_of_every_step_left(tmp_path: Path) -> None:
    pages, pictures = [], []
    for step in (6, 11):
        out = tmp_path / "guide.pdf"
        words = ("--language", "ar", "--paper", "a4", "--guide", "--step", step, "--out", out)
        assert fanal(OFPRA, *words).returncode == 0
        listed = subprocess.run(
            ["pdfimages", "-list", out], check=True, capture_output=True, text=True
        ).stdout
        pages.append(pages_of(out.read_bytes()))
        pictures.append(sum(" image " in line for line in listed.splitlines()))
    assert pictures == [7, 2]
    assert pages == [2, 1]


def test_certificates_of_a_workshop_are_made_as_tickets_are(tmp_path: Path) -> None:
    words = ("--certificate", "ameli-60", "--copies", "ar=2", "--copies", "fr=1", "--paper", "a4", "--out")
    done = fanal(*words, tmp_path / "c.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert pages_of((tmp_path / "c.pdf").read_bytes()) == 3
    assert fanal(*words, tmp_path / "c.txt").returncode == 0
    own, again, french = (tmp_path / "c.txt").read_text("utf-8").split("\f")
    assert own == again
    assert {"Ouvrir son compte ameli", "60\u00a0min", "Prendre les trois papiers"} <= set(french.splitlines())
    assert set(french.splitlines()) < set(own.splitlines())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([OFPRA, "--certificate", "ameli-60"], "name a procedure for tickets, or --certificate KIT"),
        ([], "name a procedure for tickets, or --certificate KIT"),
        (["--certificate", "ameli-60", "--step", "2"], "leave --step and --guide out"),
        (["--certificate", "ameli-60", "--guide"], "leave --step and --guide out"),
        (["--certificate", "ameli"], "no kit 'ameli': known are ameli-60, "),
    ],
    ids=str,
)
def test_a_certificate_that_cannot_be_made_is_explained(tmp_path: Path, words: list[str], said: str) -> None:
    done = fanal(*words, "--language", "fr", "--paper", "a4", "--out", tmp_path / "c.pdf")
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["--language", "fr", "--paper", "80mm", "--out", "g.pdf"],
        ["--language", "fr", "--paper", "a4", "--out", "g.png"],
        ["--copies", "fr=2", "--paper", "a4", "--out", "g.pdf"],
    ],
)
def test_a_guide_is_one_pdf_on_a4(words: list[str]) -> None:
    done = fanal(OFPRA, "--guide", *words)
    assert done.returncode == 2
    assert "--guide: write one PDF" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "give --language for one ticket, or --copies LANG=N"),
        (["--language", "fr", "--copies", "fr=2"], "give --language for one ticket"),
        (["--copies", "fr"], "such as ar=12"),
        (["--copies", "fr=0"], "1 to 100"),
        (["--copies", "fr=101"], "1 to 100"),
        (["--copies", "fr=2", "--out", "t.png"], "a picture holds one ticket"),
    ],
)
def test_copies_that_cannot_be_made_are_explained(tmp_path: Path, words: list[str], said: str) -> None:
    done = fanal(OFPRA, "--paper", "80mm", "--out", tmp_path / "t.pdf", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_later_step_leaves_less_to_do(tmp_path: Path) -> None:
    heights = []
    for step in (1, 5):
        out = tmp_path / f"{step}.png"
        assert (
            fanal(OFPRA, "--language", "fr", "--paper", "80mm", "--step", step, "--out", out).returncode == 0
        )
        heights.append(QImage(str(out)).height())
    assert heights[0] > heights[1]


def test_what_the_site_says_of_itself_is_printed(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    heights = []
    for text in ('name = "Accueil Exemple"', 'name = "Accueil Exemple"\npermanences = ["mardi 14 h"]'):
        site.write_text(text)
        out = tmp_path / "ticket.png"
        words = (OFPRA, "--language", "en", "--paper", "58mm", "--site", site, "--out", out)
        assert fanal(*words).returncode == 0
        heights.append(QImage(str(out)).height())
    assert heights[0] < heights[1]


@pytest.mark.parametrize(
    ("procedure", "locale", "paper", "name", "more", "said"),
    [
        ("no-such-thing", "fr", "80mm", "t.png", [], "known are"),
        (OFPRA, "zz", "80mm", "t.png", [], "offered are fr"),
        (OFPRA, "fr", "letter", "t.png", [], "58mm"),
        (OFPRA, "fr", "80mm", "t.jpg", [], "end its name in one of .png, .pdf, .bin, .escpos"),
        (OFPRA, "fr", "80mm", "nowhere/t.png", [], "make it first"),
        (OFPRA, "fr", "a4", "t.bin", [], "a receipt printer has no a4 paper"),
        (OFPRA, "fr", "80mm", "t.png", ["--step", "99"], "has the steps 1 to"),
        (OFPRA, "fr", "80mm", "t.png", ["--step", "0"], "has the steps 1 to"),
    ],
)
def test_wrong_use_is_explained(
    tmp_path: Path, procedure: str, locale: str, paper: str, name: str, more: list[str], said: str
) -> None:
    done = fanal(procedure, "--language", locale, "--paper", paper, "--out", tmp_path / name, *more)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
