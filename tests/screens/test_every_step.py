"""Every step of every procedure, shown and tried, and every letter and message; each in a few of the ways to look."""

from itertools import count

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.content.practice import practised
from kiosk.visit.states import Message, Paper, Preparing, Showing, Theme, Visit
from pairwise import pairwise
from screen_faults import faults_of_names, faults_of_targets, faults_of_words
from screen_stage import OFFERED, SIZES, tried

AXES = (SIZES, OFFERED, (1, 2, 3, 4))
ASPECTS = pairwise(*AXES)
LIBRARY = load_library(paths.MEDIA, paths.LOCALES, OFFERED).library
LOOKS_EACH = 3
"""In how many ways each of them is looked at; over a procedure every two values of different axes meet."""


def states_of(procedure, visit):
    """All that is about one procedure, by a name."""
    yield "Preparing", Preparing(visit, procedure.id)
    needs = frozenset(need.id for need in procedure.needs)
    yield "Preparing-lacking", Preparing(visit, procedure.id, lack=needs)
    for number in range(1, len(procedure.steps) + 1):
        yield f"Showing-{number}", Showing(visit, procedure.id, number)
    if practised(procedure):
        yield from tried(procedure, visit, Preparing(visit, procedure.id)).items()


def faults(stage, state):
    stage.show(state)
    return [*faults_of_targets(stage), *faults_of_words(stage), *faults_of_names(stage)]


@pytest.mark.parametrize("procedure", sorted(LIBRARY.procedures))
def test_every_step_holds(stage_of, procedure):
    turn = count()
    found = []
    names = [name for name, _ in states_of(LIBRARY.procedures[procedure], Visit("fr"))]
    for name in names:
        for _ in range(LOOKS_EACH):
            size, locale, text_size = ASPECTS[next(turn) % len(ASPECTS)]
            found += look(stage_of(size), procedure, name, locale, text_size)
    assert found == []


@pytest.mark.proof
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("locale", OFFERED)
@pytest.mark.parametrize("procedure", sorted(LIBRARY.procedures))
def test_every_step_holds_in_every_way(stage_of, procedure, locale, size):
    names = [name for name, _ in states_of(LIBRARY.procedures[procedure], Visit("fr"))]
    stage = stage_of(size)
    assert [
        fault
        for text in (1, 2, 3, 4)
        for name in names
        for fault in look(stage, procedure, name, locale, text)
    ] == []


def look(stage, procedure, name, locale, text_size):
    visit = stage.visit(locale, text_size=text_size)
    state = dict(states_of(LIBRARY.procedures[procedure], visit))[name]
    return [f"{name} {locale} {stage.size} {text_size}: {told}" for told in faults(stage, state)]


@pytest.mark.parametrize(("size", "locale", "text_size"), ASPECTS, ids=str)
def test_every_letter_and_message_and_theme_holds(stage_of, size, locale, text_size):
    stage = stage_of(size)
    visit = stage.visit(locale, text_size=text_size)
    states = [
        *(Paper(visit, letter) for letter in LIBRARY.letters),
        *(Message(visit, message) for message in LIBRARY.messages),
        *(Theme(visit, theme.id) for theme in LIBRARY.open_themes()),
    ]
    assert [f"{state}: {told}" for state in states for told in faults(stage, state)] == []
