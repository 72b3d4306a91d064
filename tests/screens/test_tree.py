"""What other programs are told of the screens: Qt's accessibility tree, read without any service."""

from itertools import product

import pytest
from PySide6.QtGui import QAccessible

from pairwise import pairwise
from screen_stage import OFFERED, SIZES

ASPECTS = pairwise(SIZES, OFFERED)
FIXED = (
    "button-language",
    "button-emergency",
    "button-leave",
    "button-back",
    "button-help",
    "button-say-again",
)
HANDLERS = ("QQuickMouseArea", "QQuickTapHandler", "QQuickMultiPointTouchArea")


@pytest.fixture(autouse=True)
def listening():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def tree(stage):
    """Role and name of everything in the tree of the window, by the item it stands for.

    Plain values: an interface that is kept may outlive what it stands for.
    """
    found, waiting = {}, [QAccessible.queryAccessibleInterface(stage.window)]
    while waiting:
        interface = waiting.pop()
        found[interface.object()] = (interface.role(), interface.text(QAccessible.Text.Name))
        waiting += [interface.child(at) for at in range(interface.childCount())]
    return found


def taps(stage):
    """Every visible, enabled item that waits for a finger."""
    return [
        item for item in stage.items() if item.inherits(HANDLERS[0]) and item.isEnabled() and item.width() > 0
    ]


@pytest.mark.parametrize(("size", "locale"), ASPECTS, ids=str)
def test_everything_that_can_be_touched_is_in_the_tree_by_name(stage_of, size, locale):
    stage = stage_of(size)
    for name, state in stage.states(locale).items():
        stage.show(state)
        known, words = tree(stage), words_of(stage)
        for item in taps(stage):
            told = known.get(item)
            assert told is not None, f"{name}: {item.objectName()} is not in the tree"
            role, called = told
            assert role == QAccessible.Role.Button, f"{name}: {item.objectName()}"
            assert called in words, f"{name}: {item.objectName()} has a name of its own"


def words_of(stage):
    """Every text of the view: a name in the language shown is one of them."""
    found, waiting = set(), [stage.bridge.view]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found |= {value[key] for key in ("text", "endonym") if value.get(key)}
            waiting += value.values()
        elif isinstance(value, list | tuple):
            waiting += value
    return found


def test_no_other_kind_of_tap_is_used(stage_of):
    stage = stage_of(SIZES[0])
    for name, state in stage.states().items():
        stage.show(state)
        others = [
            item.objectName()
            for item, kind in product(stage.items(), HANDLERS[1:])
            if item.inherits(kind) or any(child.inherits(kind) for child in item.children())
        ]
        assert others == [], f"{name}: the suite knows taps by {HANDLERS[0]} alone"


@pytest.mark.parametrize("locale", OFFERED)
def test_every_text_that_is_shown_is_in_the_tree(stage_of, locale):
    stage = stage_of(SIZES[0])
    for name, state in stage.states(locale).items():
        stage.show(state)
        known = {called for _, called in tree(stage).values()}
        shown = [item for item in stage.items() if item.metaObject().className().startswith("Words_")]
        assert shown or name == "Resting"
        for item in shown:
            words = str(item.property("text"))[1:]  # without the mark of its reading way
            assert words in known or not words or is_figure(item), f"{name}: {words!r} is not in the tree"


def is_figure(item):
    """A hint under a label, which the label's own target tells."""
    return not QAccessible.queryAccessibleInterface(item)


@pytest.mark.parametrize("locale", OFFERED)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_fixed_buttons_stand_in_the_same_place(stage_of, size, locale):
    stage = stage_of(size)
    places = {}
    for name, state in stage.states(locale).items():
        stage.show(state)
        targets = stage.targets()
        for button in FIXED[:3]:
            if button in targets:
                places.setdefault((button, len([each for each in FIXED[:3] if each in targets])), {})[
                    name
                ] = targets[button]
        order = [button for button in FIXED[3:] if button in targets]
        ways = [reading_place(targets[button], locale) for button in order]
        assert ways == sorted(ways), f"{name}: {order} stand in another order"
    for (button, _), where_it_is in places.items():
        assert len({(rect.x(), rect.y()) for rect in where_it_is.values()}) == 1, (button, where_it_is)


def reading_place(rect, locale):
    return rect.y(), -rect.right() if locale in ("ar", "prs") else rect.left()
