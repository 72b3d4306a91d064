"""Voice: the port of :mod:`kiosk.visit.ports`. One queue; a new speech replaces the old; late answers are dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.adapters.voice.making.cache import LIMIT_BYTES
from kiosk.adapters.voice.making.mixer import Mixer, Segments
from kiosk.adapters.voice.making.renderer import Renderer
from kiosk.adapters.voice.making.store import ClipStore
from kiosk.adapters.voice.playing.line import Line, Player
from kiosk.adapters.voice.scripts.marks import caption_marks, shown_marks, word_marks
from kiosk.adapters.voice.scripts.recorded import FindRecording, RecordedVoices, no_recordings
from kiosk.adapters.voice.scripts.saying import Saying, compose, speaker_of
from kiosk.adapters.voice.scripts.words import reading_seconds
from kiosk.adapters.voice.sound.clip import Clip
from kiosk.adapters.voice.state import VoiceState, voice_for, voiceless
from kiosk.adapters.voice.worker.worker_process import ANSWER_SECONDS, WorkerProcess
from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.utterance import Utterance
from kiosk.visit.events import HeadphonesChanged, SpeechEnded
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.speech import Progress, Rate, Speaker, Speech, Spoken

RATES = {"fr": 115, "en": 130, "ar": 165, "uk": 110, "ru": 100, "es": 105, "ka": 145}
OTHER_RATE = 140
"""What espeak-ng is asked for at the usual rate, in its own words per minute, by locale.

It makes no difference between the short words of French and the long ones of Arabic, so each is measured: over a whole
visit the first three give a median of 2.2, 2.3 and 1.8 words a second, no sentence under 1.2 or over 4. The others were
brought to the same 4 syllables a second; that is 1.6 to 2 of their words.
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
    recordings: FindRecording = no_recordings,
    player: Player | None = None,
    sound_device: str = "",
    cache_bytes: int = LIMIT_BYTES,
    answer_seconds: float = ANSWER_SECONDS,
    spares: Sequence[Path] | None = None,
) -> SpokenVoice:
    """The voice of a terminal; nothing is started or imported before :meth:`SpokenVoice.start`.

    ``worker`` is the command of the voice worker, program first, empty for captions alone; ``folder`` holds its clips,
    one below ``spares`` while it cannot be written (see :class:`ClipStore`); ``recordings`` finds the human voices;
    ``player`` is the loudspeaker unless another is handed in.
    """

    def loudspeaker() -> Player:
        from kiosk.adapters.voice.playing.sound_player import SoundPlayer

        return SoundPlayer(sound_device, lambda present: inbox(HeadphonesChanged(present)))

    store = ClipStore(folder, cache_bytes, spares)
    renderer = Renderer(WorkerProcess(worker, answer_seconds), store)
    return SpokenVoice(
        languages,
        renderer,
        RecordedVoices(recordings),
        loudspeaker if player is None else lambda: player,
        inbox,
        progress,
    )


class SpokenVoice(QObject):
    """Says speeches sentence by sentence: each is found or made, played, and its words lit; then the next.

    A sentence that humans say waits for no engine. Lives in the Qt main thread. Takes only sentences of the catalogues:
    no typed text may be handed in.
    """

    settled = Signal()
    """It is known which voices there are, or that there is no engine; again after each restart."""

    def __init__(
        self,
        languages: Sequence[Language],
        renderer: Renderer,
        recorded: RecordedVoices,
        make_player: Callable[[], Player],
        inbox: Inbox,
        progress: ProgressSink,
    ) -> None:
        super().__init__()
        self._languages = tuple(languages)
        self._renderer = renderer
        self._recorded = recorded
        self._mixer = Mixer(renderer, self)
        self._make_player = make_player
        self._player: Player | None = None
        self._inbox = inbox
        self._progress = progress
        self._speech: Speech | None = None
        self._index = 0
        self._awaited: Saying | None = None
        self._stalled = False  # a speech waits until it is known which voices there are
        self._prepared: tuple[Iterable[Utterance], Rate] | None = None
        self._look_ahead = QTimer(self, singleShot=True, interval=LOOK_AHEAD_MS)
        self._look_ahead.timeout.connect(self._prepare)
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._next_line)
        renderer.worker.setParent(self)
        self._mixer.made.connect(self._on_made)
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
        self._mixer.close()
        self._renderer.worker.stop()
        self._renderer.store.close()
        if self._player is not None:
            self._player.close()

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
            self._mixer.want(())
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
        self._mixer.drop()

    @property
    def state(self) -> VoiceState:
        """Whether the terminal can be heard, and why not."""
        worker = self._renderer.worker
        return VoiceState(
            standing=worker.standing,
            engine=worker.engine.name if worker.engine is not None else "",
            voiceless=voiceless(self._languages, self.voice_of) if worker.engine is not None else (),
            has_sound=self._player is not None and self._player.has_sound,
            restarts=worker.restarts,
            reason=worker.reason or self._renderer.failure or self._mixer.failure,
            unkept=self._renderer.store.trouble(),
            damaged=self._recorded.damaged,
            left_out=worker.left_out,
            trouble=self._player.trouble if self._player is not None else "",
        )

    def voice_of(self, locale: str) -> str | None:
        """The engine's voice for ``locale``; None when it has none, or is not ready yet.

        In a language that is spoken only, what is said by no recording is data, which the French voice says.
        """
        engine = self._renderer.engine
        language = self._language(self._voice_locale(locale))
        return voice_for(language, engine.voices) if engine is not None and language is not None else None

    def speaker_of(self, utterance: Utterance) -> Speaker:
        """Who would say ``utterance`` now, were there a loudspeaker."""
        saying = self._saying(utterance, Rate.USUAL)
        return speaker_of(saying.said_by(heard=bool(saying.segments)))

    def _language(self, locale: str) -> Language | None:
        return next((language for language in self._languages if language.locale == locale), None)

    def _voice_locale(self, locale: str) -> str:
        language = self._language(locale)
        return SOURCE_LOCALE if language is not None and language.spoken_only else locale

    def _fall_silent(self) -> None:
        self._speech = None
        self._awaited = None
        self._begin.stop()
        if self._player is not None:
            self._player.stop()

    def _next_line(self) -> None:
        self._stalled = False
        speech = self._speech
        if speech is None:
            return
        if self._index == len(speech.run):
            self._speech = None
            self._progress(None)
            self._inbox(SpeechEnded(speech.id))
            return
        saying = self._saying(speech.run[self._index].utterance, speech.rate)
        if saying.lacks_a_voice and not self._renderer.is_settled:
            self._stalled = True
            return
        self._say(speech, saying)

    def _say(self, speech: Speech, saying: Saying) -> None:
        """Play ``saying``, or have it made first."""
        clip = self._mixer.clip(saying.segments) if saying.segments else None
        if clip is None and saying.segments:
            self._awaited = saying
            self._mixer.want([saying.segments])
        else:
            self._play(speech, saying, clip)
        self._want_all(speech)

    def _want_all(self, speech: Speech) -> None:
        """Have made what ``speech`` still waits for, and what comes later in it."""
        index = self._index
        later = tuple(spoken.utterance for spoken in speech.run[index + 1 :])

        def want() -> None:
            if self._speech is speech and self._index == index:
                awaited = () if self._awaited is None else (self._awaited,)
                sayings = (*awaited, *(self._saying(utterance, speech.rate) for utterance in later))
                self._mixer.want(dict.fromkeys(saying.segments for saying in sayings))

        self._once_read(later, want)

    def _once_read(self, utterances: Iterable[Utterance], then: Callable[[], None]) -> None:
        """Do ``then`` once the recordings of ``utterances`` were read: the first time perhaps from a slow disk."""
        ids = {part.recording for each in utterances for part in each.parts if part.recording}
        unread = [id for id in ids if not self._recorded.is_known(id)]
        if unread:
            self._mixer.after(lambda: [self._recorded.get(id) for id in unread], then)
        else:
            then()

    def _on_made(self, segments: Segments, clip: Clip | None) -> None:
        speech, saying = self._speech, self._awaited
        if speech is None or saying is None or saying.segments != segments:
            return
        self._awaited = None
        other = saying if clip is not None else self._other(speech, saying)
        if other.segments == segments:
            self._play(speech, saying, clip)
        else:
            self._say(speech, other)

    def _other(self, speech: Speech, saying: Saying) -> Saying:
        """How else to say what could not be made: by another engine, if there is one, else by the humans alone.

        After the humans alone there is nobody: a full disk would else be tried for ever.
        """
        utterance = speech.run[self._index].utterance
        humans = self._saying(utterance, speech.rate, without_engine=True)
        if humans.segments == saying.segments:
            return saying
        other = self._saying(utterance, speech.rate)
        return humans if other.segments == saying.segments and saying.needs_both else other

    def _on_settled(self) -> None:
        self._prepare()
        if self._stalled:
            self._next_line()
        self.settled.emit()

    def _play(self, speech: Speech, saying: Saying, clip: Clip | None) -> None:
        assert self._player is not None
        player = self._player
        line = _line(speech, speech.run[self._index], saying, clip)
        speaker = speaker_of(line.said_by)

        def on_word(start: int, length: int) -> None:
            unheard = not speech.private and not player.has_sound
            by = Speaker.NOBODY if unheard else speaker
            self._progress(Progress(speech.id, line.item, start, length, by))

        def on_end() -> None:
            self._index += 1
            self._next_line()

        player.play(line, on_word, on_end)

    def _prepare(self) -> None:
        if self._prepared is None or not self._renderer.is_settled:
            return
        coming, rate = self._prepared
        utterances = tuple(coming)
        prepared = self._prepared = (utterances, rate)

        def make() -> None:
            if self._prepared is prepared:
                self._prepared = None
                sayings = (self._saying(utterance, rate) for utterance in utterances)
                self._mixer.prepare(dict.fromkeys(saying.segments for saying in sayings))

        self._once_read(utterances, make)

    def _saying(self, utterance: Utterance, rate: Rate, *, without_engine: bool = False) -> Saying:
        def rate_of(locale: str) -> int:
            return round(RATES.get(self._voice_locale(locale), OTHER_RATE) * rate.value)

        voice_of = self.voice_of if not without_engine else lambda locale: None
        return compose(utterance, voice_of, rate_of, self._recorded.get, _factor(rate))


def _factor(rate: Rate) -> float:
    """How many times as fast as they were spoken recordings can be heard at ``rate``."""
    if rate is Rate.USUAL:
        return 1.0
    from kiosk.adapters.voice.sound.stretch import can_stretch  # here: most visits need none

    return rate.value if can_stretch() else 1.0


def _line(speech: Speech, spoken: Spoken, saying: Saying, clip: Clip | None) -> Line:
    utterance = spoken.utterance
    if clip is not None:
        seconds, words = clip.seconds, word_marks(saying.groups, clip)
        marks = shown_marks(utterance, saying.groups, clip, words)
    else:
        seconds, words = reading_seconds(utterance.shown, speech.rate.value), ()
        marks = caption_marks(utterance, seconds)
    said_by = saying.said_by(heard=clip is not None)
    return Line(spoken.item, utterance, clip, seconds, marks, words, said_by, speech.volume, speech.private)
