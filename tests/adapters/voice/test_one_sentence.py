"""A sentence for the staff: the terminal's own voice, or the word that nobody can hear it."""

from dataclasses import dataclass, field

from kiosk.adapters.voice.one_sentence import SPEECH, OneSentence
from kiosk.content.utterance import Part, Utterance
from kiosk.staff.events import SentenceEnded
from kiosk.visit.speech import Speaker


@dataclass
class State:
    has_sound: bool = True


@dataclass
class Voice:
    """As much of a voice as is asked for."""

    state: State = field(default_factory=State)
    voices: tuple[str, ...] = ("fr", "ar")
    said: list = field(default_factory=list)
    hushed: int = 0

    def speaker_of(self, utterance):
        return Speaker.ENGINE if utterance.locale in self.voices else Speaker.NOBODY

    def say(self, speech):
        self.said.append(speech)

    def hush(self):
        self.hushed += 1


def sentence_of(locale):
    return Utterance((Part(locale, f"shown {locale}", f"spoken {locale}"),))


def test_the_sentence_of_the_language_is_said_by_the_terminals_voice():
    voice, answers = Voice(), []
    OneSentence(voice, answers.append).play(sentence_of("ar"))
    (speech,) = voice.said
    assert (speech.id, speech.run[0].utterance, speech.private) == (SPEECH, sentence_of("ar"), False)
    assert answers == []


def test_a_terminal_without_sound_knows_that_nobody_hears_it():
    voice, answers = Voice(State(has_sound=False)), []
    OneSentence(voice, answers.append).play(sentence_of("fr"))
    assert (voice.said, answers) == ([], [SentenceEnded(played=False)])


def test_a_language_without_a_voice_is_not_heard_either():
    voice, answers = Voice(), []
    OneSentence(voice, answers.append).play(sentence_of("so"))
    assert (voice.said, answers) == ([], [SentenceEnded(played=False)])


def test_it_can_be_broken_off():
    voice = Voice()
    OneSentence(voice, [].append).hush()
    assert voice.hushed == 1
