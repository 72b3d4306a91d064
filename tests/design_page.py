"""Theme.qml, the components and the words of design_page.md -> docs/design-system.md.

As a program it writes the page and its pictures, from the close-ups in the folder named:

.venv/bin/fanal gallery build/design --closeups
.venv/bin/python tests/design_page.py build/design
"""

from __future__ import annotations

import math
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Template

from PySide6.QtGui import QGuiApplication

from contrast import EDGED, WRITTEN, contrast
from design_pictures import write_pictures
from design_values import Theme
from kiosk import paths

ROOT = Path(__file__).resolve().parents[1]
PAGE, PICTURES = ROOT / "docs/design-system.md", ROOT / "docs/design-system"
WORDS = Path(__file__).with_suffix(".md")
COMPONENTS = paths.SCREENS / "components"


def page() -> str:
    """The text of the page. Needs a QGuiApplication."""
    theme = Theme()
    return Template(WORDS.read_text(encoding="utf-8")).substitute(
        colours=table("name | usual | high contrast | its one meaning", colours(theme)),
        strengths=table("name | share | what it is", strengths(theme)),
        contrasts=table("colours | for | usual | high contrast", contrasts(theme)),
        capitals=table("name | mm | what for", capitals(theme)),
        faces=table("font | capital | line | rise | an em of the first sentences", faces(theme)),
        sizes=table("name | mm | what for", sizes(theme)),
        times=table("name | ms | what for", times(theme)),
        components=table("component | what it is", components()),
        target=plain(theme.millimetres("target")),
        gap=plain(theme.millimetres("gap")),
    )


def table(head: str, rows: Iterable[tuple[str, ...]]) -> str:
    rule = re.sub(r"[^|]+", " --- ", head)
    return "\n".join((f"| {head} |", f"|{rule}|", *(f"| {' | '.join(row)} |" for row in rows)))


def colours(theme: Theme) -> Iterator[tuple[str, ...]]:
    for name, meaning in theme.meanings("Each colour", "color"):
        usual, strong = (theme.colour(name, each).name().upper() for each in (False, True))
        yield f"`{name}`", usual, "the same" if strong == usual else strong, meaning


def strengths(theme: Theme) -> Iterator[tuple[str, ...]]:
    for name, meaning in theme.meanings("Each colour", "real"):
        yield f"`{name}`", plain(theme.value(name)), meaning


def contrasts(theme: Theme) -> Iterator[tuple[str, ...]]:
    for what, pairs in (("words", WRITTEN), ("edges, pictures", EDGED)):
        for front, back in pairs:
            ratios = (contrast(theme.colour(front, each), theme.colour(back, each)) for each in (False, True))
            yield f"`{front}` on `{back}`", what, *(f"{math.floor(each * 10) / 10:.1f}" for each in ratios)


def capitals(theme: Theme) -> Iterator[tuple[str, ...]]:
    for name, meaning in theme.meanings("Capital heights"):
        value = theme.value(name)
        yield f"`{name}`", ", ".join(map(plain, value if isinstance(value, list) else [value])), meaning


def faces(theme: Theme) -> Iterator[tuple[str, ...]]:
    first = theme.value("sentenceCapitals")[0]
    for family, face in theme.value("faces").items():
        measured = (plain(face[each]) for each in ("capital", "line", "rise"))
        yield family, *measured, f"{first / face['capital']:.1f} mm"


def sizes(theme: Theme) -> Iterator[tuple[str, ...]]:
    for name, meaning in theme.meanings("Pixels"):
        yield f"`{name}`", plain(theme.millimetres(name)), meaning


def times(theme: Theme) -> Iterator[tuple[str, ...]]:
    for name, meaning in theme.meanings("Milliseconds"):
        yield f"`{name}`", plain(theme.value(name)), meaning


def components() -> Iterator[tuple[str, ...]]:
    for file in sorted(COMPONENTS.glob("*.qml")):
        yield f"[{file.stem}](../screens/components/{file.name})", purpose(file.read_text(encoding="utf-8"))


def purpose(qml: str) -> str:
    """The first sentence of the comment before the component."""
    comment = re.search(r"^// .*(?:\n// .*)*", qml.partition("{")[0], re.MULTILINE)
    told = " ".join(line.removeprefix("// ") for line in comment[0].splitlines()) if comment else ""
    return re.split(r"(?<=[.])\s", told)[0]


def plain(value: float) -> str:
    return f"{value:g}"


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    write_pictures(Path(sys.argv[1]), PICTURES)
    PAGE.write_text(page(), encoding="utf-8")
