"""The self-test of an installation, run as a technician runs it: a real voice, a real log, a real ticket."""

import json
import os
import re
import subprocess
import sys
import wave
from shutil import copytree

import numpy
import pytest

from kiosk import paths
from kiosk.commands.visit import clear
from kiosk.commands.walking.self_test import counted

PROCEDURE = "ofpra-espace-personnel"
EVERY_STATE = {
    "Resting",
    "Languages",
    "Home",
    "Resuming",
    "Resumed",
    "NotResumed",
    "Papers",
    "Paper",
    "Messages",
    "Message",
    "IsThisReal",
    "Theme",
    "Asking",
    "Preparing",
    "Showing",
    "Handoff",
    "Blocked",
    "AtCounter",
    "Feedback",
    "Emergency",
    "Help",
    "Comfort",
    "WhatIsKept",
    "IdleWarning",
    "Goodbye",
    "OutOfOrder",
}
LOUD_ENOUGH_DBFS = -35
SLOWEST, FASTEST = 1.2, 4.0
SLOWEST_FIGURES = 0.8
"""Of the sources of a slip, which are addresses and dates: few words, and long to say."""


def fanal(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, **environment},
    )


def visit(folder, locale, *options):
    done = fanal("visit", PROCEDURE, "--language", locale, "--out", folder, *options)
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "visit.json").read_text(encoding="utf-8"))


@pytest.fixture(
    scope="module", params=[("fr", "1280x800@15.6"), ("ar", "800x1280@10.1"), ("en", "1280x800@10.1")]
)
def visited(request, tmp_path_factory):
    locale, size = request.param
    folder = tmp_path_factory.mktemp(f"visit-{locale}")
    return folder, locale, visit(folder, locale, "--size", size, "--all", "--printer", "pdf")


def test_every_state_leaves_a_picture(visited):
    folder, _, report = visited
    assert set(report["states"]) == EVERY_STATE
    for screen in report["screens"]:
        assert (folder / screen["picture"]).stat().st_size > 1_000


def test_a_practice_is_walked_with_a_miss_before_each_right_touch(tmp_path):
    report = visit(tmp_path, "fr", "--try")
    states = report["states"]
    assert "Showing" not in states
    assert states[states.index("Learnt") :] == ["Learnt", "Handoff", "Feedback", "Goodbye", "Resting"]
    items = [said["item"] for said in report["utterances"]]
    assert items.count("answer") > items.count("say") > 3


def test_every_utterance_leaves_a_sound_that_can_be_heard(visited):
    folder, _, report = visited
    assert len(report["utterances"]) > 60
    for said in report["utterances"]:
        assert said["wav"], said
        loudness, seconds = measured(folder / said["wav"])
        assert loudness > LOUD_ENOUGH_DBFS, said
        if said["words"] >= 5:
            slowest = SLOWEST_FIGURES if said["item"] == "slip/sources" else SLOWEST
            assert slowest <= said["words"] / seconds <= FASTEST, said


def test_every_part_is_spoken_by_a_voice_of_its_own_language(visited):
    _, _, report = visited
    for said in report["utterances"]:
        assert said["said_by"], said
        for each in said["said_by"]:
            assert each["speaker"] == "engine", said
            assert re.fullmatch(rf".*/{each['locale']}(-.*)?", each["name"]), said


def test_the_words_of_a_sentence_have_their_moments(visited):
    _, _, report = visited
    words = sum(said["words"] for said in report["utterances"])
    marks = sum(said["marks"] for said in report["utterances"])
    assert abs(words - marks) <= 0.2 * words


def test_the_ticket_is_read_back_to_the_official_address(visited):
    folder, _, report = visited
    assert report["ticket"]["reads"] == "https://www.ofpra.gouv.fr"
    assert decoded_pdf(folder) == "https://www.ofpra.gouv.fr"


def test_a_paper_came_out_once(visited):
    folder, _, _ = visited
    assert len([file for file in folder.glob("*.pdf") if file.name != "ticket.pdf"]) == 1


def test_the_log_holds_one_line_marked_as_a_self_test(visited):
    folder, locale, report = visited
    entry = report["log"]["entry"]
    assert (folder / "state" / "log.db").exists()
    assert report["log"]["lines"] == 1
    assert (entry["locale"], entry["procedure"], entry["origin"]) == (locale, PROCEDURE, "selftest")
    assert (entry["ending"], entry["ticket"]) == ("finished", True)


def test_a_second_visit_is_one_more_line(tmp_path):
    first, second = visit(tmp_path, "fr"), visit(tmp_path, "fr")
    assert (first["log"]["lines"], second["log"]["lines"]) == (1, 2)


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (("no-such", "--language", "fr"), PROCEDURE),
        ((PROCEDURE, "--language", "xx"), "fr"),
        ((PROCEDURE, "--language", "fr", "--size", "big"), "1280x800@15.6"),
    ],
)
def test_wrong_use_names_the_mend_and_ends_with_two(tmp_path, words, mend):
    done = fanal("visit", *words, "--out", tmp_path)
    assert done.returncode == 2
    assert mend in done.stderr
    assert "Traceback" not in done.stderr


def test_a_site_file_with_a_wrong_key_names_file_line_and_mend(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('name = "x"\nadress = "y"\n', encoding="utf-8")
    done = fanal("visit", PROCEDURE, "--language", "fr", "--out", tmp_path / "out", "--site", site)
    assert done.returncode == 2
    assert f"{site}:2: adress: no such key: write address" in done.stderr


@pytest.mark.parametrize("name", ["01-Resting.png", "visit.json", "state/log.db", "ticket.pdf"])
def test_what_cannot_be_written_is_named_with_its_mend(tmp_path, name):
    (tmp_path / name).mkdir(parents=True)
    done = fanal("visit", PROCEDURE, "--language", "fr", "--out", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: {tmp_path / name}: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["01-Resting.png", "001-fr.wav"])
def test_a_full_disk_is_told(tmp_path, name):
    (tmp_path / name).symlink_to("/dev/full")
    done = fanal("visit", PROCEDURE, "--language", "fr", "--out", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "No space left on device: free some space" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_each_utterance_belongs_to_the_screen_it_was_said_on(tmp_path):
    for _ in range(2):  # the second time every clip lies ready and begins within the touch
        report = visit(tmp_path, "fr")
        heard = [(screen["first_heard"], screen["last_heard"]) for screen in report["screens"]]
        assert [first for first, _ in heard] == [0, *(last for _, last in heard[:-1])]
        assert heard[-1][1] == len(report["utterances"])
        owners = {
            report["screens"][at]["state"]: report["utterances"][first]["item"]
            for at, (first, last) in enumerate(heard)
            if last > first
        }
        assert {"Languages", "Home", "Preparing", "Goodbye"} <= set(owners)
        assert "Resting" not in owners


def test_a_new_visit_leaves_nothing_of_the_one_before(tmp_path):
    visit(tmp_path, "fr")
    (tmp_path / "99-Resting.png").write_bytes(b"")
    (tmp_path / "999-title.wav").write_bytes(b"")
    (tmp_path / "99 holidays.png").write_bytes(b"")
    report = visit(tmp_path, "fr")
    left = {file.name for file in tmp_path.iterdir()}
    assert {file for file in left if file.endswith(".wav")} == {each["wav"] for each in report["utterances"]}
    assert {file for file in left if file.endswith(".png")} == {
        *(each["picture"] for each in report["screens"]),
        "ticket.png",
        "99 holidays.png",
    }


def test_a_folder_where_no_visit_has_been_is_not_cleared(tmp_path):
    (tmp_path / "99-Resting.png").write_bytes(b"")
    (tmp_path / "note.txt").write_bytes(b"")
    clear(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_summary_counts_the_lines_that_are_there():
    assert [counted(lines) for lines in (0, 1, 2)] == ["no line", "one line", "2 lines"]


def test_a_state_folder_that_cannot_be_made_is_blamed_itself(tmp_path):
    (tmp_path / "fanal").write_bytes(b"")
    words = ("visit", PROCEDURE, "--language", "fr", "--out", tmp_path / "out", "--real-log")
    done = fanal(*words, XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 2
    assert f"the state folder {tmp_path / 'fanal'}: " in done.stderr
    assert "--out" not in done.stderr.partition("Error:")[2]


@pytest.mark.parametrize("option", ["--real-log", ""])
def test_the_settings_of_the_site_are_read_with_its_log_only(tmp_path, option):
    site = tmp_path / ".config" / "fanal" / "site.toml"
    site.parent.mkdir(parents=True)
    site.write_text('languages = ["fr"]\n', encoding="utf-8")
    words = ("visit", PROCEDURE, "--language", "xx", "--out", tmp_path / "out", *filter(None, [option]))
    done = fanal(*words, HOME=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("offered are fr" if option else "offered are fr, ar, en")


def test_a_broken_catalogue_is_a_problem_of_the_visit(tmp_path):
    for folder in ("media", "locales"):
        copytree(paths.ROOT / folder, tmp_path / "content" / folder)
    (tmp_path / "content/locales/ar/interface.po").write_bytes(b"\x00")
    words = ("visit", PROCEDURE, "--language", "fr", "--out", tmp_path / "out")
    done = fanal(*words, FANAL_CONTENT=str(tmp_path / "content"))
    complaint = "locales/ar/interface.po: is not a text file: put a text file in its place"
    assert (done.returncode, done.stderr) == (1, f"{complaint}\n")
    assert json.loads((tmp_path / "out/visit.json").read_text("utf-8"))["problems"] == [complaint]


def measured(file):
    """``(silence-trimmed RMS in dBFS, seconds of sound)`` of a WAV."""
    with wave.open(str(file)) as sound:
        samples = numpy.frombuffer(sound.readframes(sound.getnframes()), numpy.int16) / 32768
        rate = sound.getframerate()
    heard = numpy.flatnonzero(numpy.abs(samples) > 0.01)
    assert heard.size, file
    trimmed = samples[heard[0] : heard[-1] + 1]
    return 20 * numpy.log10(numpy.sqrt(numpy.mean(trimmed**2))), trimmed.size / rate


def decoded_pdf(folder):
    from PySide6.QtGui import QImage

    from kiosk.adapters.qr_reader import decode

    subprocess.run(
        ["pdftoppm", "-r", "203", "-png", "-singlefile", folder / "ticket.pdf", folder / "ticket-page"],
        check=True,
    )
    return decode(QImage(str(folder / "ticket-page.png")))
