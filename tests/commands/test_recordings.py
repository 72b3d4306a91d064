"""``fanal recordings``: what is there, and taken along, and erased."""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.recordings.keeping import add_language, approve
from kiosk.adapters.recordings.shelf import read_voices
from kiosk.content.recording import checksum
from kiosk.log.acts import Act
from kiosk.staff.studio.shelf import RecordedTip
from recorded_samples import bytes_below, consent, record, sentence, tip

ROOT = Path(__file__).parent.parent.parent
NAME = "Bamanankan"
STALE = "Ces mots ont changé."


class Site:
    """A site whose state lies below ``root``, and the command as it is typed there."""

    def __init__(self, root):
        self.root = root
        self.folder = root / "fanal" / "recordings"

    def run(self, *words):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "recordings", *map(str, words)],
            env={
                **os.environ,
                "XDG_STATE_HOME": str(self.root),
                "HOME": str(self.root),
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "here")


@pytest.fixture
def other(tmp_path):
    return Site(tmp_path / "there")


@pytest.fixture
def recorded(site):
    record(site.folder, consent(), sentence(NAME, key="Languages/touch-here"), sentence(STALE), tip())
    return site


def test_nothing_recorded_is_said(site):
    assert site.run("list") == (0, f"{site.folder}: nothing is recorded yet\n", "")
    assert json.loads(site.run("list", "--json")[1]) == {"languages": [], "problems": []}


def test_the_list_says_how_far_a_language_has_come_and_what_is_stale(recorded):
    approve(recorded.folder, RecordedTip("bm", "sample", "first", "Lampe"))
    record(recorded.folder, tip("second"), sentence(NAME, "fr", "Source"))
    code, said, errors = recorded.run("list")
    assert (code, errors) == (0, "")
    lines = said.splitlines()
    assert lines[0].startswith("fr Français: 0 of ")
    assert "  speaker Source: no consent, which nothing is exported without" in lines
    bambara = lines[next(at for at, line in enumerate(lines) if line.startswith("bm")) :]
    assert bambara[0].startswith("bm Bamanankan: 1 of ")
    assert bambara[0].endswith(" to go")
    until = next((at for at, line in enumerate(bambara) if at and not line.startswith(" ")), len(bambara))
    assert sorted(bambara[1:until]) == [
        "  speaker Lampe",
        f"  stale Home/title: {STALE}",
        "  tip sample/first by Lampe: approved",
        "  tip sample/second by Lampe: to be approved at the terminal",
    ]


def test_the_list_as_json_has_all_of_it(recorded):
    code, said, _ = recorded.run("list", "--json")
    assert code == 0
    told = json.loads(said)
    (language,) = told["languages"]
    assert (language["locale"], language["recorded"]) == ("bm", 1)
    assert language["sentences"] > 300
    assert language["stale"] == [
        {"locale": "bm", "name": checksum(STALE), "key": "Home/title", "words": STALE, "nickname": "Lampe"}
    ]
    assert language["speakers"] == [{"locale": "bm", "nickname": "Lampe", "consented": True}]
    assert told["problems"] == []


def test_a_language_added_here_is_listed_from_its_name_on(site):
    locale = add_language(site.folder, "Lampenka")
    code, said, _ = site.run("list")
    assert code == 0
    assert said.startswith(f"{locale} Lampenka: 0 of ")


def test_what_is_damaged_or_unknown_is_named_and_is_a_problem(recorded):
    record(recorded.folder, sentence(locale="xx"))
    (recorded.folder / "bm" / f"{checksum(STALE)}.json").write_text("{")
    code, said, errors = recorded.run("list")
    assert code == 1
    assert said.startswith("bm Bamanankan: 1 of ")
    assert f"bm/{checksum(STALE)}.json: is damaged: record it again" in errors
    assert "xx: is no language of this Fanal: update this Fanal, or erase its speakers" in errors


def test_a_language_travels_from_one_site_to_another(recorded, other, tmp_path):
    file = tmp_path / "bm.fanal-voix"
    assert recorded.run("export", "bm", file) == (0, f"{file}: 4 recordings of bm\n", "")
    code, said, errors = other.run("import", file)
    assert (code, errors) == (0, "")
    assert said.splitlines() == [
        "bm: 4 recordings taken, 0 were there already",
        "1 tip to be heard and approved by the staff at the terminal",
    ]
    assert bytes_below(other.folder) == bytes_below(recorded.folder)
    assert other.run("import", file)[1] == "bm: 0 recordings taken, 4 were there already\n"
    record(other.folder, sentence(STALE, nickname="Source"))
    assert other.run("import", "--replace", file)[1] == "bm: 1 recording taken, 3 were there already\n"


def test_what_is_done_to_the_voices_leaves_a_line_in_the_log_each(recorded, other, tmp_path):
    def acts(site):
        with SqliteLogBook(site.root / "fanal" / "log.db") as book:
            return [row.act for row in book.acts(datetime.date.min, datetime.date.max)]

    file = tmp_path / "bm.fanal-voix"
    recorded.run("list")
    recorded.run("export", "bm", file)
    assert acts(recorded) == [Act.EXPORT]
    recorded.run("erase", "bm", "Lampe")
    assert acts(recorded) == [Act.EXPORT, Act.RECORD]
    other.run("import", file)
    assert acts(other) == [Act.RECORD]


def test_what_is_left_out_of_an_export_is_named_and_is_a_problem(recorded, tmp_path):
    record(recorded.folder, sentence("Autre chose.", nickname="Source"))
    code, said, errors = recorded.run("export", "bm", tmp_path / "bm.fanal-voix")
    assert code == 1
    assert "4 recordings of bm" in said
    assert "bm: Source: the consent of this speaker is not there" in errors


def test_a_file_that_is_not_sound_is_refused_in_one_line(site, tmp_path):
    file = tmp_path / "bm.fanal-voix"
    file.write_bytes(b"something else")
    code, said, errors = site.run("import", file)
    assert (code, said) == (1, "")
    assert errors.startswith(f"Error: {file}: holds no voices (")
    assert len(errors.splitlines()) == 1
    assert not site.folder.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["export", "bm", "voices.zip"], "voices.zip: the name must end in .fanal-voix"),
        (["export", "snk", "x.fanal-voix"], "nothing is recorded in snk; known are: bm"),
        (["export", "../bm", "x.fanal-voix"], "nothing is recorded in ../bm"),
        (["import", "none.fanal-voix"], "does not exist"),
        (["erase", "bm", "Source"], "Source has recorded nothing in bm; known there: Lampe"),
        (["erase", "snk", "Lampe"], "nothing is recorded in snk"),
    ],
)
def test_wrong_use_is_told_and_does_nothing(recorded, words, reason):
    before = bytes_below(recorded.folder)
    code, said, errors = recorded.run(*words)
    assert (code, said) == (2, "")
    assert reason in errors
    assert bytes_below(recorded.folder) == before


def test_a_folder_that_is_not_there_is_no_place_for_an_export(recorded, tmp_path):
    code, _, errors = recorded.run("export", "bm", tmp_path / "none" / "bm.fanal-voix")
    assert code == 1
    assert "No such file or directory" in errors
    assert "Traceback" not in errors


def test_a_speaker_is_erased(recorded):
    assert recorded.run("erase", "bm", "Lampe") == (0, "bm: 4 recordings of Lampe erased\n", "")
    assert read_voices([recorded.folder]).recordings.said == {}
    assert bytes_below(recorded.folder) == {}


OFFERED = """
import json, sys
from pathlib import Path
from kiosk.assembly import Pane
from kiosk.commands.running.staff_devices import staff_world_of
from kiosk.commands.terminal import open_terminal
from kiosk.settings import read_settings
terminal = open_terminal(read_settings(Path(sys.argv[1])))
world = staff_world_of(terminal, Pane(5.0, (1280, 800)), (1280, 800))
print(json.dumps({
    "offered": [each.locale for each in terminal.world.library.languages],
    "tips": len(terminal.world.library.recordings.tips),
    "can be offered": [each.locale for each in world.languages],
    "spoken only": [each.locale for each in world.spoken_only],
}))
"""


def offered(site, *languages):
    """What a terminal of ``site`` offers that wants ``languages``, and what its staff can offer."""
    settings = site.root / "site.toml"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(f"languages = {json.dumps(languages)}", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", OFFERED, str(settings)],
        env={**os.environ, "XDG_STATE_HOME": str(site.root), "HOME": str(site.root), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


def test_what_is_recorded_can_be_offered_and_is_heard_at_the_next_start(site):
    told = offered(site, "fr", "bm")
    assert told["offered"] == ["fr"]
    assert "bm" not in told["can be offered"]
    assert {"bm", "snk"} <= {*told["spoken only"]}
    locale = add_language(site.folder, "Lampenka")
    record(site.folder, consent(), sentence(NAME), tip(), sentence("Lampenka", locale))
    approve(site.folder, RecordedTip("bm", "sample", "first", "Lampe"))
    told = offered(site, "fr", "bm", locale)
    assert told["offered"] == ["fr", "bm", locale]
    assert told["tips"] == 1
    assert {"fr", "bm", locale} <= {*told["can be offered"]}
    assert "snk" not in told["can be offered"]
