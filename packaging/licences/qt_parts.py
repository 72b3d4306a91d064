"""Makes qt.toml and its texts anew from Qt's own list of what others wrote in it.

packaging/licences/qt_parts.py VERSION FOLDER...

Each folder holds the unpacked source of one Qt repository (qtbase, qtdeclarative...) of that version. Wheels do not
carry these lists, so they are kept here. What only other systems or Qt's own build use stays out; so does FreeType,
of which the wheels take the machine's.
"""

import json
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

LICENCES = Path(__file__).parent
NOT_IN_THE_WHEELS = re.compile(
    r"""macOS | Android | WebAssembly | D3D12 | Direct\ 3D\ 12 | build\ system | ARM\ NEON
    | ^Used\ in\ the\ Qt\ Wayland\ Compositor(\ API)?\.?$
    | ^Optionally\ used\ in\ Qt\ GUI\ and\ platform\ plugins""",
    re.VERBOSE,
)


def attributions(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each entry of each ``qt_attribution.json`` of libraries and plugins, with the folder of its file."""
    for file in sorted(folder.rglob("qt_attribution.json")):
        if file.relative_to(folder).parts[0] in {"src", "util"}:
            read = json.loads(file.read_text("utf-8"), strict=False)
            yield from ((file.parent, entry) for entry in (read if isinstance(read, list) else [read]))


def text_of(place: Path, folder: Path, entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and wording of each licence text of an entry: its own file, or Qt's copy of the licence it names."""
    named = entry.get("LicenseFiles") or entry.get("LicenseFile")
    if named:
        for name in named if isinstance(named, list) else [named]:
            file = (place / name).resolve()
            owner = place if place in file.parents else file.parent
            kind = re.sub("_?(licen[cs]e|copying)[.]?", "", file.stem, flags=re.IGNORECASE).strip("-")
            yield "-".join(filter(None, ("qt", owner.name, kind))).lower() + ".txt", file.read_text("utf-8")
    else:
        for licence in re.split(r" (?:AND|OR) ", entry["LicenseId"]):
            yield f"{licence}.txt", (folder / "LICENSES" / f"{licence}.txt").read_text("utf-8")


def lines_of(value: str | list[str] | None) -> list[str]:
    """Lines of a value that may be one text, several or none."""
    lines = value if isinstance(value, list) else (value or "").splitlines()
    return [unescape(line.strip()) for line in lines if line.strip()]


def main(version: str, folders: list[Path]) -> None:
    """Write the list and the texts."""
    written: dict[str, str] = {}
    blocks = []
    for folder in folders:
        for place, entry in attributions(folder):
            use = " ".join(entry.get("QtUsage", "").split())
            if NOT_IN_THE_WHEELS.search(use) or entry.get("QDocModule") == "qttestlib":
                continue
            texts = []
            for name, wording in text_of(place, folder, entry):
                texts.append(written.setdefault(wording, name))
            values = {
                "name": entry["Name"],
                "version": entry.get("Version", ""),
                "licence": entry["LicenseId"],
                "copyright": lines_of(entry.get("Copyright")),
                "texts": texts,
            }
            block = [
                f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value
            ]
            blocks.append("\n".join(["[[part]]", *block]))
    for wording, name in written.items():
        (LICENCES / "texts" / name).write_text(wording, "utf-8")
    head = f"# Made by packaging/licences/qt_parts.py: what others wrote in Qt {version}, as its own source lists it.\n"
    (LICENCES / "qt.toml").write_text(
        f'{head}version = "{version}"\n\n' + "\n\n".join(blocks) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1], [Path(each) for each in sys.argv[2:]])
