"""Explaining: what a thing of a scene is called, and what it means, in the person's language."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.practice import CODE, answers, paper_item
from kiosk.content.scene import (
    KeyboardScene,
    MessageScene,
    PapersScene,
    PhoneItem,
    PhoneScene,
    PhotoScene,
    Scene,
)
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.screen import Note, Thing
from kiosk.visit.speech import Spoken
from kiosk.visit.things import item_of
from kiosk.visit.wording import Wording, titled

SIGNS = {"@": "arobase", ".": "point", "-": "tiret", "_": "tiret bas", "*": "étoile", "#": "dièse"}
"""How a French voice names what stands on a key and no voice can say."""

PLAIN = Picture("gesture-tap")
"""Beside what has no picture of its own."""


def things(wording: Wording, scene: Scene) -> tuple[Thing, ...]:
    """What a finger finds in ``scene``, in reading order, each by its name."""
    return tuple(Thing(id, Spoken(item_of(id), name)) for id, name in _names(wording, scene))


def name_of(wording: Wording, scene: Scene, thing: str) -> Utterance:
    """What ``thing`` is called. Raises KeyError when the scene has no such thing."""
    return dict(_names(wording, scene))[thing]


def explanation(wording: Wording, scene: Scene, thing: str, *, whole: bool = True) -> Note:
    """What ``thing`` is called, what it means and, ``whole``, what to mind about it; beside its picture."""
    name = name_of(wording, scene, thing)
    item = _phone_item(scene, thing)
    word = wording.library.explaining(item.word, item.label) if item else None
    if word:
        told = [
            wording.text("", text).utterance
            for text in (word.meaning, *([word.mind] if whole and word.mind else []))
        ]
        return Note(word.picture, Spoken(item_of(thing), titled(name, *told)))
    kind = _kind_words(scene, item)
    told = [wording.say("", kind).utterance] if kind else []
    return Note(PLAIN, Spoken(item_of(thing), titled(name, *told) if told else name))


def pointed_at(scene: Scene) -> str:
    """The thing that is shown to whoever has missed it twice."""
    if isinstance(scene, PhoneScene | KeyboardScene):
        return scene.target
    return next(iter(answers(scene)), "")


def _names(wording: Wording, scene: Scene) -> Iterator[tuple[str, Utterance]]:
    match scene:
        case PhoneScene():
            for item in scene.items:
                if item.touchable:
                    yield item.id, wording.french_words("", item.label).utterance
        case KeyboardScene():
            for key in scene.keys:
                yield key.id, Utterance((Part(SOURCE_LOCALE, key.label, SIGNS.get(key.label, key.label)),))
        case PhotoScene():
            for shot in scene.shots:
                yield shot.value, wording.say("", f"Scene/shot-{shot.value}").utterance
        case MessageScene() if scene.code:
            yield CODE, wording.say("", "Scene/sms-code").utterance
        case PapersScene():
            for at, paper in enumerate(scene.papers):
                yield paper_item(at), wording.french_words("", paper.heading).utterance
        case _:
            return


def _phone_item(scene: Scene, thing: str) -> PhoneItem | None:
    items = scene.items if isinstance(scene, PhoneScene) else ()
    return next((item for item in items if item.id == thing), None)


def _kind_words(scene: Scene, item: PhoneItem | None) -> str:
    """The key of what a thing is, where no word of the glossary explains it; empty where the name says it all."""
    if item:
        return f"Scene/{item.kind.value}"
    if isinstance(scene, KeyboardScene):
        return "Scene/key"
    return "Scene/paper" if isinstance(scene, PapersScene) else ""
