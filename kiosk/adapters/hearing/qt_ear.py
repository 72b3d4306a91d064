"""QtEar: the microphone through QtMultimedia, where there is no ``parec``.

Importing this module loads QtMultimedia, which takes some 200 ms.
"""

from __future__ import annotations

from array import array

from PySide6.QtCore import QIODevice, QObject, Qt, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices, QtAudio

from kiosk.adapters.hearing.heard import Ending
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE

_BUFFER_MS = (
    500  # what a screen that takes long to draw may keep waiting; asked for none, nothing comes for seconds
)


class QtEar(QObject):
    """See :class:`kiosk.adapters.hearing.microphone.Ear`. The system's default input."""

    heard = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = QAudioDevice()
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._format = _format_for(self._device)
        self._devices = QMediaDevices(self)
        self._devices.audioInputsChanged.connect(self._on_devices)

    @property
    def rate(self) -> int:
        """See :class:`kiosk.adapters.hearing.microphone.Ear`."""
        return self._format.sampleRate()

    def open(self) -> None:
        """See :class:`kiosk.adapters.hearing.microphone.Ear`."""
        self.close()
        self._device = QMediaDevices.defaultAudioInput()
        if self._device.isNull():
            QTimer.singleShot(0, self, lambda: self.failed.emit(Ending.ABSENT))
            return
        self._format = _format_for(self._device)
        source = self._source = QAudioSource(self._device, self._format, self)
        source.setBufferSize(self._format.bytesForDuration(1000 * _BUFFER_MS))
        # queued: a source must not be closed from within what it tells
        source.stateChanged.connect(self._on_state, type=Qt.ConnectionType.QueuedConnection)
        self._stream = source.start()
        if source.state() is not QtAudio.State.StoppedState:
            self._stream.readyRead.connect(self._read, type=Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """See :class:`kiosk.adapters.hearing.microphone.Ear`."""
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _read(self) -> None:
        if self._stream is not None:
            self.heard.emit(mono(bytes(self._stream.readAll().data()), self._format))

    def _on_devices(self) -> None:
        if self._source is not None and self._device not in QMediaDevices.audioInputs():
            self.failed.emit(Ending.LOST)

    def _on_state(self) -> None:
        if self._source is not None and self._source.state() is QtAudio.State.StoppedState:
            self.failed.emit(Ending.LOST)


def _format_for(device: QAudioDevice) -> QAudioFormat:
    """That of every recording where the system brings it about; else the device's own."""
    wanted = QAudioFormat()
    wanted.setSampleRate(SAMPLE_RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted if device.isNull() or device.isFormatSupported(wanted) else device.preferredFormat()


def mono(data: bytes, kind: QAudioFormat) -> array[int]:
    """The first channel of ``data`` as 16-bit samples."""
    data = data[: len(data) - len(data) % kind.bytesPerFrame()]
    match kind.sampleFormat():
        case QAudioFormat.SampleFormat.Int16:
            samples = array("h", data)
        case QAudioFormat.SampleFormat.Int32:
            samples = array("h", (sample >> 16 for sample in array("i", data)))
        case QAudioFormat.SampleFormat.Float:
            loud = (round(sample * 32_767) for sample in array("f", data))
            samples = array("h", (max(-32_768, min(32_767, sample)) for sample in loud))
        case _:
            samples = array("h", ((sample - 128) << 8 for sample in data))
    return samples[:: max(1, kind.channelCount())]
