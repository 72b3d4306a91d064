"""Cards that more than one screen shows: a procedure, and a page of many cards."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.content.picture import Picture
from kiosk.content.procedure import Procedure
from kiosk.core.paging import on_page
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.screen import Card, CardsBody
from kiosk.visit.speech import Spoken
from kiosk.visit.wording import Wording


def procedure_card(wording: Wording, procedure: Procedure) -> Card:
    """A procedure by its picture and its title."""
    return Card(procedure.id, procedure.picture, wording.text(procedure.id, procedure.title))


def page_of(
    wording: Wording, title: Spoken, picture: Picture, cards: Sequence[Card], page: int, size: int
) -> Drawn:
    """Page ``page`` (from 0) of ``cards``, ``size`` to a page, with a way to more of them where there are more."""
    here = on_page(cards, page, size)
    more = wording.button(Action.MORE, "dots-horizontal-circle") if len(cards) > size else None
    return Drawn(CardsBody(title, here, picture, more=more), (title, *(card.label for card in here)))
