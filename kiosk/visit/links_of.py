"""links_of: what a person can take away of a procedure as a code, one of each kind. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice

from kiosk.content.fact import Confidence, FactKind
from kiosk.content.site import PublicDate
from kiosk.handoff.link import Link, LinkKind, address_link
from kiosk.handoff.payloads import NoLinkError, date_link, guide_link, phone_link, wifi_link
from kiosk.visit.world import World


def links_of(world: World, locale: str, procedure: str, step: int) -> tuple[Link, ...]:
    """The codes for ``step`` of ``procedure``; the first to begin with: the guide where there is one, or the address.

    What is too long for a code is left out: ``fanal doctor`` says so. Raises KeyError for an unknown procedure.
    """
    return tuple(_links(world, locale, procedure, step))


def code_item(kind: LinkKind) -> str:
    """The item of the choice that shows the code of ``kind``, as no content is called."""
    return f"code/{kind.value}"


def link_of(world: World, locale: str, procedure: str, step: int, kind: LinkKind | None) -> Link:
    """The code of ``kind``, or the first where there is none of that kind any more."""
    links = links_of(world, locale, procedure, step)
    return next((each for each in links if each.kind is kind), links[0])


def _links(world: World, locale: str, procedure: str, step: int) -> Iterator[Link]:
    if world.site.pocket:
        yield from _made(partial(guide_link, world.site.pocket, locale, procedure, step))
    yield address_link(world.library.facts[world.library.procedures[procedure].address].value)
    number = _number_to_call(world, procedure)
    if number:
        yield from _made(partial(phone_link, number))
    if world.site.wifi_name:
        yield from _made(partial(wifi_link, world.site.wifi_name, world.site.wifi_password))
    yield from _next_date(world)


def _number_to_call(world: World, procedure: str) -> str:
    """The first number among the contacts that is solid: a code that dials must not dial a wrong one."""
    contacts = (world.library.facts[id] for id in world.library.procedures[procedure].contacts)
    solid = (
        each.value for each in contacts if each.kind is FactKind.PHONE and each.confidence is Confidence.SOLID
    )
    return next(solid, "")


def _next_date(world: World) -> Iterator[Link]:
    """The first that is not over by the day; none while nobody can be sure of the day."""
    if world.today is None:
        return
    coming = (each for each in sorted(world.site.dates, key=_begin) if each.end.date() >= world.today)
    made = (_made(partial(date_link, each.begin, each.end, each.title, world.site.place)) for each in coming)
    yield from islice(chain.from_iterable(made), 1)


def _begin(date: PublicDate) -> datetime.datetime:
    return date.begin


def _made(make: Callable[[], Link]) -> Iterator[Link]:
    try:
        yield make()
    except NoLinkError:
        return
