"""place_now: what this place tells of itself today, for the screens and the ticket. Pure."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.notice import PICTURES, Notice
from kiosk.content.picture import Picture
from kiosk.content.site import PublicDate
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.screen import Note
from kiosk.visit.speech import Spoken
from kiosk.visit.wording import Wording, joined, listed
from kiosk.visit.world import World

DATE_PICTURE = Picture("calendar-clock")

MOST_LETTERS = 32
"""Of what a date is, beside the cards of a screen; the ticket has room for all."""


def notice_words(library: Library, notice: Notice, locale: str) -> Utterance:
    """What ``notice`` says in ``locale``."""
    words = library.words(f"Notices/{notice.kind.value}", locale)
    return joined(words, library.data(notice.when, locale)) if notice.when else words


def notices_now(world: World, wording: Wording) -> tuple[Note, ...]:
    """What is out of the ordinary, the most important first."""
    return tuple(
        Note(PICTURES[each.kind], Spoken(f"notice/{each.kind.value}", words))
        for each in world.site.notices_on(world.today)
        if (words := notice_words(world.library, each, wording.locale)).shown
    )


def date_words(library: Library, date: PublicDate, locale: str, most: int | None = None) -> Utterance:
    """The weekday, the day and the hour as ``locale`` says them, then what it is, in French.

    Of that, at most ``most`` letters are shown, and all is said.
    """
    weekday = library.words(f"Weekday/{date.begin.isoweekday()}", locale)
    said = library.data(f"{date.begin:%d/%m/%Y}", locale).spoken
    day = Utterance((Part(locale, f"{date.begin:%d/%m}", said),))
    hour = library.data(f"{date.begin:%H:%M}", locale)
    what = library.data(date.title, SOURCE_LOCALE)
    if most and len(date.title) > most:
        what = Utterance((Part(SOURCE_LOCALE, _shortened(date.title, most), what.spoken),))
    return listed(joined(weekday, day), hour, what)


def _shortened(words: str, most: int) -> str:
    """The first of ``words``, whole where they have a blank, with what stands for the others."""
    begin = words[: most - 1]
    return f"{begin.rpartition(' ')[0] or begin}…"


def dates_now(world: World, wording: Wording) -> tuple[Note, ...]:
    """What takes place here this week, the next first."""
    return tuple(
        Note(
            DATE_PICTURE,
            Spoken(f"date/{number}", date_words(world.library, each, wording.locale, MOST_LETTERS)),
        )
        for number, each in enumerate(world.site.dates_near(world.today), 1)
    )


def help_nearby(world: World) -> Note | None:
    """When and where somebody helps; None when the site has not said so."""
    if not world.site.help_nearby:
        return None
    told = world.library.data(world.site.help_nearby, SOURCE_LOCALE)
    return Note(Picture("map-marker"), Spoken("help-nearby", told))


def first_news(world: World, wording: Wording) -> Note | None:
    """The one thing that a screen of cards has room for."""
    news = (*notices_now(world, wording), *dates_now(world, wording))
    return next(iter(news), None) or help_nearby(world)
