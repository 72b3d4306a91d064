"""Every screen of the shipped content, in every language that is offered: words, pictures, something to say."""

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.glyphs import glyph_codepoints
from kiosk.adapters.qr_code import encode
from kiosk.bridge.view import Dress, view_of
from kiosk.commands.picturing.every_state import every_state
from kiosk.content.procedure import SCREEN_ITEMS
from kiosk.content.scene import GestureScene
from kiosk.content.site import Site
from kiosk.handoff.qr_grid import BYTES_AIMED
from kiosk.visit.comfort_choices import CHOICES
from kiosk.visit.describe import describe
from kiosk.visit.states import Showing
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.world import World

OFFERED = ("fr", "ar", "en", "uk", "prs")
LOADED = load_library(paths.MEDIA, paths.LOCALES, OFFERED)
WORLD = World(LOADED.library, Site("Spada Exemple", "1 rue de l'Exemple", ("mardi 14 h",)), encode)
LOCALES = [language.locale for language in LOADED.library.languages]
STATES = [(locale, state) for locale in LOCALES for state in every_state(WORLD, locale, 1)]


def test_all_shipped_content_is_sound():
    assert [str(complaint) for complaint in LOADED.complaints] == []
    assert list(OFFERED) == LOCALES
    assert WORLD.library.procedures


@pytest.mark.parametrize(
    ("locale", "state"), STATES, ids=lambda each: each if isinstance(each, str) else type(each).__name__
)
def test_every_screen_has_words_pictures_and_a_voice(locale, state):
    screen = describe(WORLD, state)
    languages = {language.locale: language for language in WORLD.library.languages}
    dress = Dress(glyph_codepoints(), languages, LOADED.drawings)
    for picture in pictures(view_of(screen, dress, 1)):
        assert bool(picture["glyph"]) != bool(picture["drawing"]), f"a picture of {screen.name} is not there"
    for spoken in screen.sayable():
        assert spoken.utterance.shown.strip(), f"{screen.name}: {spoken.item} shows nothing"
        assert any(sign.isalnum() for sign in spoken.utterance.spoken), (
            f"{screen.name}: {spoken.item} is silent"
        )
    if screen.name != "Resting":
        assert screen.spoken


@pytest.mark.parametrize(
    ("locale", "state"), STATES, ids=lambda each: each if isinstance(each, str) else type(each).__name__
)
def test_a_screen_in_a_language_speaks_that_language(locale, state):
    if type(state).__name__ in ("Resting", "Languages", "Help"):
        return  # the first is the site's, the second everybody's, the third is partly for whoever comes
    french = {"shown", "more", "help-nearby", *WORLD.library.letters, *WORLD.library.messages}
    if type(state).__name__ in ("Paper", "Message"):
        french.add("title")  # who sent it, as it is printed
    said = [
        spoken
        for spoken in describe(WORLD, state).spoken
        if spoken.item not in french and not spoken.item.startswith(("address-", "slip/"))
    ]
    assert {spoken.utterance.locale for spoken in said} == {locale}


def test_every_gesture_is_told_in_words():
    moving = [state for locale, state in STATES if isinstance(scene_of(state), GestureScene)]
    assert moving
    for state in moving:
        screen = describe(WORLD, state)
        assert screen.body.scene_caption.utterance.spoken.strip()
        assert screen.body.scene_caption in screen.spoken


def scene_of(state):
    return describe(WORLD, state).body.scene if isinstance(state, Showing) else None


def test_no_content_bears_an_id_of_the_screens_own():
    items = {spoken.item for locale, state in STATES for spoken in describe(WORLD, state).sayable()}
    content = {each.id for each in (*WORLD.library.themes, *WORLD.library.emergency)} | set(LOCALES)
    content |= {choice.id for choice in CHOICES} | set(WORLD.library.procedures)
    for procedure in WORLD.library.procedures.values():
        content |= {need.id for need in procedure.needs}
        content |= {choice.id for gate in procedure.gates for choice in gate.choices}
    content |= set(WORLD.library.letters) | set(WORLD.library.messages)
    numbered = ("warning-", "learnt-", "sign-", "pair-", "address-")
    own = {item for item in items - content if "/" not in item and not item.startswith(numbered)}
    assert own <= SCREEN_ITEMS, own - SCREEN_ITEMS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_ticket_fits_and_names_every_step_left(locale):
    for procedure in WORLD.library.procedures.values():
        for step in range(1, len(procedure.steps) + 1):
            ticket = ticket_of(WORLD, locale, procedure.id, step, None)
            assert [each.number for each in ticket.steps] == list(range(step, len(procedure.steps) + 1))
            assert len(ticket.grid.payload.encode()) <= BYTES_AIMED
            assert (ticket.steps[0].line.french is None) == (locale == "fr")
            assert (
                ticket.not_reviewed is not None
            )  # nobody has checked the procedure yet, and the paper says so


def pictures(value):
    if isinstance(value, dict):
        if "glyph" in value:
            yield value
        for member in value.values():
            yield from pictures(member)
    elif isinstance(value, list):
        for member in value:
            yield from pictures(member)
