"""``media/themes.toml`` -> the themes in the order of their tiles."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.content.complaint import Complaint, errors
from kiosk.content.rules import Rules
from kiosk.content.text import Text
from kiosk.content.theme import Theme

THEMES = "themes.toml"


def read_themes(
    media: Path, rules: Rules, interface: Mapping[str, Text], complaints: list[Complaint]
) -> tuple[Theme, ...]:
    """Every sound theme that has its name in ``interface``. Without any interface that is not worth telling."""
    path = media / THEMES
    top = read_table(path, label_of(media, path), complaints)
    themes: dict[str, Theme] = {}
    for table in top.tables("themes") if top else ():
        before = len(complaints)
        theme = Theme(table.slug(), table.picture(rules))
        table.close()
        if theme.id in themes:
            table.complain("id", f'the theme "{theme.id}" is there twice', "keep one of the two")
        if interface and f"Home/{theme.id}" not in interface:
            table.complain(
                "id", f'"{theme.id}" has no name', f"write Home/{theme.id} in locales/fr/interface.po"
            )
        if not errors(complaints[before:]):
            themes[theme.id] = theme
    if top:
        top.close()
    return tuple(themes.values())
