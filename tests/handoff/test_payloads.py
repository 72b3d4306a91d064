"""What stands in a code is read back exactly, by readers written from the public descriptions alone."""

import datetime
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters.qr_code import encode
from kiosk.adapters.qr_reader import decode
from kiosk.handoff.link import LinkKind
from kiosk.handoff.payloads import NoLinkError, date_link, guide_link, phone_link, wifi_link
from kiosk.handoff.qr_grid import BYTES_AIMED, BYTES_AT_MOST, QUIET_ZONE
from photo import picture_of

SEVERAL = settings(max_examples=300, deadline=None, derandomize=True)

shown = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1)
names = shown.filter(lambda name: len(name.encode()) <= 32)
passwords = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=8, max_size=63)
titles = shown.filter(lambda title: len(title.encode()) <= 60)
days = st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2036, 1, 1)).map(
    lambda each: each.replace(second=0, microsecond=0)
)


def read_wifi(payload: str) -> dict[str, str]:
    """The fields of a ``WIFI:`` code: a backslash makes the next sign plain, a semicolon ends a field."""
    assert payload.startswith("WIFI:")
    fields, field, signs = {}, "", iter(payload.removeprefix("WIFI:"))
    for sign in signs:
        if sign == "\\":
            field += next(signs)
        elif sign == ";" and field:
            name, _, value = field.partition(":")
            fields[name], field = value, ""
        elif sign != ";":
            field += sign
    assert field == "", "something stands after the last field"
    return fields


def without_quotes(name: str, payload: str) -> str:
    """What a reader takes for the name: quotes that were not escaped are no part of it."""
    return name[1:-1] if ';S:"' in payload else name


def read_event(payload: str) -> dict[str, str]:
    """The properties of the one event, their text without its escapes (RFC 5545, 3.3.11)."""
    lines = payload.split("\r\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    event = lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")]
    plain = {"\\n": "\n", "\\N": "\n"}
    pairs = (line.split(":", 1) for line in event)
    return {
        name: re.sub(r"\\(.)", lambda found: plain.get(found[0], found[1]), value) for name, value in pairs
    }


@SEVERAL
@given(name=names, password=passwords)
def test_a_network_is_joined_by_exactly_its_name_and_password(name, password):
    link = wifi_link(name, password)
    fields = read_wifi(link.payload)
    assert without_quotes(fields["S"], link.payload) == name
    assert (fields["T"], fields["P"]) == ("WPA", password)
    assert (link.kind, link.shown, link.more) == (LinkKind.WIFI, name, password)


@SEVERAL
@given(name=names)
def test_an_open_network_has_no_password(name):
    link = wifi_link(name, "")
    fields = read_wifi(link.payload)
    assert without_quotes(fields.pop("S"), link.payload) == name
    assert fields == {"T": "nopass"}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Accueil", "S:Accueil;"),
        ("CAFE", 'S:"CAFE";'),
        ("2026", 'S:"2026";'),
        ("2026 ", "S:2026 ;"),
        ('a;b,c:d"e\\', 'S:a\\;b\\,c\\:d\\"e\\\\;'),
    ],
)
def test_a_name_is_escaped_and_quoted_where_it_looks_like_bytes(name, written):
    assert written in wifi_link(name, "bienvenue").payload


@SEVERAL
@given(begin=days, minutes=st.integers(1, 600), title=titles, place=titles | st.just(""))
def test_a_date_comes_into_the_calendar_exactly_as_it_is(begin, minutes, title, place):
    end = begin + datetime.timedelta(minutes=minutes)
    link = date_link(begin, end, title, place)
    event = read_event(link.payload)
    moments = [datetime.datetime.strptime(event[each], "%Y%m%dT%H%M%S") for each in ("DTSTART", "DTEND")]
    assert (event["SUMMARY"], event.get("LOCATION", ""), *moments) == (title, place, begin, end)
    assert link.more == title


def test_a_date_is_shown_as_it_is_written_here():
    begin = datetime.datetime(2026, 12, 3, 14)
    link = date_link(begin, begin.replace(hour=16, minute=30), "Permanence", "Les Tilleuls, Lyon")
    assert link.shown == "03/12/2026 14:00-16:30"
    assert "LOCATION:Les Tilleuls\\, Lyon" in link.payload


@pytest.mark.parametrize(
    ("number", "dialled", "written"),
    [
        ("01 58 68 10 10", "tel:0158681010", "01 58 68 10 10"),
        ("01.58.68.10.10", "tel:0158681010", "01 58 68 10 10"),
        ("+33 1 58 68 10 10", "tel:+33158681010", "+33 1 58 68 10 10"),
        ("36\u00a046", "tel:3646", "36 46"),
        ("115", "tel:115", "115"),
        ("+32 2 793 80 00", "tel:+3227938000", "+3227938000"),
    ],
)
def test_a_number_is_dialled_without_blanks_and_shown_by_pairs(number, dialled, written):
    link = phone_link(number)
    assert (link.payload, link.shown) == (dialled, written)


@pytest.mark.parametrize("number", ["", "demandez", "01 58 68 10 10 puis 2", "1" * 16, "*100#"])
def test_what_dials_nothing_is_no_number(number):
    with pytest.raises(NoLinkError):
        phone_link(number)


def test_the_guide_opens_at_the_language_the_procedure_and_the_step():
    link = guide_link("https://guide.example.org/", "ar", "compte-ameli", 4)
    assert link.payload == "https://guide.example.org/ar/compte-ameli#4"
    assert link.shown == "guide.example.org/ar/compte-ameli#4"


def test_what_is_too_long_is_refused_and_says_by_how_much():
    begin = datetime.datetime(2026, 12, 3, 14)
    with pytest.raises(NoLinkError, match=rf"bytes in a code, {BYTES_AT_MOST} are the most"):
        date_link(begin, begin.replace(hour=16), "x" * 120, "y" * 120)
    with pytest.raises(NoLinkError):
        guide_link("https://guide.example.org/" + "x" * 280, "fr", "a", 1)


@SEVERAL
@given(name=names, password=passwords | st.just(""))
def test_no_network_is_too_long_for_a_code(name, password):
    assert len(wifi_link(name, password).payload.encode()) <= BYTES_AT_MOST


def test_usual_ones_stay_within_what_is_aimed_for():
    begin = datetime.datetime(2026, 12, 3, 14)
    for link in (
        wifi_link("Accueil Les Tilleuls", "bienvenue2026"),
        phone_link("01 58 68 10 10"),
        guide_link("https://guide.example.org", "prs", "france-travail-inscription", 12),
        date_link(begin, begin.replace(hour=16), "Permanence", ""),
    ):
        assert len(link.payload.encode()) <= BYTES_AIMED, link.kind


@settings(max_examples=25, deadline=None, derandomize=True)
@given(name=names, password=passwords)
def test_a_camera_reads_it(name, password):
    payload = wifi_link(name, password).payload
    dark = np.pad(np.array(encode(payload).rows), QUIET_ZONE).repeat(3, axis=0).repeat(3, axis=1)
    assert decode(picture_of(np.where(dark, 0, 255))) == payload


def test_a_password_is_in_no_words_about_a_link():
    link = wifi_link("Accueil", "tres-secret-2026")
    assert "tres-secret" not in repr(link)
