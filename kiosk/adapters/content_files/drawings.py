"""``media/drawings``: Fanal's own pictures, each a file of one path on a grid of 24 units, read as its path data.

Whatever would be drawn otherwise on a screen, on paper and in an author's editor is refused: other shapes, moves,
strokes, styles. Colour and size are Fanal's.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_text
from kiosk.content.complaint import Complaint, Flaw
from kiosk.content.picture import OWN

BOX = "0 0 24 24"
SVG = "{http://www.w3.org/2000/svg}"

_NAME = re.compile(OWN + r"[a-z0-9]+(-[a-z0-9]+)*")
_DATA = re.compile(r"M(?:[MLHVCSQTAZmlhvcsqtaz\s,.-]|\d)*")


def read_drawings(media: Path, complaints: list[Complaint]) -> dict[str, str]:
    """Name of each sound drawing -> its path data. The folder may be missing: pictures are then those of the font."""
    folder = media / "drawings"
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix == ".svg" and file.name[0] != ".")
    except OSError:
        return {}
    drawings: dict[str, str] = {}
    for file in files:
        label = label_of(media, file)
        text = read_text(file, label, complaints)
        found = _path_data(file.stem, text) if text is not None else None
        if isinstance(found, Flaw):
            complaints.append(Complaint(label, "", found.problem, found.mend))
        elif found is not None:
            drawings[file.stem] = found
    return drawings


def _path_data(name: str, text: str) -> str | Flaw:
    if not _NAME.fullmatch(name):
        return Flaw("is no name for a drawing", f"call it {OWN} and small letters, such as {OWN}letter.svg")
    try:
        svg = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError) as error:
        return Flaw(f"is not SVG ({error})", "save it again as plain SVG")
    box = " ".join(re.split(r"[\s,]+", svg.get("viewBox", "").strip()))
    if svg.tag != f"{SVG}svg" or box != BOX:
        return Flaw("is not drawn on a grid of 24 units", f'write <svg xmlns="{SVG[1:-1]}" viewBox="{BOX}">')
    shapes = list(svg)
    if len(shapes) != 1 or shapes[0].tag != f"{SVG}path" or len(shapes[0]):
        return Flaw("is not one single path", "join all shapes to one path, and save it as plain SVG")
    more = shapes[0].attrib.keys() - {"d", "fill"}
    if more:
        return Flaw(
            f"its path bears {', '.join(sorted(more))[:60]}", "turn strokes and moves into the path itself"
        )
    data = " ".join(shapes[0].get("d", "").split())
    if not _DATA.fullmatch(data):
        return Flaw("its path draws nothing", "let d begin with M, then the commands of an SVG path")
    return data
