"""The loudspeaker at a real sound server: headphones come and go, outputs and servers go and come back, or hang."""

import os
import signal
import subprocess
import tempfile
import time
from array import array
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy
import pytest

from kiosk.adapters.voice.playing.headphones import BY_ITSELF
from kiosk.adapters.voice.playing.line import Line
from kiosk.adapters.voice.playing.loudspeaker import PulseLoudspeaker
from kiosk.adapters.voice.playing.sound_player import SoundPlayer
from kiosk.adapters.voice.scripts.marks import ShownMark
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE, Clip
from kiosk.adapters.voice.sound.joining import wav_bytes
from kiosk.adapters.voice.voice import make_voice
from kiosk.commands.measuring.null_sink import SERVER
from kiosk.visit.events import HeadphonesChanged
from voice_samples import LANGUAGES, likeness, trimmed, utterance

pytestmark = pytest.mark.sound

LIMIT_MS = 20_000
"""For everything that is waited for: far over what it takes, so that a loaded machine fails nothing."""
FORMAT = ("--rate=22050", "--channels=1", "--format=s16le")
HALL, CASQUE = "hall", "casque"
SECONDS = 1.2
WORDS = tuple((at, 1) for at in range(0, 24, 2))


class Server:
    """A pulseaudio of the test's own; ``hall`` is its loudspeaker, ``casque`` the headphones that can be plugged in."""

    def __init__(self, runtime):
        self._runtime = runtime
        self._modules = {}

    def start(self, *sinks):
        self._run(*SERVER, *(part for sink in sinks for part in ("-L", _module(sink))))

    def plug(self, sink):
        self._modules[sink] = self._run("pactl", "load-module", *_module(sink).split()).strip()

    def unplug(self, sink):
        self._run("pactl", "unload-module", self._modules.pop(sink))

    def move_streams_on(self):
        """As servers of a desktop do when an output goes."""
        self._run("pactl", "load-module", "module-rescue-streams")

    def send(self, number):
        os.kill(int((self._runtime / "pulse" / "pid").read_text()), number)

    def kill(self):
        process = int((self._runtime / "pulse" / "pid").read_text())
        os.kill(process, signal.SIGKILL)
        until = time.monotonic() + LIMIT_MS / 1000
        while Path(f"/proc/{process}/exe").exists() and time.monotonic() < until:
            time.sleep(0.01)

    @contextmanager
    def ear(self, sink=HALL):
        """What comes out of ``sink`` meanwhile; filled when it is left."""
        heard = Ear()
        command = ("parec", "-d", f"{sink}.monitor", *FORMAT, "--latency-msec=10")
        with tempfile.TemporaryFile() as raw:
            listening = subprocess.Popen(command, stdout=raw)
            until = time.monotonic() + LIMIT_MS / 1000
            while os.fstat(raw.fileno()).st_size < 4410:
                assert time.monotonic() < until, "the ear hears nothing"
                time.sleep(0.005)
            yield heard
            listening.terminate()
            listening.wait(LIMIT_MS / 1000)
            raw.seek(0)
            heard.samples = numpy.frombuffer(raw.read(), numpy.int16) / 32768

    def _run(self, *command):
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=LIMIT_MS / 1000)
        return done.stdout


class Ear:
    """``samples`` is what was heard."""

    samples = numpy.zeros(0)

    @property
    def seconds(self):
        """From the first sound to the last."""
        loud = numpy.abs(self.samples) > 0.01
        return len(trimmed(self.samples)) / SAMPLE_RATE if loud.any() else 0.0

    def sounds(self):
        """Each sound by itself, by the tenths of a second of silence between them."""
        loud = numpy.flatnonzero(numpy.abs(self.samples) > 0.004)
        gaps = numpy.flatnonzero(numpy.diff(loud) > SAMPLE_RATE / 10)
        return [self.samples[part[0] : part[-1] + 1] for part in numpy.split(loud, gaps + 1)]


def _module(sink):
    named = "sink_properties=device.description=Casque" if sink == CASQUE else ""
    return f"module-null-sink sink_name={sink} rate=22050 channels=1 format=s16le {named}"


@pytest.fixture
def server(monkeypatch):
    """Not started yet; what this test starts finds it."""
    with tempfile.TemporaryDirectory() as folder:  # a socket has no room for pytest's long names
        for name in ("XDG_RUNTIME_DIR", "HOME"):
            monkeypatch.setenv(name, folder)
        monkeypatch.delenv("PULSE_SERVER", raising=False)
        made = Server(Path(folder))
        yield made
        if (Path(folder) / "pulse" / "pid").exists():
            made.send(signal.SIGCONT)
            made.kill()


@pytest.fixture
def tone(tmp_path):
    """A sound that rises, and is nowhere like itself."""
    at = numpy.arange(round(SECONDS * SAMPLE_RATE)) / SAMPLE_RATE
    samples = (12_000 * numpy.sin(2 * numpy.pi * (300 + 700 * at) * at)).astype(numpy.int16)
    path = tmp_path / "tone.wav"
    padded = numpy.concatenate([samples, numpy.zeros(SAMPLE_RATE, numpy.int16)])
    path.write_bytes(wav_bytes(array("h", padded.tobytes())))
    return Clip(path, len(samples), (), ())


class Stand:
    """A player on the real thing, with what it lit and told."""

    def __init__(self, qtbot, tone):
        self._qtbot, self._tone = qtbot, tone
        self.lit, self.ends, self.headphones = [], 0, []
        self.player = SoundPlayer("", self.headphones.append)
        self.player.start()

    def until(self, what):
        self._qtbot.waitUntil(what, timeout=LIMIT_MS)

    def begin(self, *, private=False, volume=5):
        """Begin a line, and wait until its second word is lit."""
        self.lit.clear()
        self._ended = False
        step = SECONDS * 1000 / len(WORDS)
        marks = tuple(ShownMark(round(step * index), *word) for index, word in enumerate(WORDS))
        line = Line("title", utterance("a" * 24), self._tone, SECONDS, marks, (), (), volume, private)
        self.player.play(line, lambda *word: self.lit.append(word), self._end)
        self.until(lambda: len(self.lit) > 1)

    def end(self):
        """Wait for the end of the line: its words were lit in order to the last."""
        self.until(lambda: self._ended)
        waiting = iter(WORDS)
        assert all(word in waiting for word in self.lit)
        assert self.lit[-1] == WORDS[-1]

    def say(self, **named):
        self.begin(**named)
        heard = self.player.sounding is not None
        self.end()
        return heard

    def _end(self):
        self._ended = True


@pytest.fixture
def stand_of(qtbot, tone):
    """Makes a stand; its processes are ended at the end."""
    made = []

    def make(*, sound=True):
        made.append(Stand(qtbot, tone))
        if sound:
            made[-1].until(lambda: made[-1].player.has_sound)
        return made[-1]

    yield make
    for stand in made:
        stand.player.close()


def children():
    """The name and state of each process that this one has started."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, rest = stat.read_text().split("(", 1)[1].rsplit(") ", 1)
            if rest.split()[1] == str(os.getpid()):
                yield name, rest.split()[0]


def whole_samples(clip):
    return numpy.fromfile(clip.path, numpy.int16, offset=44)[: clip.frames]


def whole(clip):
    return trimmed(whole_samples(clip) / 32768)


def test_a_line_is_heard_as_it_is(server, stand_of, tone):
    server.start(HALL)
    stand = stand_of()
    with server.ear() as heard:
        assert stand.say()
    assert likeness(heard.samples, whole(tone)) > 0.99


def test_a_word_that_is_over_at_once_is_heard(server, stand_of, tone):
    """It is shorter than what the server keeps in hand, and nothing follows it."""
    samples = array("h", whole_samples(tone)[: SAMPLE_RATE // 20])
    tone.path.write_bytes(wav_bytes(samples))
    server.start(HALL)
    stand = stand_of()
    with server.ear() as heard:
        assert stand.say()
    assert 0.03 < heard.seconds < 0.06


def test_headphones_that_are_plugged_in_are_heard_and_nobody_else(server, stand_of, tone):
    server.start(HALL)
    stand = stand_of()
    server.plug(CASQUE)
    stand.until(lambda: stand.headphones == [True])
    with server.ear(HALL) as hall, server.ear(CASQUE) as casque:
        assert stand.say()
        assert stand.say(private=True)
    assert hall.seconds == 0
    assert casque.seconds > 2 * SECONDS
    server.unplug(CASQUE)
    stand.until(lambda: stand.headphones == [True, False])
    with server.ear(HALL) as hall:
        assert not stand.say(private=True)
    assert hall.seconds == 0
    with server.ear(HALL) as hall:
        assert stand.say()
    assert likeness(hall.samples, whole(tone)) > 0.99


def test_the_visit_is_told_of_headphones_and_the_staff_of_a_device_that_is_not_there(server, qtbot, tmp_path):
    server.start(HALL)
    told = []
    voice = make_voice(
        languages=LANGUAGES,
        worker=(),
        folder=tmp_path,
        inbox=told.append,
        progress=lambda at: None,
        sound_device="Hall",
    )
    voice.start()
    try:
        qtbot.waitUntil(lambda: voice.state.has_sound, timeout=LIMIT_MS)
        assert 'The sound device "Hall" is not there' in "\n".join(voice.state.problems)
        server.plug(CASQUE)
        qtbot.waitUntil(lambda: told == [HeadphonesChanged(present=True)], timeout=LIMIT_MS)
    finally:
        voice.stop()


def test_headphones_pulled_out_in_the_middle_leave_the_room_in_peace(server, stand_of):
    server.start(HALL)
    server.move_streams_on()
    server.plug(CASQUE)
    stand = stand_of()
    stand.until(lambda: stand.headphones == [True])
    with server.ear(HALL) as hall:
        stand.begin(private=True)
        server.unplug(CASQUE)
        stand.end()
    assert hall.seconds < SECONDS / 4
    assert stand.player.sounding is None


def test_an_output_that_goes_is_read_on_and_heard_again_when_it_is_back(server, stand_of, tone):
    server.start()
    server.plug(HALL)
    stand = stand_of()
    stand.begin()
    server.unplug(HALL)
    stand.end()
    stand.until(lambda: not stand.player.has_sound)
    assert not stand.say()
    server.plug(HALL)
    stand.until(lambda: stand.player.has_sound)
    with server.ear() as heard:
        assert stand.say()
    assert likeness(heard.samples, whole(tone)) > 0.99


def test_a_server_that_dies_is_read_on_and_heard_again_when_it_is_back(server, stand_of, tone):
    server.start(HALL)
    stand = stand_of()
    stand.begin()
    server.kill()
    stand.end()
    stand.until(lambda: not stand.player.has_sound)
    assert not stand.say()
    server.start(HALL)
    stand.until(lambda: stand.player.has_sound)
    with server.ear() as heard:
        assert stand.say()
    assert likeness(heard.samples, whole(tone)) > 0.99


def test_a_server_that_hangs_is_not_waited_for(server, stand_of, tone):
    server.start(HALL)
    stand = stand_of()
    stand.begin()
    server.send(signal.SIGSTOP)
    stand.end()
    stand.say()
    stand.until(lambda: not stand.player.has_sound)
    assert not stand.say()
    server.send(signal.SIGCONT)
    stand.until(lambda: stand.player.has_sound)
    with server.ear() as heard:
        assert stand.say()
    assert likeness(heard.samples, whole(tone)) > 0.99


def test_a_server_that_comes_late_is_found(server, stand_of, tone):
    stand = stand_of(sound=False)
    assert not stand.say()
    server.start(HALL)
    stand.until(lambda: stand.player.has_sound)
    with server.ear() as heard:
        assert stand.say()
    assert likeness(heard.samples, whole(tone)) > 0.99


def test_a_failure_is_never_told_from_within(server, qtbot, tone):
    """The process that waited has ended, and nobody has noticed before it is written to."""
    loudspeaker = PulseLoudspeaker()
    told = []
    loudspeaker.failed.connect(lambda: told.append("failed"))
    loudspeaker.get_ready(BY_ITSELF, 1.0)
    until = time.monotonic() + LIMIT_MS / 1000
    while ("pacat", "Z") not in children() and time.monotonic() < until:
        time.sleep(0.005)
    loudspeaker.begin(tone.path, BY_ITSELF, 1.0)
    assert told == []
    qtbot.waitUntil(lambda: told == ["failed"], timeout=LIMIT_MS)
    loudspeaker.close()


def test_steps_of_the_volume_go_over_eighteen_decibels(server, stand_of):
    server.start(HALL)
    stand = stand_of()
    with server.ear() as heard:
        for volume in range(1, 6):
            stand.say(volume=volume)
    levels = [20 * numpy.log10(numpy.sqrt(numpy.mean(sound**2))) for sound in heard.sounds()]
    assert len(levels) == 5
    assert levels == sorted(levels)
    assert levels[-1] - levels[0] >= 18
    assert levels[2] - levels[0] == pytest.approx(12, abs=0.5)


def test_what_is_stopped_is_silent(server, stand_of):
    server.start(HALL)
    stand = stand_of()
    with server.ear() as heard:
        stand.begin()
        stand.player.stop()
        stand.say()
    assert SECONDS < heard.seconds < 2 * SECONDS


def test_no_process_is_left(server, stand_of):
    server.start(HALL)
    stand = stand_of()
    stand.begin()
    stand.player.close()
    assert not {"pactl", "pacat"} & {name for name, _ in children()}
