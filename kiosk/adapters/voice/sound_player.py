"""Sound player: clips through QtMultimedia, and captions where there is nothing to hear them on.

Importing this module loads QtMultimedia: it is done after the first frame.

No sound is ever left to end by itself: in Qt 6.11 a QSoundEffect that ends while another plays may be freed in the
audio thread, and its socket notifier then keeps the main thread turning for ever (after 1 to 1,000 plays, seen). So
each clip carries a silent second, and is stopped inside it; stopped 3,000 times, it never happened.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QSoundEffect

from kiosk.adapters.voice.joining import PAD_MS, silence, wav_bytes
from kiosk.adapters.voice.line import Line, OnEnd, OnWord
from kiosk.adapters.voice.silent_player import SilentPlayer
from kiosk.adapters.voice.word_clock import WordClock

VOLUME_DECIBELS = {1: -20.0, 2: -15.0, 3: -10.0, 4: -5.0, 5: 0.0}
"""Level of each step: 20 dB from end to end (EN 301 549, 5.1.3.12 asks for 18 dB at least)."""

BREATH_MS = 200
"""Between the end of a sentence and the next: also how late a device may sound without losing the last word."""

Lay = Callable[[str, bytes], Path | None]
"""Puts a sound at a name and says where; None when it can be put nowhere."""

_START_MS = 1500
"""A sound that has not begun after this never will: the file or the device is gone."""
_OPENING_MS = 300


def loudness(volume: int) -> float:
    """Linear factor of volume step ``volume``; steps outside 1 to 5 count as the nearest."""
    return float(10 ** (VOLUME_DECIBELS[min(5, max(1, volume))] / 20))


class SoundPlayer(QObject):
    """Plays on the device called ``device_name``, else on the system's own choice; looked up for each line.

    Whether there is sound is asked of the list of devices: without a sound server QSoundEffect stays loading for ever
    and never says that it failed. ``lay`` takes one short silence.
    """

    def __init__(self, lay: Lay, device_name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lay = lay
        self._device_name = device_name
        self._captions = SilentPlayer(self)
        self._clock = WordClock(self)
        self._effect: QSoundEffect | None = None
        self._line: tuple[Line, OnWord, OnEnd] | None = None
        self._started = False
        self._limit = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._limit.timeout.connect(self._on_limit)
        self._opened: QSoundEffect | None = None
        self._opening = QTimer(self, singleShot=True)
        self._opening.timeout.connect(self._end_opening)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._open)

    @property
    def has_sound(self) -> bool:
        """Whether the machine has any sound output now."""
        return self._device() is not None

    def start(self) -> None:
        """Open the device."""
        self._open()

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        """Begin ``line`` on the device, or as captions where it is private, has no clip, or finds no device."""
        self.stop()
        device = None if line.private else self._device()
        if device is None or line.clip is None:
            self._captions.play(line, on_word, on_end)
            return
        self._line = (line, on_word, on_end)
        self._started = False
        self._effect = self._make(device, line.clip.path, line.volume)
        # queued: nothing is told from within play(), as the role promises
        self._effect.playingChanged.connect(self._on_playing, type=Qt.ConnectionType.QueuedConnection)
        self._limit.start(_START_MS)
        self._effect.play()

    def stop(self) -> None:
        """Fall silent at once."""
        self._limit.stop()
        self._clock.stop()
        self._captions.stop()
        self._line = None
        effect, self._effect = self._effect, None
        if effect is not None:
            _silence(effect)

    def _open(self) -> None:
        """Play a silence: the first sound of a device is up to 300 ms late, and nobody misses this one.

        The effect is kept: as long as one lives, Qt keeps the stream to the device. Where the silence can be put
        nowhere, the first sentence comes that much later, and that is all.
        """
        self._opening.stop()
        opened, self._opened = self._opened, None
        if opened is not None:
            _silence(opened)
        device = self._device()
        path = self._lay("silence", wav_bytes(silence(PAD_MS))) if device is not None else None
        if device is not None and path is not None:
            self._opened = self._make(device, path, 1)
            self._opened.play()
            self._opening.start(_OPENING_MS)

    def _end_opening(self) -> None:
        if self._opened is not None:
            self._opened.stop()

    def _make(self, device: QAudioDevice, path: Path, volume: int) -> QSoundEffect:
        effect = QSoundEffect(device, self)
        effect.setVolume(loudness(volume))
        effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect

    def _device(self) -> QAudioDevice | None:
        devices = QMediaDevices.audioOutputs()
        if not devices:
            return None
        named = (device for device in devices if self._device_name == device.description())
        return next(named, QMediaDevices.defaultAudioOutput())

    def _on_playing(self) -> None:
        if (
            self._line is not None
            and self._effect is not None
            and self._effect.isPlaying()
            and not self._started
        ):
            line, on_word, _ = self._line
            self._started = True
            self._limit.start(round(line.seconds * 1000) + BREATH_MS)
            self._clock.begin(line.marks, on_word)

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


def _silence(effect: QSoundEffect) -> None:
    effect.stop()
    effect.deleteLater()
