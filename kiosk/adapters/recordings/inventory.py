"""Inventory: all that was recorded at this site, for the staff, with what is not sound named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.recordings.folder import (
    UNFINISHED,
    endonym_of,
    file_names,
    language_folders,
    recorded_names,
    sound_sidecar,
)
from kiosk.adapters.recordings.sidecar import LANGUAGE, NAME, Sidecar, UnsoundError
from kiosk.content.complaint import Complaint
from kiosk.staff.studio.shelf import RecordedTip, Said, Shelf, Speaker


@dataclass(frozen=True, slots=True)
class Inventory:
    """``shelf`` holds what is sound, ``complaints`` name each file that is left out."""

    shelf: Shelf
    complaints: tuple[Complaint, ...]


def take_inventory(folder: Path) -> Inventory:
    """What lies in ``folder``. Never raises for what is in the files."""
    sidecars: list[Sidecar] = []
    added: list[tuple[str, str]] = []
    complaints: list[Complaint] = []
    for place in language_folders(folder):
        files = file_names(place)
        complaints += _strangers(place.name, files)
        for name in recorded_names(files):
            try:
                sidecars.append(sound_sidecar(place, name))
            except UnsoundError as error:
                complaints.append(error.complaint)
        if LANGUAGE in files:
            try:
                added.append((place.name, endonym_of(place)))
            except UnsoundError as error:
                complaints.append(error.complaint)
    return Inventory(_shelf_of(sidecars, added), tuple(complaints))


def _strangers(locale: str, files: set[str]) -> Iterator[Complaint]:
    """A complaint for each of ``files`` that is no part of a recording; what a crash has left is none of ours."""
    known = {LANGUAGE, *(f"{name}{end}" for name in recorded_names(files) for end in (".wav", ".json"))}
    for file in sorted(files - known):
        stem, _, end = file.partition(".")
        if NAME.fullmatch(stem) and end in ("wav", "json"):
            lacking = "WAV" if end == "json" else "JSON"
            yield Complaint(f"{locale}/{file}", "", f"has no {lacking} beside it", "record it again")
        elif UNFINISHED not in file:
            yield Complaint(f"{locale}/{file}", "", "is no recording", "put it elsewhere")


def _shelf_of(sidecars: Sequence[Sidecar], added: Sequence[tuple[str, str]]) -> Shelf:
    said, tips = [], []
    consented: dict[tuple[str, str], bool] = {}
    for each in sidecars:
        who = each.locale, each.nickname
        consented.setdefault(who, False)
        if each.tip is not None:
            tip = each.tip
            tips.append(RecordedTip(tip.locale, tip.procedure, tip.step, each.nickname, each.approved))
        elif each.words:
            said.append(Said(each.locale, each.name, each.key, each.words, each.nickname))
        else:
            consented[who] = True
    speakers = tuple(Speaker(*who, consent) for who, consent in sorted(consented.items()))
    return Shelf(tuple(said), speakers, tuple(tips), tuple(added))
