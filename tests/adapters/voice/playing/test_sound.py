"""What leaves the loudspeaker, recorded at a sound server of the test's own; and what happens where there is none."""

import json
import math
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy
import pytest

from kiosk.commands.measuring.null_sink import SERVER
from voice_samples import SENTENCES, dbfs, likeness, samples_of, trimmed

pytestmark = pytest.mark.sound

LIMIT_SECONDS = 60
STAGE = Path(__file__).parents[3] / "sound_stage.py"
LONG = SENTENCES["fr"]
SHORT = "Touchez la grande image."
GREETING = "Bonjour, et bienvenue."
SINK = "module-null-sink sink_name=kiosk rate=22050 channels=1 format=s16le"
EAR = ["parec", "-d", "kiosk.monitor", "--rate=22050", "--channels=1", "--format=s16le", "--latency-msec=10"]


@pytest.fixture(scope="module")
def sound_server(tmp_path_factory):
    """The environment of programs that shall hear and be heard."""
    runtime = tmp_path_factory.mktemp("runtime")
    runtime.chmod(0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    environment.pop("PULSE_SERVER", None)
    # it comes back once the server answers
    subprocess.run(
        [*SERVER, "-L", SINK], env=environment, check=True, capture_output=True, timeout=LIMIT_SECONDS
    )
    yield environment
    os.kill(int((runtime / "pulse" / "pid").read_text()), signal.SIGTERM)


def play(environment, folder, *speeches, **named):
    """What the stage tells of ``speeches``."""
    done = subprocess.run(
        [sys.executable, str(STAGE), str(folder), json.dumps({"speeches": speeches, **named})],
        env={**environment, "PYTHONPATH": str(STAGE.parent), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["warnings"] == []
    return told


def hear(environment, folder, *speeches, clips="clips", **named):
    """The same, and the samples that came out of the sink meanwhile."""
    heard = folder / "heard.raw"
    with heard.open("wb") as raw, subprocess.Popen(EAR, env=environment, stdout=subprocess.PIPE) as ear:
        raw.write(ear.stdout.read(4410))  # from here on it listens
        raw.flush()
        writing = subprocess.Popen(["cat"], stdin=ear.stdout, stdout=raw)
        told = play(environment, folder / clips, *speeches, **named)
        ear.terminate()
        writing.wait(LIMIT_SECONDS)
    return told, numpy.fromfile(heard, numpy.int16) / 32768


def clips(folder):
    """The sound of every sentence that was made, the longest first."""
    files = [file for file in (folder / "clips").glob("*.wav") if file.stem != "silence"]
    return sorted((trimmed(samples_of(file)[0]) for file in files), key=len, reverse=True)


def said(*sentences, **named):
    return {"sentences": sentences, **named}


def lit_in_turn(told, *sentences):
    """Whether words were lit in their order, few or none left out, and none is lit at the end."""
    words = [word for sentence in sentences for word in sentence.split()]
    *lit, last = told["lit"]
    waiting = iter(words)
    return last is None and len(lit) > len(words) / 2 and all(word in waiting for _, word in lit)


def test_what_is_heard_is_each_sentence_after_the_other(sound_server, tmp_path):
    told, heard = hear(sound_server, tmp_path, said(SHORT, GREETING))
    longer, shorter = clips(tmp_path)
    assert told["sound"]
    assert (told["told"], told["problems"]) == (
        [1],
        ["No voice for ti: its sentences are shown, not spoken."],
    )
    assert likeness(heard, longer) > 0.99
    assert likeness(heard, shorter) > 0.99
    assert len(trimmed(heard)) > len(longer) + len(shorter)
    assert lit_in_turn(told, SHORT, GREETING)


def test_a_new_speech_cuts_the_old_one_off(sound_server, tmp_path):
    told, heard = hear(sound_server, tmp_path, said(LONG), said(SHORT))
    long, short = clips(tmp_path)
    assert told["told"] == [2]
    assert likeness(heard, short) > 0.99
    assert likeness(heard, long) < 0.7
    assert len(trimmed(heard)) < len(long)


def test_a_hush_cuts_the_sentence_off(sound_server, tmp_path):
    told, heard = hear(sound_server, tmp_path, said(LONG), said(SHORT), hushes=True)
    assert told["told"] == [2]
    assert None in told["lit"][:-1]
    assert len(trimmed(heard)) < len(clips(tmp_path)[0])


def test_volume_steps_span_eighteen_decibels(sound_server, tmp_path):
    levels = []
    for volume in (1, 5):
        folder = tmp_path / str(volume)
        folder.mkdir()
        _, heard = hear(sound_server, folder, said("Bonjour.", volume=volume))
        peak = numpy.abs(heard).max()
        levels.append(dbfs(heard / peak) + 20 * math.log10(peak))
    assert levels[1] - levels[0] >= 18


def test_a_private_speech_makes_no_sound_and_lights_its_words(sound_server, tmp_path):
    told, heard = hear(sound_server, tmp_path, said(SHORT, private=True))
    assert told["told"] == [1]
    assert not heard.any()
    assert lit_in_turn(told, SHORT)


def test_without_a_disk_it_is_heard_all_the_same_and_staff_see_why(sound_server, tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    told, heard = hear(sound_server, tmp_path, said(SHORT), clips="state/fanal/voice")
    assert told["told"] == [1]
    assert len(trimmed(heard)) > 22_050 / 2
    assert lit_in_turn(told, SHORT)
    assert "the folder is missing and cannot be made" in told["problems"][0]


def test_without_any_place_to_write_words_are_lit(sound_server, tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    told = play(sound_server, tmp_path / "state" / "voice", said(SHORT), spares=[])
    assert told["told"] == [1]
    assert lit_in_turn(told, SHORT)
    assert "shown, not spoken" in told["problems"][1]


def test_without_a_sound_server_words_are_lit_and_staff_see_why(tmp_path):
    nowhere = {**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/none", "HOME": str(tmp_path)}
    told = play(nowhere, tmp_path / "clips", said(SHORT))
    assert not told["sound"]
    assert told["told"] == [1]
    assert lit_in_turn(told, SHORT)
    assert "No sound device" in told["problems"][-1]
