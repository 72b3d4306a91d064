"""The values of Theme.qml as Qt reads them, and what the line of each says it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk import paths

THEME = paths.SCREENS / "style/Theme.qml"
SECTIONS = ("Each colour", "Capital heights", "Pixels", "Milliseconds", "In ems")
"""How the comments begin that open the sections of Theme.qml."""

VALUE = re.compile(r"    readonly property (\w+) (\w+): [^/]* // (.+)")
FINE = 1000
"""Pixels in a millimetre, so that no size is rounded away."""


class Theme:
    """Theme.qml. Needs a QGuiApplication."""

    def __init__(self) -> None:
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(paths.SCREENS))
        self._theme = self._engine.singletonInstance("style", "Theme")
        self._theme.setProperty("pixelsPerMm", FINE)
        self._told = list(told(THEME.read_text(encoding="utf-8")))

    def meanings(self, section: str, kind: str = "") -> list[tuple[str, str]]:
        """``(name, meaning)`` of the values in ``section``, of one QML type where ``kind`` names it."""
        return [
            (name, meaning)
            for where, each, name, meaning in self._told
            if where == section and kind in ("", each)
        ]

    def value(self, name: str):
        value = self._theme.property(name)
        return value.toVariant() if hasattr(value, "toVariant") else value

    def millimetres(self, name: str) -> float:
        return self.value(name) / FINE

    def colour(self, name: str, strong: bool = False) -> QColor:
        """The colour ``name``, in high contrast when ``strong``."""
        self._theme.setProperty("highContrast", strong)
        return QColor(self._theme.property(name))

    def colours(self) -> list[str]:
        return [name for name, _ in self.meanings("Each colour", "color")]

    def stamp(self) -> str:
        """Changes when a colour does."""
        return " ".join(
            f"{name} {self.colour(name).name()} {self.colour(name, True).name()}" for name in self.colours()
        )


def told(theme: str) -> Iterator[tuple[str, str, str, str]]:
    """``(section, type, name, meaning)`` of each value that says its meaning beside it."""
    section = ""
    for line in theme.splitlines():
        section = next((each for each in SECTIONS if line.startswith(f"    // {each}")), section)
        if value := VALUE.fullmatch(line):
            yield section, *value.groups()
