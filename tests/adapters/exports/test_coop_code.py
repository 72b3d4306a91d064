"""The code for the mediator's telephone: the whole report, or a shorter one that names what it lacks."""

import base64
import json
import random
import zlib
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit
from uuid import NAMESPACE_DNS, uuid5

import pytest

from kiosk.adapters.exports.coop_code import LEFT_OUT, LinkedCodes
from kiosk.adapters.exports.coop_link import form
from kiosk.handoff.qr_grid import BYTES_ON_SCREEN
from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Individual
from kiosk.log.site_lists import Place, Tag, Town
from kiosk.staff.mediating.fields import FormField
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP, any_mediation

SITE = "https://coop.example.org"
MANY = {key: Tag(key, str(uuid5(NAMESPACE_DNS, key))) for key in map(str, range(20))}
CROWDED = replace(LISTS, tags=MANY)


def carried(code):
    """The form that a telephone would open."""
    (value,) = parse_qs(urlsplit(code.grid.payload).query)["v"]
    return json.loads(zlib.decompress(base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))))["json"]


@pytest.mark.parametrize("mediation", [ALONE, WORKSHOP], ids=["individual", "workshop"])
def test_the_usual_report_is_whole(mediation):
    code = LinkedCodes(SITE, LISTS)(mediation, shorter=False)
    assert carried(code) == form(mediation, LISTS)
    assert code.left_out == ()
    assert len(code.grid.payload.encode()) <= BYTES_ON_SCREEN


def test_a_report_that_is_too_long_has_no_code_until_a_shorter_one_is_asked_for():
    codes, long = LinkedCodes(SITE, CROWDED), replace(ALONE, tags=tuple(MANY))
    assert codes(long, shorter=False).grid is None
    code = codes(long, shorter=True)
    assert code.left_out == (FormField.TAGS,)
    assert carried(code) == {name: held for name, held in form(long, CROWDED).items() if name != "tags"}


def test_no_more_is_left_out_than_has_to_be():
    code = LinkedCodes(SITE, LISTS)(ALONE, shorter=True)
    assert (code.left_out, carried(code)) == ((), form(ALONE, LISTS))


@pytest.mark.parametrize(
    ("mediation", "named"),
    [
        (ALONE, ()),
        (replace(ALONE, lieu="annexe"), ()),
        (replace(ALONE, lieu="ponton"), (FormField.LIEU,)),
        (replace(ALONE, type_lieu=TypeLieu.DOMICILE, lieu="source"), ()),
        (replace(ALONE, type_lieu=TypeLieu.AUTRE, lieu="gare"), (FormField.LIEU,)),
        (replace(ALONE, type_lieu=TypeLieu.A_DISTANCE, lieu=""), ()),
    ],
    ids=["own", "known-there", "not-known-there", "town", "town-without-coordinates", "far-away"],
)
def test_a_place_that_the_form_would_not_open_at_is_named(mediation, named):
    lists = replace(
        LISTS,
        places={**LISTS.places, "ponton": Place("Ponton", "", "Luminy", "99001", "99001")},
        towns={**LISTS.towns, "gare": Town("Gare", "99003", "99003")},
    )
    assert LinkedCodes(SITE, lists)(mediation, shorter=False).left_out == named


def test_what_no_code_holds_is_not_cut_short():
    every = replace(ALONE, thematiques=tuple(Thematique), who=Individual())
    far = f"https://{'a' * 900}.example.org"
    assert LinkedCodes(far, LISTS)(every, shorter=True).grid is None


def test_whatever_the_report_nothing_is_dropped_without_being_named():
    chance, names = random.Random(7), dict(LEFT_OUT)
    codes, shortened = LinkedCodes(SITE, CROWDED), 0
    for _ in range(300):
        mediation = replace(any_mediation(chance, TODAY), tags=tuple(list(MANY)[: chance.randrange(20)]))
        code = codes(mediation, shorter=True)
        missing = form(mediation, CROWDED).keys() - carried(code).keys()
        assert {names[each] for each in missing} == set(code.left_out)
        assert (codes(mediation, shorter=False).grid is None) == bool(code.left_out)
        shortened += bool(code.left_out)
    assert 0 < shortened < 300
