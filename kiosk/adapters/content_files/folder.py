"""Which files of a content folder are read, in which order, and what they are called in a complaint."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.complaint import Complaint


def label_of(top: Path, path: Path) -> str:
    """``path`` as seen from the folder that holds ``top``: ``media/procedures/x.toml``."""
    return f"{top.name}/{path.relative_to(top).as_posix()}"


def toml_files(media: Path, folder: str, complaints: list[Complaint]) -> list[tuple[Path, str]]:
    """Each TOML file of ``media/<folder>`` by name, with its label. Hidden files are those of another system."""
    inside = media / folder
    try:
        paths = sorted(path for path in inside.iterdir() if path.suffix == ".toml" and path.name[0] != ".")
    except OSError:
        complaints.append(
            Complaint(label_of(media, inside), "", "is not there", "make the folder and put its files in")
        )
        return []
    return [(path, label_of(media, path)) for path in paths]
