"""place_now: what this place tells of itself today, for the screens and the ticket. Pure."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.notice import PICTURES, Notice
from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.visit.screen import Note
from kiosk.visit.speech import Spoken
from kiosk.visit.wording import Wording, joined
from kiosk.visit.world import World


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


def help_nearby(world: World) -> Note | None:
    """When and where somebody helps; None when the site has not said so."""
    if not world.site.help_nearby:
        return None
    told = world.library.data(world.site.help_nearby, SOURCE_LOCALE)
    return Note(Picture("map-marker"), Spoken("help-nearby", told))


def first_news(world: World, wording: Wording) -> Note | None:
    """The one thing that a screen of cards has room for."""
    return next(iter(notices_now(world, wording)), None) or help_nearby(world)
