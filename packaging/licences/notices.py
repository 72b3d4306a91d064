"""Writes beside a frozen build whose work it carries: NOTICES.txt, licences.json and the wordings in licences/.

kiosk.spec calls write_notices at the end of each freeze. A file that belongs to nobody known stops the freeze.

packaging/licences/notices.py build/dist/fanal    looks whether the notice of a finished build names each of its files
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from notice_component import ARCHIVE, START, Component, Finder, Text, Unattributed
from notice_debian import debian_packages
from notice_known import MEND, pointed_to, text
from notice_places import carried, fanal
from notice_python import python_itself, python_packages
from notice_words import as_record, notice

INSIDE = "_internal/"
GROUPS = (
    "Fanal",
    "Qt, and what comes with it",
    "Python and its packages",
    "Libraries of the distribution",
    "Fonts and glyphs",
)

Entry = tuple[str, str, str]
"""As PyInstaller lists what it collects: place or module, file it is copied from, kind."""


def write_notices(folder: Path, collected: Sequence[Entry], modules: Sequence[Entry], version: str) -> None:
    """Write the notice of the build in ``folder`` from PyInstaller's own lists; SystemExit names what is not known."""
    files = sources(folder, collected)
    archived = {
        f"{ARCHIVE if kind.startswith('PYMODULE') else START}{name}": os.path.normpath(file)
        for name, file, kind in modules
        if file.startswith("/")
    }
    finders = [
        carried(files | archived),
        python_packages(),
        fanal(version),
        debian_packages(files.values()),
        python_itself(),
    ]
    try:
        works = attributed(files | archived, finders)
    except Unattributed as unknown:
        raise SystemExit(f"notices: {unknown}") from None
    write(folder, works, version)


def sources(folder: Path, collected: Sequence[Entry]) -> dict[str, str]:
    """Place -> the file it was copied from, of each file that really lies in ``folder``; links are no files."""
    listed = {place: (os.path.normpath(file), kind) for place, file, kind in collected}
    return {place: origin(place, *listed.get(place, ("", ""))) for place in places(folder)}


def places(folder: Path) -> Iterator[str]:
    """Each file of the build, by its place in ``_internal`` or beside it; what this module wrote is left out."""
    for file in sorted(folder.rglob("*")):
        place = str(file.relative_to(folder))
        if file.is_file() and not file.is_symlink() and not place.startswith(("NOTICES.txt", "licences")):
            yield place.removeprefix(INSIDE)


def origin(place: str, source: str, kind: str) -> str:
    """The file whose licence counts: of the two that PyInstaller itself puts together, what they are made of."""
    if kind == "EXECUTABLE":
        starter = find_spec("PyInstaller")
        return starter.origin or "" if starter else ""
    return os.__file__ if place == "base_library.zip" else source


def attributed(files: Mapping[str, str], finders: Sequence[Finder]) -> dict[Component, list[str]]:
    """Every component with its places, by group and name; Unattributed with all that is wrong, a line each."""
    works: dict[Component, list[str]] = {}
    wrong: list[str] = []
    for place, source in files.items():
        try:
            work = next(filter(None, (find(place, source) for find in finders)), None)
        except Unattributed as unknown:
            wrong.append(str(unknown))
            continue
        if work is None:
            wrong.append(
                f"{place} (copied from {source or 'nowhere'}) belongs to nobody known: leave it out, or {MEND}"
            )
        elif work.is_lgpl and place.startswith((ARCHIVE, START)):
            wrong.append(
                f"{place} is under the LGPL and cannot be replaced there: name it in COPYLEFT of kiosk.spec"
            )
        elif work.brings_its_source and place.startswith(ARCHIVE) and not lies_open(place, files):
            wrong.append(
                f"{place} is under the {work.licence} and without source: name it in COPYLEFT of kiosk.spec"
            )
        else:
            works.setdefault(work, []).append(place)
    if wrong:
        raise Unattributed("\n  ".join(dict.fromkeys(wrong)))
    return dict(sorted(works.items(), key=lambda each: (GROUPS.index(each[0].group), each[0].name.lower())))


def lies_open(place: str, files: Mapping[str, str]) -> bool:
    """Whether the source of a module in the program is a file of the build too."""
    path = place.removeprefix(ARCHIVE).replace(".", "/")
    return f"{path}.py" in files or f"{path}/__init__.py" in files


def write(folder: Path, works: Mapping[Component, Iterable[str]], version: str) -> None:
    """Write the notice, the list for programs and each wording once."""
    wordings = [each for work in works for each in work.texts]
    wordings += [each for work in works for part in work.parts for each in part.texts]
    names = named_once(wordings)
    (folder / "licences").mkdir()
    for each, name in names.items():
        (folder / name).write_text(each.wording, "utf-8")
    (folder / "NOTICES.txt").write_text(notice(works, names, version), "utf-8")
    listed = [as_record(work, names) | {"files": sorted(works[work])} for work in works]
    record = {"fanal": version, "components": listed}
    (folder / "licences.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")


def named_once(texts: Iterable[Text]) -> dict[Text, str]:
    """The file of each wording and of those it points to; wordings that differ in spaces only share one."""
    waiting = list(texts)
    same: dict[str, list[Text]] = {}
    while waiting:
        each = waiting.pop()
        alike = same.setdefault(" ".join(each.wording.split()), [])
        if each not in alike:
            alike.append(each)
            waiting += [text(name) for name in pointed_to(each.wording)]
    names: dict[Text, str] = {}
    for alike in same.values():
        name = free_name(
            min((each.name for each in alike), key=lambda name: (len(name), name)), names.values()
        )
        names |= dict.fromkeys(alike, name)
    return names


def free_name(name: str, taken: Iterable[str]) -> str:
    """A file for a wording of that name that no other wording has."""
    file = f"licences/{name}"
    while file in taken:
        file = file.replace(".txt", "_.txt")
    return file


def unnamed(folder: Path) -> list[str]:
    """Files of a finished build that its own notice does not name, and wordings that it names and lacks."""
    components = json.loads((folder / "licences.json").read_text("utf-8"))["components"]
    named = {place for component in components for place in component["files"]}
    wordings = {
        file
        for component in components
        for each in (component, *component["parts"])
        for file in each["texts"]
    }
    missing = [file for file in sorted(wordings) if not (folder / file).is_file()]
    return [place for place in places(folder) if place not in named] + missing


if __name__ == "__main__":
    wrong = unnamed(Path(sys.argv[1]))
    sys.stderr.writelines(f"notices: {each} is not what the notice says: freeze again\n" for each in wrong)
    sys.exit(bool(wrong))
