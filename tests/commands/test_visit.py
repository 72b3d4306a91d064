"""The self-test of an installation, run as a technician runs it: a real voice, a real log, a real ticket."""

import json
import os
import re
import subprocess
import sys
import wave

import numpy
import pytest

PROCEDURE = "ofpra-espace-personnel"
EVERY_STATE = {
    "Resting",
    "Languages",
    "Home",
    "Theme",
    "Asking",
    "Preparing",
    "Showing",
    "Handoff",
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


def test_every_utterance_leaves_a_sound_that_can_be_heard(visited):
    folder, _, report = visited
    assert len(report["utterances"]) > 60
    for said in report["utterances"]:
        assert said["wav"], said
        loudness, seconds = measured(folder / said["wav"])
        assert loudness > LOUD_ENOUGH_DBFS, said
        if said["words"] >= 5:
            assert SLOWEST <= said["words"] / seconds <= FASTEST, said


def test_every_part_is_spoken_by_a_voice_of_its_own_language(visited):
    _, _, report = visited
    for said in report["utterances"]:
        for locale, voice in said["voices"]:
            assert re.fullmatch(rf".*/{locale}(-.*)?", voice), said


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
