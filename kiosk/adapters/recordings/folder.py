"""Folder: the folders of the languages below one of recordings, and the sound pairs of files in them."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.recordings.sidecar import (
    LANGUAGE,
    LOCALE,
    MOST_JSON_BYTES,
    NAME,
    Sidecar,
    UnsoundError,
    read_endonym,
    read_sidecar,
)

UNFINISHED = ".new"
"""How a file ends while it is being written; nobody reads it."""


def language_folders(folder: Path) -> list[Path]:
    """The folders of the languages in ``folder``, by name; none when it cannot be looked into."""
    try:
        return sorted(each for each in folder.iterdir() if LOCALE.fullmatch(each.name) and each.is_dir())
    except OSError:
        return []


def file_names(place: Path) -> set[str]:
    """What lies in the folder of a language; nothing when it cannot be looked into."""
    try:
        return {each.name for each in place.iterdir()}
    except OSError:
        return set()


def recorded_names(files: set[str]) -> list[str]:
    """What is recorded among ``files``: the names that both a WAV and a sidecar bear."""
    stems = (file.removesuffix(".json") for file in files if file.endswith(".json"))
    return sorted(name for name in stems if NAME.fullmatch(name) and f"{name}.wav" in files)


def sound_sidecar(place: Path, name: str) -> Sidecar:
    """The sidecar called ``name`` in the folder of a language, whose WAV is as long as it says. Raises UnsoundError."""
    sidecar = read_sidecar(_bytes_of(place / f"{name}.json"), place.name, name)
    file = f"{place.name}/{name}.wav"
    try:
        length = (place / f"{name}.wav").stat().st_size
    except OSError as error:
        raise UnsoundError(file, "", f"cannot be read ({error.strerror})") from error
    if length != sidecar.wav_bytes:
        raise UnsoundError(file, "", "is damaged")
    return sidecar


def endonym_of(place: Path) -> str:
    """What the language of a folder is called, if it was added at a site. Raises UnsoundError."""
    return read_endonym(_bytes_of(place / LANGUAGE), place.name)


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as source:
            return source.read(MOST_JSON_BYTES + 1)
    except OSError as error:
        label = f"{file.parent.name}/{file.name}"
        raise UnsoundError(label, "", f"cannot be read ({error.strerror})") from error
