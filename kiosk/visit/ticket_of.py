"""ticket_of: the ticket of a procedure from a step on. Pure; holds nothing of the person."""

from __future__ import annotations

import datetime

from kiosk.content.language import Direction
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.notice import PICTURES, Notice
from kiosk.content.procedure import Procedure
from kiosk.content.site import PublicDate
from kiosk.handoff.lines import line_of, not_reviewed, text_line, words_line
from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.resume_code import resume_code
from kiosk.handoff.ticket import Line, Ticket, TicketNeed, TicketNotice, TicketStep
from kiosk.visit.links_of import link_of
from kiosk.visit.place_now import DATE_PICTURE, date_words, notice_words
from kiosk.visit.wording import joined
from kiosk.visit.world import World

MOST_PERMANENCES = 3
"""How many lines about help nearby are printed."""

MOST_DATES = 3
"""How many of the week's public dates are."""

BETWEEN = " / "


def ticket_of(
    world: World, locale: str, procedure: str, step: int, day: datetime.date | None, link: Link | None = None
) -> Ticket:
    """The ticket from ``step`` (from 1) on, in ``locale`` and French, with the code of ``link``.

    Without ``link`` it is the first of :func:`~kiosk.visit.links_of.links_of`. ``day`` is None when the clock cannot be
    believed: then no date is printed. Raises KeyError for an unknown procedure or language.
    """
    library, found = world.library, world.library.procedures[procedure]
    language = library.language(locale)
    link = link or link_of(world, locale, procedure, step, None)
    return Ticket(
        locale=locale,
        right_to_left=language.direction is Direction.RTL,
        families=language.families,
        site=world.site.name,
        day=day,
        picture=found.picture,
        title=text_line(library, locale, found.title),
        opens=_opens(library, locale, link.kind),
        cost=text_line(library, locale, found.cost),
        link=link,
        grid=world.encode_qr(link.payload),
        steps_heading=words_line(library, locale, "Ticket/steps"),
        steps=_steps(library, locale, found, step),
        needs_heading=words_line(library, locale, "Ticket/needs"),
        needs=tuple(TicketNeed(need.picture, text_line(library, locale, need.label)) for need in found.needs),
        code_heading=words_line(library, locale, "Ticket/code"),
        code=resume_code(found.number, step),
        help_heading=words_line(library, locale, "Ticket/help"),
        help_nearby=BETWEEN.join(world.site.permanences[:MOST_PERMANENCES]),
        not_reviewed=_not_reviewed(library, locale, found),
        code_names=tuple(
            words_line(library, locale, f"Handoff/picture-{picture}")
            for picture in resume_code(found.number, step)
        ),
        notices=(*_dates(world, locale, day or world.today), *_notices(world, locale, day)),
    )


def _opens(library: Library, locale: str, kind: LinkKind) -> Line:
    """What a telephone does with the code, and how to let it."""
    own, french = (
        joined(library.words(f"Handoff/opens-{kind.value}", each), library.words("Handoff/how", each))
        for each in (locale, SOURCE_LOCALE)
    )
    return line_of(own, french, locale)


def _steps(library: Library, locale: str, procedure: Procedure, first: int) -> tuple[TicketStep, ...]:
    remaining = enumerate(procedure.steps[first - 1 :], first)
    return tuple(
        TicketStep(number, step.picture, text_line(library, locale, step.short)) for number, step in remaining
    )


def _not_reviewed(library: Library, locale: str, procedure: Procedure) -> Line | None:
    drafts = any(library.utterance(text, locale).draft for text in procedure.texts())
    return not_reviewed(library, locale, drafts=drafts or procedure.status.draft)


def _dates(world: World, locale: str, day: datetime.date | None) -> tuple[TicketNotice, ...]:
    def line(date: PublicDate) -> Line:
        own, french = (date_words(world.library, date, each) for each in (locale, SOURCE_LOCALE))
        return line_of(own, french, locale)

    return tuple(TicketNotice(DATE_PICTURE, line(each)) for each in world.site.dates_near(day)[:MOST_DATES])


def _notices(world: World, locale: str, day: datetime.date | None) -> tuple[TicketNotice, ...]:
    def line(notice: Notice) -> Line:
        own, french = (notice_words(world.library, notice, each) for each in (locale, SOURCE_LOCALE))
        return line_of(own, french, locale)

    told = (each for each in world.site.notices_on(day) if each.travels)
    return tuple(TicketNotice(PICTURES[each.kind], line(each)) for each in told)
