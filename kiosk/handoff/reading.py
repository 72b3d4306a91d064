"""Reading: what a paper says, line by line in reading order, for those who hear it and for a file of plain text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.utterance import Part, Utterance
from kiosk.handoff.certificate import Certificate
from kiosk.handoff.printout import Printout
from kiosk.handoff.slip import Slip
from kiosk.handoff.ticket import Line, Ticket
from kiosk.handoff.trial_page import TrialPage

NAME = "Fanal"
"""Printed at the head of every paper."""


def reading(printout: Printout) -> tuple[Utterance, ...]:
    """Every word that is printed, both languages of a ticket or certificate after one another.

    The pictures of the resume code, which bear numbers on the paper, are told by their names.
    """
    return tuple(
        each
        for line in _lines(printout)
        for each in (line.own, line.french)
        if each is not None and each.shown
    )


def aloud(printout: Printout) -> tuple[Utterance, ...]:
    """Each thing that is printed once: a ticket or certificate in the person's language, whatever else in French."""
    return tuple(line.own for line in _lines(printout) if line.own.shown)


def written_day(day: datetime.date) -> str:
    """A day as it is printed."""
    return f"{day:%d/%m/%Y}"


def _lines(printout: Printout) -> Iterator[Line]:
    yield _french(NAME)
    yield _french(printout.site)
    if printout.day is not None:
        yield _french(written_day(printout.day))
    if isinstance(printout, Ticket):
        yield from _of_ticket(printout)
    elif isinstance(printout, Certificate):
        yield from _of_certificate(printout)
    elif isinstance(printout, Slip):
        yield from map(_french, _of_slip(printout))
    else:
        yield from _of_trial_page(printout)


def _of_ticket(ticket: Ticket) -> Iterator[Line]:
    yield from (
        ticket.title,
        ticket.opens,
        _french(ticket.link.shown),
        _french(ticket.link.more),
        ticket.cost,
    )
    if ticket.steps:
        yield ticket.steps_heading
    for step in ticket.steps:
        yield _numbered(step.number, step.line, ticket.locale)
    if ticket.needs:
        yield ticket.needs_heading
    yield from (need.line for need in ticket.needs)
    yield ticket.code_heading
    for place in range(1, len(ticket.code) + 1):
        yield _numbered(place, _picture_name(ticket, place), ticket.locale)
    if ticket.help_nearby:
        yield from (ticket.help_heading, _french(ticket.help_nearby))
    yield from (notice.line for notice in ticket.notices)
    if ticket.not_reviewed is not None:
        yield ticket.not_reviewed


def _of_certificate(certificate: Certificate) -> Iterator[Line]:
    yield from (certificate.heading, certificate.name, certificate.took_part, certificate.title)
    if certificate.on is not None:
        yield certificate.on
    yield certificate.minutes
    if certificate.practised:
        yield certificate.practised_heading
    yield from (each.line for each in certificate.practised)
    yield from (certificate.stamp, certificate.nameless)
    if certificate.not_reviewed is not None:
        yield certificate.not_reviewed


def _of_slip(slip: Slip) -> Iterator[str]:
    yield from (slip.title, slip.procedure, slip.address, slip.step.text, slip.reason.text)
    if slip.right:
        yield from (slip.right, *slip.sources, slip.other_way)
    else:
        yield from (slip.other_way, *slip.sources)


def _of_trial_page(page: TrialPage) -> Iterator[Line]:
    yield from map(_french, (page.heading, *page.how))
    yield from (Line(words, None) for words, _, _ in page.samples)


def _picture_name(ticket: Ticket, place: int) -> Line:
    named = ticket.code_names[place - 1 : place]
    return named[0] if named else _french("")


def _numbered(number: int, line: Line, locale: str) -> Line:
    """The number belongs to what is read first."""
    before = Part(locale, f"{number}. ", f"{number}. ")
    return Line(Utterance((before, *line.own.parts), line.own.draft), line.french)


def _french(text: str) -> Line:
    return Line(Utterance((Part(SOURCE_LOCALE, text, text),)), None)
