"""guide_of: the full guide of a procedure from a step on. Pure; holds nothing of the person."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.handoff.guide import Guide, GuideStep
from kiosk.handoff.ticket import Line
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.world import World


def guide_of(world: World, locale: str, procedure: str, step: int, day: datetime.date | None) -> Guide:
    """The guide from ``step`` (from 1) on, in ``locale`` and French. Raises as :func:`ticket_of`."""
    ticket, library = ticket_of(world, locale, procedure, step, day), world.library
    steps = []
    for short, told in zip(ticket.steps, library.procedures[procedure].steps[step - 1 :], strict=True):
        own, french = (library.utterance(told.say, each) for each in (locale, SOURCE_LOCALE))
        say = Line(own, None if short.line.french is None and own.shown == french.shown else french)
        steps.append(GuideStep(short.number, short.picture, short.line, say))
    return Guide(replace(ticket, steps=()), tuple(steps))
