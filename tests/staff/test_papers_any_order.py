"""Thousands of touches among the papers in any order: one job for one touch, none beside another, all counted once."""

from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.events import PapersEnded
from kiosk.staff.papers.order import MOST_PAPERS
from kiosk.staff.papers.states import PapersState
from kiosk.staff.site_sheet import SiteSheet
from staff_walk import CoreStaff, StaffWalk, plain_world, touchable

PIN = "739184"
WORLD = plain_world(SiteSheet(name="Espace", printer="cups:tickets"))
PRINTS = ("button-print", "card-trial")
AWAY = ("card-printer", "card-width", "card-restart", "card-set-up", "card-pin", "card-voices", "card-place")
"""What leads out of the papers, some of it to where nothing can be touched."""


class AnyPapers(RuleBasedStateMachine):
    """Touches whatever is drawn; the printer answers what it likes, also twice and much later."""

    def __init__(self):
        super().__init__()
        self.staff = CoreStaff(WORLD, PIN, set_up=True)
        self.tray, self.papers = self.staff.devices.tray, self.staff.devices.papers
        self.going_on = None
        self.printed = 0
        self.come_in()

    def come_in(self):
        self.staff.knock()
        StaffWalk(self.staff).through_the_door(PIN).touches("card-papers")

    @precondition(lambda self: touchable(self.staff.screen))
    @rule(choice=strategies.integers(0, 10_000))
    def touch(self, choice):
        self.touches(sorted(set(touchable(self.staff.screen)) - set(AWAY)), choice)

    @precondition(lambda self: isinstance(self.staff.session.state, PapersState))
    @rule(choice=strategies.integers(0, 10_000))
    def go_on(self, choice):
        """As most people do: further, and not back."""
        things = [
            each for each in sorted(touchable(self.staff.screen)) if not each.endswith(("back", "leave"))
        ]
        self.touches([each for each in things if each not in AWAY], choice)

    def touches(self, things, choice):
        thing, before = things[choice % len(things)], len(self.tray.orders)
        self.staff.touch(thing)
        orders = self.tray.orders[before:]
        if orders:
            ((id, order),) = orders
            assert thing in PRINTS
            assert self.going_on is None, "there are two jobs at once"
            assert 1 <= order.papers <= MOST_PAPERS
            self.going_on = id, order
        if thing in ("button-stop", "button-leave") and self.going_on:
            assert self.tray.stopped
            self.going_on = None

    @precondition(lambda self: self.going_on)
    @rule(outcome=strategies.sampled_from(PrintOutcome))
    def end(self, outcome):
        (id, order), self.going_on = self.going_on, None
        self.printed += order.papers if outcome is PrintOutcome.PRINTED else 0
        self.tray.inbox(PapersEnded(id, outcome))

    @precondition(lambda self: self.tray.orders)
    @rule(choice=strategies.integers(0, 100), outcome=strategies.sampled_from(PrintOutcome))
    def answer_late(self, choice, outcome):
        id, _ = self.tray.orders[choice % len(self.tray.orders)]
        if self.going_on is None or id != self.going_on[0]:
            self.tray.inbox(PapersEnded(id, outcome))

    @rule(condition=strategies.sampled_from(PrinterCondition))
    def stand(self, condition):
        self.tray.stands(condition)

    @precondition(lambda self: not self.going_on)
    @rule(seconds=strategies.sampled_from([3, 60, 125]))
    def wait(self, seconds):
        self.staff.devices.clock.advance(seconds)

    @invariant()
    def what_came_out_is_counted_once(self):
        assert sum(self.papers.added) == self.printed

    @invariant()
    def whoever_left_comes_in_again(self):
        if self.staff.screen is None:
            self.come_in()


AnyPapers.TestCase.settings = settings(max_examples=60, stateful_step_count=120, deadline=None)
test_nothing_breaks_in_any_order = AnyPapers.TestCase
