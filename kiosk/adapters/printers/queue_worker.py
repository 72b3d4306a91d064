"""What is done with a print queue in a process of its own, so that nothing a queue does can hold up the screen.

Orders and answers, as :mod:`kiosk.adapters.printers.print_worker` carries them::

    {"do": "check", "queue": "tickets", "server": "/run/cups/cups.sock"}    {"ready": true, "condition": "ready"}
    {"do": "print", ..., "title": "fanal-ticket-hall-1f-1", "pdf": BASE64, "media": "...", "until": 81.5}
                                                                                          {"outcome": "printed"}
    {"do": "cancel", ..., "prefix": "fanal-ticket-hall-", "spared": "fanal-ticket-hall-1f-", "after": 1}
                                                                                                  {"clear": true}
"""

from __future__ import annotations

import time
from base64 import b64decode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from http.client import HTTPException
from typing import Any

from kiosk.adapters.printers.ipp import NOT_FOUND, IppError, JobState, PrinterState, Queue, queue_names
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition

LOOK_SECONDS = 0.1
OUT_OF_PAPER_SECONDS = 3.0
"""How long a printer must say so: one with two trays says it of the other one while it prints."""

CANCEL_SECONDS = 4.0
QUIET_LOOKS = 2
WAITING_FOR_SOMEBODY = (JobState.PROCESSING_STOPPED, JobState.PENDING_HELD)
"""Held is what CUPS calls a job that failed and that it means to try again by itself half a minute later."""

READY = (PrinterCondition.READY, PrinterCondition.PAPER_LOW, PrinterCondition.OUT_OF_PAPER)
"""In which a paper is offered."""

UNREACHABLE = (OSError, HTTPException)
FAILED = (IppError, *UNREACHABLE)


def answer(order: Mapping[str, Any]) -> dict[str, object]:
    """Do ``order``; what is to be said of it."""
    queue = Queue(order["queue"], order["server"])
    if order["do"] == "check":
        condition = condition_of(queue)
        return {"ready": condition in READY, "condition": condition.value}
    if order["do"] == "cancel":
        return {"clear": cancel(queue, order["prefix"], order["spared"], order["after"])}
    outcome = print_once(queue, b64decode(order["pdf"]), order["title"], order["media"], order["until"])
    return {"outcome": outcome.value}


def every_queue(server: str) -> tuple[str, ...]:
    """The names of all queues; none where there is no server that says so."""
    try:
        return queue_names(server)
    except FAILED:
        return ()


def condition_of(queue: Queue) -> PrinterCondition:
    """How the queue stands.

    An empty tray is no reason to offer no paper, because a queue goes on saying so until its next one has come out.
    """
    try:
        standing = queue.standing()
    except FAILED:
        return PrinterCondition.ABSENT
    if not standing.accepting or standing.state is PrinterState.STOPPED:
        return PrinterCondition.STOPPED
    if _paper_out(standing.reasons):
        return PrinterCondition.OUT_OF_PAPER
    low = any(reason.startswith("media-low") for reason in standing.reasons)
    return PrinterCondition.PAPER_LOW if low else PrinterCondition.READY


def print_once(queue: Queue, pdf: bytes, title: str, media: str, until: float) -> PrintOutcome:
    """Hand ``pdf`` over once and watch it to its end, ``until`` the machine's monotonic clock says so.

    PRINTED is the queue's word that all of it went to the printer. A job that cannot come out now is taken back, so
    that it does not come out in another person's visit; one that is only slow is left, and taken back with the visit.
    """
    try:
        before = queue.standing()
    except IppError as error:
        return PrintOutcome.NO_PRINTER if error.status == NOT_FOUND else PrintOutcome.NOT_KNOWN
    except UNREACHABLE:
        return PrintOutcome.NO_PRINTER
    if not before.accepting:
        return PrintOutcome.NO_PRINTER
    if before.state is PrinterState.STOPPED:
        return PrintOutcome.OUT_OF_PAPER if _paper_out(before.reasons) else PrintOutcome.NOT_KNOWN
    try:
        job = queue.print(pdf, title, {"media": media, "print-scaling": "auto-fit"})
        return _watch(queue, job, until, known_before=_paper_out(before.reasons))
    except FAILED:
        return PrintOutcome.NOT_KNOWN


def cancel(queue: Queue, prefix: str, spared: str, after: int) -> bool:
    """Take back every job whose title begins with ``prefix``, and only these; whether none is left for certain.

    Those that begin with ``spared`` are left when their number is one ``after`` that. Looks again until there is none
    twice over, because a job that was being handed over can still arrive.
    """
    end = time.monotonic() + CANCEL_SECONDS
    quiet = 0
    while quiet < QUIET_LOOKS:
        try:
            found = [
                job.id
                for job in queue.jobs()
                if job.name.startswith(prefix) and not _is_newer(job.name, spared, after)
            ]
            for job in found:
                _take_back(queue, job)
        except IppError as error:
            return error.status == NOT_FOUND
        except UNREACHABLE:
            return False
        quiet = 0 if found else quiet + 1
        if time.monotonic() > end:
            return False
        time.sleep(LOOK_SECONDS)
    return True


def _is_newer(title: str, spared: str, after: int) -> bool:
    number = title.removeprefix(spared)
    return number != title and number.isdecimal() and int(number) > after


def _watch(queue: Queue, job: int, end: float, *, known_before: bool) -> PrintOutcome:
    out_since: float | None = None
    while True:
        standing = queue.job(job)
        if standing.state is JobState.COMPLETED:
            failed = "job-completed-with-errors" in standing.reasons
            return PrintOutcome.NOT_KNOWN if failed else PrintOutcome.PRINTED
        if standing.state in (JobState.CANCELED, JobState.ABORTED):
            return PrintOutcome.NOT_KNOWN
        printer = queue.standing()
        out, now = _paper_out(printer.reasons), time.monotonic()
        out_since = (now if out_since is None else out_since) if out else None
        stopped = printer.state is PrinterState.STOPPED or standing.state in WAITING_FOR_SOMEBODY
        patience = end if known_before else (out_since or now) + OUT_OF_PAPER_SECONDS
        if out and (stopped or now >= min(patience, end)):
            return _unless_printed(queue, job, PrintOutcome.OUT_OF_PAPER)
        if stopped:
            return _unless_printed(queue, job, PrintOutcome.NOT_KNOWN)
        if now >= end:
            return PrintOutcome.NOT_KNOWN
        time.sleep(LOOK_SECONDS)


def _unless_printed(queue: Queue, job: int, outcome: PrintOutcome) -> PrintOutcome:
    _take_back(queue, job)
    return PrintOutcome.PRINTED if queue.job(job).state is JobState.COMPLETED else outcome


def _take_back(queue: Queue, job: int) -> None:
    with suppress(IppError):  # it ended a moment ago; its standing says how
        queue.cancel(job)


def _paper_out(reasons: Iterable[str]) -> bool:
    """RFC 8011 section 5.4.12: reports are for the record, errors and warnings for somebody to act on."""
    return any(
        reason.startswith(("media-empty", "media-needed")) and not reason.endswith("-report")
        for reason in reasons
    )
