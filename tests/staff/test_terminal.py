"""What the staff do with a terminal that is set up."""

import pytest

from kiosk.staff.findings import Finding, Standing
from kiosk.staff.site_sheet import SiteSheet
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
GOOD, CARE = Finding("Clock", Standing.GOOD, "right"), Finding("Content", Standing.CARE, "old", "read it")
BAD = Finding("Printer", Standing.BAD, "stopped", "start it")


def inside(world=None):
    staff = CoreStaff(
        world or plain_world(SiteSheet(name="Espace", address="12 rue des Écoles")), PIN, set_up=True
    )
    staff.knock()
    return StaffWalk(staff).through_the_door(PIN)


def cards(walk):
    return [card.item for card in walk.body.cards]


def test_a_locked_terminal_cannot_be_quit():
    assert "quit" not in cards(inside())
    walk = inside(plain_world(locked=False)).touches("card-quit").is_out()
    assert walk.devices.restarter.quits == 1


def test_the_page_of_the_terminal_says_how_it_is_as_soon_as_that_is_known():
    walk = inside().reads("Examining/busy")
    walk.devices.examiner.answer(GOOD, GOOD, BAD)
    walk.sees("Terminal").reads("Examining/bad").reads("1.").reads("Examining/good").reads("2.")
    walk.touches("card-examine", "button-back").reads("Examining/bad")
    assert walk.devices.examiner.asked == 1


def test_an_examination_tells_the_worst_first():
    walk = inside().touches("card-examine").reads("Examining/busy")
    walk.devices.examiner.answer(GOOD, CARE, BAD)
    assert [line.name.utterance.shown for line in walk.body.lines] == ["Printer", "Content", "Clock"]
    walk.reads("start it")


def test_a_long_examination_comes_in_pages():
    walk = inside().touches("card-examine")
    walk.devices.examiner.answer(*[Finding(f"Check {at}", Standing.GOOD, "well " * 30) for at in range(20)])
    seen = [line.name.utterance.shown for line in walk.body.lines]
    while walk.touches("button-more").staff.screen.number != 1:
        seen += [line.name.utterance.shown for line in walk.body.lines]
    assert seen == [f"Check {at}" for at in range(20)]


def test_an_examination_that_fails_says_so_and_can_be_tried_again():
    walk = inside().touches("card-examine")
    walk.devices.examiner.answer()
    walk.reads("Examining/failed").touches("button-look-again").reads("Examining/busy")
    assert walk.devices.examiner.asked == 2


def test_the_pin_can_be_changed_alone():
    walk = inside().touches("card-pin").chooses_a_pin("258190").sees("Terminal").reads("Terminal/pin-kept")
    assert walk.devices.pins.pin == "258190"


def test_a_change_of_pin_can_be_left_half_way():
    inside().touches("card-pin").enters("258190").touches("button-back", "button-back").sees("Terminal")


def test_the_sound_can_be_tested_alone():
    walk = inside().touches("card-sound", "button-play", "button-heard").sees("Terminal")
    assert walk.devices.sounder.playing is None


def test_the_set_up_can_be_gone_through_again_and_left_by_back():
    inside().touches("card-set-up").sees("ChoosingPin").reads("Buttons/keep").touches("button-back").sees(
        "Terminal"
    )


def test_the_set_up_begins_with_what_is_set():
    walk = inside().touches("card-set-up", "button-skip").sees("Writing")
    assert walk.body.text == "Espace"


def test_what_was_changed_is_written_when_the_staff_leave():
    walk = (
        inside()
        .touches("card-set-up", "button-skip")
        .writes("Accueil")
        .touches("button-go-on", "button-go-on", "button-leave")
    )
    walk.sees("Saving")
    assert walk.devices.site.written == [{"name": "Accueil"}]


def test_a_stick_is_seen_while_the_page_is_open_and_when_it_goes():
    walk = inside()
    assert "import" not in cards(walk)
    walk.devices.stick.there = True
    walk.waits(3).reads("Terminal/stick")
    assert "import" in cards(walk)
    walk.devices.stick.there = False
    walk.waits(3)
    assert "import" not in cards(walk)


def test_the_settings_of_the_stick_are_taken_and_the_terminal_starts_afresh():
    walk = inside()
    walk.devices.stick.there = True
    walk.waits(3).touches("card-import").reads("Terminal/reading")
    walk.devices.stick.answer()
    walk.is_out()
    assert walk.devices.restarter.restarts == 1


def test_what_is_wrong_with_the_stick_is_told():
    walk = inside()
    walk.devices.stick.there = True
    walk.waits(3).touches("card-import")
    walk.devices.stick.answer("site.toml:3: no such key")
    walk.waits(3).reads("Terminal/refused").reads("site.toml:3: no such key")
    assert walk.devices.restarter.restarts == 0


def test_the_terminal_starts_afresh_when_it_is_told_to():
    walk = inside().touches("card-restart").is_out()
    assert walk.devices.restarter.restarts == 1


@pytest.mark.parametrize("page", [(), ("card-examine",), ("card-sound",), ("card-pin",), ("card-set-up",)])
def test_two_minutes_without_a_touch_close_every_page(page):
    inside().touches(*page).waits(119).waits(1).is_out()


def test_a_touch_on_the_page_of_the_terminal_keeps_it_open():
    walk = inside().waits(100).touches("button-language").waits(119).sees("Terminal").waits(1).is_out()
    assert walk.devices.restarter.restarts == 0


def test_closing_hushes_and_stops_the_clock():
    walk = inside().touches("card-sound", "button-play", "button-leave").is_out()
    assert walk.devices.sounder.playing is None
    assert walk.devices.clock.rings_at is None
