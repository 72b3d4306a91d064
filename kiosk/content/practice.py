"""Practice: what a scene asks the person to touch when they try it for themselves."""

from __future__ import annotations

from kiosk.content.procedure import Procedure
from kiosk.content.scene import KeyboardScene, MessageScene, PapersScene, PhoneScene, PhotoScene, Scene, Shot

CODE = "code"
"""What the code of a message is called among the things of its scene."""


def paper_item(index: int) -> str:
    """What paper ``index`` (from 0) is called among the things of its scene."""
    return f"paper-{index + 1}"


def touchables(scene: Scene) -> tuple[str, ...]:
    """The ids of the things of ``scene`` that a finger finds, in reading order."""
    match scene:
        case PhoneScene():
            return tuple(item.id for item in scene.items if item.touchable)
        case KeyboardScene():
            return tuple(key.id for key in scene.keys)
        case PhotoScene():
            return tuple(shot.value for shot in scene.shots)
        case MessageScene():
            return (CODE,) if scene.code else ()
        case PapersScene():
            return tuple(paper_item(at) for at in range(len(scene.papers)))
        case _:
            return ()


def answers(scene: Scene) -> frozenset[str]:
    """The ids that are right to touch; empty for a scene that is only shown."""
    match scene:
        case PhoneScene() | KeyboardScene():
            return frozenset({scene.target, *scene.also})
        case PhotoScene():
            return frozenset({Shot.GOOD.value})
        case MessageScene():
            return frozenset({CODE} if scene.code else ())
        case PapersScene():
            return frozenset({paper_item(scene.lit)} if len(scene.papers) > 1 else ())
        case _:
            return frozenset()


def practised(procedure: Procedure) -> tuple[int, ...]:
    """The numbers (from 1) of the steps that can be tried, in order; empty where nothing can be."""
    return tuple(number for number, step in enumerate(procedure.steps, 1) if answers(step.scene))
