"""What the staff order, as the papers that the printer gets."""

import datetime

import pytest

from fakes import FakeClock, FakePrinter
from kiosk.adapters.staff_tray import StaffTray, of_the_printer
from kiosk.content.workshop import Demonstration, Part, WorkshopKit
from kiosk.handoff.certificate_of import certificate_of
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.handoff.ticket import Ticket
from kiosk.handoff.trial_page import TrialPage
from kiosk.staff.events import PapersEnded, PrinterLookedAt
from kiosk.staff.papers.order import CertificateOrder, TicketOrder, TrialOrder
from kiosk.visit.events import PrinterChecked, TicketEnded, TimeElapsed
from kiosk.visit.ticket_of import ticket_of
from sample_content import world

TODAY = datetime.date(2026, 11, 23)
PART = Part("Les lettres", 45, "Montrez.", Demonstration("letters"))
KIT = WorkshopKit("letters-45", "Lire ses lettres", 45, "debutant", (), (), (), (), (PART,))


class Press:
    def __init__(self):
        self.world = world()
        self.printer, self.clock = FakePrinter(None), FakeClock(None)
        self.tray = StaffTray(self.printer, self.world, self.world.library, self.clock, {KIT.id: KIT})

    def papers(self, order):
        self.tray.print(order, -1)
        assert {id for id, _ in self.printer.jobs} == {-1}
        return [paper for _, paper in self.printer.jobs]


def test_a_group_gets_the_tickets_a_visitor_would_from_the_first_step_on():
    press = Press()
    papers = press.papers(TicketOrder(("letters",), (("fr", 2), ("ar", 1))))
    expected = [ticket_of(press.world, locale, "letters", 1, TODAY) for locale in ("fr", "fr", "ar")]
    assert papers == expected
    assert papers[0] is papers[1], "the same ticket is made once, however many get it"


def test_a_group_gets_certificates_of_the_workshop_it_was_in_each_in_its_language():
    press = Press()
    papers = press.papers(CertificateOrder(KIT.id, (("fr", 2), ("ar", 1))))
    site, library = press.world.site.name, press.world.library
    assert papers == [certificate_of(library, site, KIT, locale, TODAY) for locale in ("fr", "fr", "ar")]
    assert papers[0] is papers[1], "the same certificate is made once, however many get it"


def test_a_doubtful_clock_prints_no_day():
    press = Press()
    press.clock.trusted = False
    press.papers(TicketOrder(("letters",), (("fr", 1),)))
    press.papers(CertificateOrder(KIT.id, (("fr", 1),)))
    ticket, certificate, trial = press.papers(TrialOrder())
    assert isinstance(ticket, Ticket)
    assert isinstance(trial, TrialPage)
    assert (ticket.day, certificate.day, trial.day) == (None, None, None)


def test_the_trial_page_shows_every_language_in_its_own_letters_and_an_official_address():
    press = Press()
    (page,) = press.papers(TrialOrder())
    assert isinstance(page, TrialPage)
    assert (page.site, page.day) == ("Spada Exemple", TODAY)
    assert page.grid.payload == "https://" + press.world.library.facts["ofpra.site"].value
    languages = press.world.library.languages
    assert [families for _, families, _ in page.samples] == [each.families for each in languages]
    assert [right_to_left for *_, right_to_left in page.samples] == [
        each.locale in ("ar", "prs") for each in languages
    ]
    assert [len(page.how), page.heading] == [4, "fr PaperRoom/trial"]


def test_looking_and_stopping_reach_the_printer():
    press = Press()
    press.tray.look()
    press.tray.stop()
    assert (press.printer.checks, press.printer.cancelled) == (1, 1)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        (TicketEnded(-4, PrintOutcome.NOT_KNOWN), PapersEnded(-4, PrintOutcome.NOT_KNOWN)),
        (PrinterChecked(ready=True), PrinterLookedAt(PrinterCondition.SILENT)),
        (PrinterChecked(ready=False), PrinterLookedAt(PrinterCondition.ABSENT)),
        (
            PrinterChecked(ready=True, condition=PrinterCondition.PAPER_LOW),
            PrinterLookedAt(PrinterCondition.PAPER_LOW),
        ),
        (TimeElapsed(), None),
    ],
    ids=str,
)
def test_what_the_printer_tells_is_understood(told, meant):
    assert of_the_printer(told) == meant
