"""What the staff do, as scripts that run through the core and through the pages alike."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.papers.order import TicketOrder
from kiosk.staff.papers.standing import PaperCounts, Roll
from kiosk.staff.studio.shelf import Verdict
from mediation_walk import VISIT, Mediator, was_here
from staff_walk import StaffWalk

PIN = "739184"
Script = Callable[[StaffWalk], object]


def whole_first_run(walk: StaffWalk) -> None:
    devices = walk.devices
    walk.sees("Welcome").touches("button-set-up").chooses_a_pin(PIN)
    walk.sees("Writing").touches("key-E", "key-s", "key-p", "key-a", "key-c", "key-e", "key- ", "key-é")
    walk.touches("button-erase", "button-shift", "key-V", "button-signs", "key-2", "button-go-on")
    walk.sees("Writing").writes("12 rue des Écoles, 69000 Lyon").touches("button-go-on")
    walk.sees("ChoosingLanguages").touches("card-ar", "button-language", "button-language", "button-go-on")
    walk.sees("ChoosingPrinter")
    devices.printers.answer("cups:tickets")
    walk.sees("ChoosingPrinter").touches("card-cups:tickets", "button-go-on")
    walk.sees("ChoosingPaper").touches("card-58mm", "button-go-on")
    walk.sees("MeasuringScreen").touches(
        "button-much-larger", "button-larger", "button-smaller", "button-much-smaller"
    )
    walk.touches("button-much-smaller", "button-go-on")
    walk.sees("TestingSound").touches("button-play")
    devices.sounder.finish()
    walk.sees("TestingSound").touches("button-heard").sees("Summary").touches("button-done").sees("Saving")
    assert devices.pins.pin == PIN
    (written,) = devices.site.written
    assert written.pop("screen_diagonal_inches") in (10.6, 22.6), "a twentieth more than each screen has"
    assert written == {
        "name": "Espace V2",
        "address": "12 rue des Écoles, 69000 Lyon",
        "languages": ("fr", "ar"),
        "printer": "cups:tickets",
        "paper": "58mm",
    }
    devices.site.answer()
    walk.is_out()
    assert devices.restarter.restarts == 1


def everything_passed(walk: StaffWalk) -> None:
    walk.sees("Welcome").touches("button-set-up", "button-skip")
    for name in ("Writing", "Writing", "ChoosingLanguages", "ChoosingPrinter", "MeasuringScreen"):
        walk.sees(name).touches("button-go-on")
    walk.sees("TestingSound").touches("button-skip").sees("Summary").touches("button-done")
    walk.sees("Unguarded").touches("button-leave-open").sees("Saving")
    walk.devices.site.answer()
    walk.is_out()


def later(walk: StaffWalk) -> None:
    walk.sees("Welcome").touches("button-later").is_out()


FIRST_RUNS: tuple[Script, ...] = (whole_first_run, everything_passed, later)


def round_of_the_terminal(walk: StaffWalk) -> None:
    devices = walk.devices
    walk.through_the_door(PIN).touches("card-examine").sees("Examining")
    devices.examiner.answer()
    walk.sees("Examining").touches("button-look-again", "button-back").sees("Terminal")
    walk.touches("card-sound", "button-play", "button-not-heard", "button-back").sees("Terminal")
    walk.touches("card-pin").chooses_a_pin("258190").sees("Terminal")
    devices.stick.there = True
    walk.waits(3).touches("card-import")
    devices.stick.answer("no such key")
    walk.sees("Terminal").touches("card-set-up", "button-back").sees("Terminal").touches(
        "button-leave"
    ).is_out()


def wrong_then_right(walk: StaffWalk) -> None:
    walk.sees("Door").enters("111222")
    walk.devices.pins.answer_check()
    walk.sees("Door").types("9").touches("button-erase").through_the_door(PIN)
    walk.touches("card-restart").is_out()
    assert walk.devices.restarter.restarts == 1


def nobody_touches(walk: StaffWalk) -> None:
    walk.through_the_door(PIN).waits(120).is_out()


def lends_a_voice(walk: StaffWalk) -> None:
    studio, shelf = walk.devices.studio, walk.devices.shelf
    walk.through_the_door(PIN).touches("card-voices").sees("Voices").touches("button-add-language")
    walk.sees("NamingLanguage").writes("Lala").touches("button-go-on")
    shelf.answer()
    walk.sees("LanguageVoices").touches("card-record").sees("NamingSpeaker").writes("Lampe")
    walk.touches("button-go-on").sees("Consenting").touches("button-hear", "button-record", "button-stop")
    studio.hear()
    walk.sees("Consenting").touches("button-keep-take")
    studio.answer()
    for _ in range(2):
        walk.sees("RecordingSentence").touches("button-record", "button-stop")
        studio.hear()
        walk.sees("RecordingSentence").touches("button-keep-take")
        studio.answer()
    walk.sees("RecordingSentence").touches("button-record", "button-stop")
    studio.hear(Verdict.TOO_SOFT, 1.0)
    walk.sees("RecordingSentence").touches("button-skip", "button-previous", "button-back").sees("Chapters")
    walk.touches("button-back", "card-tips").sees("TipProcedures").touches("card-letters").sees("TipSteps")
    walk.touches("card-step-1").sees("RecordingTip").touches("button-record", "button-stop")
    studio.hear()
    walk.sees("RecordingTip").touches("button-keep-take")
    studio.answer()
    walk.sees("OneTip").touches("button-play")
    studio.finish()
    walk.sees("OneTip").touches("button-approve")
    shelf.answer()
    walk.sees("OneTip").touches("button-back", "button-back", "button-back").sees("LanguageVoices")
    walk.touches("card-pack")
    shelf.answer(packed_to="/media/STICK/lala.fanal")
    walk.sees("LanguageVoices").reads("/media/STICK/lala.fanal").touches("card-speakers").sees("Speakers")
    walk.touches("card-voice/Lampe").sees("OneSpeaker").touches("button-erase-voice", "button-erase-all")
    shelf.answer()
    walk.sees("Speakers").touches("button-leave").is_out()
    assert len(studio.kept) == 4
    assert walk.devices.restarter.restarts == 1


DOORS: tuple[Script, ...] = (round_of_the_terminal, wrong_then_right, nobody_touches, lends_a_voice)


def prints_for_a_group(walk: StaffWalk) -> None:
    tray, papers = walk.devices.tray, walk.devices.papers
    walk.through_the_door(PIN).touches("card-papers").sees("PaperRoom")
    tray.stands(PrinterCondition.READY)
    walk.touches("card-workshop").sees("ChoosingTicket").touches("card-letters").sees("ChoosingCopies")
    walk.touches("card-many/ar", "card-more/fr", "card-more/fr", "card-fewer/fr", "button-print")
    walk.sees("PrintingPapers")
    tray.answer(PrintOutcome.OUT_OF_PAPER)
    walk.sees("PrintingPapers").touches("button-go-on").sees("ChoosingCopies")
    walk.touches("card-fewer/ar", "button-print").sees("PrintingPapers").touches("button-stop")
    walk.sees("PrintingPapers").touches("button-back", "button-print")
    tray.answer(PrintOutcome.PRINTED)
    walk.sees("PrintingPapers").touches("button-go-on").sees("ChoosingTicket").touches(
        "button-leave"
    ).is_out()
    asked = [order for _, order in tray.orders]
    assert asked == [TicketOrder(("letters",), (("ar", count), ("fr", 1))) for count in (5, 4, 4)]
    assert papers.added == [5]


def tries_the_printer_and_counts(walk: StaffWalk) -> None:
    tray, papers = walk.devices.tray, walk.devices.papers
    walk.through_the_door(PIN).touches("card-papers", "card-trial").sees("PrintingPapers")
    tray.answer(PrintOutcome.PRINTED)
    walk.sees("JudgingTrial").touches("button-not-heard", "button-print").sees("PrintingPapers")
    tray.answer(PrintOutcome.PRINTED)
    walk.sees("JudgingTrial").touches("button-heard", "card-count").sees("CountingPapers")
    walk.touches("button-roll-changed", "button-roll-changed", "button-back").sees("PaperRoom")
    assert papers.now == PaperCounts(2, 0, Roll(0, None))
    walk.touches("button-back").sees("Terminal")


def writes_mediations_down(walk: StaffWalk) -> None:
    """Three touches for whoever was just now at the kiosk; corrected, another like it, and one deleted."""
    was_here(walk)
    book = walk.devices.mediations
    mediator = Mediator(walk.through_the_door(PIN))
    mediator.touches("card-mediations", f"card-visit/{VISIT.seq}").sees("WritingUp").touches(
        "button-write-down"
    )
    mediator.sees("WrittenDown")
    assert mediator.count <= 4
    walk.touches("button-correct").sees("WritingUp").touches("card-pick/duree/60", "button-more")
    walk.sees("WritingUp").touches("button-back", "button-write-down").sees("WrittenDown")
    walk.touches("button-duplicate").sees("WritingUp").touches("card-more/thematiques").sees("ChoosingValue")
    walk.touches("card-email", "button-go-on").sees("WritingUp").touches("button-write-down").sees(
        "WrittenDown"
    )
    assert [each.mediation.duree for each in book.now.kept] == [60, 60]
    walk.touches("button-go-on", "card-today").sees("LoggedToday").touches("card-kept/2").sees("OneLogged")
    walk.touches("button-erase-entry", "button-erase-entry").sees("LoggedToday").touches(
        "button-leave"
    ).is_out()
    assert len(book.now.kept) == 1


def writes_a_workshop_down(walk: StaffWalk) -> None:
    """Twelve touches for twelve people, their number by gender included; a full disk costs nothing."""
    book = walk.devices.mediations
    mediator = Mediator(walk.through_the_door(PIN))
    mediator.touches("card-mediations", "card-workshop").sees("WritingUp").touches("card-pick/duree/90")
    mediator.touches("card-pick/thematiques/aide_aux_demarches_administratives", "card-more/counters")
    mediator.sees("CountingPeople").touches("card-many/total", "card-many/total", "card-more/total")
    mediator.touches("card-more/total", "button-go-on", "button-write-down").sees("WrittenDown")
    assert mediator.count <= 12
    assert book.now.kept[0].mediation.people == 12
    book.refuses = "full"
    walk.touches("button-duplicate").sees("WritingUp").touches("card-pick/counters/12", "button-write-down")
    walk.sees("WritingUp").touches("button-go-on")
    book.refuses = ""
    walk.touches("button-write-down").sees("WrittenDown").touches("button-back", "button-back").sees(
        "Terminal"
    )
    assert len(book.now.kept) == 2


MEDIATIONS: tuple[Script, ...] = (writes_mediations_down, writes_a_workshop_down)


PAPERS: tuple[Script, ...] = (prints_for_a_group, tries_the_printer_and_counts)


def holds_a_workshop(walk: StaffWalk) -> None:
    """Twelve touches from its kit to the report, with a ticket for all; the PIN that the wall asks for not counted."""
    tray, book = walk.devices.tray, walk.devices.mediations
    mediator = Mediator(walk.through_the_door(PIN))
    mediator.touches("card-workshops").sees("ChoosingKit").touches("card-first-letters").sees("KitOpened")
    mediator.touches("card-pick/people/12", "card-papers/tickets").sees("ChoosingCopies")
    mediator.touches("button-print")
    tray.answer(PrintOutcome.PRINTED)
    mediator.sees("PrintingPapers").touches("button-go-on").sees("KitOpened").touches("button-go-on")
    walk.sees("HoldingWorkshop").touches("button-group-language", "button-go-on", "button-hear")
    walk.touches("button-previous")
    walk.waits(55 * 60).touches(*["button-go-on"] * 3)
    mediator.touches("button-done").sees("Door")
    walk.enters(PIN)
    walk.devices.pins.answer_check()
    mediator.sees("KitOpened").touches("button-write-down").sees("CountingPeople")
    mediator.touches("card-many/genres/feminin", "button-go-on").sees("WritingUp")
    mediator.touches("button-write-down")
    mediator.sees("WrittenDown")
    assert mediator.count <= 12
    (mediation,) = [each.mediation for each in book.now.kept]
    assert (mediation.people, mediation.duree, mediation.extras.language) == (12, 60, "ar")
    assert [order for _, order in tray.orders] == [TicketOrder(("letters",), (("fr", 12),))]


WORKSHOPS: tuple[Script, ...] = (holds_a_workshop,)
