"""The drawing of the floors in ARCHITECTURE.md, held to the imports of the code."""

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted([ROOT / "main.py", *(ROOT / "kiosk").rglob("*.py")])
SCREENS = sorted((ROOT / "screens").rglob("*.qml"))
QT = "PySide6"


@dataclass(frozen=True)
class Room:
    """A line of the drawing: a file or folder, the rooms it may read, what it may take from outside."""

    floor: str
    path: str
    reads: frozenset[str]
    outside: tuple[str, ...]


def drawn_rooms() -> dict[str, Room]:
    rooms = {}
    for line in (ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 4 or not re.fullmatch(r"[0-4]|cellar", cells[0]):
            continue
        outside = tuple(re.findall(r"`([^`]+)`", cells[3])) or (cells[3],)
        for path in re.findall(r"`([^`]+)`", cells[1]):
            rooms[path] = Room(cells[0], path, frozenset(re.findall(r"`([^`]+)`", cells[2])), outside)
    return rooms


ROOMS = drawn_rooms()
EVERYTHING = frozenset({"kiosk"})


def room_of(path: str) -> Room | None:
    """The room with the longest name that ``path``, such as ``kiosk/visit/turn``, lies in."""
    inside = [room for room in ROOMS.values() if f"{path}/".startswith(room.path.removesuffix(".py") + "/")]
    return max(inside, key=lambda room: len(room.path), default=None)


def room_imported(name: str) -> Room | None:
    """The room of ``kiosk.visit.turn``; a name of the package itself, such as its version, is in its own file."""
    path = name.replace(".", "/")
    is_module = (ROOT / path).is_dir() or (ROOT / f"{path}.py").exists() or path.count("/") > 1
    return room_of(path if is_module else "kiosk/__init__")


def imports_of(file: Path, *, types: bool = True) -> list[str]:
    """Whole dotted names: ``from kiosk.visit import turn`` is ``kiosk.visit.turn``.

    Without ``types``, those under ``if TYPE_CHECKING`` are left out.
    """
    names = []
    tree = ast.parse(file.read_text("utf-8"))
    if not types:
        tree.body = [node for node in tree.body if not is_for_types(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write the whole name, not a relative one"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def is_for_types(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def outsiders(names: list[str]) -> set[str]:
    ours = sys.stdlib_module_names | {"kiosk"}
    return {name for name in names if name.split(".")[0] not in ours}


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).with_suffix("").as_posix()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_reads_only_the_rooms_drawn_for_it(file: Path) -> None:
    room = room_of(name_of(file))
    assert room, f"{name_of(file)} lies in no room of ARCHITECTURE.md: draw it there, on purpose"
    for name in imports_of(file):
        if name.split(".")[0] != "kiosk":
            continue
        read = room_imported(name)
        assert read, f"{name_of(file)} reads {name}, which lies in no room of ARCHITECTURE.md"
        assert read == room or room.reads == EVERYTHING or read.path in room.reads, (
            f"{name_of(file)} (floor {room.floor}) reads {name} (floor {read.floor})"
        )


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_takes_from_outside_only_what_is_drawn_for_it(file: Path) -> None:
    room = room_of(name_of(file))
    assert room
    taken = outsiders(imports_of(file))
    if room.outside == ("one library a file",):
        taken = outsiders(imports_of(file, types=False))
        assert len({name.split(".")[0] for name in taken}) <= 1, f"{name_of(file)} takes {sorted(taken)}"
    elif room.outside != ("anything",):
        allowed = tuple(f"{name}." for name in room.outside)
        strangers = {name for name in taken if not f"{name}.".startswith(allowed)}
        assert not strangers, f"{name_of(file)} takes {sorted(strangers)}"


def test_every_room_drawn_stands() -> None:
    assert [path for path in ROOMS if not (ROOT / path).exists()] == []


def test_arrows_point_down_only() -> None:
    height = {"cellar": -1} | {str(floor): floor for floor in range(5)}
    for room in ROOMS.values():
        for path in room.reads - EVERYTHING:
            assert height[ROOMS[path].floor] <= height[room.floor], f"{room.path} -> {path}"


def test_the_drawing_keeps_its_promises() -> None:
    low = [room for room in ROOMS.values() if room.floor in {"0", "1", "cellar"}]
    assert {room.outside for room in low} == {("nothing",)}
    assert ROOMS["kiosk/bridge"].outside == (f"{QT}.QtCore",)
    assert ROOMS["kiosk/adapters"].outside == ("one library a file",)
    assert "kiosk/bridge" not in ROOMS["kiosk/adapters"].reads
    assert "kiosk/adapters" not in ROOMS["kiosk/bridge"].reads | ROOMS["kiosk/assembly.py"].reads
    assert ROOMS["main.py"].reads <= {"kiosk/cli.py", "kiosk/commands"}
    assert ROOMS["kiosk/content"].reads == frozenset()


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_a_screen_imports_only_qtquick_and_its_neighbours(screen: Path) -> None:
    for name in re.findall(r"^\s*import\s+(\S+)", screen.read_text("utf-8"), re.MULTILINE):
        neighbour = name.startswith('"') or (ROOT / "screens" / name.replace(".", "/")).is_dir()
        assert neighbour or f"{name}.".startswith(("QtQuick.", "QtQml.")), name


@pytest.mark.parametrize("screen", SCREENS, ids=name_of)
def test_a_screen_holds_no_words_of_its_own(screen: Path) -> None:
    assert not re.search(r"\bqs(Tr|TrId|Translate)\s*\(|QT_TR", screen.read_text("utf-8"))
