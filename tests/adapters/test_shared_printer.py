"""One printer for the visits and for the staff: each gets its own answers, and what went wrong is remembered."""

import pytest

from fakes import FakePrinter
from kiosk.adapters.shared_printer import SharedPrinter
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.visit.events import PrinterChecked, TicketEnded

PAPER = object()


class Rig:
    """A shared printer; ``behind`` it a fake one, ``visits`` and ``staff`` what each was told."""

    def __init__(self):
        self.visits, self.staff = [], []
        self.shared = SharedPrinter(self._made, self.visits.append, self.staff.append)

    def _made(self, inbox):
        self.behind = FakePrinter(inbox)
        return self.behind

    def ends(self, id, outcome):
        """Job ``id`` is printed and ends so."""
        self.shared.print([PAPER], id)
        self.behind.answer_job(outcome)


@pytest.fixture
def rig():
    return Rig()


def test_each_gets_the_answers_to_its_own_jobs(rig):
    rig.ends(7, PrintOutcome.PRINTED)
    rig.shared.print([PAPER, PAPER], -1)
    rig.behind.answer_job(PrintOutcome.NOT_KNOWN)
    assert rig.visits == [TicketEnded(7, PrintOutcome.PRINTED)]
    assert rig.staff == [TicketEnded(-1, PrintOutcome.NOT_KNOWN)]
    assert [id for id, _ in rig.behind.jobs] == [7, -1, -1]


def test_how_the_printer_stands_is_told_to_both(rig):
    rig.shared.check()
    assert rig.behind.checks == 1
    checked = PrinterChecked(ready=True, condition=PrinterCondition.PAPER_LOW)
    rig.behind.inbox(checked)
    assert rig.visits == rig.staff == [checked]


@pytest.mark.parametrize("id", [3, -3], ids=["a visitor", "the staff"])
def test_what_did_not_come_out_is_remembered_until_something_does(rig, id):
    assert rig.shared.trouble is None
    rig.ends(id, PrintOutcome.OUT_OF_PAPER)
    assert rig.shared.trouble is PrintOutcome.OUT_OF_PAPER
    rig.shared.print([PAPER], -id)
    assert rig.shared.trouble is PrintOutcome.OUT_OF_PAPER
    rig.behind.answer_job(PrintOutcome.PRINTED)
    assert rig.shared.trouble is None


def test_a_paper_that_was_taken_back_says_nothing_of_the_printer(rig):
    rig.shared.print([PAPER], 1)
    rig.shared.cancel()
    rig.behind.answer_job(PrintOutcome.NOT_KNOWN)
    assert rig.shared.trouble is None
    assert rig.behind.cancelled == 1


def test_a_late_answer_does_not_stand_for_the_job_that_goes_on(rig):
    rig.shared.print([PAPER], 1)
    rig.shared.cancel()
    rig.shared.print([PAPER], -1)
    rig.behind.inbox(TicketEnded(1, PrintOutcome.NOT_KNOWN))
    assert rig.shared.trouble is None
    assert rig.staff == []
    rig.behind.inbox(TicketEnded(-1, PrintOutcome.NO_PRINTER))
    assert rig.shared.trouble is PrintOutcome.NO_PRINTER
