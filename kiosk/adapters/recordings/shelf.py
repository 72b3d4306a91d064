"""Shelf: which human voices visitors may hear. Whatever bytes lie on the disk, what is not sound is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.content_files.voices import Voices
from kiosk.adapters.recordings.folder import (
    endonym_of,
    file_names,
    language_folders,
    recorded_names,
    sound_sidecar,
)
from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.recordings.sidecar import (
    CONSENT_PREFIX,
    LOCALE,
    NAME,
    TIP_PREFIX,
    Sidecar,
    UnsoundError,
)
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.recording import Recordings

ADDED_PREFIX = "qaa-"
"""How the locale of a language begins that was added at a site: BCP 47 leaves qaa for local use."""


def read_voices(folders: Sequence[Path]) -> Voices:
    """The voices of ``folders``, the first of which wins. Cheap: only tips and added languages are opened."""
    said: dict[str, set[str]] = defaultdict(set)
    tips: dict[str, Sidecar] = {}
    added: dict[str, Language] = {}
    for folder in folders:
        for place in language_folders(folder):
            names = recorded_names(file_names(place))
            said[place.name].update(
                name for name in names if not name.startswith((TIP_PREFIX, CONSENT_PREFIX))
            )
            tips = {**_tips(place, names), **tips}
            if (language := _added(place)) is not None:
                added.setdefault(place.name, language)
    recordings = Recordings(
        {locale: frozenset(names) for locale, names in said.items() if names},
        frozenset(each.tip for each in tips.values() if each.approved and each.tip is not None),
    )
    return Voices(recordings, tuple(added.values()))


def find(folders: Sequence[Path], id: str) -> Recording | None:
    """The recording called ``<locale>/<name>``, in the first of ``folders`` that has it sound; None without one.

    What its WAV holds is not looked at: that it is whole is for whoever plays it to see, by ``crc32``.
    """
    locale, _, name = id.partition("/")
    if not LOCALE.fullmatch(locale) or not NAME.fullmatch(name):
        return None
    for folder in folders:
        place = folder / locale
        if (sidecar := _sound(place, name)) is not None:
            return Recording(place / f"{name}.wav", sidecar.frames, sidecar.crc32, sidecar.nickname)
    return None


def _tips(place: Path, names: Sequence[str]) -> dict[str, Sidecar]:
    found = ((name, _sound(place, name)) for name in names if name.startswith(TIP_PREFIX))
    return {f"{place.name}/{name}": sidecar for name, sidecar in found if sidecar is not None}


def _sound(place: Path, name: str) -> Sidecar | None:
    try:
        return sound_sidecar(place, name)
    except UnsoundError:
        return None


def _added(place: Path) -> Language | None:
    if not place.name.startswith(ADDED_PREFIX):
        return None
    try:
        endonym = endonym_of(place)
    except UnsoundError:
        return None
    return Language(
        place.name, endonym, Direction.LTR, "Latn", ("Noto Sans",), (), Speech.NONE, spoken_only=True
    )
