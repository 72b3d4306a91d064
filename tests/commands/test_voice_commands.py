"""``fanal speak``, ``fanal voices`` and ``fanal voice-worker`` as scripts use them."""

import json
import os
import re
import subprocess
import sys
from array import array

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library, read_languages
from kiosk.adapters.recordings.keeping import keep
from kiosk.content.recording import checksum
from kiosk.staff.studio.shelf import SentenceSlot
from program_samples import lay_program, lay_voice
from voice_samples import dbfs, samples_of

SPOKEN_HERE = {"fr": "roa/fr", "en": "gmw/en", "ar": "sem/ar"}


def fanal(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def without_engine(tmp_path):
    """An environment in which the speech library cannot be found."""
    (tmp_path / "no-engine").mkdir()
    (tmp_path / "no-engine" / "pyttsx3.py").write_text("raise RuntimeError('no library here')")
    return {"PYTHONPATH": str(tmp_path / "no-engine")}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "Appelez le {fact|ofpra.phone}, ou le {digits|112}."),
        ("en", "Keep your {fr|clé de connexion} on paper."),
        ("ar", "احتفظ بـ {fr|clé de connexion} على ورقة."),
    ],
)
def test_a_sentence_becomes_a_file_that_can_be_heard(tmp_path, locale, text):
    done = fanal("speak", text, "--language", locale, "--out", tmp_path / "out.wav")
    assert (done.returncode, done.stderr) == (0, "")
    samples, rate = samples_of(tmp_path / "out.wav")
    assert rate == 22_050
    assert dbfs(samples) > -35
    assert [path.name for path in tmp_path.iterdir()] == ["out.wav"]


@pytest.mark.parametrize(
    ("text", "locale", "out", "code", "said"),
    [
        ("Bonjour", "zz", "a.wav", 2, "no such language: write one of fr, en, ar"),
        ("Bonjour {xx|a}", "fr", "a.wav", 2, "unknown form {xx|a}"),
        ("Le {fact|no.such}", "fr", "a.wav", 2, 'no fact is called "no.such"'),
        (" ... ", "fr", "a.wav", 2, "nothing that can be said"),
        ("Bonjour", "fr", "none/a.wav", 2, "make it first"),
        ("سلام", "ps", "a.wav", 1, "no voice for ps"),
        ("{fr|Bonjour} سلام", "ps", "a.wav", 1, "no voice for ps"),
    ],
)
def test_what_cannot_be_said_is_explained_and_leaves_no_file(tmp_path, text, locale, out, code, said):
    done = fanal("speak", text, "--language", locale, "--out", tmp_path / out)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_speaking_without_an_engine_names_the_mend(tmp_path, without_engine):
    done = fanal("speak", "Bonjour", "--language", "fr", "--out", tmp_path / "a.wav", **without_engine)
    assert done.returncode == 1
    assert "Install the package espeak-ng" in done.stderr
    assert not (tmp_path / "a.wav").exists()


def test_voices_lists_the_engines_and_every_language_with_the_voice_that_will_speak():
    done = fanal("voices")
    assert (done.returncode, done.stderr) == (0, "")
    engines, lines = (part.splitlines() for part in done.stdout.split("\n\n"))
    assert re.fullmatch(r"eSpeak NG 1\.[0-9.]+, 1\d\d voices", engines[0])
    listed = {line.split()[0]: line.split()[1:3] for line in lines}
    assert list(listed) == [language.locale for language in read_languages(paths.LOCALES)]
    assert {locale: listed[locale] for locale in SPOKEN_HERE} == {
        locale: ["full", voice] for locale, voice in SPOKEN_HERE.items()
    }
    assert listed["ps"] == ["none", "-"]


def test_voices_for_a_script():
    done = fanal("voices", "--json")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert answer["engine"].startswith("eSpeak NG 1.")
    assert (answer["engines"][0]["name"], answer["engines"][0]["path"]) == (answer["engine"], None)
    assert "roa/fr" in answer["engines"][0]["voices"]
    by_locale = {each["locale"]: each for each in answer["languages"]}
    arabic = by_locale["ar"]
    assert arabic.pop("sentences") > 100
    assert arabic == {
        "locale": "ar",
        "endonym": "العربية",
        "speech": "full",
        "voice": "sem/ar",
        "recorded": 0,
        "nicknames": [],
    }
    assert by_locale["so"]["voice"] is None


def test_voices_without_an_engine_is_a_problem_found(without_engine):
    done = fanal("voices", "--json", **without_engine)
    assert done.returncode == 1
    assert json.loads(done.stdout)["engine"] is None
    assert "No speech engine" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_engine_that_the_site_laid_there_is_listed_and_preferred(tmp_path):
    folder = tmp_path / "fanal" / "voices"
    folder.mkdir(parents=True)
    path = lay_program(folder)
    lay_voice(folder, "fr_FR-source")
    done = fanal("voices", XDG_STATE_HOME=str(tmp_path))
    assert f"Piper ({path}), 1 voice: piper:fr_FR-source" in done.stdout.splitlines()
    assert "fr    full     piper:fr_FR-source Français" in done.stdout.splitlines()


def test_a_voice_without_its_engine_is_told_with_the_page_to_read(tmp_path):
    (tmp_path / "fanal").mkdir()
    lay_voice(tmp_path / "fanal" / "voices", "fr_FR-source")
    done = fanal("voices", XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 0
    file = tmp_path / "fanal" / "voices" / "fr_FR-source.onnx"
    assert done.stderr == f"{file}: Piper is not here to speak it: see docs/voices.md\n"


def test_a_sentence_that_a_human_says_is_counted_with_the_nickname(tmp_path):
    words = load_library(paths.MEDIA, paths.LOCALES).library.words("Home/title", "ar").shown
    slot = SentenceSlot("ar", checksum(words), "Home/title", words, "Lampe")
    keep(tmp_path / "fanal" / "recordings", slot, array("h", [900, -900] * 11_025))
    done = fanal("voices", "--json", XDG_STATE_HOME=str(tmp_path))
    arabic = next(each for each in json.loads(done.stdout)["languages"] if each["locale"] == "ar")
    assert (arabic["recorded"], arabic["nicknames"], arabic["voice"]) == (1, ["Lampe"], "sem/ar")
    assert re.search(
        r"العربية  1 of \d+ recorded by Lampe", fanal("voices", XDG_STATE_HOME=str(tmp_path)).stdout
    )


def test_the_worker_ends_with_its_input():
    done = fanal("voice-worker")
    assert done.returncode == 0
    assert json.loads(done.stdout)["is"] == "EngineFacts"


@pytest.mark.parametrize(
    "words",
    [("voices",), ("speak", "Bonjour", "--language", "fr", "--out", "a.wav")],
    ids=["voices", "speak"],
)
def test_without_any_language_the_mend_is_named(tmp_path, words):
    done = fanal(*words, FANAL_CONTENT=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Error: {tmp_path / 'locales'}: no language can be read there: run fanal check\n"
