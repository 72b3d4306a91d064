"""The site file a technician copies says every setting there is, and what holds without it."""

import re
from pathlib import Path

from kiosk.settings import (
    KEYS,
    LEAST_IDLE_SECONDS,
    LEAST_INCHES,
    LEAST_PAPERS,
    LEAST_PASSWORD,
    LEAST_VOLUME,
    MOST_IDLE_SECONDS,
    MOST_INCHES,
    MOST_PAPERS,
    MOST_PASSWORD,
    MOST_VOLUME,
    MOST_WIFI_BYTES,
    PAPERS,
    Settings,
    read_settings,
)
from kiosk.site_entries import LISTS

EXAMPLE = Path(__file__).parent.parent / "packaging" / "site.toml"
SETTING = re.compile(r"^#(\w+) = .*$", re.MULTILINE)


def about(key: str) -> str:
    """The words above the line of ``key``."""
    block = next(block for block in EXAMPLE.read_text("utf-8").split("\n\n") if f"\n#{key} = " in block)
    return " ".join(line.removeprefix("# ") for line in block.splitlines())


def test_as_it_is_copied_it_changes_nothing():
    assert read_settings(EXAMPLE) == Settings()


def test_every_setting_stands_in_it_once_and_no_other():
    assert SETTING.findall(EXAMPLE.read_text("utf-8")) == list(KEYS)


def test_each_of_its_lines_shows_what_holds_without_it(tmp_path):
    file = tmp_path / "site.toml"
    for match in SETTING.finditer(EXAMPLE.read_text("utf-8")):
        file.write_text(match[0].removeprefix("#"), "utf-8")
        assert read_settings(file) == Settings()
    lines = [match[0].removeprefix("#") for match in SETTING.finditer(EXAMPLE.read_text("utf-8"))]
    file.write_text("\n".join(lines), "utf-8")
    assert read_settings(file) == Settings()


def test_its_bounds_are_those_that_are_held():
    assert f"{LEAST_IDLE_SECONDS} to {MOST_IDLE_SECONDS}" in about("idle_seconds")
    assert f"{LEAST_PAPERS} to {MOST_PAPERS}" in about("papers_per_visit")
    assert f"{LEAST_PASSWORD} to {MOST_PASSWORD}" in about("wifi_name")
    assert f"{MOST_WIFI_BYTES} bytes" in about("wifi_name").replace("\n", " ")
    assert f"{LEAST_INCHES:g} to {MOST_INCHES:g}" in about("screen_diagonal_inches")
    assert f"{LEAST_VOLUME} to {MOST_VOLUME}" in about("maximum_volume")
    assert all(f'"{paper}"' in about("paper") for paper in PAPERS)


def test_the_entries_it_shows_are_sound(tmp_path):
    about_lists = EXAMPLE.read_text("utf-8").split("#export_extensions")[1]
    file = tmp_path / "site.toml"
    for name, fields in LISTS.items():
        (words, *_) = re.findall(rf"\A.*?(?=^#{name} = )", about_lists, re.DOTALL | re.MULTILINE)
        shown = re.findall(r"\{ key = .*? \}", words.rsplit("\n\n", 1)[-1].replace("\n# ", " "))
        assert shown, name
        file.write_text(f"{name} = [{', '.join(shown)}]", "utf-8")
        entries = getattr(read_settings(file), name)
        assert len(entries) == len(shown)
        written = about_lists.split(f"#{name} = ")[0]
        assert all(f'"{each}"' in written or f"{each} = " in written for each in fields.all)


def test_the_readme_leads_to_it():
    assert "packaging/site.toml" in (EXAMPLE.parent.parent / "README.md").read_text("utf-8")
