"""The wall of a workshop on the real pages: read from six metres, held by the keys of a clicker, shut to strangers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.commands.screen_size import ScreenSize
from kiosk.content.language import Direction
from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.holding.states import HoldingWorkshop
from kiosk.staff.holding.ways import group_languages
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import SiteSheet
from sample_content import library
from screen_faults import capital_mm, faults_of_targets, faults_of_words, painted
from screen_stage import SIZES, Size
from staff_samples import staff_world
from staff_screen_kiosk import StaffScreens
from staff_scripts import PIN, WORKSHOPS
from workshop_samples import KIT, with_kits

SIX_METRES = 6000 / 200
"""Millimetres: the capitals that can be read from there."""

LARGE = (Size(1920, 1080, 55), Size(3840, 2160, 65), Size(1080, 1920, 55))
SMALL = (*SIZES, Size(1280, 800, 15.6), Size(1920, 1080, 32))
LEAST_SHARE = 1 / 21
"""Of the shorter side of a screen on which nothing can be read from six metres."""


def walls(stage):
    """Every part of every kit, in French alone and beside it in every language that a group can read."""
    world = stage.staff_world
    for kit in world.workshops.values():
        for locale in ("", *(each.locale for each in group_languages(world))):
            for part in range(len(kit.parts)):
                held = HeldWorkshop(kit.id, locale, part=part, began=0.0, part_began=0.0, now=60.0)
                yield (
                    f"{kit.id} {part} {locale}",
                    HoldingWorkshop(Shift("fr", world.site, workshop=held), 0.0),
                )


def read_by_the_group(stage):
    return [item for item in stage.items() if item.objectName().startswith(("wall-title", "wall-said"))]


@pytest.mark.parametrize("size", LARGE, ids=str)
def test_a_group_reads_all_of_it_from_six_metres_where_the_screen_is_large_enough(staff_stages, size):
    stage, mm = staff_stages(size), size.pixels_per_mm
    small = []
    for name, state in walls(stage):
        stage.show_staff(state)
        letters = read_by_the_group(stage)
        assert letters, name
        small += [name for each in letters if capital_mm(each, mm) < SIX_METRES - 0.01]
    assert small == []


@pytest.mark.parametrize("size", [*LARGE, *SMALL], ids=str)
def test_nothing_of_a_wall_is_cut_or_covered(staff_stages, size):
    stage, faults = staff_stages(size), []
    stage.warnings.clear()
    for name, state in walls(stage):
        stage.show_staff(state)
        faults += [f"{name}: {each}" for each in (*faults_of_targets(stage), *faults_of_words(stage))]
    assert faults == []
    assert stage.warnings == []


@pytest.mark.parametrize("size", SMALL, ids=str)
def test_on_a_smaller_screen_the_letters_are_as_large_as_it_allows(staff_stages, size):
    stage, mm = staff_stages(size), size.pixels_per_mm
    least = min(SIX_METRES, min(size.width, size.height) / mm * LEAST_SHARE)
    small = []
    for name, state in walls(stage):
        stage.show_staff(state)
        small += [
            (name, capital_mm(each, mm)) for each in read_by_the_group(stage) if capital_mm(each, mm) < least
        ]
    assert small == []


def test_a_language_that_is_read_from_the_right_stands_at_the_right(staff_stages):
    stage = staff_stages(SIZES[0])
    locale = next(
        each.locale for each in group_languages(stage.staff_world) if each.direction is Direction.RTL
    )
    kit = next(iter(stage.staff_world.workshops.values()))
    part = next(at for at, each in enumerate(kit.parts) if each.shows and each.shows.step)
    held = HeldWorkshop(kit.id, locale, part=part, began=0.0, part_began=0.0)
    stage.show_staff(HoldingWorkshop(Shift("fr", stage.staff_world.site, workshop=held), 0.0))
    picture, said = stage.picture(), read_by_the_group(stage)[1:]
    (french_left, french_right), (own_left, own_right) = (
        bare_beside(picture, painted(each)) for each in said
    )
    assert french_left < french_right
    assert own_right < own_left


def bare_beside(picture, rect):
    """How many pixels are empty at the left and at the right of what is painted in ``rect``."""
    place = rect.toRect().intersected(picture.rect())
    paper = picture.pixelColor(place.right(), place.top()).rgb()
    inked = [
        x
        for x in range(place.left(), place.right() + 1)
        if any(picture.pixelColor(x, y).rgb() != paper for y in range(place.top(), place.bottom(), 3))
    ]
    return inked[0] - place.left(), place.right() - inked[-1]


def test_the_bars_fill_with_the_time_and_are_never_red(staff_stages):
    stage = staff_stages(SIZES[0])
    kit = next(iter(stage.staff_world.workshops.values()))
    widths = []
    for now in (60.0, 150.0, 7200.0):
        held = HeldWorkshop(kit.id, began=0.0, part_began=0.0, now=now)
        stage.show_staff(HoldingWorkshop(Shift("fr", stage.staff_world.site, workshop=held), 0.0))
        bars = [each for each in stage.items() if each.objectName() == "wall-time"]
        widths.append([each.width() for each in bars])
        assert {each.property("color").name() for each in bars} == {"#6f675a"}
    assert all(early < later <= latest for early, later, latest in zip(*widths, strict=True))


@pytest.fixture
def staff_at(qapp):
    made = []

    def make(size="1280x800@10.1"):
        screen = ScreenSize.parse(size)
        site = SiteSheet(printer="cups:tickets")
        world = with_kits(staff_world(library(), site, screen.pixels, screen.pixels_per_mm))
        made.append(StaffScreens(PIN, set_up=True, world=world, size=size))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.mark.parametrize("size", ["1280x800@10.1", "800x1280@10.1", "1920x1080@21.5"])
@pytest.mark.parametrize("script", WORKSHOPS, ids=lambda script: script.__name__)
def test_a_workshop_is_held_by_touches(staff_at, script, size):
    script(staff_at(size).knock())


@pytest.fixture
def wall(staff_at):
    staff = staff_at()
    staff.walk = (
        staff.knock().through_the_door(PIN).touches("card-workshops", f"card-{KIT.id}", "button-go-on")
    )
    staff.walk.sees("HoldingWorkshop")
    return staff


def part(staff):
    return staff.side.session.state.held.part


@pytest.mark.parametrize(
    ("on", "back"),
    [
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
        (Qt.Key.Key_Right, Qt.Key.Key_Left),
        (Qt.Key.Key_Down, Qt.Key.Key_Up),
    ],
    ids=["clicker", "arrows", "up-and-down"],
)
def test_the_parts_are_turned_by_keys(wall, on, back):
    wall.strike(on)
    wall.strike(on)
    assert part(wall) == 2
    wall.strike(back)
    assert part(wall) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_B])
def test_a_key_says_it(wall, key):
    wall.strike(Qt.Key.Key_PageDown)
    wall.strike(key)
    assert wall.devices.sounder.played[-1] == wall.world.library.utterance(
        wall.world.library.procedures["letters"].steps[1].say, "fr"
    )


def test_a_key_changes_the_language(wall):
    wall.strike(Qt.Key.Key_L, "l")
    assert wall.side.session.state.held.locale == group_languages(wall.world)[0].locale


def test_escape_leaves_and_after_a_while_to_the_door_alone(wall):
    wall.strike(Qt.Key.Key_Escape)
    wall.walk.sees("KitOpened").touches("button-go-on").waits(180)
    wall.strike(Qt.Key.Key_Escape)
    wall.walk.sees("Door").touches("button-back").sees("HoldingWorkshop")


def test_enter_goes_on_and_tab_goes_round_its_own_keys(wall):
    wall.strike(Qt.Key.Key_Return, "\r")
    assert part(wall) == 1
    for keys in wall.window.findChildren(type(wall.window.contentItem()), "keys"):
        keys.setProperty("actsApart", 0)
    for _ in range(3):
        wall.strike(Qt.Key.Key_Tab)
    wall.strike(Qt.Key.Key_Return, "\r")
    assert part(wall) == 0, "from the way on round to leaving, and then to the part before"


def test_a_key_held_down_turns_one_page(wall):
    for again in (False, True, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "", again
        )
        QCoreApplication.sendEvent(wall.window, event)
    wall.fingers.settle()
    assert part(wall) == 1


def test_on_every_other_page_these_keys_mean_nothing(wall):
    wall.strike(Qt.Key.Key_Escape)
    wall.walk.sees("KitOpened")
    before = wall.side.session.state
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Escape, Qt.Key.Key_L, Qt.Key.Key_B):
        wall.strike(key)
        assert replace(wall.side.session.state) == before
