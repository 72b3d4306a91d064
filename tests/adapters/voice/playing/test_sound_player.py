"""Through what a line is heard, and what becomes of it when that goes; over a loudspeaker moved by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.adapters.voice.playing.headphones import BY_ITSELF, Sink
from kiosk.adapters.voice.playing.line import Line
from kiosk.adapters.voice.playing.sound_player import VOLUME_DECIBELS, SoundPlayer, loudness
from kiosk.adapters.voice.scripts.marks import ShownMark
from kiosk.adapters.voice.sound.clip import Clip
from voice_samples import utterance

HALL = Sink("hall", "Built-in Audio")
HDMI = Sink("hdmi", "HDMI 2")
USB = Sink("usb", "Casque USB", headphones=True)
JACK = Sink("hall", "Built-in Audio", headphones=True)
CLIP = Clip(Path("a.wav"), 22_050 // 5, (), ())
WORDS = ((0, 3), (4, 3))


class HandLoudspeaker(QObject):
    """The Loudspeaker role; what is plugged in, begins and breaks off is said by the test."""

    changed = Signal()
    began = Signal()
    failed = Signal()

    def __init__(self):
        super().__init__()
        self.sinks = None
        self.playing = self.ready = None
        self.played = []
        self.closed = False

    def start(self):
        pass

    def begin(self, path, sink, volume):
        self.playing = (path, sink)
        self.played.append((sink, volume))

    def get_ready(self, sink, volume):
        self.ready = sink

    def stop(self):
        self.playing = None

    def close(self):
        self.closed = True

    def plug(self, *sinks):
        self.sinks = sinks
        self.changed.emit()


class Stand:
    """A player, its loudspeaker, and what it lit and told."""

    def __init__(self, device):
        self.loudspeaker = HandLoudspeaker()
        self.lit, self.ends, self.headphones = [], [], []
        self.player = SoundPlayer(device, self.headphones.append, self.loudspeaker)

    def play(self, *, private=False, clip=CLIP, volume=5):
        marks = tuple(ShownMark(60 * index, *word) for index, word in enumerate(WORDS))
        line = Line("title", utterance("Une clé"), clip, 0.2, marks, (), (), volume, private)
        self.player.play(line, lambda *word: self.lit.append(word), lambda: self.ends.append(1))

    @property
    def heard_through(self):
        return [sink for sink, _ in self.loudspeaker.played]


@pytest.fixture
def stand_of(qtbot):
    """Makes a stand with something plugged in."""

    def make(*sinks, device=""):
        stand = Stand(device)
        stand.player.start()
        if sinks:
            stand.loudspeaker.plug(*sinks)
        return stand

    return make


def ended(qtbot, stand):
    """Wait for the end of the line; every word of it was lit by then, in order."""
    qtbot.waitUntil(lambda: stand.ends == [1], timeout=15_000)
    assert stand.lit == list(WORDS)


@pytest.mark.parametrize(
    ("sinks", "device", "through"),
    [
        ([HALL, HDMI], "", BY_ITSELF),
        ([HALL, USB], "", USB),
        ([JACK], "", JACK),
        ([HALL, HDMI], "HDMI 2", HDMI),
        ([HALL, HDMI], "hdmi", HDMI),
        ([HALL, HDMI, USB], "HDMI 2", USB),
        ([HALL], "HDMI 2", BY_ITSELF),
        ([JACK], "Built-in Audio", JACK),
    ],
)
def test_headphones_come_first_then_what_the_site_names_then_what_the_system_takes(
    stand_of, sinks, device, through
):
    stand = stand_of(*sinks, device=device)
    stand.play()
    assert stand.heard_through == [through]


@pytest.mark.parametrize(
    ("sinks", "device", "through"),
    [
        ([HALL, USB], "", [USB]),
        ([HALL], "", []),
        ([HALL, HDMI], "HDMI 2", []),
        ([JACK], "Built-in Audio", []),
    ],
)
def test_a_private_line_is_heard_through_headphones_or_not_at_all(qtbot, stand_of, sinks, device, through):
    stand = stand_of(*sinks, device=device)
    stand.play(private=True)
    assert stand.heard_through == through
    stand.loudspeaker.began.emit()
    ended(qtbot, stand)


def test_headphones_are_told_of_when_they_come_and_go(stand_of):
    stand = stand_of(HALL)
    assert stand.headphones == []
    stand.loudspeaker.plug(HALL, USB)
    stand.loudspeaker.plug(HALL, HDMI, USB)
    assert stand.headphones == [True]
    stand.loudspeaker.plug(HALL, HDMI)
    assert stand.headphones == [True, False]


def test_what_headphones_said_does_not_go_on_for_the_room(qtbot, stand_of):
    stand = stand_of(HALL, USB)
    stand.play(private=True)
    stand.loudspeaker.began.emit()
    stand.loudspeaker.plug(HALL)
    assert stand.loudspeaker.playing is None
    assert stand.player.sounding is None
    ended(qtbot, stand)
    assert stand.heard_through == [USB]


def test_the_plug_pulled_out_of_a_socket_is_the_end_of_the_sound_too(qtbot, stand_of):
    stand = stand_of(JACK)
    stand.play(private=True)
    stand.loudspeaker.began.emit()
    stand.loudspeaker.plug(HALL)
    assert stand.player.sounding is None
    ended(qtbot, stand)
    stand.play(private=True)
    assert stand.heard_through == [JACK]


@pytest.mark.parametrize("begun", [True, False])
def test_a_sound_that_breaks_off_is_read_to_its_end_and_the_next_is_heard(qtbot, stand_of, begun):
    stand = stand_of(HALL)
    stand.play()
    if begun:
        stand.loudspeaker.began.emit()
        assert stand.player.sounding == CLIP.path
    stand.loudspeaker.failed.emit()
    assert stand.player.sounding is None
    ended(qtbot, stand)
    stand.play()
    assert stand.heard_through == [BY_ITSELF, BY_ITSELF]


def test_a_sound_that_never_begins_is_read(qtbot, stand_of):
    stand = stand_of(HALL)
    stand.play()
    ended(qtbot, stand)
    assert stand.loudspeaker.playing is None


def test_a_line_waits_for_the_first_answer_of_the_server(qtbot, stand_of):
    stand = stand_of()
    stand.play()
    assert stand.heard_through == []
    stand.loudspeaker.plug(HALL)
    assert stand.heard_through == [BY_ITSELF]


def test_a_server_that_never_answers_is_not_waited_for(qtbot, stand_of):
    stand = stand_of()
    stand.play()
    ended(qtbot, stand)


def test_without_a_device_lines_are_read_and_with_one_heard_again(qtbot, stand_of):
    stand = stand_of()
    stand.loudspeaker.plug()
    assert not stand.player.has_sound
    stand.play()
    ended(qtbot, stand)
    stand.loudspeaker.plug(HALL)
    assert stand.player.has_sound
    stand.play()
    assert stand.heard_through == [BY_ITSELF]


def test_a_line_that_is_stopped_tells_nothing_more(qtbot, stand_of):
    stand = stand_of(HALL)
    stand.play()
    stand.loudspeaker.began.emit()
    stand.player.stop()
    assert stand.loudspeaker.playing is None
    stand.play(clip=None)
    qtbot.waitUntil(lambda: stand.ends == [1], timeout=15_000)
    assert stand.lit == [WORDS[0], *WORDS]


def test_what_will_be_heard_next_is_made_ready(stand_of):
    stand = stand_of(HALL)
    assert stand.loudspeaker.ready == BY_ITSELF
    stand.loudspeaker.plug(HALL, USB)
    assert stand.loudspeaker.ready == USB


def test_a_device_that_the_site_names_and_is_not_there_is_told(stand_of):
    stand = stand_of(HALL, HDMI, device="Hall")
    assert '"Hall" is not there' in stand.player.trouble
    assert '"Built-in Audio", "HDMI 2"' in stand.player.trouble
    stand.loudspeaker.plug(HALL, Sink("usb", "Hall"))
    assert stand.player.trouble == ""


def test_a_player_that_is_closed_lets_go_of_the_loudspeaker(stand_of):
    stand = stand_of(HALL)
    stand.player.close()
    assert stand.loudspeaker.closed


def test_the_steps_go_over_eighteen_decibels_with_one_twelve_over_the_softest():
    levels = [decibels - VOLUME_DECIBELS[1] for decibels in VOLUME_DECIBELS.values()]
    assert levels == sorted(levels)
    assert levels[-1] >= 18
    assert 12 in levels[1:-1]
    assert (loudness(0), loudness(9)) == (loudness(1), 1.0)
