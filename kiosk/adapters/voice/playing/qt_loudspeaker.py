"""QtLoudspeaker: sounds through QtMultimedia, where there is no ``paplay``. Knows of no headphones.

Importing this module loads QtMultimedia, which takes some 200 ms.

No sound is ever left to end by itself: in Qt 6.11 a QSoundEffect that ends while another plays may be freed in the
audio thread, and its socket notifier then keeps the main thread turning for ever (after 1 to 1,000 plays, seen). So
each clip carries a silent second, and is stopped inside it; stopped 3,000 times, it never happened.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from kiosk.adapters.voice.playing.headphones import Sink


class QtLoudspeaker(QObject):
    """See :class:`kiosk.adapters.voice.playing.loudspeaker.Loudspeaker`.

    Whether there is sound is asked of the list of devices: without a sound server QSoundEffect stays loading for ever
    and never says that it failed.
    """

    changed = Signal()
    began = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effect: QSoundEffect | None = None
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.changed)
        self._known = False

    @property
    def sinks(self) -> tuple[Sink, ...] | None:
        """See :class:`Loudspeaker`."""
        return self._outputs() if self._known else None

    def start(self) -> None:
        """See :class:`Loudspeaker`."""
        self._known = True
        QTimer.singleShot(0, self, self.changed.emit)

    def get_ready(self, sink: Sink, volume: float) -> None:
        """See :class:`Loudspeaker`."""

    def begin(self, path: Path, sink: Sink, volume: float) -> None:
        """See :class:`Loudspeaker`."""
        self.stop()
        named = (each for each in QMediaDevices.audioOutputs() if _name(each.id().data()) == sink.name)
        effect = QSoundEffect(next(named, QMediaDevices.defaultAudioOutput()), self)
        effect.setVolume(volume)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        # queued: nothing is told from within begin(), as the role promises
        effect.playingChanged.connect(self._on_playing, type=Qt.ConnectionType.QueuedConnection)
        self._effect = effect
        effect.play()

    def stop(self) -> None:
        """See :class:`Loudspeaker`."""
        effect, self._effect = self._effect, None
        if effect is not None:
            effect.stop()
            effect.deleteLater()

    def close(self) -> None:
        """See :class:`Loudspeaker`."""
        self.stop()

    def _on_playing(self) -> None:
        if self._effect is not None:
            (self.began if self._effect.isPlaying() else self.failed).emit()

    def _outputs(self) -> tuple[Sink, ...]:
        return tuple(
            Sink(_name(each.id().data()), each.description()) for each in QMediaDevices.audioOutputs()
        )


def _name(id: object) -> str:
    return bytes(id).decode(errors="replace") if isinstance(id, bytes | bytearray) else ""
