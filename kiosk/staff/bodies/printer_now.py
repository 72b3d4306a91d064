"""How the printer is, in one line."""

from __future__ import annotations

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.papers.standing import NOT_PRINTING, PrinterStanding
from kiosk.staff.screen import Note
from kiosk.staff.wording import Wording

OUTCOME_PICTURES = {
    PrintOutcome.PRINTED: "printer-check",
    PrintOutcome.OUT_OF_PAPER: "paper-roll-outline",
    PrintOutcome.NO_PRINTER: "printer-off",
    PrintOutcome.NOT_KNOWN: "printer-alert",
}
CONDITION_PICTURES = {
    PrinterCondition.OUT_OF_PAPER: "paper-roll-outline",
    PrinterCondition.STOPPED: "printer-alert",
    PrinterCondition.ABSENT: "printer-off",
}


def printer_note(wording: Wording, standing: PrinterStanding) -> Note | None:
    """What somebody has to do something about; None while the printer is well, or nothing is known of it."""
    condition, trouble = standing.condition, standing.trouble
    if condition in NOT_PRINTING:
        return wording.note(
            CONDITION_PICTURES[condition], "printer", f"PrinterNow/{condition.value}", danger=True
        )
    if trouble is not None:
        return wording.note(
            OUTCOME_PICTURES[trouble], "printer", f"PrinterNow/last-{trouble.value}", danger=True
        )
    if condition is PrinterCondition.PAPER_LOW:
        return wording.note("paper-roll-outline", "printer", "PrinterNow/paper-low")
    return None
