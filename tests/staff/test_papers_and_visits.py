"""The visitors' papers and the staff's: one printer, one count, and nobody gets the other's answer."""

from dataclasses import replace

import pytest

from fakes import Door, FakeClock, FakeLog, FakePrinter, FakeVoice
from kiosk.adapters.shared_printer import SharedPrinter
from kiosk.adapters.staff_tray import StaffTray, of_the_printer
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.log_book import Total
from kiosk.staff.session import StaffSession
from kiosk.staff.site_sheet import SiteSheet
from kiosk.visit.events import TakenOver, TicketEnded
from kiosk.visit.session import Devices, Session
from sample_content import world as sample_world
from staff_fakes import StaffInboxAhead, fake_staff_devices
from staff_walk import CoreStaff, StaffWalk, plain_world
from walk import CoreKiosk, Walk

PIN = "739184"
WORLD = plain_world(SiteSheet(name="Espace", printer="cups:tickets"))


class Visits(CoreKiosk):
    """Visits over a printer that the staff share."""

    def __init__(self, tell_staff):
        door = Door()
        self.shared = SharedPrinter(self._made, door, tell_staff)
        self.voice, self.log, self.clock = FakeVoice(door), FakeLog(), FakeClock(door)
        devices = Devices(self.voice, self.shared, self.log, self.clock)
        self.session = Session(sample_world(), devices, lambda screen: None)
        door.session_send = self.session.send

    def _made(self, inbox):
        self.printer = FakePrinter(inbox)
        return self.printer


class Staff(CoreStaff):
    """The staff over that printer."""

    def __init__(self, shared):
        ahead = StaffInboxAhead()
        tray = StaffTray(shared, sample_world(), WORLD.words, FakeClock(None), {})
        self.devices = replace(fake_staff_devices(ahead, PIN), tray=tray)
        self.session = StaffSession(
            replace(WORLD, paper_trouble=shared.trouble), self.devices, lambda screen: None
        )
        ahead.send = self.session.send
        self.set_up = True


class Terminal:
    """A visit and, once they knock, the staff."""

    def __init__(self):
        self.kiosk = Visits(self.tell_staff)
        self.printer = self.kiosk.printer
        self.staff = None

    def tell_staff(self, event):
        if self.staff is not None:
            self.staff.session.send(of_the_printer(event))

    def visitor_prints(self):
        Walk(self.kiosk).to_step(1).touches("button-take-away")
        self.printer.answer_check(ready=True)
        self.kiosk.touch("button-print")
        return self.printer.jobs[-1][0]

    def knock(self):
        self.kiosk.session.recover(TakenOver())
        self.staff = Staff(self.kiosk.shared)
        self.staff.knock()
        return StaffWalk(self.staff).through_the_door(PIN)


@pytest.mark.parametrize("outcome", PrintOutcome, ids=lambda outcome: outcome.value)
def test_a_visitors_paper_is_counted_when_it_came_out_and_only_then(outcome):
    terminal = Terminal()
    terminal.visitor_prints()
    terminal.printer.answer_job(outcome)
    assert terminal.kiosk.log.totals == [Total.PAPERS] * (outcome is PrintOutcome.PRINTED)


def test_a_visitors_paper_that_ends_under_help_is_counted_too():
    terminal = Terminal()
    terminal.visitor_prints()
    terminal.kiosk.touch("button-help")
    terminal.printer.answer_job(PrintOutcome.PRINTED)
    assert terminal.kiosk.log.totals == [Total.PAPERS]


def test_the_staff_take_the_printer_over_and_the_visitors_job_is_taken_back_first():
    terminal = Terminal()
    visitors = terminal.visitor_prints()
    walk = terminal.knock()
    assert terminal.printer.cancelled == 1
    walk.touches("card-papers", "card-trial").sees("PrintingPapers")
    terminal.printer.inbox(TicketEnded(visitors, PrintOutcome.PRINTED))
    walk.reads("Printing/wait")
    terminal.printer.answer_job(PrintOutcome.PRINTED)
    walk.sees("JudgingTrial")
    assert (walk.devices.papers.added, terminal.kiosk.log.totals) == ([1], [])


def test_what_a_visitor_could_not_have_is_told_to_the_staff():
    terminal = Terminal()
    terminal.visitor_prints()
    terminal.printer.answer_job(PrintOutcome.OUT_OF_PAPER)
    terminal.knock().reads("PrinterNow/last-out-of-paper")


def test_what_a_visitor_did_not_wait_for_is_no_trouble_of_the_printer():
    terminal = Terminal()
    terminal.visitor_prints()
    walk = terminal.knock()
    terminal.printer.answer_job(PrintOutcome.NOT_KNOWN)
    walk.reads_nothing_of("PrinterNow")
    assert terminal.kiosk.shared.trouble is None
