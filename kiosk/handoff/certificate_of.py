"""certificate_of: the certificate of a workshop held from a kit. Pure; holds nothing of the person."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.content.language import Direction
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.picture import Picture
from kiosk.content.utterance import Part, Utterance
from kiosk.content.workshop import Demonstration, WorkshopKit
from kiosk.handoff.certificate import Certificate, Practised
from kiosk.handoff.lines import line_of, not_reviewed, text_line, words_line
from kiosk.handoff.ticket import Line

MINUTES = "Certificate/minutes"

WITHOUT_PROCEDURE = Picture("account-group")
"""Of a kit that neither shows nor gives anything."""


def certificate_of(
    library: Library, site: str, kit: WorkshopKit, locale: str, day: datetime.date | None
) -> Certificate:
    """The certificate of ``kit`` held at ``site``, in ``locale`` and French.

    ``day`` is None when the clock cannot be believed: then it is left to be written by hand. Raises KeyError for an
    unknown language or a kit that goes through a procedure that ``library`` has not.
    """
    language = library.language(locale)
    title, practised = text_line(library, locale, kit.name), _practised(library, locale, kit)
    drafts = any(line.own.draft for line in (title, *(each.line for each in practised)))
    return Certificate(
        locale=locale,
        right_to_left=language.direction is Direction.RTL,
        families=language.families,
        site=site,
        day=day,
        heading=words_line(library, locale, "Certificate/heading"),
        name=words_line(library, locale, "Certificate/name"),
        took_part=words_line(library, locale, "Certificate/took-part"),
        picture=_picture(library, kit),
        title=title,
        minutes=_minutes(library, locale, kit),
        on=None if day else words_line(library, locale, "Certificate/day"),
        practised_heading=words_line(library, locale, "Certificate/practised"),
        practised=practised,
        stamp=words_line(library, locale, "Certificate/stamp"),
        nameless=words_line(library, locale, "Certificate/nameless"),
        not_reviewed=not_reviewed(library, locale, drafts=drafts),
    )


def _picture(library: Library, kit: WorkshopKit) -> Picture:
    """That of what everybody takes home, else of what is shown first."""
    told = [*(each.procedure for each in kit.handouts), *kit.procedures]
    return library.procedures[told[0]].picture if told else WITHOUT_PROCEDURE


def _minutes(library: Library, locale: str, kit: WorkshopKit) -> Line:
    def so_many(unit: Utterance) -> Utterance:
        number = f"{kit.minutes}\u00a0"
        return replace(unit, parts=(Part(unit.parts[0].locale, number, number), *unit.parts))

    own, french = (library.words(MINUTES, each) for each in (locale, SOURCE_LOCALE))
    return line_of(so_many(own), so_many(french), locale)


def _practised(library: Library, locale: str, kit: WorkshopKit) -> tuple[Practised, ...]:
    """What the kit shows, each once, in the words of the procedures: they are translated, and read by somebody."""
    return tuple(dict.fromkeys(_told(library, locale, part.shows) for part in kit.parts if part.shows))


def _told(library: Library, locale: str, shown: Demonstration) -> Practised:
    procedure = library.procedures[shown.procedure]
    step = next((each for each in procedure.steps if each.id == shown.step), None)
    if step is None:
        return Practised(procedure.picture, text_line(library, locale, procedure.title))
    return Practised(step.picture, text_line(library, locale, step.short))
