"""What the project's files may not carry, whoever writes them."""

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
NOT_OURS = {".git", ".venv", "build", "__pycache__", ".hypothesis"}
NOT_OURS |= {".mypy_cache", ".pytest_cache", ".ruff_cache"}
LOCK_FILES = re.compile(r".*\.lock|pylock.*\.toml|package-lock\.json|requirements.*\.txt")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "tools", "base"}


def files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(set(folders) - NOT_OURS)
        yield from (Path(folder, name) for name in sorted(names))


def lines() -> Iterator[tuple[str, str]]:
    """Each line of each text file, with where it is."""
    for file in files():
        data = file.read_bytes()
        if b"\0" not in data[:8_000]:
            for number, line in enumerate(data.decode("utf-8").splitlines(), 1):
                yield f"{file.relative_to(ROOT)}:{number}", line


def test_no_line_carries_a_path_of_one_machine() -> None:
    homes = [r"/home/\w+", r"/Users/\w+", r"\B/root/"]
    machine = re.compile("|".join([rf"\B{re.escape(str(ROOT))}/", *homes]))
    assert [(place, line) for place, line in lines() if machine.search(line)] == []


def test_what_builds_the_project_names_no_host() -> None:
    builders = re.compile(r"(pyproject\.toml|Makefile|\.ci/|packaging/(?!licences/(texts/|\w+\.toml)))")
    format_name = re.compile(r'xmlns="|^Format: ')  # looks like an address, and nobody fetches it
    assert [
        (place, line)
        for place, line in lines()
        if builders.match(place) and re.search(r"\w://\w", line) and not format_name.search(line)
    ] == []


def test_no_file_locks_download_addresses() -> None:
    assert [file.name for file in files() if LOCK_FILES.fullmatch(file.name)] == []


def test_each_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(text)["project"]
    for wanted in project["dependencies"] + project["optional-dependencies"]["dev"]:
        assert re.search(rf'^\s*"{re.escape(wanted)}",\s*# \w', text, re.MULTILINE), wanted


def test_each_module_is_named_after_what_it_holds() -> None:
    assert [module for module in (ROOT / "kiosk").rglob("*.py") if module.stem in VAGUE] == []
