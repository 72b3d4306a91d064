"""OneSentence: a sentence for the staff, said by the terminal's own voice, so that it is that voice which is tested."""

from __future__ import annotations

from kiosk.adapters.voice.voice import SpokenVoice
from kiosk.content.utterance import Utterance
from kiosk.staff.events import SentenceEnded
from kiosk.staff.ports import StaffInbox
from kiosk.visit.comfort import Comfort
from kiosk.visit.speech import Rate, Speaker, Speech, Spoken

SPEECH = -1
"""No speech of a visit bears this id. That it has ended is told by whoever hears what the voice answers."""


class OneSentence:
    """The Sounder port: says sentences with ``voice``."""

    def __init__(self, voice: SpokenVoice, inbox: StaffInbox) -> None:
        self._voice = voice
        self._inbox = inbox

    def play(self, sentence: Utterance) -> None:
        """See :class:`kiosk.staff.ports.Sounder`; answers at once where nobody could hear it."""
        if not self._voice.state.has_sound or self._voice.speaker_of(sentence) is Speaker.NOBODY:
            self._inbox(SentenceEnded(played=False))
            return
        self._voice.say(Speech(SPEECH, (Spoken("sentence", sentence),), Rate.USUAL, Comfort().volume))

    def hush(self) -> None:
        """See :class:`kiosk.staff.ports.Sounder`."""
        self._voice.hush()
