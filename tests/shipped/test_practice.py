"""Every practice of the shipped content, with a learner who gets everything wrong first."""

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.languages import read_languages
from kiosk.adapters.qr_code import encode
from kiosk.content.language import Speech
from kiosk.content.practice import answers, practised, touchables
from kiosk.content.procedure import ON
from kiosk.content.scene import PhoneItemKind, PhoneScene
from kiosk.content.site import Site
from kiosk.visit.describe import describe
from kiosk.visit.states import Learnt, Preparing, Showing, Trying, Visit
from kiosk.visit.steps import trying
from kiosk.visit.things import item_of
from kiosk.visit.world import World
from walk import CoreKiosk

OFFERED = ("fr", "en", "ar", "prs", "uk")
WORLD = World(load_library(paths.MEDIA, paths.LOCALES, OFFERED).library, Site(), encode)
SECRET = {PhoneItemKind.PASSWORD, PhoneItemKind.CODE}
PRACTICES = [id for id, procedure in WORLD.library.procedures.items() if practised(procedure)]


def test_every_listed_language_that_has_words_is_tried():
    with_words = {each.parent.name for each in paths.LOCALES.glob("*/procedures.po")} | {"fr"}
    assert {language.locale for language in WORLD.library.languages} == with_words
    assert with_words <= {language.locale for language in read_languages(paths.LOCALES)}


def test_every_procedure_with_a_phone_can_be_practised():
    phones = {
        id
        for id, procedure in WORLD.library.procedures.items()
        if any(isinstance(step.scene, PhoneScene) for step in procedure.steps)
    }
    assert phones
    assert phones <= set(PRACTICES)


class Learner(CoreKiosk):
    """A kiosk whose visit begins at the first thing to try."""

    def __init__(self, procedure, locale):
        super().__init__(WORLD)
        found = WORLD.library.procedures[procedure]
        weak = WORLD.library.language(locale).speech is not Speech.FULL
        gates = [next(each.id for each in gate.choices if each.leads == ON) for gate in found.gates]
        for thing in ("screen", f"tile-{locale}", *(["button-go-on"] if weak else [])):
            self.touch(thing)
        for thing in (f"card-{found.theme}", f"card-{procedure}", *(f"card-{gate}" for gate in gates)):
            self.touch(thing)
        self.touch("button-try-me")

    def name_of(self, thing):
        return next(each for each in self.screen.body.things if each.id == thing).label.utterance.spoken

    def heard(self):
        return " ".join(spoken.utterance.spoken for spoken in self.voice.speaking.run)


@pytest.mark.parametrize("locale", OFFERED)
@pytest.mark.parametrize("procedure", PRACTICES)
def test_a_learner_who_touches_wrong_everywhere_still_arrives(procedure, locale):
    learner = Learner(procedure, locale)
    wrong_words = WORLD.library.words("Trying/wrong", locale).spoken
    here_words = WORLD.library.words("Trying/here", locale).spoken
    while isinstance(state := learner.session.state, Trying):
        scene = WORLD.library.procedures[procedure].steps[state.step - 1].scene
        wrong = [thing for thing in touchables(scene) if thing not in answers(scene)]
        for misses, thing in enumerate([*wrong, *wrong], 1):
            learner.touch(f"thing-{thing}")
            heard = learner.heard()
            assert (wrong_words in heard) is (misses == 1)
            assert learner.name_of(thing) in heard
            assert (here_words in heard) is (misses >= 2)
            assert bool(learner.screen.body.pointed) is (misses >= 2)
            assert isinstance(learner.session.state, Trying)
        learner.touch(f"thing-{min(answers(scene))}")
        assert WORLD.library.words("Trying/right", locale).spoken in learner.heard()
        learner.touch("button-go-on")
    assert isinstance(state, Learnt)
    learner.touch("button-go-on")
    assert learner.screen.name == "Handoff"


def test_no_example_of_a_secret_is_spoken():
    secrets = {
        item.example
        for procedure in WORLD.library.procedures.values()
        for step in procedure.steps
        if isinstance(step.scene, PhoneScene)
        for item in step.scene.items
        if item.kind in SECRET and item.example
    }
    assert secrets
    for procedure in PRACTICES:
        for step in practised(WORLD.library.procedures[procedure]):
            visit = Visit("fr", chosen=True)
            state = trying(visit, procedure, step, Preparing(visit, procedure))
            said = said_on(state)
            assert not [secret for secret in secrets if len(secret) > 3 and secret in said]


def said_on(state):
    return " ".join(spoken.utterance.spoken for spoken in describe(WORLD, state).sayable())


def test_every_thing_of_a_scene_has_a_name_and_is_explained():
    for procedure in WORLD.library.procedures.values():
        for number, step in enumerate(procedure.steps, 1):
            for locale in OFFERED:
                visit = Visit(locale, chosen=True)
                screen = describe(WORLD, Showing(visit, procedure.id, number))
                for thing in touchables(step.scene):
                    named = next(each for each in screen.body.things if each.id == thing)
                    told = screen.saying(item_of(thing))
                    assert named.label.utterance.spoken.strip()
                    assert len(told.utterance.spoken) >= len(named.label.utterance.spoken)
