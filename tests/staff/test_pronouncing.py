"""How the staff mend a word that a voice says wrongly: from the list to the ear and back."""

from dataclasses import replace

import pytest

from kiosk.content.utterance import Part, Utterance
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
LISTED = {"CAF": "caffe"}


def of_french(world=None, **listed: str) -> StaffWalk:
    """At the list of French, which holds ``listed``."""
    staff = CoreStaff(world or plain_world(), PIN, set_up=True)
    staff.devices.words.listed["fr"] = dict(listed or LISTED)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-voices")
    staff.devices.shelf.answer()
    return walk.touches("card-fr", "card-pronunciation").sees("Pronouncing")


def at_the_ear(walk: StaffWalk) -> StaffWalk:
    walk.touches("card-new").sees("WritingWord").writes("visale").touches("button-go-on")
    return (
        walk.sees("WritingSaid").reads("visale").writes("vizal").touches("button-go-on").sees("HearingWord")
    )


def said(utterance: Utterance) -> tuple[Part, ...]:
    return utterance.parts


def test_a_word_is_written_heard_before_and_after_and_kept():
    walk = at_the_ear(of_french().reads("CAF").reads("caffe"))
    walk.touches("button-hear", "button-play")
    assert [said(each) for each in walk.devices.sounder.played] == [
        (Part("fr", "visale", "visale"),),
        (Part("fr", "visale", "vizal"),),
    ]
    walk.touches("button-keep-take").sees("Pronouncing").reads("visale").reads("vizal")
    assert walk.devices.words.listed["fr"] == {**LISTED, "visale": "vizal"}


def test_what_was_kept_is_heard_by_visitors_once_the_staff_leave():
    walk = of_french().touches("button-leave").is_out()
    assert walk.devices.restarter.restarts == 0
    walk = at_the_ear(of_french()).touches("button-keep-take", "button-leave").is_out()
    assert walk.devices.restarter.restarts == 1


def test_a_listed_word_is_heard_written_otherwise_or_taken_away():
    walk = of_french().touches("card-word/CAF").sees("HearingWord").reads("caffe")
    walk.touches("button-previous").sees("WritingSaid").writes("C A F").touches(
        "button-go-on", "button-keep-take"
    )
    assert walk.devices.words.listed["fr"] == {"CAF": "C A F"}
    walk.touches("card-word/CAF", "button-erase-voice").sees("Pronouncing").reads_nothing_of("CAF")
    assert walk.devices.words.listed["fr"] == {}


def test_what_the_disk_refuses_is_told_and_can_be_tried_again():
    walk = at_the_ear(of_french())
    walk.devices.words.problem = "full: make room"
    walk.touches("button-keep-take").sees("HearingWord").reads("full: make room")
    walk.devices.words.problem = ""
    walk.touches("button-keep-take").sees("Pronouncing").reads("vizal")


def test_where_nothing_sounds_it_is_said():
    walk = at_the_ear(of_french()).reads_nothing_of("HearingWord/unheard").touches("button-play")
    walk.devices.sounder.finish(heard=False)
    walk.reads("HearingWord/unheard").touches("button-play")
    walk.devices.sounder.finish()
    walk.reads_nothing_of("HearingWord/unheard")


def test_an_empty_word_leads_nowhere_and_back_leads_where_one_came_from():
    walk = of_french().touches("card-new", "button-go-on").sees("WritingWord")
    walk.writes("…").touches("button-go-on").sees("WritingWord").writes("os").touches("button-go-on")
    walk.touches("button-go-on").sees("WritingSaid").touches("button-back").sees(
        "WritingWord"
    ).reads_nothing_of("x")
    assert walk.body.text == "os"
    walk.touches("button-back").sees("Pronouncing").touches("button-back").sees("LanguageVoices")


def test_a_long_list_comes_in_pages():
    walk = of_french(**{f"w{at}": f"x{at}" for at in range(7)}).reads("w4").reads_nothing_of("w5")
    walk.touches("button-more").reads("w5").reads("w6").touches("button-more").reads("w4")


@pytest.mark.parametrize("locale", ["bm", "so"])
def test_a_language_without_a_voice_of_the_machine_has_no_list(locale: str):
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-voices")
    staff.devices.shelf.answer()
    walk.touches(f"card-{locale}").sees("LanguageVoices")
    assert "pronunciation" not in [card.item for card in walk.body.cards]


def test_a_keyboard_without_the_letters_says_so():
    world = plain_world()
    arabic = tuple(replace(each, script="Arab") for each in world.library.languages if each.locale == "ar")
    world = replace(world, library=replace(world.library, languages=arabic))
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-voices")
    staff.devices.shelf.answer()
    walk.touches("card-ar", "card-pronunciation", "card-new").reads("WritingWord/letters")
    of_french().touches("card-new").reads("WritingWord/case").reads_nothing_of("WritingWord/letters")
