"""Thousands of touches among the mediations in any order: what is called kept is in the log, and nothing else."""

from dataclasses import replace

from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.handoff.qr_grid import QrGrid
from kiosk.log.log_book import Trouble
from kiosk.log.mediation_rules import complaints
from kiosk.staff.coop.code import CoopCode
from kiosk.staff.coop.states import CoopState, HandingOver, ToCoop
from kiosk.staff.events import TOO_LATE, LogAnswered
from kiosk.staff.mediating.states import MediatingState, OneLogged, WritingUp, WrittenDown
from mediation_walk import TODAY, VISIT, was_here
from staff_walk import CoreStaff, StaffWalk, plain_world, touchable, words_on

PIN = "739184"
GRID = QrGrid("", ((True,),))


def codes(mediation, *, shorter):
    return CoopCode(GRID if shorter or mediation.duree < 60 else None)


WORLD = replace(plain_world(), coop=codes)
HERE = MediatingState | CoopState
REASONS = [*(each.value for each in Trouble), TOO_LATE]


class AnyMediations(RuleBasedStateMachine):
    """Touches whatever is drawn; the log answers when it likes, refuses at times, and answers late ones again."""

    def __init__(self):
        super().__init__()
        self.staff = CoreStaff(WORLD, PIN, set_up=True)
        self.book = self.staff.devices.mediations
        self.book.slow = True
        was_here(StaffWalk(self.staff), VISIT, replace(VISIT, seq=8))
        self.come_in()

    def come_in(self):
        self.staff.knock()
        StaffWalk(self.staff).through_the_door(PIN).touches("card-mediations")

    @property
    def state(self):
        return self.staff.session.state

    @property
    def busy(self):
        return any(getattr(self.state, doing, False) for doing in ("keeping", "erasing", "ticking"))

    @precondition(lambda self: isinstance(self.state, HERE))
    @rule(choice=strategies.integers(0, 10_000))
    def touch(self, choice):
        things = sorted(touchable(self.staff.screen))
        if things:
            self.staff.touch(things[choice % len(things)])

    @precondition(lambda self: isinstance(self.state, HERE))
    @rule(choice=strategies.integers(0, 10_000))
    def go_on(self, choice):
        """As most people do: further, and not back."""
        things = sorted(touchable(self.staff.screen))
        things = [each for each in things if each not in ("button-back", "button-leave", "button-language")]
        if things:
            self.staff.touch(things[choice % len(things)])

    @precondition(lambda self: isinstance(self.state, WritingUp) and not self.busy)
    @rule()
    def write_down(self):
        self.staff.touch("button-write-down")

    @precondition(lambda self: self.busy)
    @rule()
    def answer(self):
        self.book.refuses = ""
        self.book.answer()

    @precondition(lambda self: self.busy)
    @rule(reason=strategies.sampled_from(REASONS))
    def refuse(self, reason):
        before, state = self.book.now, self.state
        self.book.refuses = reason
        self.book.answer()
        assert self.book.now == before
        assert self.state.refused == reason
        if isinstance(state, WritingUp):
            assert self.state.draft == state.draft, "what was written is lost"

    @rule(id=strategies.integers(-3, 0))
    def answer_late(self, id):
        self.staff.session.send(LogAnswered(id, self.book.now, 99))

    @precondition(lambda self: not isinstance(self.state, HERE) and self.staff.screen)
    @rule()
    def return_to_the_room(self):
        StaffWalk(self.staff).touches("card-mediations")

    @precondition(lambda self: not self.busy)
    @rule(seconds=strategies.sampled_from([1, 60, 125]))
    def wait(self, seconds):
        self.staff.devices.clock.advance(seconds)

    @invariant()
    def whatever_is_called_kept_is_in_the_log(self):
        if isinstance(self.state, WrittenDown):
            assert self.state.mediation in [each.mediation for each in self.book.now.kept]
        if isinstance(self.state, OneLogged):
            assert self.state.kept in self.book.now.kept

    @invariant()
    def whatever_is_called_ticked_is_so_in_the_log(self):
        ticked = {each.seq for each in self.book.now.recent if each.in_coop}
        if isinstance(self.state, ToCoop):
            marked = {
                row.card.item
                for row in getattr(self.staff.screen.body, "rows", ())
                if row.card.mark.value == "yes"
            }
            shown = {row.card.item for row in getattr(self.staff.screen.body, "rows", ())}
            assert marked == shown & {f"kept/{seq}" for seq in ticked}
        if isinstance(self.state, HandingOver):
            assert ("Coop/ticked" in words_on(self.staff.screen)) == (self.state.entry.seq in ticked)

    @invariant()
    def nothing_is_in_the_log_that_may_not_be(self):
        for each in self.book.now.kept:
            assert complaints(each.mediation, WORLD.lists, TODAY) == ()

    @invariant()
    def whoever_left_comes_in_again(self):
        if self.staff.screen is None:
            self.book.waiting.clear()
            self.come_in()


AnyMediations.TestCase.settings = settings(max_examples=60, stateful_step_count=120, deadline=None)
test_nothing_breaks_in_any_order = AnyMediations.TestCase
