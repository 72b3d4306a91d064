"""Human voices in a visit: a tip on a step, and a language that has nothing else."""

from human_voices import spoken_only_world, tipped_world
from kiosk.content.language import Speech
from kiosk.visit.screen import ShowingBody
from kiosk.visit.ticket_of import ticket_of
from walk import CoreKiosk, Walk


def said(kiosk):
    """The parts of the run that is being said."""
    return [part for spoken in kiosk.voice.speaking.run for part in spoken.utterance.parts]


def test_a_tip_is_played_by_its_own_button_on_its_own_step():
    kiosk = CoreKiosk(tipped_world())
    walk = Walk(kiosk).to_step(2).touches("button-tip").sees("Showing")
    (spoken,) = kiosk.voice.speaking.run
    assert spoken.item == "button/tip"
    assert [part.recording for part in spoken.utterance.parts][-1].startswith("fr/tip-")
    walk.hears("Buttons/tip").listens().touches("button-go-on").sees("Showing")
    assert "tip" not in {button.action.value for button in kiosk.screen.bar}


def test_no_step_without_a_tip_offers_one():
    kiosk = CoreKiosk(spoken_only_world())
    Walk(kiosk).to_step(2)
    assert isinstance(kiosk.screen.body, ShowingBody)
    assert "tip" not in {button.action.value for button in kiosk.screen.bar}


def test_a_wholly_recorded_language_goes_from_its_tile_to_its_ticket_without_an_engine():
    kiosk = CoreKiosk(spoken_only_world())
    heard = []

    def touch(*things):
        for thing in things:
            kiosk.touch(thing)
            heard.extend(said(kiosk))

    touch("screen")
    heard.clear()  # the other languages said their names too
    touch("tile-bm", "card-asylum", "card-letters", "card-asked", "button-show-me")
    steps = kiosk.screen.body.count
    touch(*["button-go-on"] * steps)
    assert kiosk.screen.name == "Handoff"
    kiosk.printer.answer_check(ready=True)
    touch("button-print")
    (_, ticket), *_ = kiosk.printer.jobs
    assert ticket.locale == "bm"
    assert all(line.french is None for line in (ticket.title, ticket.steps_heading, ticket.steps[0].line))
    unsaid = [part for part in heard if not part.recording and not part.spoken.strip()]
    assert [part.shown for part in unsaid if part.shown.strip(" ,.:\u00a0")] == []
    engine = {part.shown.strip(" ,.:\u00a0") for part in heard if not part.recording and part.locale != "fr"}
    assert engine <= {"", "8"}, "only data is said by an engine, such as the minutes"


def test_a_language_with_some_recordings_alone_leads_to_a_person_first():
    kiosk = CoreKiosk(spoken_only_world(Speech.NONE))
    Walk(kiosk).touches("screen", "tile-bm").sees("Help").touches("button-go-on").sees("Home")


def test_a_spoken_only_ticket_shows_each_line_once():
    ticket = ticket_of(spoken_only_world(), "bm", "letters", 1, None)
    assert all(step.line.french is None for step in ticket.steps)
    assert ticket.opens.french is None
