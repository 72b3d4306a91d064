import datetime
import json
import os
import re
import signal
import subprocess
import sys
from shutil import copytree
from unicodedata import normalize

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.commands.examination import Subject
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry

LISTED = ("id", "subject", "name", "standing", "words", "mend")


def doctor(tmp_path, *words, site=None, **environment):
    command = [sys.executable, "-m", "kiosk", "doctor", *words, *(["--site", str(site)] if site else [])]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path), **environment},
    )


def findings(done):
    return {finding["id"]: finding for finding in json.loads(done.stdout)["findings"]}


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """This machine, examined once for all that only read the answer; its page lies beside."""
    folder = tmp_path_factory.mktemp("here")
    return folder, doctor(folder, "--json", "--page", str(folder / "doctor.pdf"))


def test_a_machine_that_runs_the_tests_is_ready(here):
    _, done = here
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["ready"] is True
    found = findings(done)
    assert {found[f"voice-{locale}"]["standing"] for locale in ("fr", "ar", "en")} == {"good"}
    assert found["speech-engine"]["words"].startswith("eSpeak NG")


def test_at_least_25_things_are_looked_at_and_each_is_told_once(here):
    listed = json.loads(here[1].stdout)["findings"]
    ids = [finding["id"] for finding in listed]
    assert len(set(ids)) == len(ids) >= 25
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", id) for id in ids)


def test_a_program_finds_the_same_names_in_every_finding(here):
    answer = json.loads(here[1].stdout)
    assert answer.keys() == {"ready", "findings"}
    for finding in answer["findings"]:
        assert tuple(finding) == LISTED
        assert finding["standing"] in ("good", "care", "bad")
        assert all(isinstance(value, str) for value in finding.values())
        assert all(finding[name] for name in LISTED if name != "mend")
        assert bool(finding["mend"]) == (finding["standing"] != "good"), finding


def test_an_examination_leaves_nothing_behind(here):
    folder, _ = here
    assert not (folder / "fanal").exists()


def test_a_machine_that_is_no_kiosk_has_no_lock_to_mend(here):
    found = findings(here[1])
    for id in ("service", "sysrq", "virtual-terminals", "core-dumps", "environment", "usb-storage"):
        assert (found[id]["standing"], "not a kiosk" in found[id]["words"]) == ("good", True)


def test_the_page_holds_what_was_found_on_one_or_two_sheets(here):
    folder, done = here
    told = subprocess.run(
        ["pdfinfo", folder / "doctor.pdf"], check=True, capture_output=True, text=True
    ).stdout
    assert re.search(r"Pages: +[12]\n", told)
    command = ["pdftotext", "-layout", folder / "doctor.pdf", "-"]
    words = normalize("NFKC", subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for finding in findings(done).values():
        assert finding["name"] in words
        assert finding["words"][:40] in words
        assert finding["mend"][:40] in words


def test_a_page_that_cannot_be_written_is_wrong_use(tmp_path):
    done = doctor(tmp_path, "--page", str(tmp_path / "none" / "doctor.pdf"))
    assert done.returncode == 2
    assert "name another file" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_lines_stand_under_their_subjects(tmp_path):
    told = doctor(tmp_path).stdout.split("\n\n")
    assert [part.splitlines()[0] for part in told[:-1]] == [f"{subject.value}:" for subject in Subject]
    assert told[-1] == "Ready.\n"


def test_what_is_missing_is_said_with_its_mend(here):
    found = findings(here[1])
    assert found["site"]["standing"] == "care"
    assert "site.toml" in found["site"]["mend"]


def test_a_site_that_says_where_it_is_has_nothing_to_mend(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text(
        'name = "Spada Exemple"\naddress = "1 rue de l\'Exemple"\nscreen_diagonal_inches = 15.6\n'
    )
    found = findings(doctor(tmp_path, "--json", site=site))
    assert found["site"]["standing"] == found["screen"]["standing"] == "good"


def test_a_site_file_that_is_named_must_be_usable(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('papr = "a4"\n')
    done = doctor(tmp_path, site=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{site}:1: papr: no such key: write paper\n"


def test_a_wrong_line_that_the_staff_left_is_found_and_the_rest_still_looked_at(tmp_path):
    (tmp_path / "fanal").mkdir()
    local = tmp_path / "fanal" / "site.local.toml"
    local.write_text('papr = "a4"\n')
    done = doctor(tmp_path, "--json")
    assert done.returncode == 1
    found = findings(done)
    assert found["site-file"]["words"] == f"{local}:1: papr: no such key."
    assert found["voice-fr"]["standing"] == "good"


def test_a_printer_that_is_not_there_is_told_and_does_not_stop_the_site(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('printer = "cups:no-such-queue"\n')
    done = doctor(tmp_path, site=site, CUPS_SERVER=str(tmp_path / "none.sock"))
    assert done.returncode == 0
    assert "-- Printer: no-such-queue" in done.stdout


@pytest.mark.parametrize(
    ("engine", "told"),
    [("raise ImportError('no voice here')", "no voice here"), ("time.sleep(60)", "did not answer")],
)
def test_an_engine_that_is_missing_or_silent_is_not_ready(tmp_path, engine, told):
    (tmp_path / "pyttsx3.py").write_text(f"import time\n{engine}\n")
    done = doctor(tmp_path, "--json", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    found = findings(done)
    assert told in found["speech-engine"]["words"]
    assert found["voice-fr"]["standing"] == "bad"


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
    finding = findings(doctor(tmp_path, "--json", site=site))["printer"]
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
    assert findings(doctor(tmp_path, "--json"))["log"]["words"] == f"1 line in {path}"


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
    assert (process.returncode, out) == (130, "")
    assert err.endswith("Interrupted by SIGINT.\n")
    assert "Traceback" not in err


def shipped():
    return load_library(paths.MEDIA, paths.LOCALES).library
