import datetime
import json
import os
import signal
import subprocess
import sys
from shutil import copytree

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry


def doctor(tmp_path, *words, site=None, **environment):
    command = [sys.executable, "-m", "kiosk", "doctor", *words, *(["--site", str(site)] if site else [])]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path), **environment},
    )


def findings(done):
    return {finding["name"]: finding for finding in json.loads(done.stdout)["findings"]}


def test_a_machine_that_runs_the_tests_is_ready(tmp_path):
    done = doctor(tmp_path, "--json")
    assert done.returncode == 0, done.stdout
    found = findings(done)
    assert {found[f"Voice {locale}"]["standing"] for locale in ("fr", "ar", "en")} == {"good"}
    assert found["Speech engine"]["words"].startswith("eSpeak NG")


def test_what_is_missing_is_said_with_its_mend(tmp_path):
    found = findings(doctor(tmp_path, "--json"))
    assert found["Site"]["standing"] == "care"
    assert "site.toml" in found["Site"]["mend"]


def test_a_site_that_says_where_it_is_has_nothing_to_mend(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text(
        'name = "Spada Exemple"\naddress = "1 rue de l\'Exemple"\nscreen_diagonal_inches = 15.6\n'
    )
    found = findings(doctor(tmp_path, "--json", site=site))
    assert found["Site"]["standing"] == found["Screen"]["standing"] == "good"


def test_a_printer_that_is_not_there_is_told_and_does_not_stop_the_site(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('printer = "cups:no-such-queue"\n')
    done = doctor(tmp_path, site=site)
    assert done.returncode == 0
    assert "-- Printer: no-such-queue" in done.stdout


@pytest.fixture
def content(tmp_path):
    """A content root that may be broken."""
    root = tmp_path / "content"
    for folder in ("media", "locales"):
        copytree(paths.ROOT / folder, root / folder)
    return root


def test_content_that_is_broken_is_told_and_the_rest_still_works(tmp_path, content):
    (content / "media/procedures/broken.toml").write_bytes(b"\x00\xff id = ")
    done = doctor(tmp_path, FANAL_CONTENT=str(content))
    assert done.returncode == 0
    assert "media/procedures/broken.toml" in done.stderr
    assert "1 complaint: what they name is left out" in done.stdout
    assert "Traceback" not in done.stderr


def test_content_that_teaches_nothing_is_not_ready(tmp_path, content):
    for file in (content / "media/procedures").iterdir():
        file.unlink()
    (content / "media/emergency.toml").write_text("", encoding="utf-8")
    done = doctor(tmp_path, FANAL_CONTENT=str(content))
    assert done.returncode == 1
    told = done.stdout.splitlines()
    for line in ("Content: There is no procedure.", "Themes: None holds", "Emergency: There is no number"):
        assert any(each.startswith(f"!! {line}") for each in told), done.stdout


def test_a_catalogue_that_cannot_be_read_is_not_ready(tmp_path, content):
    (content / "locales/ar/procedures.po").write_bytes(b"\x00")
    done = doctor(tmp_path, FANAL_CONTENT=str(content))
    assert done.returncode == 1
    assert "locales/ar/procedures.po: is not a text file" in done.stderr
    assert "!! Words ar: 1 complaint: French stands in" in done.stdout


def test_a_site_whose_themes_are_all_empty_is_not_ready(tmp_path, content):
    unused = {theme.id for theme in shipped().themes} - {each.id for each in shipped().open_themes()}
    if not unused:
        pytest.skip("every theme holds a procedure by now")
    site = tmp_path / "site.toml"
    site.write_text(f"themes = {json.dumps(sorted(unused))}\n")
    done = doctor(tmp_path, site=site)
    assert done.returncode == 1
    assert "!! Themes: None holds a procedure. Write another one under themes" in done.stdout


@pytest.mark.parametrize("there", [True, False])
def test_the_folder_of_the_papers_must_be_there(tmp_path, there):
    site = tmp_path / "site.toml"
    folder = tmp_path if there else tmp_path / "none"
    site.write_text(f'printer = "pdf:{folder}"\n')
    finding = findings(doctor(tmp_path, "--json", site=site))["Printer"]
    assert finding["standing"] == ("good" if there else "bad")
    assert str(folder) in finding["words"]


def test_a_state_folder_that_is_a_file_is_not_ready(tmp_path):
    (tmp_path / "fanal").write_bytes(b"")
    done = doctor(tmp_path)
    assert done.returncode == 1
    assert f"!! Folder: {tmp_path / 'fanal'} is no folder." in done.stdout


def log_of(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    with SqliteLogBook(path) as log:
        log.append(
            VisitEntry(
                day=datetime.date(2026, 11, 22),
                half_day=HalfDay.MORNING,
                locale="fr",
                procedure=None,
                steps=0,
                length=LengthBand.UNDER_2,
                ticket=False,
                ending=Ending.LEFT,
                origin=Origin.VISIT,
            )
        )
    return path


def files_below(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_sound_log_is_counted(tmp_path):
    path = log_of(tmp_path)
    assert findings(doctor(tmp_path, "--json"))["Log"]["words"] == f"1 line in {path}"


def test_a_damaged_log_is_told_and_nothing_is_touched(tmp_path):
    path = log_of(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"2026-11-22", b"2026-11-23"))
    before = files_below(tmp_path)
    done = doctor(tmp_path)
    assert f"-- Log: {path} is damaged" in done.stdout
    assert files_below(tmp_path) == before


def test_a_log_that_is_no_file_is_not_ready(tmp_path):
    (tmp_path / "fanal" / "log.db").mkdir(parents=True)
    done = doctor(tmp_path)
    assert done.returncode == 1
    assert "!! Log: " in done.stdout


def test_ctrl_c_ends_it_in_order(tmp_path):
    slow = tmp_path / "slow"
    slow.mkdir()
    (slow / "pyttsx3.py").write_text(
        f"import pathlib, time\npathlib.Path({str(tmp_path / 'begun')!r}).touch()\ntime.sleep(60)\n"
    )
    command = [sys.executable, "-m", "kiosk", "doctor"]
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "PYTHONPATH": str(slow)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        while not (tmp_path / "begun").exists():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "Interrupted by SIGINT.\n")


def shipped():
    return load_library(paths.MEDIA, paths.LOCALES).library
