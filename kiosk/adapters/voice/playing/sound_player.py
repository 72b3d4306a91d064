"""Sound player: decides for each line whether it is heard, through what and how loud; what is not heard is read.

Whatever breaks off in the middle of a line, its words go on being lit to its end: a person who reads loses nothing,
and the next line is heard again as soon as there is something to hear it through.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.adapters.voice.playing.headphones import BY_ITSELF, Sink
from kiosk.adapters.voice.playing.line import Line, OnEnd, OnWord
from kiosk.adapters.voice.playing.loudspeaker import Loudspeaker, PulseLoudspeaker
from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.adapters.voice.playing.word_clock import WordClock
from kiosk.visit.comfort import Comfort

VOLUME_DECIBELS = {1: -24.0, 2: -18.0, 3: -12.0, 4: -6.0, 5: 0.0}
"""Level of each step: 24 dB from end to end, and one 12 dB over the softest (EN 301 549, 8.2.1.1 and 8.2.1.2)."""

BREATH_MS = 200
"""Between the end of a sentence and the next: also how late a device may sound without losing the last word."""

OnHeadphones = Callable[[bool], None]
"""Told whether there are headphones, each time that changes; at first there are none."""

_START_MS = 1500
"""A sound that has not begun after this never will: the file or the device is gone."""


def loudness(volume: int) -> float:
    """Linear factor of volume step ``volume``; steps outside 1 to 5 count as the nearest."""
    return float(10 ** (VOLUME_DECIBELS[min(5, max(1, volume))] / 20))


def system_loudspeaker(parent: QObject) -> Loudspeaker:
    """What this machine can be heard through."""
    if PulseLoudspeaker.is_possible():
        return PulseLoudspeaker(parent)
    from kiosk.adapters.voice.playing.qt_loudspeaker import QtLoudspeaker

    return QtLoudspeaker(parent)


class SoundPlayer(QObject):
    """Plays through headphones where there are some, else the device called ``device_name``, else the system's choice.

    A private line is heard through headphones or not at all. A device that is named is a loudspeaker, whatever it
    calls itself. ``loudspeaker`` is the machine's own unless another is handed in.
    """

    def __init__(
        self,
        device_name: str = "",
        on_headphones: OnHeadphones = lambda present: None,
        loudspeaker: Loudspeaker | None = None,
    ) -> None:
        super().__init__()
        self._device_name = device_name
        self._on_headphones = on_headphones
        self._headphones = False
        self._volume = Comfort().volume
        self._captions = SilentPlayer(self)
        self._clock = WordClock(self)
        self._line: tuple[Line, OnWord, OnEnd] | None = None
        self._sink: Sink | None = None
        self._started = False
        self._limit = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._limit.timeout.connect(self._on_limit)
        self._loudspeaker = system_loudspeaker(self) if loudspeaker is None else loudspeaker
        self._loudspeaker.changed.connect(self._on_changed)
        self._loudspeaker.began.connect(self._on_began)
        self._loudspeaker.failed.connect(self._on_failed)

    @property
    def has_sound(self) -> bool:
        """Whether the machine has any sound output now."""
        return bool(self._loudspeaker.sinks)

    @property
    def trouble(self) -> str:
        """What is wrong with the device that the site names, and the mend; empty when nothing is."""
        if not self.has_sound or not self._device_name or self._named() is not None:
            return ""
        there = ", ".join(f'"{sink.description}"' for sink in self._loudspeaker.sinks or ())
        return f'The sound device "{self._device_name}" is not there: plug it in, or name one of {there}.'

    @property
    def sounding(self) -> Path | None:
        """The clip that is being heard at this moment."""
        heard = self._line[0].clip if self._line is not None and self._sink is not None else None
        return heard.path if heard is not None and self._started else None

    def start(self) -> None:
        """Find out what there is, and open it."""
        self._loudspeaker.start()

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        """Begin ``line`` aloud, or as captions where it has no clip or nothing to be heard through."""
        self.stop()
        self._line = (line, on_word, on_end)
        if self._loudspeaker.sinks is None:
            self._limit.start(_START_MS)  # its first answer is on the way
        else:
            self._begin()

    def stop(self) -> None:
        """Fall silent at once."""
        self._fall_silent()
        self._limit.stop()
        self._clock.stop()
        self._captions.stop()
        self._line = None
        self._started = False

    def close(self) -> None:
        """Let go of the sound; before the program ends."""
        self.stop()
        self._loudspeaker.close()

    def _begin(self) -> None:
        assert self._line is not None
        line, on_word, on_end = self._line
        sink = self._choose(private=line.private)
        if sink is None or line.clip is None:
            self._line = None
            self._captions.play(line, on_word, on_end)
            return
        self._sink = sink
        self._limit.start(_START_MS)
        self._volume = line.volume
        self._loudspeaker.begin(line.clip.path, sink, loudness(line.volume))

    def _choose(self, *, private: bool) -> Sink | None:
        sinks, named = self._loudspeaker.sinks or (), self._named()
        headphones = next((sink for sink in sinks if sink.headphones and sink != named), None)
        if headphones is not None or private or not sinks:
            return headphones
        return named or BY_ITSELF

    def _named(self) -> Sink | None:
        sinks = self._loudspeaker.sinks or ()
        return next((sink for sink in sinks if self._device_name in (sink.description, sink.name)), None)

    def _is_there(self, sink: Sink) -> bool:
        return sink in (self._loudspeaker.sinks or ()) if sink.name else self.has_sound

    def _fall_silent(self) -> None:
        self._loudspeaker.stop()
        self._sink = None

    def _on_changed(self) -> None:
        if self._sink is not None and not self._is_there(self._sink):
            self._on_failed()  # before anything else: what headphones said must not go on for the whole room
        if self._line is not None and self._sink is None and not self._started:
            self._limit.stop()
            self._begin()
        elif self._line is None:
            self._get_ready()
        present = self._choose(private=True) is not None
        if present is not self._headphones:
            self._headphones = present
            self._on_headphones(present)

    def _get_ready(self) -> None:
        sink = self._choose(private=False)
        if sink is not None:
            self._loudspeaker.get_ready(sink, loudness(self._volume))

    def _on_began(self) -> None:
        if self._line is not None and self._sink is not None and not self._started:
            line, on_word, _ = self._line
            self._started = True
            self._limit.start(round(line.seconds * 1000) + BREATH_MS)
            self._clock.begin(line.marks, on_word)

    def _on_failed(self) -> None:
        """Once the words of the line are being lit they go on to its end; else they begin now."""
        self._fall_silent()
        if self._line is not None and not self._started:
            self._on_limit()

    def _on_limit(self) -> None:
        if self._line is None:
            return
        line, on_word, on_end = self._line
        started = self._started
        self.stop()
        if started:
            on_end()
        else:
            self._captions.play(line, on_word, on_end)
