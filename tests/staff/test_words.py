"""Every word a page of the staff may show is in the catalogue, in both its languages."""

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.po_file import read_po
from kiosk.commands.picturing.every_report_state import every_report_state
from kiosk.commands.picturing.every_staff_state import every_staff_state
from kiosk.log.enumerations.activity import (
    Autonomie,
    Materiel,
    NiveauAtelier,
    StructureDeRedirection,
    TypeLieu,
)
from kiosk.log.enumerations.ours import BLOCKED_LABELS, Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.staff.bodies.mediation_words import key_of
from kiosk.staff.describe import describe
from kiosk.staff.papers.states import PaperRoom
from kiosk.staff.screen import labels_in
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.states import Terminal
from kiosk.staff.world import STAFF_LOCALES
from mediation_values import every_value
from staff_samples import staff_world

ON_PAPER = "Page/"
"""How the words begin that stand on the page for a funder; tests/adapters/exports/test_pdf_page.py asks for them."""


@pytest.fixture(scope="module")
def world():
    library = load_library(paths.MEDIA, paths.LOCALES, ("fr", "ar", "en", "prs")).library
    return replace(staff_world(library, locked=False), voice_problems=("No sound device.",))


@pytest.mark.parametrize("locale", STAFF_LOCALES)
def test_every_state_finds_its_words(world, locale):
    for name, state in every_staff_state(world, locale).items():
        screen = describe(world, state)
        assert all(label.utterance.shown for label in labels_in(screen)), name


def test_no_word_of_the_catalogue_is_left_over(world):
    asked = set()

    class Asked(dict):
        def __getitem__(self, key):
            asked.add(key)
            return super().__getitem__(key)

    words = world.words
    for locale in STAFF_LOCALES:
        listening = replace(world, words=replace(words, interface=Asked(words.interface)))
        for state in (*every_staff_state(listening, locale).values(), *every_value(listening, locale)):
            describe(listening, state)
        describe(replace(listening, site=SiteSheet()), PaperRoom(Shift(locale, SiteSheet())))
        describe(replace(listening, alone=True), Terminal(Shift(locale, SiteSheet())))
        for state in every_report_state(listening, Shift(locale, SiteSheet())).values():
            describe(replace(listening, locked=True), state)
    left = set(words.interface) - asked
    assert {key for key in left if not key.startswith(ON_PAPER)} == set()


NEVER_ALONE = {"Welcome"}
"""Whoever is alone chooses a PIN instead."""
OF_VISITS = {"MediationRoom", "ReadingFigures"}
"""A visit is one of a terminal, wherever its line is read."""
OF_A_PERSON = {"Consenting"}
"""What a person agrees to is where their voice will be heard."""


def test_alone_no_page_calls_a_computer_a_terminal(world):
    alone = replace(world, alone=True)
    calling = {
        screen.name
        for screen in (describe(alone, state) for state in every_staff_state(alone, "fr").values())
        if any("borne" in label.utterance.shown for label in labels_in(screen))
    }
    assert calling == NEVER_ALONE | OF_VISITS | OF_A_PERSON


LISTS = (
    TypeLieu,
    Materiel,
    Autonomie,
    NiveauAtelier,
    StructureDeRedirection,
    Thematique,
    Genre,
    TrancheAge,
    StatutSocial,
    Interpreter,
    Stage,
)


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_the_values_of_the_national_report_bear_its_own_names(world, kind):
    shown = {
        each: world.words.words(key_of(kind.__name__, each.value), "fr").shown
        for each in kind
        if each is not TypeLieu.LIEU_ACTIVITE
    }
    assert shown == {each: each.label for each in shown}


def test_what_blocks_bears_the_names_of_its_list(world):
    assert {
        each: world.words.words(key_of("Blocked", each.value), "fr").shown for each in BLOCKED_LABELS
    } == BLOCKED_LABELS


def test_both_languages_say_the_same_things():
    french, english = (
        read_po(paths.ROOT / "locales" / locale / "staff.po", locale, []) for locale in ("fr", "en")
    )
    assert list(french) == list(english)
    assert all(entry.translation for entry in english.values())
