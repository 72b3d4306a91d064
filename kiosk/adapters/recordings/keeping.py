"""Keeping: human voices written to the disk and erased from it, so that no crash leaves half of one to be heard.

Each call raises OSError when the disk refuses; what was there is there still.
"""

from __future__ import annotations

import os
import unicodedata
import zlib
from array import array
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.adapters.private_file import replace_private, sync
from kiosk.adapters.recordings.folder import UNFINISHED, file_names, recorded_names, sound_sidecar
from kiosk.adapters.recordings.shelf import ADDED_PREFIX
from kiosk.adapters.recordings.sidecar import (
    CONSENT_PREFIX,
    LANGUAGE,
    MOST_SIGNS,
    NAME,
    Sidecar,
    UnsoundError,
    json_bytes,
    whole_wav,
)
from kiosk.content.recording import Tip, checksum
from kiosk.staff.studio.shelf import ConsentSlot, RecordedTip, Said, SentenceSlot, Slot, Speaker, TipSlot

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def keep(folder: Path, slot: Slot, samples: array[int]) -> None:
    """Let ``samples`` be what is recorded at ``slot``. A tip is to be approved anew."""
    wav = whole_wav(samples)
    sidecar = Sidecar(slot.locale, tidy(slot.nickname), len(samples), zlib.crc32(wav))
    match slot:
        case SentenceSlot():
            sidecar = replace(sidecar, words=slot.words, key=slot.key)
        case TipSlot():
            sidecar = replace(sidecar, tip=Tip(slot.locale, slot.procedure, slot.step))
        case ConsentSlot():
            pass
    put(folder, sidecar, wav)


def put(folder: Path, sidecar: Sidecar, wav: bytes) -> None:
    """Put a recording into ``folder``, over what was there; it is on the disk afterwards.

    Both files are whole on the disk before the recording that was there goes; a crash between its going and the coming
    of the new one, some microseconds, leaves neither.
    """
    place, name = folder / sidecar.locale, sidecar.name
    sound, about = place / f"{name}.wav", place / f"{name}.json"
    new_sound, new_about = (file.with_name(file.name + UNFINISHED) for file in (sound, about))
    _sweep(place, name)
    try:
        replace_private(new_sound, wav)
        replace_private(new_about, sidecar.file())
        about.unlink(missing_ok=True)
        os.replace(new_sound, sound)
        os.replace(new_about, about)
    except OSError:
        with suppress(OSError):
            _sweep(place, name)
        raise
    sync(place)


def add_language(folder: Path, endonym: str) -> str:
    """Let there be a language called ``endonym``, spoken only; its locale. One that is there stays as it is."""
    locale = added_locale(endonym)
    file = folder / locale / LANGUAGE
    if not file.exists():
        replace_private(file, json_bytes({"endonym": tidy(endonym)}))
    return locale


def added_locale(endonym: str) -> str:
    """The locale of a language called ``endonym``: the same at every site, and telling nothing that was written.

    It has the shape of a language and a script, which is all that the log of visits takes.
    """
    number = int(checksum(tidy(endonym).casefold()), 16)
    letters = "".join(_LETTERS[number // 26**place % 26] for place in range(4))
    return f"{ADDED_PREFIX}{letters.capitalize()}"


def tidy(line: str) -> str:
    """``line`` in one form of Unicode, without signs that cannot be seen and without spaces too many."""
    seen = "".join(sign if sign.isprintable() else " " for sign in unicodedata.normalize("NFC", line))
    return " ".join(seen.split())[: MOST_SIGNS["nickname"]].strip()


def approve(folder: Path, tip: RecordedTip) -> None:
    """Let visitors hear ``tip``. Raises UnsoundError when it is not there any more, or another speaker's."""
    place = folder / tip.locale
    name = Tip(tip.locale, tip.procedure, tip.step).id.partition("/")[2]
    sidecar = sound_sidecar(place, name)
    if sidecar.nickname != tip.nickname:
        raise UnsoundError(
            f"{tip.locale}/{name}.json", "nickname", "is another speaker", "listen to it again"
        )
    replace_private(place / f"{name}.json", replace(sidecar, approved=True).file())


def erase(folder: Path, what: Speaker | RecordedTip | Said) -> int:
    """Erase a sentence, a tip, or all of a speaker, the consent last; how many recordings that were.

    What crashes have left in the folder of the language goes too: nobody could tell any more whose voice it is.
    """
    place = folder / what.locale
    doomed = [name for name in recorded_names(file_names(place)) if _is_meant(place, name, what)]
    for name in sorted(doomed, key=lambda name: name.startswith(CONSENT_PREFIX)):
        (place / f"{name}.json").unlink(missing_ok=True)
        (place / f"{name}.wav").unlink(missing_ok=True)
    _sweep(place)
    if place.is_dir():
        sync(place)
    return len(doomed)


def _is_meant(place: Path, name: str, what: Speaker | RecordedTip | Said) -> bool:
    try:
        sidecar = sound_sidecar(place, name)
    except UnsoundError:
        return False
    match what:
        case Speaker():
            return sidecar.nickname == what.nickname
        case Said():
            return name == what.name
        case RecordedTip():
            return sidecar.tip == Tip(what.locale, what.procedure, what.step)


def _sweep(place: Path, only: str = "") -> None:
    """Remove what writes that were cut off have left, sounds without a sidecar too; of the name ``only`` if given."""
    files = file_names(place)
    for file in files:
        name, _, end = file.partition(".")
        left = UNFINISHED in file or (end == "wav" and f"{name}.json" not in files)
        if left and NAME.fullmatch(name) and only in ("", name):
            (place / file).unlink(missing_ok=True)
