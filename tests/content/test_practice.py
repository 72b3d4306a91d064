"""What is asked of a person who tries, and what is only shown."""

import datetime

import pytest

from kiosk.content.picture import Picture
from kiosk.content.practice import CODE, answers, paper_item, practised, touchables
from kiosk.content.procedure import Procedure, Status, Step
from kiosk.content.scene import (
    SCENERY,
    CalendarScene,
    CallScene,
    Channel,
    Gesture,
    GestureScene,
    Key,
    KeyboardScene,
    MessageScene,
    Paper,
    PapersScene,
    PhoneItem,
    PhoneItemKind,
    PhoneScene,
    PhotoScene,
    PlaceScene,
    Scene,
    Shot,
    WarningScene,
)
from kiosk.content.text import Text

BUS = Picture("bus")
SAYING = Text("bus/saying", "Le bus arrive.")
PAGE = PhoneScene(
    "www.bus.example",
    (
        PhoneItem("title", PhoneItemKind.HEADING, "Carte"),
        PhoneItem("wait", PhoneItemKind.LOADING, "Chargement…", word="chargement"),
        PhoneItem("name", PhoneItemKind.FIELD, "Nom"),
        PhoneItem("go", PhoneItemKind.BUTTON, "Demander"),
    ),
    "go",
    also=("name",),
)
KEYBOARD = KeyboardScene("a", "a@", (Key("at", "@"), Key("dot", ".")), "at")
PHOTOGRAPHS = PhotoScene(BUS, "Carte", (Shot.DARK, Shot.GOOD))
MESSAGE = MessageScene(Channel.SMS, "Bus", ("Votre code est 0000.",), "0000")
CARDS = PapersScene((Paper(BUS, "Carte"), Paper(BUS, "Photo")), lit=1)
SHOWN_ONLY: tuple[Scene, ...] = (
    MessageScene(Channel.SMS, "Bus", ("Bonjour.",)),
    PapersScene((Paper(BUS, "Carte"),)),
    PlaceScene(BUS, SAYING),
    CallScene("bus.phone", SAYING),
    CalendarScene(30, SAYING),
    WarningScene(BUS, SAYING),
    GestureScene(Gesture.SCROLL, SAYING),
)


@pytest.mark.parametrize(
    ("scene", "things", "right"),
    [
        (PAGE, ("wait", "name", "go"), {"go", "name"}),
        (KEYBOARD, ("at", "dot"), {"at"}),
        (PHOTOGRAPHS, ("dark", "good"), {"good"}),
        (MESSAGE, (CODE,), {CODE}),
        (CARDS, ("paper-1", "paper-2"), {"paper-2"}),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_is_right_is_among_what_a_finger_finds(
    scene: Scene, things: tuple[str, ...], right: set[str]
) -> None:
    assert touchables(scene) == things
    assert answers(scene) == right


@pytest.mark.parametrize("scene", SHOWN_ONLY, ids=lambda each: type(each).__name__)
def test_what_is_only_shown_has_no_right_answer(scene: Scene) -> None:
    assert answers(scene) == frozenset()


def test_one_paper_alone_may_still_be_heard() -> None:
    assert touchables(PapersScene((Paper(BUS, "Carte"),))) == (paper_item(0),)


@pytest.mark.parametrize("kind", PhoneItemKind, ids=lambda kind: kind.value)
def test_scenery_is_touched_only_where_it_bears_a_word(kind: PhoneItemKind) -> None:
    assert PhoneItem("x", kind, "X").touchable is (kind not in SCENERY)
    assert PhoneItem("x", kind, "X", word="mot").touchable


def test_a_practice_is_the_steps_that_can_be_tried_in_their_order() -> None:
    scenes = (SHOWN_ONLY[2], PAGE, SHOWN_ONLY[6], CARDS, SHOWN_ONLY[1], KEYBOARD)
    assert practised(procedure(scenes)) == (2, 4, 6)
    assert practised(procedure(SHOWN_ONLY)) == ()


def procedure(scenes: tuple[Scene, ...]) -> Procedure:
    return Procedure(
        id="bus",
        number=4,
        theme="transport",
        picture=BUS,
        title=SAYING,
        purpose=SAYING,
        audience=SAYING,
        not_for=SAYING,
        address="bus.site",
        cost=SAYING,
        minutes=5,
        account_needed=False,
        gates=(),
        needs=(),
        non_online=SAYING,
        contacts=(),
        warnings=(),
        cra_themes=(),
        sources=(),
        status=Status(None, None),
        review_by=datetime.date(2027, 2, 1),
        steps=tuple(Step(f"step-{at}", BUS, SAYING, SAYING, scene) for at, scene in enumerate(scenes)),
    )
