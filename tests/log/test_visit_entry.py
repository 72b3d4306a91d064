import dataclasses
import datetime

import pytest

from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry

ENTRY = VisitEntry(
    day=datetime.date(2026, 11, 22),
    half_day=HalfDay.MORNING,
    locale="prs",
    procedure="ofpra-espace-personnel",
    steps=9,
    length=LengthBand.FROM_5_TO_15,
    ticket=True,
    ending=Ending.FINISHED,
    origin=Origin.VISIT,
)


def test_an_entry_has_these_fields_and_no_other():
    names = [field.name for field in dataclasses.fields(VisitEntry)]
    assert names == [
        "day",
        "half_day",
        "locale",
        "procedure",
        "steps",
        "length",
        "ticket",
        "ending",
        "origin",
    ]


def test_an_entry_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        ENTRY.locale = "fr"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day", datetime.datetime(2026, 11, 22, 9, 30)),
        ("day", "2026-11-22"),
        ("half_day", "morning"),
        ("locale", ""),
        ("locale", "Farsi"),
        ("locale", "fr FR"),
        ("locale", "fr\n"),
        ("procedure", ""),
        ("procedure", "Amina Haidari"),
        ("procedure", "06-12 34"),
        ("procedure", "-ofpra"),
        ("procedure", "ofpra--espace"),
        ("procedure", "ofpra\n"),
        ("procedure", "o" * 65),
        ("steps", -1),
        ("steps", 17),
        ("steps", True),
        ("steps", 2.0),
        ("length", 12),
        ("ticket", 1),
        ("ending", "left"),
        ("origin", None),
    ],
)
def test_a_value_outside_its_list_is_refused_and_its_field_named(field, value):
    with pytest.raises(ValueError, match=rf"^{field} takes .*, not "):
        dataclasses.replace(ENTRY, **{field: value})


@pytest.mark.parametrize("locale", ["fr", "prs", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419"])
def test_a_language_tag_is_taken(locale):
    assert dataclasses.replace(ENTRY, locale=locale).locale == locale


def test_a_visit_that_showed_no_procedure_has_no_steps():
    nothing = {"procedure": None, "steps": 0, "ending": Ending.LEFT}
    assert dataclasses.replace(ENTRY, **nothing).procedure is None
    with pytest.raises(ValueError, match="no procedure was shown"):
        dataclasses.replace(ENTRY, **nothing | {"steps": 1})


def test_a_visit_without_a_step_cannot_be_finished():
    with pytest.raises(ValueError, match="no step was shown"):
        dataclasses.replace(ENTRY, steps=0)


@pytest.mark.parametrize(
    ("seconds", "band"),
    [
        (0, LengthBand.UNDER_2),
        (119.9, LengthBand.UNDER_2),
        (120, LengthBand.FROM_2_TO_5),
        (299.9, LengthBand.FROM_2_TO_5),
        (300, LengthBand.FROM_5_TO_15),
        (899.9, LengthBand.FROM_5_TO_15),
        (900, LengthBand.FROM_15_TO_30),
        (1799.9, LengthBand.FROM_15_TO_30),
        (1800, LengthBand.OVER_30),
        (1e9, LengthBand.OVER_30),
    ],
)
def test_a_length_is_kept_as_a_band(seconds, band):
    assert LengthBand.of(seconds) is band


@pytest.mark.parametrize("seconds", [-1, float("nan")])
def test_a_length_that_cannot_be_is_refused(seconds):
    with pytest.raises(ValueError, match="monotonic clock"):
        LengthBand.of(seconds)


@pytest.mark.parametrize(
    ("hour", "minute", "half_day"),
    [
        (0, 0, HalfDay.MORNING),
        (11, 59, HalfDay.MORNING),
        (12, 0, HalfDay.AFTERNOON),
        (23, 59, HalfDay.AFTERNOON),
    ],
)
def test_the_afternoon_begins_at_noon(hour, minute, half_day):
    assert HalfDay.of(datetime.datetime(2026, 11, 22, hour, minute)) is half_day
