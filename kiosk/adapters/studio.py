"""TakeStudio: the microphone and the take that was made with it last, until it is kept on the shelf or dropped."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.adapters.hearing.heard import Ending, Heard
from kiosk.adapters.hearing.microphone import Ear, Microphone, system_ear
from kiosk.adapters.recordings.finder import Finder
from kiosk.adapters.recordings.keeping import keep
from kiosk.adapters.recordings.levelling import levelled
from kiosk.adapters.recordings.sidecar import UnsoundError
from kiosk.adapters.voice.engines.resampling import resampled
from kiosk.adapters.voice.voice import SpokenVoice
from kiosk.adapters.voice_shelf import DiskShelf
from kiosk.content.recording import Tip
from kiosk.content.utterance import Part, Utterance
from kiosk.staff.events import SentenceEnded, TakeMade
from kiosk.staff.ports import LevelSink, StaffInbox
from kiosk.staff.studio.shelf import RecordedTip, Said, Slot, Verdict
from kiosk.visit.comfort import Comfort
from kiosk.visit.speech import Rate, Speech, Spoken

SPEECH = -2
"""No speech of a visit bears this id. That it has ended is told by whoever hears what the voice answers."""

_FAILED = {Ending.ABSENT: Verdict.NO_MICROPHONE, Ending.LOST: Verdict.LOST}


@dataclass(slots=True)
class _Take:
    """``samples`` are the recording, none before it is made."""

    samples: array[int] = field(default_factory=lambda: array("h"))


class TakeStudio:
    """The Studio port. Takes are said by the terminal's own ``voice``, which never says two things at once.

    ``finder`` is where that voice finds its recordings; ``make_ear`` is asked once, at the first take, for what the
    machine hears with. Lives in the Qt main thread.
    """

    def __init__(
        self,
        shelf: DiskShelf,
        voice: SpokenVoice,
        finder: Finder,
        level: LevelSink,
        inbox: StaffInbox,
        make_ear: Callable[[], Ear] = system_ear,
    ) -> None:
        self._shelf = shelf
        self._voice = voice
        self._finder = finder
        self._inbox = inbox
        self._level = level
        self._make_ear = make_ear
        self._microphone: Microphone | None = None
        self._take: _Take | None = None

    def record(self, most_seconds: float) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        self.drop()
        take = self._take = _Take()
        self._microphone = self._microphone or Microphone(self._make_ear(), self._level)
        self._microphone.listen(most_seconds, lambda heard: self._on_heard(take, heard))

    def end(self) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        if self._microphone is not None:
            self._microphone.end()

    def play(self) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        samples = self._take.samples if self._take is not None else array("h")
        try:
            self._say(self._finder.hold(samples) if samples else "")
        except OSError:
            self._inbox(SentenceEnded(played=False))

    def play_kept(self, what: Said | RecordedTip) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        match what:
            case Said(locale=locale, name=name):
                self._say(f"{locale}/{name}")
            case RecordedTip(locale=locale, procedure=procedure, step=step):
                self._say(Tip(locale, procedure, step).id)

    def hush(self) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        self._voice.hush()

    def drop(self) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        self._voice.hush()
        if self._microphone is not None:
            self._microphone.drop()
        self._finder.drop()
        self._take = None

    def keep(self, slot: Slot) -> None:
        """See :class:`kiosk.staff.ports.Studio`."""
        samples = self._take.samples if self._take is not None else array("h")

        def task() -> None:
            if not samples:
                raise UnsoundError(slot.locale, "", "there is no take to be kept")
            keep(self._shelf.folder, slot, samples)

        self._shelf.after(task)

    def _say(self, id: str) -> None:
        """Say the recording called ``id``; answer at once where nobody could hear it."""
        if not self._voice.state.has_sound or self._finder(id) is None:
            self._inbox(SentenceEnded(played=False))
            return
        heard = Utterance((Part(id.partition("/")[0], "", "", id),))
        self._voice.say(Speech(SPEECH, (Spoken("take", heard),), Rate.USUAL, Comfort().volume))

    def _on_heard(self, take: _Take, heard: Heard) -> None:
        if heard.ending in _FAILED:
            self._inbox(TakeMade(_FAILED[heard.ending]))
        else:
            self._shelf.do(lambda: self._make(take, heard))

    def _make(self, take: _Take, heard: Heard) -> None:
        """On the shelf's thread: half a minute of sound takes about half a second."""
        made = levelled(resampled(heard.samples, heard.rate), not_ended=heard.ending is Ending.CUT)
        take.samples = made.samples
        if self._take is take:  # not if it was dropped meanwhile
            self._inbox(TakeMade(made.verdict, made.seconds))
