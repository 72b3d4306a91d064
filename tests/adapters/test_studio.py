"""The studio at a sound server of the test's own: a known sound is said into its microphone, kept, and heard again."""

import json
import os
import shutil
import subprocess
import sys
import wave
from array import array
from pathlib import Path

import numpy
import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.recordings.levelling import AFTER_MS, BEFORE_MS
from kiosk.adapters.recordings.packing import pack, unpack
from kiosk.adapters.recordings.shelf import find
from kiosk.adapters.voice.sound.joining import loudness_dbfs
from kiosk.adapters.voice.sound.levels import TARGET_DBFS
from kiosk.content.recording import checksum
from microphone_rig import EAR, LIMIT_SECONDS, Rig
from recorded_samples import RATE, WORDS, bytes_below, consent, mixed, record, room
from sound import listening
from sound.staging import ALIKE, not_heard, play
from voice_samples import likeness, samples_of, trimmed

pytestmark = pytest.mark.sound

STAGE = Path(__file__).parents[1] / "studio_stage.py"
SENTENCE = "Prenez votre lettre, en haut à droite."
SLOT = ["sentence", "bm", checksum(WORDS[0]), "Home/title", WORDS[0], "Lampe"]
ID = f"bm/{checksum(WORDS[0])}"
KNOWN_WARNINGS = (  # as in pyproject.toml; and FFmpeg introduces itself
    "Couldn't load pipewire-0.3",
    "Couldn't resolve pipewire-0.3",
    "PulseAudioService: pa_context_connect",
    "Using Qt multimedia with FFmpeg",
)


@pytest.fixture(scope="module")
def rig(tmp_path_factory):
    rig = Rig(tmp_path_factory.mktemp("rig") / "runtime")
    rig.plug_in("microphone")
    yield rig
    rig.end()


@pytest.fixture(scope="module")
def sentence_alone(tmp_path_factory):
    """Somebody's voice, and nothing around it."""
    file = tmp_path_factory.mktemp("said") / "alone.wav"
    subprocess.run(["espeak-ng", "-v", "fr", "-a", "60", "-w", str(file), SENTENCE], check=True, timeout=60)
    return samples_of(file)[0]


@pytest.fixture(scope="module")
def spoken(sentence_alone, tmp_path_factory):
    """The same as it is said into a microphone: softly, in a room, with some of it before and after."""
    voice = array("h", (round(sample * 32_768 / 2) for sample in sentence_alone))
    heard = mixed(room(len(voice) / RATE + 1.2, -60), array("h", bytes(2 * round(0.6 * RATE))) + voice)
    file = tmp_path_factory.mktemp("said") / "spoken.wav"
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(heard.tobytes())
    return file


def stage(environment, folder, *deeds, ear="parec"):
    """What the stage tells of ``deeds``."""
    done = subprocess.run(
        [sys.executable, str(STAGE), str(folder), ear, json.dumps(deeds)],
        env={**environment, "PYTHONPATH": str(STAGE.parent), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert [text for text in told["warnings"] if not text.startswith(KNOWN_WARNINGS)] == []
    return told


def hear(rig, folder, *deeds):
    """The same, and what left the loudspeaker meanwhile, the voice into the microphone with it."""
    heard = folder / "heard.raw"
    with heard.open("wb") as raw, subprocess.Popen(EAR, env=rig.environment, stdout=subprocess.PIPE) as ear:
        raw.write(ear.stdout.read(4410))  # from here on it listens
        raw.flush()
        writing = subprocess.Popen(["cat"], stdin=ear.stdout, stdout=raw)
        told = stage(rig.environment, folder, *deeds)
        ear.terminate()
        writing.wait(LIMIT_SECONDS)
    return told, numpy.fromfile(heard, numpy.int16) / 32_768


def test_a_sentence_is_said_kept_and_heard_again(rig, spoken, sentence_alone, tmp_path):
    told, heard = hear(
        rig,
        tmp_path,
        ["record", 20],
        ["sound", str(spoken)],
        ["said"],
        ["end"],
        ["play"],
        ["keep", *SLOT],
        ["play_kept", "bm", checksum(WORDS[0])],
    )
    kinds = [each[0] for each in told["told"]]
    assert kinds == ["take", "ended", "shelf", "ended"]
    take, played, shelf, again = told["told"]
    assert take[1] == "good"
    assert (played[1], again[1]) == (True, True)
    assert shelf[1:] == [["Lampe"], "", ""]

    kept = find([tmp_path / "recordings"], ID)
    samples = samples_of(kept.path)[0]
    said = array("h", (round(each * 32_768) for each in samples[: kept.frames]))
    assert take[2] == pytest.approx(kept.frames / RATE)
    around = (BEFORE_MS + AFTER_MS) / 1000
    assert take[2] == pytest.approx(len(trimmed(sentence_alone)) / RATE + around, abs=0.1)
    assert loudness_dbfs(said) == pytest.approx(TARGET_DBFS, abs=1)
    assert numpy.abs(samples).max() < 0.9
    assert likeness(samples[: kept.frames], trimmed(sentence_alone)) > 0.9
    assert json.loads(kept.path.with_suffix(".json").read_text("utf-8")) == {
        "words": WORDS[0],
        "key": "Home/title",
        "nickname": "Lampe",
        "frames": kept.frames,
        "crc32": kept.crc32,
        "format": 1,
    }

    assert likeness(heard, samples[: kept.frames]) > 0.98
    assert likeness(without_best(heard, samples[: kept.frames]), samples[: kept.frames]) > 0.98

    record(tmp_path / "recordings", consent())
    pack(tmp_path / "recordings", "bm", tmp_path / "bm.fanal-voix")
    unpack(tmp_path / "bm.fanal-voix", tmp_path / "there")
    assert bytes_below(tmp_path / "there") == bytes_below(tmp_path / "recordings")


def without_best(heard, wanted):
    """``heard`` with silence in the place of what is most like ``wanted``."""
    size = 1 << (len(heard) + len(wanted)).bit_length()
    product = numpy.fft.rfft(heard, size) * numpy.conj(numpy.fft.rfft(wanted, size))
    at = int(numpy.argmax(numpy.fft.irfft(product, size)[: len(heard)]))
    return numpy.concatenate([heard[:at], numpy.zeros(len(wanted)), heard[at + len(wanted) :]])


def test_the_microphone_is_open_during_a_take_and_never_else(rig, spoken, tmp_path):
    told = stage(
        rig.environment,
        tmp_path,
        ["wait", "a moment"],
        ["record", 20],
        ["sound", str(spoken)],
        ["said"],
        ["end"],
        ["play"],
        ["keep", *SLOT],
        ["record", 20],
        ["drop"],
        ["record", 0.3],
        ["wait", "TakeMade"],
    )
    before, at_first, recording, _, said, made, played, kept, again, dropped, third, ended = told["open"]
    assert (before, at_first, made, played, kept, dropped, ended) == (0, 0, 0, 0, 0, 0, 0)
    assert (recording, said, again, third) == (1, 1, 1, 1)


def test_the_level_is_told_while_it_listens_and_once_that_it_does_no_more(rig, spoken, tmp_path):
    told = stage(rig.environment, tmp_path, ["record", 20], ["sound", str(spoken)], ["said"], ["end"])
    *levels, last = told["levels"]
    assert last is None
    loud = [level for level in levels if level is not None and level > -30]
    quiet = [level for level in levels if level is not None and level < -40]
    assert min(len(loud), len(quiet)) >= 8
    assert max(loud) < 0


def test_a_take_that_does_not_end_is_cut(rig, spoken, tmp_path):
    told = stage(rig.environment, tmp_path, ["record", 2], ["sound", str(spoken)], ["said"])
    ((kind, verdict, seconds),) = told["told"]
    assert (kind, verdict) == ("take", "not-ended")
    assert 0.5 < seconds < 2


def test_a_silent_take_is_said_to_be_one_and_cannot_be_kept(rig, tmp_path):
    told = stage(
        rig.environment, tmp_path, ["record", 20], ["wait", "a moment"], ["end"], ["play"], ["keep", *SLOT]
    )
    assert told["told"] == [
        ["take", "silent", 0.0],
        ["ended", False],
        ["shelf", [], "bm: there is no take to be kept: record it again", ""],
    ]


def test_what_is_dropped_gets_no_answer_and_is_on_no_disk(rig, spoken, tmp_path):
    told = stage(
        rig.environment,
        tmp_path,
        ["record", 20],
        ["sound", str(spoken)],
        ["said"],
        ["drop"],
        ["wait", "a moment"],
    )
    assert told["told"] == []
    assert not (tmp_path / "recordings").exists()
    assert [file for file in tmp_path.rglob("*") if file.is_file() and file.name != "silence.wav"] == []


def test_a_take_lies_on_no_disk_before_it_is_kept(rig, spoken, tmp_path):
    stage(rig.environment, tmp_path, ["record", 20], ["sound", str(spoken)], ["said"], ["end"], ["play"])
    assert [file for file in tmp_path.rglob("*") if file.is_file() and file.name != "silence.wav"] == []


def test_a_second_take_is_heard_and_not_the_first(rig, spoken, sentence_alone, tmp_path):
    other = tmp_path / "other.wav"
    subprocess.run(
        [
            "espeak-ng",
            "-v",
            "en",
            "-a",
            "60",
            "-w",
            str(other),
            "Something else is said.",
        ],
        check=True,
        timeout=60,
    )
    told, heard = hear(
        rig,
        tmp_path,
        *(["record", 20], ["sound", str(spoken)], ["said"], ["end"], ["play"]),
        *(["record", 20], ["sound", str(other)], ["said"], ["end"], ["play"]),
    )
    assert [each[0] for each in told["told"]] == ["take", "ended"] * 2
    last = heard[-round((told["told"][2][2] + 0.5) * RATE) :]
    assert likeness(last, trimmed(samples_of(other)[0])) > 0.9


def test_unplugged_in_the_middle_the_take_is_lost(rig, spoken, tmp_path):
    rig.plug_in("second")
    module = next(
        line for line in rig.run("pactl", "list", "short", "modules").splitlines() if "=second " in line
    )
    told = stage(
        rig.environment,
        tmp_path,
        ["record", 20],
        ["run", "pactl", "unload-module", module.split()[0]],
        ["play"],
    )
    assert told["told"] == [["take", "lost", 0.0], ["ended", False]]
    assert told["open"][-1] == 0


@pytest.mark.parametrize("how", ["SIGKILL", "SIGSTOP"])
def test_a_sound_server_that_dies_or_hangs_ends_the_take_and_nothing_else(how, tmp_path):
    rig = Rig(tmp_path / "runtime")
    rig.plug_in("microphone")
    try:
        told = stage(rig.environment, tmp_path, ["record", 20], ["stop_server", how], ["record", 20])
    finally:
        rig.end()
    again = "no-microphone" if how == "SIGKILL" else "lost"
    assert told["told"] == [["take", "lost", 0.0], ["take", again, 0.0]]


def test_what_is_said_while_the_program_is_busy_is_not_lost(rig, spoken, sentence_alone, tmp_path):
    told = stage(
        rig.environment,
        tmp_path,
        ["record", 20],
        ["sound", str(spoken)],
        ["stall", 1.8],
        ["said"],
        ["end"],
    )
    (take,) = told["told"]
    around = (BEFORE_MS + AFTER_MS) / 1000
    assert take[1] == "good"
    assert take[2] == pytest.approx(len(trimmed(sentence_alone)) / RATE + around, abs=0.1)


def test_where_there_is_no_parec_qtmultimedia_hears(rig, spoken, sentence_alone, tmp_path):
    told = stage(
        rig.environment,
        tmp_path,
        ["record", 20],
        ["sound", str(spoken)],
        ["said"],
        ["end"],
        ["keep", *SLOT],
        ear="qt",
    )
    assert told["told"][0][1] == "good"
    assert told["open"] == [0, 1, 1, 1, 0, 0]
    kept = find([tmp_path / "recordings"], ID)
    assert likeness(samples_of(kept.path)[0][: kept.frames], trimmed(sentence_alone)) > 0.9


TITLE = "Home/title"
VISIT = {"languages": ["fr"], "visits": [{"way": "brief", "locale": "fr"}]}


def who_said_the_title(played):
    """Who said the title of the first page."""
    return [line for line in played.whole_lines(1) if line["item"] == "title"][-1]["said_by"]


def content_with(root, before, after):
    """The shipped content with one text of the interface changed, in ``root``."""
    for name in ("media", "locales"):
        shutil.copytree(paths.CONTENT / name, root / name)
    words = root / "locales" / "fr" / "interface.po"
    changed = words.read_text("utf-8").replace(f'msgid "{before}"', f'msgid "{after}"')
    words.write_text(changed, "utf-8")
    return root


def stale_at(site, content):
    """What ``fanal recordings list`` calls stale there."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "recordings", "list"],
        env={**os.environ, "XDG_STATE_HOME": str(site), "FANAL_CONTENT": str(content)},
        capture_output=True,
        text=True,
        check=True,
        timeout=LIMIT_SECONDS,
    )
    return [line for line in done.stdout.splitlines() if "stale" in line]


def test_what_was_kept_is_carried_elsewhere_heard_in_a_visit_and_stale_once_its_sentence_changes(
    rig, spoken, tmp_path
):
    words = load_library(paths.MEDIA, paths.LOCALES, ["fr"]).library.words(TITLE, "fr").shown
    here, there, later = (tmp_path / name for name in ("here", "there", "later"))
    here.mkdir()
    slot = ["sentence", "fr", checksum(words), TITLE, words, "Lampe"]
    stage(rig.environment, here, ["record", 20], ["sound", str(spoken)], ["said"], ["end"], ["keep", *slot])
    record(here / "recordings", consent("fr"))
    pack(here / "recordings", "fr", tmp_path / "fr.fanal-voix")
    unpack(tmp_path / "fr.fanal-voix", there / "site" / "fanal" / "recordings")
    shutil.copytree(there / "site", later / "site")
    kept = find([here / "recordings"], f"fr/{checksum(words)}")
    voice = samples_of(kept.path)[0][: kept.frames]

    played = play("visit_stage.py", there, VISIT)
    assert who_said_the_title(played) == [["human", "Lampe"]]
    assert not_heard(played, 1) == []
    assert listening.find(played.heard(1), voice).likeness > ALIKE
    assert stale_at(there / "site", paths.CONTENT) == []

    content = content_with(tmp_path / "content", words, "Que cherchez-vous aujourd’hui ?")
    played = play("visit_stage.py", later, VISIT, content=content)
    assert who_said_the_title(played) == [["engine", "roa/fr"]]
    assert not_heard(played, 1) == []
    assert listening.find(played.heard(1), voice).likeness < ALIKE / 2
    assert stale_at(later / "site", content) == [f"  stale {TITLE}: {words}"]


@pytest.mark.parametrize("ear", ["parec", "qt"])
def test_without_a_microphone_that_is_told(tmp_path, ear):
    deaf = Rig(tmp_path / "runtime")
    try:
        told = stage(deaf.environment, tmp_path, ["record", 20], ear=ear)
    finally:
        deaf.end()
    assert told["told"] == [["take", "no-microphone", 0.0]]
