"""What the site offers as codes is named, and what of it cannot be offered."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.examination.codes import codes
from kiosk.content.site import PublicDate, Site
from kiosk.staff.findings import Standing

FILE = Path("/etc/fanal/site.toml")
TODAY = datetime.date(2026, 11, 23)
BEGIN = datetime.datetime(2026, 12, 3, 14)
DATE = PublicDate(BEGIN, BEGIN.replace(hour=16), "Permanence")
SITE = Site(
    "Accueil", "1 rue de l'Exemple", dates=(DATE,), wifi_name="Accueil", wifi_password="geheim-geheim"
)


def test_what_is_offered_is_named_without_the_password():
    finding = codes(replace(SITE, pocket="https://guide.example.org"), FILE, TODAY)
    assert finding.standing is Standing.GOOD
    assert finding.words == "the pocket guide, the official address, the Wi-Fi Accueil, 1 date"


@pytest.mark.parametrize(
    ("site", "words"),
    [
        (replace(SITE, wifi_name=""), "A wifi_password without a wifi_name: no network is offered."),
        (replace(SITE, dates=(replace(DATE, title="x" * 280),)), "300 are the most: shorten it."),
        (replace(SITE, pocket="https://guide.example.org/" + "x" * 260), "300 are the most: shorten it."),
        (replace(SITE, dates=(replace(DATE, end=datetime.datetime(2026, 11, 22, 16)),)), "none is offered."),
    ],
)
def test_what_cannot_be_offered_says_why_and_where_to_mend_it(site, words):
    finding = codes(site, FILE, TODAY)
    assert finding.standing is Standing.CARE
    assert finding.words.endswith(words)
    assert finding.mend == "Mend it in /etc/fanal/site.toml."
    assert "geheim" not in finding.words
