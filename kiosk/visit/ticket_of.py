"""ticket_of: the ticket of a procedure from a step on. Pure; holds nothing of the person."""

from __future__ import annotations

import datetime

from kiosk.content.language import Direction
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.procedure import Procedure
from kiosk.content.text import Text
from kiosk.content.utterance import Utterance
from kiosk.handoff.link import address_link
from kiosk.handoff.resume_code import resume_code
from kiosk.handoff.ticket import Line, Ticket, TicketNeed, TicketStep
from kiosk.visit.world import World


def ticket_of(world: World, locale: str, procedure: str, step: int, day: datetime.date | None) -> Ticket:
    """The ticket from ``step`` (from 1) on, in ``locale`` and French.

    ``day`` is None when the clock cannot be believed: then no date is printed. Raises KeyError for an unknown
    procedure or language, ValueError for an address too long for a code.
    """
    library, found = world.library, world.library.procedures[procedure]
    language = library.language(locale)
    link = address_link(library.facts[found.address].value)
    return Ticket(
        locale=locale,
        right_to_left=language.direction is Direction.RTL,
        families=language.families,
        site=world.site.name,
        day=day,
        picture=found.picture,
        title=_text(library, locale, found.title),
        opens=_words(library, locale, "Handoff/opens"),
        cost=_text(library, locale, found.cost),
        link=link,
        grid=world.encode_qr(link.payload),
        steps_heading=_words(library, locale, "Ticket/steps"),
        steps=_steps(library, locale, found, step),
        needs_heading=_words(library, locale, "Ticket/needs"),
        needs=tuple(TicketNeed(need.picture, _text(library, locale, need.label)) for need in found.needs),
        code_heading=_words(library, locale, "Ticket/code"),
        code=resume_code(found.number, step),
        help_heading=_words(library, locale, "Ticket/help"),
        help_nearby=world.site.help_nearby,
        not_reviewed=_not_reviewed(library, locale, found),
    )


def _steps(library: Library, locale: str, procedure: Procedure, first: int) -> tuple[TicketStep, ...]:
    remaining = enumerate(procedure.steps[first - 1 :], first)
    return tuple(
        TicketStep(number, step.picture, _text(library, locale, step.short)) for number, step in remaining
    )


def _not_reviewed(library: Library, locale: str, procedure: Procedure) -> Line | None:
    drafts = any(library.utterance(text, locale).draft for text in procedure.texts())
    return _words(library, locale, "Draft/note") if drafts or procedure.status.draft else None


def _text(library: Library, locale: str, text: Text) -> Line:
    return _line(library.utterance(text, locale), library.utterance(text, SOURCE_LOCALE), locale)


def _words(library: Library, locale: str, key: str) -> Line:
    return _line(library.words(key, locale), library.words(key, SOURCE_LOCALE), locale)


def _line(own: Utterance, french: Utterance, locale: str) -> Line:
    return Line(own, None if locale == SOURCE_LOCALE or own.shown == french.shown else french)
