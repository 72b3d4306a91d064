"""Who can be asked for, after failures and while a voice is loaded."""

from kiosk.adapters.voice.worker.protocol import EngineFacts, ProgramFacts
from kiosk.adapters.voice.worker.roster import Roster

FRENCH, ARABIC = "piper:fr_FR-source", "piper:ar_JO-lampe"
FACTS = EngineFacts(
    "eSpeak NG 1.51",
    ("roa/fr",),
    (
        ProgramFacts("piper", "Piper", "/a", "a1", (FRENCH, ARABIC)),
        ProgramFacts("rhvoice", "RHVoice", "/b", "b1", ("rhvoice:anna",)),
    ),
)
ALL = FACTS.voices


def roster():
    met = Roster()
    met.meet(FACTS)
    return met


def test_before_a_worker_is_ready_nobody_speaks():
    assert Roster().facts is None


def test_two_failures_in_a_row_leave_an_engine_out_with_all_its_voices():
    met = roster()
    assert not met.failed(FRENCH, "it ended")
    assert met.facts.voices == ALL
    assert met.failed(ARABIC, "it ended again")
    assert met.facts.voices == ("roa/fr", "rhvoice:anna")
    assert met.left_out == (("Piper", "it ended again"),)


def test_a_sentence_that_was_said_begins_the_count_anew():
    met = roster()
    met.failed(FRENCH, "it ended")
    met.spoke([FRENCH])
    assert not met.failed(FRENCH, "it ended")
    assert met.left_out == ()


def test_what_another_engine_says_begins_no_count_anew():
    met = roster()
    met.failed(FRENCH, "it ended")
    met.spoke(["roa/fr", "rhvoice:anna"])
    assert met.failed(FRENCH, "it ended")


def test_a_new_worker_does_not_bring_back_who_was_left_out():
    met = roster()
    for _ in range(2):
        met.failed(FRENCH, "it ended")
    met.meet(FACTS)
    assert met.facts.voices == ("roa/fr", "rhvoice:anna")


def test_espeak_is_never_left_out():
    met = roster()
    for _ in range(5):
        assert not met.failed("roa/fr", "it died")
    assert met.facts.voices == ALL
    assert met.left_out == ()


def test_a_voice_that_is_being_loaded_is_back_once_it_is():
    met = roster()
    met.sleeps(FRENCH)
    assert met.facts.voices == tuple(voice for voice in ALL if voice != FRENCH)
    met.woke(FRENCH)
    assert met.facts.voices == ALL
