"""``fanal ticket`` as scripts use it, on the content that is shipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.adapters.qr_reader import decode

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
