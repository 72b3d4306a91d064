"""What can be wrong with a screen as it is painted: targets, words, names. Each function yields a line a fault."""

from itertools import combinations

from PySide6.QtCore import QRectF

from screen_stage import accessible_name

LEAST_TARGET_MM, LEAST_GAP_MM, LEAST_CAPITAL_MM = 20, 3, 3.5
ROUNDING = 1.0
"""Pixels that rounding to whole ones may cost."""

OVERHANG_EMS = 0.1
"""How far the last letter of an Arabic line may reach over its end, which Qt counts as fitting."""


def faults_of_names(stage):
    targets = stage.targets()
    for item in stage.items():
        if item.objectName() in targets and not accessible_name(item):
            yield f"{item.objectName()} has no name"


def faults_of_targets(stage):
    mm, targets = stage.size.pixels_per_mm, stage.targets()
    window = QRectF(0, 0, stage.size.width, stage.size.height)
    if not targets:
        yield "nothing can be touched"
    for name, rect in targets.items():
        if min(rect.width(), rect.height()) < LEAST_TARGET_MM * mm - 0.01:
            yield f"{name} is {rect.width() / mm:.1f} x {rect.height() / mm:.1f} mm"
        if not window.contains(rect):
            yield f"{name} lies outside"
    for (one, first), (other, second) in combinations(targets.items(), 2):
        if gap(first, second) < LEAST_GAP_MM * mm - ROUNDING and not same_card(one, other):
            yield f"{one} and {other} are {gap(first, second) / mm:.1f} mm apart"


def gap(first, second):
    across = max(second.left() - first.right(), first.left() - second.right())
    down = max(second.top() - first.bottom(), first.top() - second.bottom())
    return max(across, down)


def same_card(one, other):
    return {one.partition("-")[0], other.partition("-")[0]} == {"card", "ear"} and one.partition("-")[
        2
    ] == other.partition("-")[2]


def faults_of_words(stage):
    mm, targets = stage.size.pixels_per_mm, stage.targets()
    window = QRectF(0, 0, stage.size.width, stage.size.height)
    texts = [item for item in stage.items() if item.inherits("QQuickText")]
    texts = [item for item in texts if item.property("text").strip("\u200e\u200f")]
    texts = [(item, painted(item), in_a_scene(item)) for item in texts]
    for item, rect, scenery in texts:
        words = item.property("text")
        if not window.adjusted(-1, -1, 1, 1).contains(rect):
            yield f"{words!r} leaves the window"
        if scenery or is_icon(item, stage):
            continue
        overhang = ROUNDING + item.property("font").pixelSize() * OVERHANG_EMS
        if item.property("truncated") or item.property("contentWidth") > item.width() + overhang:
            yield f"{words!r} is wider than its place"
        if item.property("lineCount") * item.property("lineHeight") > item.height() + ROUNDING:
            yield f"{words!r} is higher than its place"
        if capital_mm(item, mm) < LEAST_CAPITAL_MM - 0.01:
            yield f"{words!r} has capitals of {capital_mm(item, mm):.1f} mm"
        for name, target in targets.items():
            if name != "wake" and overlap(rect, target) > ROUNDING and not around(target, rect):
                yield f"{words!r} lies across the edge of {name}"
    for (one, first, scenery), (other, second, also) in combinations(texts, 2):
        if overlap(first, second) > ROUNDING and not (scenery and also) and not badge_of_one(one, other):
            yield f"{one.property('text')!r} lies over {other.property('text')!r}"


def painted(text):
    """Where the letters of ``text`` lie; a line is counted by the height the screens give it."""
    lines = text.property("lineCount")
    high = min(text.height(), lines * text.property("lineHeight")) if lines else text.height()
    return where_of(text, QRectF(0, 0, text.width(), high))


def where_of(item, rect):
    return item.mapRectToScene(rect)


def overlap(first, second):
    """The smaller side of what two rectangles share, in pixels."""
    shared = first.intersected(second)
    return min(shared.width(), shared.height())


def around(outer, inner):
    return outer.adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING).contains(inner)


def is_icon(text, stage):
    return text.property("font").family() == stage.icon_family


def capital_mm(text, mm):
    return text.property("font").pixelSize() * text.property("face").toVariant()["capital"] / mm


def in_a_scene(item):
    while item is not None:
        if item.metaObject().className().startswith("SceneView"):
            return True
        item = item.parentItem()
    return False


def badge_of_one(one, other):
    """A badge lies on its picture, and a picture may stand beside its own twin."""
    return all(each.metaObject().className().startswith("GlyphText") for each in (one, other))
