"""Whose a file of the frozen build is by its place there: ours, or in a wheel the work of others than its makers."""

import re
from functools import cache
from pathlib import Path

from notice_component import ARCHIVE, START, Component, Finder, Text, Unattributed
from notice_known import KNOWN, MEND, parts_of, text

ROOT = Path(__file__).parent.parent.parent
OURS = ("kiosk", "locales", "media", "screens", "packaging")


def fanal(version: str) -> Finder:
    """Ours: what lies in the project's own folders."""
    ours = Component(
        "Fanal",
        "Fanal",
        version,
        "EUPL-1.2",
        ("Copyright the authors of Fanal",),
        "in this build: its Python in _internal/kiosk, all else as the files are",
        (Text("EUPL-1.2.txt", (ROOT / "LICENSE").read_text("utf-8")),),
    )
    folders = tuple(f"{ROOT / name}/" for name in OURS)
    return lambda place, source: ours if source.startswith(folders) else None


def carried(files: dict[str, str]) -> Finder:
    """Works in a wheel that are not its makers' own, told by their place; ``files`` is place -> source of all."""
    lines = {line["name"]: line for line in KNOWN["carried"]}
    members: dict[str, list[str]] = {}

    def name_at(place: str) -> str | None:
        inside = place.removeprefix(ARCHIVE).removeprefix(START)
        return next((name for name, line in lines.items() if re.match(line["files"], inside)), None)

    for place, source in files.items():
        if name := name_at(place):
            members.setdefault(name, []).append(source)

    @cache
    def component(name: str) -> Component:
        line = lines[name]
        version = said_inside(line, "version", members[name])
        if "version_in_name" in line:
            names = " ".join(Path(file).name for file in members[name])
            version = max(re.findall(line["version_in_name"], names))
        for file in members[name]:
            said_inside(line, "holds", [file])
        quoted = said_inside(line, "quote", members[name])
        notes = (line.get("note", ""), f"Configured with: {quoted}" if quoted else "")
        return Component(
            line["group"],
            name,
            version,
            line["licence"],
            tuple(line["copyright"]),
            line["source"].format(version=version),
            tuple(text(each) for each in line["texts"]),
            parts_of(name),
            tuple(filter(None, notes)),
        )

    def find(place: str, source: str) -> Component | None:
        return component(name) if (name := name_at(place)) else None

    return find


def said_inside(line: dict[str, str], key: str, files: list[str]) -> str:
    """What the pattern ``key`` of a line finds in one of the files; nothing when the line has no such pattern."""
    if key not in line:
        return ""
    pattern = re.compile(line[key].encode())
    for file in sorted(files):
        if found := pattern.search(Path(file).read_bytes()):
            return found[pattern.groups].decode()
    raise Unattributed(
        f"{line['name']}: {key} is not to be found in {', '.join(files)}: look at what it is now, then {MEND}"
    )
