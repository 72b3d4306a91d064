"""What is taught: each thing that can be wrong with it, over a small library."""

import datetime
from dataclasses import replace

import pytest

from kiosk.commands.examination.content import (
    complaints,
    drafts,
    drawings,
    emergency,
    freshness,
    procedures,
    themes,
    words,
)
from kiosk.content.catalogue import Catalogue, Entry
from kiosk.content.catalogue import Standing as Read
from kiosk.content.complaint import Complaint
from kiosk.content.procedure import Status
from kiosk.staff.findings import Standing
from sample_content import LANGUAGES, library

FRENCH, ARABIC = LANGUAGES[0], LANGUAGES[1]
COMPLAINT = Complaint("media/procedures/x.toml", "steps[1]", "has no scene", "draw one")


def with_procedures(**changes):
    sample = library()
    return replace(
        sample, procedures={id: replace(each, **changes) for id, each in sample.procedures.items()}
    )


def test_a_library_without_procedures_teaches_nothing():
    assert procedures(library()).standing is Standing.GOOD
    empty = replace(library(), procedures={})
    assert procedures(empty).standing is Standing.BAD
    assert themes(empty, chosen=False).standing is Standing.BAD
    assert "site.toml" in themes(empty, chosen=True).mend
    assert freshness(empty, datetime.date(2030, 1, 1)).standing is Standing.GOOD


def test_what_is_left_out_is_told():
    assert complaints(()).standing is Standing.GOOD
    assert complaints((COMPLAINT, COMPLAINT)).words.startswith("2 complaints")
    assert complaints((COMPLAINT,)).standing is Standing.CARE


def test_a_procedure_is_overdue_the_day_after_its_review():
    reviewed = with_procedures(review_by=datetime.date(2027, 1, 31))
    assert freshness(reviewed, datetime.date(2027, 1, 31)).standing is Standing.GOOD
    late = freshness(reviewed, datetime.date(2027, 2, 1))
    assert late.standing is Standing.CARE
    assert "letters" in late.words


def test_procedures_that_nobody_checked_are_told():
    day = datetime.date(2026, 11, 22)
    assert drafts(with_procedures(status=Status("a mediator", day))).standing is Standing.GOOD
    assert drafts(with_procedures(status=Status())).standing is Standing.CARE


def test_buttons_without_pictures_and_an_emergency_screen_without_numbers_are_not_ready():
    assert drawings({"own-a": "M0 0"}).standing is Standing.GOOD
    assert drawings({}).standing is Standing.BAD
    assert emergency(library()).standing is Standing.GOOD
    assert emergency(replace(library(), emergency=())).standing is Standing.BAD


@pytest.mark.parametrize(
    ("read", "standing", "told"),
    [
        (Read.REVIEWED, Standing.GOOD, "1 sentence"),
        (Read.DRAFT, Standing.CARE, "read by no speaker"),
        (Read.STALE, Standing.CARE, "in French"),
    ],
)
def test_how_far_the_words_of_a_language_are_read_is_told(read, standing, told):
    catalogues = {"ar": Catalogue("ar", {"key": Entry("Bonjour", "مرحبا", read)})}
    finding = words(ARABIC, catalogues, ())
    assert (finding.id, finding.standing) == ("words-ar", standing)
    assert told in finding.words


def test_words_that_cannot_be_read_are_not_ready():
    assert words(ARABIC, {}, (COMPLAINT,)).standing is Standing.BAD
    assert words(FRENCH, {}, ()).standing is Standing.GOOD
