"""Thousands of touches of the staff in any order: nothing that holds for recordings may ever break."""

from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.studio.shelf import ConsentSlot, RecordedTip, Said, Shelf, Speaker, Verdict
from kiosk.staff.studio.states import NamingLanguage, NamingSpeaker, StudioState
from staff_walk import CoreStaff, StaffWalk, plain_world, touchable

PIN = "739184"
WORLD = plain_world(SiteSheet(name="Espace"))
OLD = Shelf(
    said=(Said("bm", "0" * 32, "letters/purpose", "Pourquoi ?", "Source"),),
    speakers=(Speaker("bm", "Source", consented=True), Speaker("ar", "Lampe")),
    tips=(RecordedTip("ar", "letters", "step-1", "Lampe"),),
)
OTHER = Shelf(said=(Said("ar", "2" * 32, "gone/since", "قديم", "Lampe"),))
WAYS_OUT = ("button-leave", "card-restart", "card-set-up", "card-pin", "card-place")


class AnyStaff(RuleBasedStateMachine):
    """Touches whatever is drawn, speaks, listens, plugs a stick, lets the disk answer or refuse."""

    def __init__(self):
        super().__init__()
        self.staff = CoreStaff(WORLD, PIN, set_up=True)
        self.devices = self.staff.devices
        self.studio, self.shelf = self.devices.studio, self.devices.shelf
        self.shelf.now = OLD
        self.seen = 0
        self.come_in()

    def come_in(self):
        self.staff.knock()
        StaffWalk(self.staff).through_the_door(PIN).touches("card-voices")

    @rule(choice=strategies.integers(0, 10_000))
    def touch(self, choice):
        things = sorted(set(touchable(self.staff.screen)) - set(WAYS_OUT))
        self.staff.touch(things[choice % len(things)])

    @precondition(lambda self: isinstance(self.staff.session.state, NamingLanguage | NamingSpeaker))
    @rule(name=strategies.sampled_from(["Lampe", "Jóola", " ", "bm"]))
    def write(self, name):
        self.staff.write(name)

    @precondition(lambda self: self.studio.listening is not None)
    @rule(verdict=strategies.sampled_from(Verdict))
    def speak(self, verdict):
        self.studio.hear(verdict)

    @precondition(lambda self: self.studio.playing is not None)
    @rule()
    def listen(self):
        self.studio.finish()

    @rule(problem=strategies.sampled_from(["", "", "no space left"]))
    def answer(self, problem):
        self.shelf.answer(problem)

    @rule(there=strategies.booleans())
    def plug(self, there):
        self.shelf.files = {"ar.fanal": OTHER} if there else {}

    @rule(seconds=strategies.sampled_from([3, 60, 125]))
    def wait(self, seconds):
        self.devices.clock.advance(seconds)

    @precondition(lambda self: self.staff.screen is not None)
    @rule()
    def leave(self):
        if isinstance(self.staff.session.state, StudioState):
            self.staff.touch(
                "button-leave" if "button-leave" in touchable(self.staff.screen) else "button-back"
            )

    @invariant()
    def nothing_is_kept_of_somebody_who_has_not_consented(self):
        willing = {(each.locale, each.nickname) for each in self.shelf.now.speakers if each.consented}
        kept = self.studio.kept[self.seen :]
        assert {(slot.locale, slot.nickname) for slot in kept if not isinstance(slot, ConsentSlot)} <= willing
        self.seen = len(self.studio.kept)

    @invariant()
    def never_is_something_played_while_somebody_speaks(self):
        assert self.studio.listening is None or self.studio.playing is None
        assert self.studio.listening is None or self.devices.sounder.playing is None

    @invariant()
    def whoever_leaves_leaves_no_take_and_comes_in_again(self):
        if self.staff.screen is None:
            assert (self.studio.listening, self.studio.held, self.studio.playing) == (None, False, None)
            self.come_in()


AnyStaff.TestCase.settings = settings(max_examples=60, stateful_step_count=120, deadline=None)
test_nothing_breaks_in_any_order = AnyStaff.TestCase
