"""What the staff do, as scripts that run through the core and through the pages alike."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.papers.order import TicketOrder
from kiosk.staff.papers.standing import PaperCounts, Roll
from kiosk.staff.studio.shelf import Verdict
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


PAPERS: tuple[Script, ...] = (prints_for_a_group, tries_the_printer_and_counts)
