"""Thousands of touches in any order: nothing that holds for a visit may ever break."""

from dataclasses import replace

from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.content.language import Speech
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.describe import describe
from kiosk.visit.events import Broke
from kiosk.visit.states import Goodbye, Home, OutOfOrder, Resting
from kiosk.visit.turn import turn
from sample_content import world
from walk import LEAVE, CoreKiosk, touchable

WORLD = replace(world(), maximum_volume=3)


class AnyVisit(RuleBasedStateMachine):
    """Touches whatever is drawn, lets time pass, ends speech, answers for the printer, breaks down."""

    def __init__(self):
        super().__init__()
        self.kiosk = CoreKiosk(WORLD)

    @rule(choice=strategies.integers(0, 10_000))
    def touch(self, choice):
        things = sorted(touchable(self.kiosk.screen))
        self.kiosk.touch(things[choice % len(things)])

    @rule(seconds=strategies.sampled_from([1, 16, 50, 130, 700]))
    def wait(self, seconds):
        self.kiosk.clock.advance(seconds)

    @rule()
    def listen(self):
        self.kiosk.voice.finish()

    @rule(ready=strategies.booleans())
    def check_printer(self, ready):
        self.kiosk.printer.answer_check(ready=ready)

    @rule(headphones=strategies.booleans())
    def plug(self, headphones):
        self.kiosk.voice.plug(headphones=headphones)

    @precondition(lambda self: self.kiosk.printer.jobs)
    @rule(outcome=strategies.sampled_from(PrintOutcome))
    def end_job(self, outcome):
        self.kiosk.printer.answer_job(outcome)

    @precondition(lambda self: not isinstance(self.kiosk.session.state, OutOfOrder))
    @rule(chance=strategies.integers(0, 9))
    def break_down(self, chance):
        if chance == 0:
            self.kiosk.session.send(Broke())

    @invariant()
    def never_two_voices(self):
        assert self.kiosk.voice.overlaps == 0

    @invariant()
    def never_louder_than_the_house_lets_it(self):
        if self.kiosk.voice.speaking:
            assert self.kiosk.voice.speaking.volume <= WORLD.maximum_volume

    @invariant()
    def there_is_something_to_show_and_to_say(self):
        screen = self.kiosk.screen
        assert touchable(screen)
        spoken = [each for each in screen.spoken if each.utterance.spoken.strip()]
        language = WORLD.library.language(screen.locale)
        if screen.name != "Resting" and language.speech is not Speech.NONE:
            assert spoken, f"{screen.name} has nothing to say"

    @invariant()
    def nothing_is_left_after_a_wipe(self):
        if self.kiosk.session.state == Resting():
            assert self.kiosk.voice.speaking is None
            assert not {utterance.locale for utterance in self.kiosk.voice.prepared} - {"fr", "ar"}
            assert self.kiosk.clock.rings_at is None
            assert self.kiosk.screen.locale == "fr"
            assert self.kiosk.screen.comfort.text_size == 1

    @invariant()
    def home_is_at_most_three_touches_away(self):
        if isinstance(self.kiosk.session.state, Home | Goodbye | OutOfOrder):
            return
        assert home_in_three(self.kiosk.session.state)

    @invariant()
    def a_screen_that_is_left_alone_comes_to_rest(self):
        state = self.kiosk.session.state
        if not isinstance(state, Resting):
            assert self.kiosk.voice.speaking is not None or self.kiosk.clock.rings_at is not None


WAYS_HOME = (
    ("tile-fr",),
    (LEAVE, "screen", "tile-fr"),
    ("screen", "tile-fr"),
)


def home_in_three(state):
    """True when one of the ways a person would try reaches Home, by touching only what is drawn."""
    return any(leads_home(state, way) for way in WAYS_HOME)


def leads_home(state, way):
    for thing in way:
        event = touchable(describe(WORLD, state)).get(thing)
        if event is None:
            return False
        twice = getattr(state, "visit", None) and state.visit.comfort.touch_to_hear
        for _ in range(2 if twice else 1):
            state = turn(WORLD, state, event).state
    return isinstance(state, Home)


AnyVisit.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
test_any_order_of_events = AnyVisit.TestCase
