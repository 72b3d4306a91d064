"""The set-up of a terminal, question by question."""

from dataclasses import replace

import pytest

from kiosk.content.utterance import Part, Utterance
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.states import Saving
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
STEPS = "ChoosingPin Writing Writing ChoosingLanguages ChoosingPrinter MeasuringScreen TestingSound Summary"


def first_run(world=None):
    staff = CoreStaff(world or plain_world())
    assert staff.knock()
    return StaffWalk(staff).sees("Welcome")


def at(step, world=None, *, pin=True):
    """The first run at the question called ``step``, everything before it passed; with a PIN unless told otherwise."""
    walk = first_run(world).touches("button-set-up")
    if pin:
        walk.chooses_a_pin(PIN)
    else:
        walk.touches("button-skip")
    for _ in STEPS.split():
        if walk.staff.screen.name == step:
            return walk
        pass_on(walk)
    raise AssertionError(step)


def pass_on(walk):
    walk.touches("button-skip" if walk.staff.screen.name == "TestingSound" else "button-go-on")


def finish(walk):
    while walk.staff.screen.name != "Summary":
        pass_on(walk)
    return walk.touches("button-done")


def test_a_terminal_that_was_never_set_up_asks_now_or_later():
    first_run().touches("button-later").is_out()


def test_nobody_at_the_welcome_gives_the_terminal_back_after_a_minute():
    first_run().waits(59).sees("Welcome").waits(1).is_out()


def test_every_question_comes_in_order_and_can_be_passed():
    walk = first_run().touches("button-set-up")
    seen = [walk.staff.screen.name]
    walk.touches("button-skip")
    while seen[-1] != "Summary":
        seen.append(walk.staff.screen.name)
        if seen[-1] != "Summary":
            pass_on(walk)
    assert " ".join(seen) == STEPS


def test_back_leads_through_the_same_questions_to_the_welcome():
    walk = at("Summary")
    seen = []
    while walk.staff.screen.name != "Welcome":
        seen.append(walk.staff.screen.name)
        walk.touches("button-back")
    assert " ".join(reversed(seen)) == STEPS


def test_the_beads_say_which_question_of_how_many():
    walk = first_run().touches("button-set-up")
    assert (walk.staff.screen.number, walk.staff.screen.count) == (1, 8)
    walk.touches("button-skip")
    assert (walk.staff.screen.number, walk.staff.screen.count) == (2, 8)


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("12345", "too-short"),
        ("111111", "repeated"),
        ("123456", "run"),
        ("010170", "date-like"),
        ("159753", "well-known"),
    ],
)
def test_a_weak_pin_is_refused_and_the_reason_told(pin, why):
    walk = first_run().touches("button-set-up").enters(pin)
    walk.sees("ChoosingPin").reads(f"ChoosingPin/{why}")
    assert walk.body.dots == 0


def test_the_postcode_of_the_site_is_no_pin():
    world = plain_world(SiteSheet(address="12 rue des Écoles, 69384 Lyon"))
    first_run(world).touches("button-set-up").enters("693847").reads("ChoosingPin/postcode")


def test_no_more_than_twelve_digits_are_taken():
    walk = first_run().touches("button-set-up").types("7391847391847")
    assert walk.body.dots == walk.body.most == 12


def test_a_pin_that_is_not_repeated_is_not_kept():
    walk = first_run().touches("button-set-up").enters(PIN).sees("RepeatingPin").enters("739185")
    walk.sees("ChoosingPin").reads("ChoosingPin/differed")
    assert walk.devices.pins.asked == []


def test_a_pin_is_kept_before_the_next_question():
    walk = first_run().touches("button-set-up").enters(PIN).enters(PIN)
    walk.sees("RepeatingPin").reads("RepeatingPin/keeping")
    assert not walk.body.takes
    walk.devices.pins.answer_choice()
    walk.sees("Writing")
    assert walk.devices.pins.is_set()


def test_a_pin_that_the_disk_refuses_is_told():
    walk = first_run().touches("button-set-up").enters(PIN).enters(PIN)
    walk.devices.pins.keeps = False
    walk.devices.pins.answer_choice()
    walk.sees("ChoosingPin").reads("ChoosingPin/unkept")


def test_the_name_is_written_without_blanks_around_it_and_kept_at_the_end():
    walk = at("Writing").reads("Writing/name").writes("  Espace   Victor Hugo ")
    finish(walk.touches("button-go-on"))
    assert walk.devices.site.written == [{"name": "Espace Victor Hugo"}]


def test_the_keyboard_writes_one_capital_then_small_letters():
    walk = at("Writing").touches("key-E", "key-s", "button-shift", "key-P", "key-è")
    assert walk.body.text == "EsPè"
    walk.touches("button-erase", "button-signs", "key-7", "key- ", "button-signs", "key-a")
    assert walk.body.text == "EsP7 a"


def test_a_control_character_is_not_written():
    walk = at("Writing").writes("Les\x00 Til\nleuls\u202e")
    assert walk.body.text == "Les Tilleuls"


def test_a_name_is_no_longer_than_a_screen_can_show():
    walk = at("Writing").writes("x" * 1000)
    assert len(walk.body.text) == walk.body.most


def test_what_was_not_confirmed_is_not_written():
    walk = at("Writing").writes("Espace").touches("button-back").sees("ChoosingPin").touches("button-skip")
    walk.sees("Writing")
    assert walk.body.text == ""


def test_languages_are_in_the_order_in_which_they_are_touched():
    walk = at("ChoosingLanguages").touches("card-ar", "card-en", "card-fr", "card-fr")
    assert [card.big for card in walk.body.cards if card.item in ("fr", "ar", "en")] == ["3", "1", "2"]
    finish(walk.touches("button-go-on"))
    assert walk.devices.site.written == [{"languages": ("ar", "en", "fr")}]


def test_the_last_language_stays():
    walk = at("ChoosingLanguages").touches("card-fr")
    assert [card.item for card in walk.body.cards if card.big] == ["fr"]


def test_a_language_without_a_full_voice_is_marked():
    walk = at("ChoosingLanguages").reads("ChoosingLanguages/partial")
    marked = [card.item for card in walk.body.cards if card.picture.badge == "ear-hearing-off"]
    assert marked == [each.locale for each in plain_world().languages if each.speech.value != "full"]


def test_more_languages_than_a_screen_holds_come_in_pages():
    world = plain_world()
    many = tuple(replace(world.languages[0], locale=f"x{at}", endonym=f"X{at}") for at in range(8))
    walk = at("ChoosingLanguages", replace(world, languages=many))
    assert [card.item for card in walk.body.cards] == [f"x{at}" for at in range(6)]
    walk.touches("button-more")
    assert [card.item for card in walk.body.cards] == ["x6", "x7"]
    walk.touches("button-more", "card-x0")


def test_printers_are_looked_for_and_then_offered():
    walk = at("ChoosingPrinter").reads("ChoosingPrinter/looking")
    walk.devices.printers.answer("cups:tickets", "cups:Bureau_1")
    walk.reads("ChoosingPrinter/found").touches("card-cups:Bureau_1", "button-go-on").sees("ChoosingPaper")
    finish(walk.touches("card-58mm", "button-go-on"))
    assert walk.devices.site.written == [{"printer": "cups:Bureau_1", "paper": "58mm"}]


def test_without_a_printer_the_technician_is_told_what_to_do_and_can_look_again():
    walk = at("ChoosingPrinter")
    walk.devices.printers.answer()
    walk.reads("ChoosingPrinter/none-found").touches("button-look-again").reads("ChoosingPrinter/looking")
    assert walk.devices.printers.looks == 2


def test_nobody_without_a_printer_is_asked_for_its_paper():
    at("ChoosingPrinter").touches("card-none", "button-go-on").sees("MeasuringScreen")


def test_a_printer_that_is_set_but_not_found_is_not_lost():
    walk = at("ChoosingPrinter", plain_world(SiteSheet(printer="pdf:/srv/tickets")))
    walk.devices.printers.answer("cups:tickets")
    assert [card.item for card in walk.body.cards] == ["none", "pdf:/srv/tickets", "cups:tickets"]


def test_the_card_is_drawn_as_large_as_the_display_says_it_is():
    walk = at("MeasuringScreen")
    assert walk.body.card_pixels == pytest.approx(85.60 * 5.884)
    assert walk.body.shape == pytest.approx(85.60 / 53.98)


def test_a_card_made_as_large_as_a_real_one_says_how_large_the_screen_is():
    walk = at("MeasuringScreen")
    for _ in range(40):
        walk.touches("button-much-larger" if walk.body.card_pixels < 600 else "button-smaller")
        if abs(walk.body.card_pixels - 600) < 2:
            break
    finish(walk.touches("button-go-on"))
    # 1280 x 800 pixels are 1509.4 across; 600 pixels for 85.60 mm are 178.0 an inch
    assert walk.devices.site.written == [{"screen_diagonal_inches": 8.5}]


def test_a_screen_that_nobody_measured_keeps_what_it_has():
    walk = at("MeasuringScreen").touches("button-go-on")
    finish(walk)
    assert walk.devices.site.written == []


@pytest.mark.parametrize(("way", "inches"), [("much-smaller", "65"), ("much-larger", "7")])
def test_no_screen_is_measured_beyond_what_a_site_may_have(way, inches):
    walk = at("MeasuringScreen").touches(*[f"button-{way}"] * 60)
    walk.reads(f"{inches},0")


def test_the_sound_test_speaks_the_language_of_the_site():
    own = Utterance((Part("ar", "ع", "ع"),))
    plain = plain_world(SiteSheet(languages=("ar", "fr")))
    walk = at("TestingSound", replace(plain, sentences={**plain.sentences, "ar": own}))
    walk.touches("button-play").reads("TestingSound/heard")
    assert walk.devices.sounder.played == [own]
    walk.devices.sounder.finish()
    walk.touches("button-heard").sees("Summary").reads("Summary/heard")


def test_who_heard_nothing_is_told_what_to_do():
    walk = at("TestingSound").touches("button-play", "button-not-heard").reads("TestingSound/cable")
    assert walk.devices.sounder.playing is None
    walk.touches("button-play")
    assert len(walk.devices.sounder.played) == 2


def test_a_terminal_that_knows_it_has_no_sound_says_so():
    walk = at("TestingSound").touches("button-play")
    walk.devices.sounder.finish(heard=False)
    walk.reads("TestingSound/no-sound").reads("TestingSound/cable")


def test_leaving_the_sound_test_hushes_it():
    walk = at("TestingSound").touches("button-play", "button-back").sees("MeasuringScreen")
    assert walk.devices.sounder.playing is None


def test_what_was_set_is_written_at_the_end_and_the_terminal_starts_afresh():
    walk = at("Writing").writes("Espace").touches("button-go-on")
    finish(walk).sees("Saving")
    assert walk.devices.restarter.restarts == 0
    walk.devices.site.answer()
    walk.is_out()
    assert walk.devices.restarter.restarts == 1


def test_what_cannot_be_written_is_told_and_can_be_tried_again():
    walk = finish(at("Writing").writes("Espace").touches("button-go-on"))
    walk.devices.site.answer("no space left")
    walk.sees("Summary").reads("Summary/unwritten").reads("no space left").touches("button-done").sees(
        "Saving"
    )
    assert len(walk.devices.site.written) == 2


def test_a_disk_that_never_answers_does_not_keep_the_terminal():
    finish(at("Writing").writes("Espace").touches("button-go-on")).sees("Saving").waits(10).is_out()


def test_only_a_pin_needs_no_restart():
    walk = finish(at("Summary")).is_out()
    assert walk.devices.restarter.restarts == 0
    assert walk.devices.site.written == []


def test_leaving_without_a_pin_says_what_that_means():
    walk = at("Writing", pin=False).writes("Espace").touches("button-go-on", "button-back").sees("Writing")
    walk = at("ChoosingLanguages", pin=False).touches("button-leave").sees("Unguarded")
    walk.reads("Unguarded/no-door").reads("sudo fanal-kiosk pin set")
    walk.touches("button-back").sees("ChoosingLanguages").touches("button-leave", "button-choose-pin")
    walk.sees("ChoosingPin")


def test_who_finishes_without_a_pin_is_told_too():
    finish(at("Writing", pin=False)).sees("Unguarded")


def test_who_wants_no_pin_leaves_a_terminal_that_is_set_up():
    walk = at("ChoosingLanguages", pin=False).touches("button-leave", "button-leave-open").sees("Saving")
    assert walk.devices.site.written == [{}]


def test_who_walks_away_without_a_pin_leaves_nothing():
    walk = at("Writing", pin=False).writes("Espace").touches("button-go-on").waits(120).is_out()
    assert walk.devices.site.written == []


def test_who_walks_away_with_a_pin_loses_nothing_that_was_confirmed():
    walk = at("Writing").writes("Espace").touches("button-go-on").waits(119).sees("Writing").waits(1)
    walk.sees("Saving")
    assert walk.devices.site.written == [{"name": "Espace"}]
    assert walk.staff.session.state == replace(walk.staff.session.state, asked=False)
    assert isinstance(walk.staff.session.state, Saving)
    walk.devices.site.answer("no space left")
    walk.is_out()


def test_every_touch_and_every_letter_restarts_the_idle_clock():
    at("Writing").waits(119).writes("E").waits(119).touches("button-shift").waits(119).sees("Writing")


def test_the_language_of_the_pages_can_be_changed_anywhere():
    walk = at("ChoosingPrinter").touches("button-language")
    assert walk.staff.screen.locale == "en"
    walk.touches("button-language").sees("ChoosingPrinter")
    assert walk.staff.screen.locale == "fr"


def test_the_pages_are_english_where_the_site_is():
    assert first_run(plain_world(SiteSheet(languages=("en", "fr")))).staff.screen.locale == "en"
    assert first_run(plain_world(SiteSheet(languages=("ar", "en")))).staff.screen.locale == "fr"
