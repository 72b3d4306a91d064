"""What the staff print: tickets for a group, a trial page; how many papers came out, and how the printer is."""

from dataclasses import replace

import pytest

from kiosk.content.workshop import WorkshopKit
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.describe import describe
from kiosk.staff.effects import CountPapers, PrintPapers
from kiosk.staff.events import Action, PapersEnded, Picked, Pressed
from kiosk.staff.papers.order import MOST_PAPERS, CertificateOrder, TicketOrder, TrialOrder
from kiosk.staff.papers.standing import PaperCounts, Roll
from kiosk.staff.papers.states import ChoosingCopies, PaperRoom
from kiosk.staff.papers.ways import to_certificates, to_copies
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.turn import turn
from staff_walk import CoreStaff, StaffWalk, plain_world, words_on

PIN = "739184"
SITE = SiteSheet(name="Espace", printer="cups:tickets")
WORLD = plain_world(SITE)
SHIFT = Shift("fr", SITE, guarded=True, admitted=True)


def inside(world=WORLD):
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    return StaffWalk(staff).through_the_door(PIN)


def papers(world=WORLD):
    return inside(world).touches("card-papers").sees("PaperRoom")


def copies(world=WORLD):
    return papers(world).touches("card-workshop", "card-letters").sees("ChoosingCopies")


def cards(walk):
    return [card.item for card in walk.body.cards]


def orders(walk):
    return [order for _, order in walk.devices.tray.orders]


def printing(*touches):
    walk = copies().touches(*touches, "button-print").sees("PrintingPapers")
    assert len(orders(walk)) == 1
    return walk


def cheapest(count):
    """The fewest touches that bring ``count`` people: steps of five, one, and one back."""
    fives, ones = divmod(count, 5)
    return ["many"] * fives + ["more"] * ones if ones < 4 else ["many"] * (fives + 1) + ["fewer"]


DIVIDED = [(a, b, 12 - a - b) for a in range(1, 11) for b in range(1, 12 - a)]


@pytest.mark.parametrize("people", DIVIDED, ids=str)
def test_twelve_people_in_three_languages_take_no_more_than_twelve_touches(people):
    walk, touches = inside(), ["card-papers", "card-workshop", "card-letters"]
    for locale, count in zip(("fr", "ar", "en"), people, strict=True):
        touches += [f"card-{step}/{locale}" for step in cheapest(count)]
    touches.append("button-print")
    walk.touches(*touches)
    assert orders(walk) == [TicketOrder(("letters",), tuple(zip(("fr", "ar", "en"), people, strict=True)))]
    assert len(touches) <= 12


def test_one_job_holds_mixed_languages_and_the_total_is_shown_before():
    walk = copies().reads("ChoosingCopies/how").touches("card-many/ar", "card-more/fr")
    walk.reads("ChoosingCopies/total\u00a0: 6").touches("button-print")
    assert [order.papers for order in orders(walk)] == [6]


def test_nothing_is_printed_for_nobody():
    walk = copies().touches("button-print").sees("ChoosingCopies")
    walk.touches("card-more/fr", "card-fewer/fr", "button-print").sees("ChoosingCopies")
    assert orders(walk) == []


def test_a_job_has_thirty_papers_at_the_most():
    walk = copies().touches(*["card-many/fr"] * 5, *["card-more/ar"] * 3, "card-many/en")
    walk.reads("ChoosingCopies/full\u00a0: 30")
    with pytest.raises(AssertionError, match="card-more/fr is not on"):
        walk.touches("card-more/fr")
    walk.touches("button-print")
    assert orders(walk) == [TicketOrder(("letters",), (("fr", 25), ("ar", 3), ("en", 2)))]


def test_a_kit_of_several_procedures_counts_all_its_papers():
    kit = ("letters", "cover", "basics")
    state = to_copies(SHIFT, kit, (("fr", 4),)).state
    for item in ("many/ar", "many/ar"):
        state = turn(WORLD, state, Picked(item)).state
    screen = describe(WORLD, state)
    assert screen.title.utterance.shown == "fr ChoosingCopies/several\u00a0: 3"
    assert "ChoosingCopies/full" in words_on(screen)
    printing = turn(WORLD, state, Pressed(Action.PRINT))
    assert PrintPapers(TicketOrder(kit, (("fr", 4), ("ar", 6)))) in printing.effects
    assert printing.state.order.papers == MOST_PAPERS


def certificates(world=WORLD):
    kit = WorkshopKit("kit", "Lire ses lettres", 45, "debutant", (), (), (), (), ())
    return replace(world, workshops={"kit": kit}), to_certificates(SHIFT, "kit", (("fr", 4),)).state


def test_certificates_are_for_the_people_who_are_there_one_for_each():
    world, state = certificates()
    screen = describe(world, state)
    assert screen.title.utterance.shown == "Lire ses lettres"
    assert "fr Certificates/total\u00a0: 4" in words_on(screen)
    for item in ("more/ar", "fewer/fr"):
        state = turn(world, state, Picked(item)).state
    printing = turn(world, state, Pressed(Action.PRINT))
    assert PrintPapers(CertificateOrder("kit", (("fr", 3), ("ar", 1)))) in printing.effects
    assert printing.state.order.papers == 4


def test_a_job_of_certificates_is_as_long_as_one_of_tickets():
    world, state = certificates()
    for _ in range(MOST_PAPERS):
        state = turn(world, state, Picked("many/ar")).state
    assert state.order.papers == MOST_PAPERS


def test_no_certificates_for_nobody_are_printed():
    world, _ = certificates()
    state = to_certificates(SHIFT, "kit").state
    assert "Certificates/how" in words_on(describe(world, state))
    assert turn(world, state, Pressed(Action.PRINT)).state == state


@pytest.mark.parametrize("outcome", PrintOutcome, ids=lambda each: each.value)
def test_certificates_that_are_printed_are_counted_and_others_can_be_chosen_anew(outcome):
    world, chosen = certificates()
    state = turn(world, chosen, Pressed(Action.PRINT)).state
    ended = turn(world, state, PapersEnded(-1, outcome))
    printed = outcome is PrintOutcome.PRINTED
    assert (CountPapers(4) in ended.effects) == printed
    after = turn(world, ended.state, Pressed(Action.GO_ON)).state
    assert isinstance(after, PaperRoom if printed else ChoosingCopies)
    assert printed or after.order == chosen.order


def test_what_is_one_persons_comes_out_together():
    order = TicketOrder(("letters", "cover"), (("fr", 2), ("ar", 1)))
    assert list(order.tickets()) == [
        *(("fr", "letters"), ("fr", "cover")) * 2,
        ("ar", "letters"),
        ("ar", "cover"),
    ]


def test_a_job_that_was_printed_is_counted_and_others_can_follow():
    walk = printing("card-many/fr")
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    assert walk.devices.papers.added == [5]
    walk.reads("Printing/printed").reads("Printing/all-out").touches("button-go-on").sees("ChoosingTicket")


@pytest.mark.parametrize(
    ("outcome", "mend"),
    [
        (PrintOutcome.OUT_OF_PAPER, "Printing/new-roll"),
        (PrintOutcome.NO_PRINTER, "Printing/nothing-out"),
        (PrintOutcome.NOT_KNOWN, "Printing/look"),
    ],
    ids=lambda value: getattr(value, "value", None),
)
def test_a_job_that_failed_says_so_counts_nothing_and_is_not_tried_again(outcome, mend):
    walk = printing("card-many/fr", "card-more/ar")
    walk.devices.tray.answer(outcome)
    walk.reads(f"Printing/{outcome.value}").reads(mend).reads("Printing/once").waits(100)
    assert (len(orders(walk)), walk.devices.papers.added) == (1, [])
    walk.touches("button-go-on").sees("ChoosingCopies").reads("ChoosingCopies/total\u00a0: 6")
    walk.touches("card-fewer/fr", "button-print")
    assert [order.papers for order in orders(walk)] == [6, 5]


def test_a_touch_that_comes_twice_prints_once_and_stops_nothing():
    walk = printing("card-more/fr")
    with pytest.raises(AssertionError, match="button-print is not on"):
        walk.touches("button-print")
    assert (len(orders(walk)), walk.devices.tray.stopped) == (1, 0)


def test_printing_can_be_stopped_and_its_late_answer_is_nobodys():
    walk = printing("card-many/fr").touches("button-stop").reads("Printing/stopped").reads("Printing/count")
    assert walk.devices.tray.stopped == 1
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.reads("Printing/stopped")
    assert walk.devices.papers.added == []


def test_closing_stops_what_is_being_printed():
    walk = printing("card-many/fr").touches("button-leave").is_out()
    assert walk.devices.tray.stopped == 1


def test_an_answer_to_a_job_of_somebody_before_is_nobodys():
    before = printing("card-more/fr")
    walk = printing("card-many/fr")
    old, _ = before.devices.tray.orders[0]
    new, _ = walk.devices.tray.orders[0]
    assert 0 > old > new
    before.devices.tray.inbox = walk.devices.tray.inbox
    before.devices.tray.answer(PrintOutcome.PRINTED)
    walk.reads("Printing/wait")
    assert walk.devices.papers.added == []


def test_the_trial_page_is_one_touch_and_a_question():
    walk = papers().touches("card-trial").sees("PrintingPapers")
    assert orders(walk) == [TrialOrder()]
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    assert walk.devices.papers.added == [1]
    walk.sees("JudgingTrial").reads("JudgingTrial/how-ruler").touches("button-heard").sees("PaperRoom")


def test_a_trial_page_that_is_not_good_leads_to_what_helps():
    walk = papers().touches("card-trial")
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.touches("button-not-heard").reads("JudgingTrial/wrong-width").touches("button-print")
    assert orders(walk) == [TrialOrder(), TrialOrder()]
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.touches("button-not-heard", "button-back", "button-not-heard", "button-go-on").sees("ChoosingPaper")


def test_a_trial_page_that_did_not_come_out_can_be_asked_for_again():
    walk = papers().touches("card-trial")
    walk.devices.tray.answer(PrintOutcome.OUT_OF_PAPER)
    walk.reads("Printing/out-of-paper").touches("button-print")
    assert orders(walk) == [TrialOrder(), TrialOrder()]
    walk.devices.tray.answer(PrintOutcome.NO_PRINTER)
    walk.touches("button-back").sees("PaperRoom").reads("PrinterNow/last-no-printer")


def test_a_terminal_without_a_printer_prints_nothing_and_leads_to_choosing_one():
    walk = papers(plain_world(SiteSheet(name="Espace"))).reads("PaperRoom/no-printer")
    assert cards(walk) == ["count", "printer"]
    walk.touches("card-printer").sees("ChoosingPrinter")
    walk.devices.printers.answer("escpos:usb:04b8:0e28")
    walk.touches("card-escpos:usb:04b8:0e28", "button-go-on", "card-papers").reads("PaperRoom/afresh")
    walk.touches("button-leave")
    assert walk.devices.site.written == [{"printer": "escpos:usb:04b8:0e28"}]


@pytest.mark.parametrize(
    ("printer", "words"),
    [
        ("escpos:usb", "ChoosingPrinter/usb"),
        ("escpos:usb:04b8:0e28", "ChoosingPrinter/usb\u00a0: 04b8:0e28"),
        ("escpos:tcp:192.168.1.50:9100", "ChoosingPrinter/tcp\u00a0: 192.168.1.50:9100"),
        ("escpos:file:/dev/usb/lp0", "ChoosingPrinter/file\u00a0: /dev/usb/lp0"),
        ("pdf:/srv/papers", "ChoosingPrinter/pdf\u00a0: /srv/papers"),
        ("cups:Bureau_1", "Bureau 1"),
    ],
)
def test_every_printer_has_a_name_that_can_be_understood(printer, words):
    walk = papers().touches("card-printer")
    walk.devices.printers.answer(printer)
    assert words in [
        card.label.utterance.shown.removeprefix("fr ") for card in walk.body.cards if card.item == printer
    ]


def test_the_count_of_papers_is_shown_by_the_month_and_since_the_roll():
    walk = papers()
    walk.devices.papers.now = PaperCounts(214, 187, Roll(96, None))
    walk.touches("card-count").reads("CountingPapers/this-month\u00a0: 214")
    walk.reads("CountingPapers/last-month\u00a0: 187").reads("CountingPapers/since-roll\u00a0: 96")


def test_the_roll_is_changed_only_once_that_was_asked_twice():
    walk = papers()
    walk.devices.papers.now = PaperCounts(214, 187, Roll(96, None))
    walk.touches("card-count", "button-roll-changed").reads("CountingPapers/asked").touches("button-leave-be")
    walk.reads("CountingPapers/since-roll\u00a0: 96").touches("button-roll-changed", "button-back")
    walk.reads("CountingPapers/since-roll\u00a0: 96").touches("button-roll-changed", "button-roll-changed")
    walk.reads("CountingPapers/since-roll\u00a0: 0").touches("button-back").sees("PaperRoom")


def test_a_log_that_cannot_be_read_is_told_and_no_number_is_shown():
    walk = papers()
    walk.devices.papers.problem = "log.sqlite: another program keeps it locked"
    walk.touches("card-count").reads("Errand/failed").reads("another program keeps it locked")
    walk.reads_nothing_of("CountingPapers/this-month")


@pytest.mark.parametrize(
    "condition",
    [
        PrinterCondition.OUT_OF_PAPER,
        PrinterCondition.STOPPED,
        PrinterCondition.ABSENT,
        PrinterCondition.PAPER_LOW,
    ],
    ids=lambda condition: condition.value,
)
def test_the_page_of_the_terminal_says_how_the_printer_is(condition):
    walk = inside().reads_nothing_of("PrinterNow")
    assert walk.devices.tray.looks == 1
    walk.devices.tray.stands(condition)
    walk.sees("Terminal").reads(f"PrinterNow/{condition.value}").touches("card-papers")
    walk.reads(f"PrinterNow/{condition.value}")


@pytest.mark.parametrize("condition", [PrinterCondition.READY, PrinterCondition.SILENT])
def test_of_a_printer_that_is_well_the_page_of_the_terminal_says_nothing(condition):
    walk = inside()
    walk.devices.tray.stands(condition)
    walk.reads_nothing_of("PrinterNow")


@pytest.mark.parametrize("outcome", set(PrintOutcome) - {PrintOutcome.PRINTED}, ids=lambda each: each.value)
def test_a_visitors_paper_that_did_not_come_out_is_told_until_one_does(outcome):
    walk = inside(replace(WORLD, paper_trouble=outcome)).reads(f"PrinterNow/last-{outcome.value}")
    walk.touches("card-papers", "card-trial")
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.touches("button-heard").reads_nothing_of("PrinterNow").touches("button-back")
    walk.sees("Terminal").reads_nothing_of("PrinterNow")


def test_of_a_printer_that_is_none_nothing_is_said():
    walk = inside(replace(plain_world(SiteSheet(name="Espace")), paper_trouble=PrintOutcome.NO_PRINTER))
    walk.devices.tray.stands(PrinterCondition.ABSENT)
    walk.reads_nothing_of("PrinterNow")


@pytest.mark.parametrize(
    "page",
    [
        ("card-papers",),
        ("card-papers", "card-workshop"),
        ("card-papers", "card-workshop", "card-letters"),
        ("card-papers", "card-count"),
    ],
)
def test_two_minutes_without_a_touch_close_every_page_of_the_papers(page):
    inside().touches(*page).waits(119).waits(1).is_out()
