"""What may be taken away as a code: public, true today, and short enough to be read."""

import datetime
from dataclasses import replace

import pytest

from kiosk.content.fact import Confidence
from kiosk.content.site import PublicDate, Site
from kiosk.handoff.link import LinkKind
from kiosk.visit.links_of import link_of, links_of
from sample_content import world

TODAY = datetime.date(2026, 11, 23)


def the_world(site: Site, today: datetime.date | None = TODAY, confidence: Confidence = Confidence.DATED):
    sample = world()
    line = replace(sample.library.facts["line.phone"], confidence=confidence)
    library = replace(sample.library, facts={**sample.library.facts, "line.phone": line})
    return replace(sample, library=library, site=site, today=today)


def kinds(site: Site = Site(), today: datetime.date | None = TODAY, confidence=Confidence.DATED):  # noqa: B008
    return [each.kind for each in links_of(the_world(site, today, confidence), "fr", "letters", 2)]


def date(day: datetime.date, title: str = "Permanence") -> PublicDate:
    begin = datetime.datetime.combine(day, datetime.time(14))
    return PublicDate(begin, begin.replace(hour=16), title)


def test_a_site_that_has_written_nothing_offers_the_official_address():
    assert kinds() == [LinkKind.ADDRESS]


@pytest.mark.parametrize("confidence", Confidence)
def test_only_a_solid_number_is_dialled(confidence):
    assert (LinkKind.PHONE in kinds(confidence=confidence)) is (confidence is Confidence.SOLID)


def test_the_guide_comes_first_and_the_address_stays():
    site = Site(pocket="https://guide.example.org", wifi_name="Exemple")
    assert kinds(site) == [LinkKind.GUIDE, LinkKind.ADDRESS, LinkKind.WIFI]
    guide = link_of(the_world(site), "ar", "letters", 2, None)
    assert guide.payload == "https://guide.example.org/ar/letters#2"


def test_the_next_date_is_offered_until_its_day_is_over():
    dates = tuple(date(TODAY + datetime.timedelta(days=days)) for days in (9, -1, 0, 2))
    shown = [
        link_of(the_world(Site(dates=dates), TODAY + each), "fr", "letters", 1, LinkKind.DATE)
        for each in (
            datetime.timedelta(0),
            datetime.timedelta(1),
            datetime.timedelta(3),
            datetime.timedelta(10),
        )
    ]
    assert [each.shown[:10] for each in shown[:3]] == ["23/11/2026", "25/11/2026", "02/12/2026"]
    assert shown[3].kind is LinkKind.ADDRESS


def test_no_date_is_offered_where_nobody_is_sure_of_the_day():
    assert kinds(Site(dates=(date(TODAY),)), today=None) == [LinkKind.ADDRESS]


def test_what_is_too_long_gives_way_to_what_is_not():
    long, short = date(TODAY, "x" * 290), date(TODAY + datetime.timedelta(1))
    site = Site(pocket="https://guide.example.org/" + "x" * 290, dates=(long, short))
    links = links_of(the_world(site), "fr", "letters", 1)
    assert [each.kind for each in links] == [LinkKind.ADDRESS, LinkKind.DATE]
    assert links[1].shown.startswith("24/11/2026")
