"""What a locked terminal obeys of its environment: one variable may open a door in Qt that no screen shows.

``QT_QPA_PLATFORM=vnc`` serves the screen to the network, ``QT_LOGGING_RULES`` can write each key into the journal,
``QML2_IMPORT_PATH`` runs somebody else's code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path

READ_BY_QT = ("QT_", "QML", "QSG_", "QV4_", "QTWEBENGINE_")
OBEYED = {
    "QT_QPA_PLATFORM": r"wayland|xcb|offscreen(:configfile=[^:]+)?",
    "QT_QUICK_BACKEND": "software|rhi",
}
"""Variable -> the values that only say where and with what to draw."""

OWN_FOLDERS = {"QT_PLUGIN_PATH": "PySide6/Qt/plugins", "QML2_IMPORT_PATH": "PySide6/Qt/qml"}
"""Set by the frozen build itself, to these folders of its own."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A variable that is not obeyed."""

    name: str
    value: str

    def __str__(self) -> str:
        mend = {
            "QT_QPA_PLATFORM": "write wayland, xcb or offscreen",
            "QT_QUICK_BACKEND": "write software or rhi",
        }.get(self.name, "leave it out")
        return f"{self.name}={self.value}: a locked terminal does not obey it: {mend}"


def refused(environment: Mapping[str, str], own: Path) -> tuple[Refused, ...]:
    """What of ``environment`` is not to be obeyed; ``own`` is the folder of Fanal itself."""
    return tuple(
        Refused(name, value)
        for name, value in sorted(environment.items())
        if name.startswith(READ_BY_QT) and not _is_obeyed(name, value, own)
    )


def obey_only_the_harmless(environment: MutableMapping[str, str], own: Path) -> tuple[Refused, ...]:
    """Take out of ``environment`` what is refused; returns it. Before Qt is imported."""
    taken = refused(environment, own)
    for each in taken:
        del environment[each.name]
    return taken


def _is_obeyed(name: str, value: str, own: Path) -> bool:
    if name in OWN_FOLDERS:
        return value == str(own / OWN_FOLDERS[name])
    return bool(re.fullmatch(OBEYED.get(name, r"(?!)"), value))
