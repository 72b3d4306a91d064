"""Recording human voices: languages, consent, sentence by sentence, tips, what is stale, files of a stick."""

from dataclasses import replace

import pytest

from kiosk.content.recording import MOST_SENTENCE_SECONDS, MOST_TIP_SECONDS, checksum
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.studio.shelf import (
    ConsentSlot,
    RecordedTip,
    Said,
    SentenceSlot,
    Shelf,
    Speaker,
    TipSlot,
    Verdict,
)
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
SOURCE = Speaker("bm", "Source", consented=True)
OLD = Said("bm", "0" * 32, "letters/purpose", "Pourquoi ?", "Source")
GONE = Said("bm", "1" * 32, "gone/since", "Plus rien.", "Source")


def inside(shelf=None, world=None):
    staff = CoreStaff(world or plain_world(SiteSheet(name="Espace")), PIN, set_up=True)
    staff.knock()
    staff.devices.shelf.now = shelf or Shelf()
    return StaffWalk(staff).through_the_door(PIN).touches("card-voices").sees("Voices")


def language(shelf=None, locale="bm"):
    return inside(shelf).touches(f"card-{locale}").sees("LanguageVoices")


def at_the_microphone(shelf=None, *, chapter="letters"):
    """Source stands at the microphone, the consent kept before."""
    walk = language(shelf or Shelf(speakers=(SOURCE,)))
    walk.touches("card-chapters", f"card-{chapter}").sees("Speakers").touches("card-voice/Source")
    return walk.sees("RecordingSentence")


def said(walk):
    return walk.body.french.utterance.shown


def cards(walk):
    return [card.item for card in walk.body.cards]


def bar(walk):
    return [button.action.value for button in walk.staff.screen.bar]


def take(walk, verdict=Verdict.GOOD):
    walk.touches("button-record", "button-stop")
    assert walk.devices.studio.ended
    walk.devices.studio.hear(verdict)
    return walk


def keeps(walk):
    walk.touches("button-keep-take")
    walk.devices.studio.answer()
    return walk


def test_every_language_of_the_terminal_and_those_only_spoken_can_be_recorded():
    walk = inside(Shelf(added=(("qaa-joola", "Jóola"),)))
    assert cards(walk) == ["fr", "ar", "en", "so", "bm", "qaa-joola"]


def test_nothing_is_offered_before_the_shelf_was_looked_at():
    staff = CoreStaff(plain_world(SiteSheet(name="Espace")), PIN, set_up=True)
    staff.knock()
    staff.devices.shelf.look = lambda: None
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-voices").reads("Voices/looking")
    assert cards(walk) == []


def test_a_language_tells_how_much_of_it_is_recorded():
    walk = at_the_microphone()
    keeps(take(walk)).touches("button-back", "button-back", "button-back")
    (card,) = (card for card in walk.body.cards if card.item == "bm")
    assert card.progress[0] == 1 < card.progress[1]
    assert f"1\u00a0/\u00a0{card.progress[1]}" in card.label.utterance.shown


def test_somebody_is_known_by_a_nickname_and_consents_before_anything_is_recorded():
    walk = language().touches("card-record").sees("NamingSpeaker").reads("NamingSpeaker/title")
    walk.writes("Lampe").touches("button-go-on").sees("Consenting").reads("Consenting/words")
    keeps(take(walk)).sees("RecordingSentence")
    assert walk.devices.studio.kept == [ConsentSlot("bm", "Lampe")]
    keeps(take(walk))
    assert walk.devices.studio.kept[1].nickname == "Lampe"


def test_without_a_kept_consent_no_sentence_is_reached():
    walk = language().touches("card-record").writes("Lampe").touches("button-go-on").sees("Consenting")
    take(walk).touches("button-keep-take")
    walk.devices.studio.kept.clear()
    walk.devices.shelf.now = Shelf()
    walk.devices.shelf.answer("disk full")
    walk.sees("Consenting").reads("disk full")
    walk.touches("button-back").sees("Speakers")
    assert cards(walk) == ["new"]


def test_a_speaker_who_has_not_consented_is_asked_first():
    walk = language(Shelf(speakers=(Speaker("bm", "Lampe"),))).touches("card-record").sees("Speakers")
    walk.touches("card-voice/Lampe").sees("Consenting")


def test_a_consent_for_one_language_is_none_for_another():
    walk = at_the_microphone().touches("button-back", "button-back", "button-back", "card-ar")
    walk.touches("card-record").sees("NamingSpeaker")


def test_a_nickname_is_taken_once_in_a_language():
    walk = language(Shelf(speakers=(SOURCE,))).touches("card-speakers", "card-new").writes("source")
    walk.touches("button-go-on").sees("NamingSpeaker").reads("NamingSpeaker/taken")
    walk.writes("sources").reads("NamingSpeaker/title").touches("button-go-on").sees("Consenting")


def test_a_sentence_takes_three_touches_and_leads_to_the_next():
    walk = at_the_microphone()
    first = said(walk)
    walk.touches("button-record", "button-stop")
    walk.devices.studio.hear()
    walk.touches("button-keep-take")
    walk.devices.studio.answer()
    (slot,) = walk.devices.studio.kept
    assert (slot.words, slot.nickname, slot.locale) == (first, "Source", "bm")
    assert walk.sees("RecordingSentence").reads("2\u00a0/").body.french.utterance.shown != first


def test_a_recording_bears_the_checksum_of_the_words_in_the_language_itself():
    walk = language(Shelf(speakers=(Speaker("ar", "Source", consented=True),)), "ar")
    walk.touches("card-chapters", "card-letters", "card-voice/Source").reads("ع letters/title")
    keeps(take(walk))
    (slot,) = walk.devices.studio.kept
    assert (slot.words, slot.key) == ("ع letters/title", "letters/title")
    assert slot.name == checksum("ع letters/title")


def test_the_microphone_listens_to_a_sentence_for_half_a_minute_at_most():
    walk = at_the_microphone().touches("button-record")
    assert walk.devices.studio.listening == MOST_SENTENCE_SECONDS
    assert (walk.body.listening, bar(walk)) == (True, ["stop"])
    walk.devices.studio.hear(Verdict.NOT_ENDED)
    walk.reads("Recording/not-ended")


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.GOOD])
def test_a_take_that_is_not_good_says_why_and_cannot_be_kept(verdict):
    walk = take(at_the_microphone(), verdict).reads(f"Recording/{verdict.value}")
    assert "keep-take" not in bar(walk)
    assert walk.staff.screen.bar[-1].action.value == "record"


def test_a_take_can_be_heard_and_made_again():
    walk = take(at_the_microphone()).touches("button-play")
    assert walk.devices.studio.playing == "take"
    walk.touches("button-record")
    assert walk.devices.studio.playing is None
    assert walk.devices.studio.listening


def test_the_french_is_said_and_falls_silent_when_somebody_records():
    walk = at_the_microphone().touches("button-hear")
    assert walk.devices.sounder.playing == walk.body.french.utterance
    walk.touches("button-record")
    assert walk.devices.sounder.playing is None


def test_a_take_that_could_not_be_kept_is_held_and_kept_again():
    walk = take(at_the_microphone())
    first = said(walk)
    walk.touches("button-keep-take")
    walk.devices.studio.refuse("no space left")
    walk.sees("RecordingSentence").reads("Errand/failed").reads("no space left")
    assert said(walk) == first
    assert said(keeps(walk)) != first


def test_skipping_leads_to_the_next_that_is_not_recorded_and_before_to_the_one_just_kept():
    walk = at_the_microphone()
    first = said(walk)
    second = said(keeps(take(walk)))
    third = said(walk.touches("button-skip"))
    assert len({first, second, third}) == 3
    assert said(walk.touches("button-previous")) == second
    walk.touches("button-previous").reads("Recording/kept")
    assert said(walk) == first
    assert said(walk.touches("button-skip")) == second


def test_what_is_recorded_can_be_heard_and_done_again():
    walk = keeps(take(at_the_microphone())).touches("button-previous", "button-play")
    (kept,) = walk.devices.shelf.now.said
    assert walk.devices.studio.playing == kept
    keeps(take(walk))
    assert len(walk.devices.shelf.now.said) == 1


def test_another_day_begins_at_the_first_sentence_that_is_not_recorded():
    walk = keeps(take(keeps(take(at_the_microphone()))))
    third = said(walk)
    again = language(walk.devices.shelf.now).touches("card-chapters", "card-letters", "card-voice/Source")
    assert said(again) == third


def test_the_last_sentence_of_a_chapter_ends_it():
    script = plain_world().script(Shelf(), "bm")
    (chapter,) = (each for each in script if each.id == "cover")
    *most, _ = (Said("bm", each.name, each.key, each.own.shown, "Source") for each in chapter.sentences)
    walk = at_the_microphone(Shelf(tuple(most), (SOURCE,)), chapter="cover")
    keeps(take(walk)).sees("Chapters").reads("Chapters/completed")
    (card,) = (card for card in walk.body.cards if card.item == "cover")
    assert card.progress == (len(chapter.sentences), len(chapter.sentences))


def test_leaving_a_take_forgets_it():
    walk = take(at_the_microphone()).touches("button-back").sees("Chapters")
    assert not walk.devices.studio.held
    walk.touches("card-letters", "button-record", "button-leave").is_out()
    assert walk.devices.studio.listening is None


def test_nobody_touching_closes_and_forgets_the_take():
    walk = take(at_the_microphone()).waits(120).is_out()
    assert not walk.devices.studio.held


def test_a_take_that_goes_on_keeps_the_page_open():
    walk = at_the_microphone().waits(119).touches("button-record").waits(MOST_SENTENCE_SECONDS)
    walk.devices.studio.hear()
    walk.waits(119).sees("RecordingSentence").waits(1).is_out()


def test_another_language_is_added_by_its_own_name():
    walk = inside().touches("button-add-language").sees("NamingLanguage").writes("Jóola")
    walk.touches("button-go-on").reads("NamingLanguage/title")
    walk.devices.shelf.answer()
    walk.sees("LanguageVoices").reads("Jóola").reads("LanguageVoices/only")
    assert walk.devices.shelf.asked == [("add", "Jóola")]
    walk.touches("card-record").writes("Lampe").touches("button-go-on")
    keeps(take(keeps(take(walk))))
    assert [slot.locale for slot in walk.devices.studio.kept] == ["qaa-jóola"] * 2


def test_a_language_that_could_not_be_added_says_so():
    walk = inside().touches("button-add-language").writes("Jóola").touches("button-go-on")
    walk.devices.shelf.now = Shelf()
    walk.devices.shelf.answer("cannot be written")
    walk.sees("NamingLanguage").reads("Errand/failed").reads("cannot be written")


def test_a_language_that_is_there_is_not_added_twice():
    walk = inside().touches("button-add-language").writes("bm").touches("button-go-on").sees("LanguageVoices")
    assert walk.devices.shelf.asked == []


def test_a_name_of_blanks_is_none():
    inside().touches("button-add-language").writes("  ").touches("button-go-on").sees("NamingLanguage")


def test_erasing_a_speaker_is_asked_before_and_takes_everything():
    shelf = Shelf((OLD,), (SOURCE,), (RecordedTip("bm", "letters", "step-1", "Source"),))
    walk = language(shelf).touches("card-speakers", "card-voice/Source", "button-erase-voice")
    assert walk.reads("OneSpeaker/asked").devices.shelf.asked == []
    walk.touches("button-leave-be").reads_nothing_of("OneSpeaker/asked")
    walk.touches("button-erase-voice", "button-erase-all")
    walk.devices.shelf.answer()
    walk.sees("Speakers")
    assert cards(walk) == ["new"]
    assert walk.devices.shelf.now == Shelf()


def test_who_was_erased_does_not_stand_at_the_microphone_any_more():
    walk = at_the_microphone().touches("button-back", "button-back", "card-speakers", "card-voice/Source")
    walk.touches("button-erase-voice", "button-erase-all")
    walk.devices.shelf.answer()
    walk.touches("button-back", "card-record").sees("NamingSpeaker")


def test_stale_recordings_say_what_they_said_and_what_is_to_be_said():
    walk = language(Shelf((OLD, GONE), (SOURCE,))).touches("card-stale").sees("Stale").reads("Pourquoi ?")
    walk.reads("À quoi ça sert.").touches("button-play")
    assert walk.devices.studio.playing == OLD
    walk.touches("button-more").reads("Stale/gone")
    assert "record" not in bar(walk)


def test_a_stale_recording_is_erased_alone():
    walk = language(Shelf((OLD, GONE), (SOURCE,))).touches("card-stale", "button-erase-voice")
    walk.devices.shelf.answer()
    walk.sees("Stale").reads("Plus rien.").touches("button-erase-voice")
    walk.devices.shelf.answer()
    walk.sees("LanguageVoices")
    assert "stale" not in cards(walk)


def test_what_replaces_a_stale_recording_erases_it():
    walk = language(Shelf((OLD,), (SOURCE,))).touches("card-stale", "button-record", "card-voice/Source")
    assert said(walk.sees("RecordingSentence")) == "À quoi ça sert."
    keeps(take(walk))
    assert walk.devices.shelf.asked == [("erase", OLD)]


def test_a_tip_is_short_and_is_heard_before_it_is_approved():
    walk = language(Shelf(speakers=(SOURCE,))).touches("card-tips", "card-letters", "card-step-2")
    walk.touches("card-voice/Source").sees("RecordingTip").touches("button-record")
    assert walk.devices.studio.listening == MOST_TIP_SECONDS
    walk.devices.studio.hear()
    keeps(walk).sees("OneTip").reads("OneTip/unheard")
    assert walk.devices.studio.kept == [TipSlot("bm", "letters", "step-2", "Source")]
    assert "approve" not in bar(walk)
    walk.touches("button-play")
    assert "approve" not in bar(walk)
    walk.devices.studio.finish()
    walk.reads("OneTip/heard").touches("button-approve")
    walk.devices.shelf.answer()
    walk.reads("OneTip/approved")
    assert walk.devices.shelf.now.tips == (RecordedTip("bm", "letters", "step-2", "Source", approved=True),)


def test_a_tip_is_erased_once_that_is_confirmed():
    tip = RecordedTip("bm", "letters", "step-1", "Source", approved=True)
    walk = language(Shelf((), (SOURCE,), (tip,))).touches("card-tips", "card-letters", "card-step-1")
    walk.sees("OneTip").touches("button-erase-voice").reads("OneTip/asked").touches("button-erase-all")
    walk.devices.shelf.answer()
    walk.sees("TipSteps")
    assert walk.devices.shelf.now.tips == ()


def test_a_language_is_packed_into_a_file_and_the_page_says_where():
    walk = language().touches("card-pack").reads("Errand/busy")
    walk.devices.shelf.answer(packed_to="/media/STICK/bm.fanal")
    walk.reads("/media/STICK/bm.fanal")
    assert walk.devices.shelf.asked == [("pack", "bm")]
    walk.touches("card-pack")
    walk.devices.shelf.answer("nothing to pack")
    walk.reads("Errand/failed").reads("nothing to pack")


def test_packed_voices_of_the_stick_are_taken_in():
    walk = inside().touches("button-take-in").sees("TakingIn").reads("TakingIn/none")
    walk.devices.shelf.files["bm.fanal"] = Shelf((OLD,))
    walk.touches("button-look-again", "card-bm.fanal").reads("Errand/busy")
    walk.devices.shelf.answer()
    walk.reads("TakingIn/done").reads("bm.fanal")
    assert walk.devices.shelf.now.said == (OLD,)


@pytest.mark.parametrize("leaves", [lambda walk: walk.touches("button-leave"), lambda walk: walk.waits(120)])
def test_visitors_get_what_was_recorded_as_soon_as_the_staff_have_left(leaves):
    walk = keeps(take(at_the_microphone()))
    leaves(walk).is_out()
    assert walk.devices.restarter.restarts == 1


def test_whoever_only_looked_leaves_the_terminal_as_it_is():
    walk = language(Shelf((OLD,), (SOURCE,))).touches("card-stale", "button-play", "button-leave").is_out()
    assert walk.devices.restarter.restarts == 0


def test_the_page_of_the_terminal_says_what_is_wrong_with_the_voice():
    world = replace(plain_world(SiteSheet(name="Espace")), voice_problems=("No sound device.", "Full."))
    walk = inside(world=world).touches("button-back").sees("Terminal").reads("Terminal/voice")
    walk.reads("No sound device. Full.")
    inside().touches("button-back").reads_nothing_of("Terminal/voice |")


def test_a_slot_of_a_sentence_names_its_text():
    keeps(take(walk := at_the_microphone()))
    (slot,) = walk.devices.studio.kept
    assert isinstance(slot, SentenceSlot)
    assert slot.key == "letters/title"
