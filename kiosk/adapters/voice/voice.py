"""Voice: the port of :mod:`kiosk.visit.ports`. One queue; a new speech replaces the old; late answers are dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.adapters.voice.cache import LIMIT_BYTES
from kiosk.adapters.voice.clip import Clip
from kiosk.adapters.voice.line import Line, Player
from kiosk.adapters.voice.renderer import Renderer
from kiosk.adapters.voice.script import Script, caption_marks, compose, shown_marks, word_marks
from kiosk.adapters.voice.state import VoiceState, voice_for, voiceless
from kiosk.adapters.voice.store import ClipStore
from kiosk.adapters.voice.words import reading_seconds
from kiosk.adapters.voice.worker_process import ANSWER_SECONDS, WorkerProcess
from kiosk.content.language import Language
from kiosk.content.utterance import Utterance
from kiosk.visit.events import SpeechEnded
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.speech import Progress, Rate, Speech, Spoken

RATES = {"fr": 115, "en": 130, "ar": 165}
OTHER_RATE = 140
"""What espeak-ng is asked for at the usual rate, in its own words per minute, by locale.

It makes no difference between the short words of French and the long ones of Arabic, so each is measured: over a whole
visit these give a median of 2.2, 2.3 and 1.8 words a second, no sentence under 1.2 or over 4.
"""

LOOK_AHEAD_MS = 60
"""How long what is prepared waits: the screen of the moment is drawn first."""


def make_voice(
    *,
    languages: Sequence[Language],
    worker: Sequence[str],
    folder: Path,
    inbox: Inbox,
    progress: ProgressSink,
    player: Player | None = None,
    sound_device: str = "",
    cache_bytes: int = LIMIT_BYTES,
    answer_seconds: float = ANSWER_SECONDS,
    spares: Sequence[Path] | None = None,
) -> SpokenVoice:
    """The voice of a terminal; nothing is started or imported before :meth:`SpokenVoice.start`.

    ``worker`` is the command of the voice worker, program first, empty for captions alone; ``folder`` holds its clips,
    one below ``spares`` while it cannot be written (see :class:`ClipStore`); ``player`` is the loudspeaker unless
    another is handed in.
    """

    def loudspeaker() -> Player:
        from kiosk.adapters.voice.sound_player import SoundPlayer

        return SoundPlayer(store.lay, sound_device)

    store = ClipStore(folder, cache_bytes, spares)
    renderer = Renderer(WorkerProcess(worker, answer_seconds), store)
    return SpokenVoice(
        languages, renderer, loudspeaker if player is None else lambda: player, inbox, progress
    )


class SpokenVoice(QObject):
    """Says speeches sentence by sentence: each is rendered, played, and its words lit; then the next.

    Lives in the Qt main thread. Takes only sentences of the catalogues: no typed text may be handed in.
    """

    settled = Signal()
    """It is known which voices there are, or that there is no engine; again after each restart."""

    def __init__(
        self,
        languages: Sequence[Language],
        renderer: Renderer,
        make_player: Callable[[], Player],
        inbox: Inbox,
        progress: ProgressSink,
    ) -> None:
        super().__init__()
        self._languages = tuple(languages)
        self._renderer = renderer
        self._make_player = make_player
        self._player: Player | None = None
        self._inbox = inbox
        self._progress = progress
        self._speech: Speech | None = None
        self._index = 0
        self._awaited: Script | None = None
        self._stalled = False  # a speech waits until it is known which voices there are
        self._prepared: tuple[Iterable[Utterance], Rate] | None = None
        self._look_ahead = QTimer(self, singleShot=True, interval=LOOK_AHEAD_MS)
        self._look_ahead.timeout.connect(self._prepare)
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._next_line)
        renderer.setParent(self)
        renderer.worker.setParent(self)
        renderer.rendered.connect(self._on_rendered)
        renderer.settled.connect(self._on_settled)

    def start(self) -> None:
        """Start the worker and open the sound; after the first frame, because it takes some 200 ms. Once."""
        if self._player is None:
            self._player = self._make_player()
            self._renderer.worker.start()
            self._player.start()

    def stop(self) -> None:
        """Fall silent and end the worker; to be called before the program ends."""
        self.forget()
        self._renderer.worker.stop()
        self._renderer.store.close()

    def say(self, speech: Speech) -> None:
        """See :class:`kiosk.visit.ports.Voice`."""
        self.start()
        self._fall_silent()
        self._speech = speech
        self._index = 0
        self._stalled = False
        if speech.run:
            self._next_line()
        else:
            self._begin.start(0)

    def hush(self) -> None:
        """See :class:`kiosk.visit.ports.Voice`."""
        if self._speech is not None:
            self._fall_silent()
            self._renderer.want(())
            self._progress(None)

    def prepare(self, utterances: Iterable[Utterance], rate: Rate) -> None:
        """See :class:`kiosk.visit.ports.Voice`."""
        self.start()
        self._prepared = (utterances, rate)
        self._look_ahead.start()

    def forget(self) -> None:
        """See :class:`kiosk.visit.ports.Voice`. The clips stay: they hold the product's own sentences."""
        self.hush()
        self._prepared = None
        self._look_ahead.stop()
        self._renderer.drop()

    @property
    def state(self) -> VoiceState:
        """Whether the terminal can be heard, and why not."""
        worker = self._renderer.worker
        return VoiceState(
            standing=worker.standing,
            engine=worker.engine.version if worker.engine is not None else "",
            voiceless=voiceless(self._languages, self.voice_of) if worker.engine is not None else (),
            has_sound=self._player is not None and self._player.has_sound,
            restarts=worker.restarts,
            reason=worker.reason or self._renderer.failure,
            unkept=self._renderer.store.trouble(),
        )

    def voice_of(self, locale: str) -> str | None:
        """The engine's voice for ``locale``; None when it has none, or is not ready yet."""
        engine = self._renderer.engine
        language = next((language for language in self._languages if language.locale == locale), None)
        return voice_for(language, engine.voices) if engine is not None and language is not None else None

    def _fall_silent(self) -> None:
        self._speech = None
        self._awaited = None
        self._begin.stop()
        if self._player is not None:
            self._player.stop()

    def _next_line(self) -> None:
        speech = self._speech
        self._stalled = speech is not None and not self._renderer.is_settled
        if speech is None or self._stalled:
            return
        if self._index == len(speech.run):
            self._speech = None
            self._progress(None)
            self._inbox(SpeechEnded(speech.id))
            return
        spoken = speech.run[self._index]
        script = self._script(spoken.utterance, speech.rate)
        clip = self._renderer.clip(script) if script is not None else None
        ahead = [self._script(later.utterance, speech.rate) for later in speech.run[self._index :]]
        waits = script is not None and clip is None
        self._awaited = script if waits else None
        self._renderer.want(dict.fromkeys(script for script in ahead if script is not None))
        if not waits:
            self._play(speech, spoken, clip)

    def _on_rendered(self, script: Script, clip: Clip | None) -> None:
        if self._speech is not None and script == self._awaited:
            self._awaited = None
            self._play(self._speech, self._speech.run[self._index], clip)

    def _on_settled(self) -> None:
        self._prepare()
        if self._stalled:
            self._next_line()
        self.settled.emit()

    def _play(self, speech: Speech, spoken: Spoken, clip: Clip | None) -> None:
        assert self._player is not None

        def on_word(start: int, length: int) -> None:
            self._progress(Progress(speech.id, spoken.item, start, length))

        def on_end() -> None:
            self._index += 1
            self._next_line()

        self._player.play(self._line(speech, spoken, clip), on_word, on_end)

    def _line(self, speech: Speech, spoken: Spoken, clip: Clip | None) -> Line:
        utterance = spoken.utterance
        if clip is not None:
            seconds, words = clip.seconds, word_marks(utterance, self.voice_of, clip)
            marks = shown_marks(utterance, words)
        else:
            seconds, words = reading_seconds(utterance.shown, speech.rate.value), ()
            marks = caption_marks(utterance, seconds)
        voices = dict.fromkeys((part.locale, self.voice_of(part.locale)) for part in utterance.parts)
        return Line(
            spoken.item, utterance, clip, seconds, marks, words, tuple(voices), speech.volume, speech.private
        )

    def _prepare(self) -> None:
        if self._prepared is not None and self._renderer.is_settled:
            utterances, rate = self._prepared
            self._prepared = None
            scripts = (self._script(utterance, rate) for utterance in utterances)
            self._renderer.prepare(dict.fromkeys(script for script in scripts if script is not None))

    def _script(self, utterance: Utterance, rate: Rate) -> Script | None:
        def rate_of(locale: str) -> int:
            return round(RATES.get(locale, OTHER_RATE) * rate.value)

        return compose(utterance, self.voice_of, rate_of)
