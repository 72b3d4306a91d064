"""Packing: all that was recorded of a language as one file, and such a file taken in at another place.

The file is a zip archive with a manifest: its format, the language, and the SHA-256 of every other member. Anybody may
have made it, so nothing in it is believed before all of it was looked at.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from kiosk.adapters.private_file import create_private, replace_private, sync
from kiosk.adapters.recordings.folder import (
    UNFINISHED,
    endonym_of,
    file_names,
    recorded_names,
    sound_sidecar,
)
from kiosk.adapters.recordings.keeping import put
from kiosk.adapters.recordings.sidecar import (
    LANGUAGE,
    LOCALE,
    MOST_JSON_BYTES,
    NAME,
    Sidecar,
    UnsoundError,
    json_bytes,
    read_endonym,
    read_sidecar,
    read_table,
)
from kiosk.content.complaint import Complaint

SUFFIX = ".fanal-voix"
FORMAT = 1
MANIFEST = "manifest.json"

MOST_RECORDINGS = 10_000
MOST_BYTES = 2_000_000_000
"""Of the file, and of all that is in it."""
SPARE_BYTES = 50_000_000
"""What a disk must have left after the voices have come."""

_MOST_MANIFEST_BYTES = 4_000_000
_MOST_LIST_BYTES = 8_000_000  # what zipfile reads whole before it knows what it is
_END_BYTES = 22
_EVER = (1980, 1, 1, 0, 0, 0)  # no file tells when somebody spoke
_COPY_AGAIN = "copy the file again from where it was made"


class PackError(Exception):
    """Nothing was packed, or nothing was taken in; the message names the file, the place and the mend."""


@dataclass(frozen=True, slots=True)
class Packed:
    """How many recordings lie in ``file``; ``complaints`` name what was left out of it."""

    file: Path
    recordings: int
    complaints: tuple[Complaint, ...]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """``taken`` recordings have come, ``there`` were there already; ``tips`` of those taken wait to be approved."""

    locale: str
    taken: int
    there: int
    tips: int


def pack(folder: Path, locale: str, file: Path) -> Packed:
    """Put all that is sound of ``locale`` in ``folder`` into ``file``, over what was there.

    Left out is what is damaged, and whoever's consent is not there. Raises PackError when nothing is left, OSError when
    ``file`` cannot be written, also because its folder is missing; it is then as it was.
    """
    place = folder / locale
    complaints: list[Complaint] = []
    sidecars = list(_whole(place, complaints))
    if not sidecars:
        raise PackError("\n".join(map(str, complaints)) or f"{place}: nothing is recorded: record some first")
    unfinished = file.with_name(file.name + UNFINISHED)
    try:
        create_private(unfinished)
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
            _write(archive, place, sidecars, _endonym(place, complaints))
        sync(unfinished)
        os.replace(unfinished, file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync(file.parent)
    return Packed(file, len(sidecars), tuple(complaints))


def unpack(file: Path, folder: Path, *, over: bool = False) -> Unpacked:
    """Take the voices of ``file`` into ``folder``. What lies there already stays, or goes if ``over``.

    Tips come unapproved. Raises PackError when anything is wrong with ``file``, then nothing is taken; OSError when the
    disk refuses: each recording has then come whole or not at all, and can be taken in again.
    """
    with _opened(file) as archive:
        try:
            locale, sums = _manifest(archive)
            sidecars = _looked_at(archive, locale, sums)
            _refuse_too_much(folder, sum(each.wav_bytes for each in sidecars))
            return _take(archive, sums, sidecars, folder / locale, over=over)
        except UnsoundError as error:
            raise PackError(f"{file}: {error}") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
            raise PackError(f"{file}: is damaged ({error}): {_COPY_AGAIN}") from error


def _whole(place: Path, complaints: list[Complaint]) -> Iterator[Sidecar]:
    """What is whole and by somebody who consented; ``complaints`` gets one about all else."""
    found: list[Sidecar] = []
    for name in recorded_names(file_names(place)):
        try:
            sidecar = sound_sidecar(place, name)
            _wav_of(place, sidecar)
        except UnsoundError as error:
            complaints.append(error.complaint)
        else:
            found.append(sidecar)
    willing = {each.nickname for each in found if each.is_consent}
    unwilling = sorted({each.nickname for each in found} - willing)
    complaints += [_without_consent(place.name, nickname) for nickname in unwilling]
    return (each for each in found if each.nickname in willing)


def _wav_of(place: Path, sidecar: Sidecar) -> bytes:
    """Raises UnsoundError when it is not whole."""
    file = f"{sidecar.name}.wav"
    try:
        wav = (place / file).read_bytes()
    except OSError as error:
        raise UnsoundError(f"{place.name}/{file}", "", f"cannot be read ({error.strerror})") from error
    if not sidecar.proves(wav):
        raise UnsoundError(f"{place.name}/{file}", "", "is damaged")
    return wav


def _endonym(place: Path, complaints: list[Complaint]) -> str:
    if not (place / LANGUAGE).exists():
        return ""
    try:
        return endonym_of(place)
    except UnsoundError as error:
        complaints.append(error.complaint)
        return ""


def _without_consent(locale: str, nickname: str) -> Complaint:
    mend = "let them speak it, or erase their recordings"
    return Complaint(locale, nickname, "the consent of this speaker is not there", mend)


def _write(archive: zipfile.ZipFile, place: Path, sidecars: Iterable[Sidecar], endonym: str) -> None:
    """Write the members, those of each recording together, then the manifest."""
    sums: dict[str, str] = {}

    def add(file: str, data: bytes) -> None:
        sums[f"{place.name}/{file}"] = hashlib.sha256(data).hexdigest()
        _add(archive, f"{place.name}/{file}", data)

    if endonym:
        add(LANGUAGE, json_bytes({"endonym": endonym}))
    for each in sidecars:
        add(f"{each.name}.wav", _wav_of(place, each))
        add(f"{each.name}.json", each.file())
    _add(archive, MANIFEST, json_bytes({"format": FORMAT, "locale": place.name, "members": sums}))


def _add(archive: zipfile.ZipFile, member: str, data: bytes) -> None:
    about = zipfile.ZipInfo(member, _EVER)
    about.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(about, data)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive ``file``, neither waited for at a pipe nor of a size that could fill the memory."""
    try:
        source = os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb")
    except OSError as error:
        raise PackError(f"{file}: cannot be read ({error.strerror}): name a file with voices") from error
    with source:
        try:
            _refuse_strange(source)
            archive = zipfile.ZipFile(source)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
            raise PackError(f"{file}: holds no voices ({error}): {_COPY_AGAIN}") from error
        with archive:
            yield archive


def _refuse_strange(source: BinaryIO) -> None:
    """Raises ValueError for what :func:`pack` cannot have written, before zipfile reads its list of members."""
    if not stat.S_ISREG(os.fstat(source.fileno()).st_mode):
        raise ValueError("it is no ordinary file")
    size = source.seek(0, os.SEEK_END)
    if not _END_BYTES <= size <= MOST_BYTES:
        raise ValueError("it is empty or far too long")
    source.seek(size - _END_BYTES)
    end = source.read(_END_BYTES)
    if end[:4] != b"PK\5\6" or int.from_bytes(end[12:16], "little") > _MOST_LIST_BYTES:
        raise ValueError("it is not whole, or something else")


def _manifest(archive: zipfile.ZipFile) -> tuple[str, dict[str, str]]:
    """The language, and the SHA-256 of each member; what the archive holds is this and no more."""
    members = [each.filename for each in archive.infolist()]
    if members.count(MANIFEST) != 1:
        raise UnsoundError(MANIFEST, "", "is not there", _COPY_AGAIN)
    table = read_table(_read(archive, MANIFEST, _MOST_MANIFEST_BYTES), MANIFEST, _MOST_MANIFEST_BYTES)
    if table.get("format") != FORMAT:
        raise UnsoundError(MANIFEST, "format", f"is not {FORMAT}", "update this Fanal")
    locale, sums = table.get("locale"), table.get("members")
    if not isinstance(locale, str) or not LOCALE.fullmatch(locale):
        raise UnsoundError(MANIFEST, "locale", "is no language tag", _COPY_AGAIN)
    if not isinstance(sums, dict) or sorted([*sums, MANIFEST]) != sorted(members):
        raise UnsoundError(MANIFEST, "members", "are not those of the file", _COPY_AGAIN)
    return locale, sums


def _looked_at(archive: zipfile.ZipFile, locale: str, sums: dict[str, str]) -> list[Sidecar]:
    """The sidecars of all recordings, after every member was read and found sound."""
    names = set()
    for member in sums:
        folder, _, file = member.partition("/")
        name, _, end = file.partition(".")
        if folder != locale or not (file == LANGUAGE or (NAME.fullmatch(name) and end in ("wav", "json"))):
            raise UnsoundError(member, "", "is no part of a recording", _COPY_AGAIN)
        if file != LANGUAGE:
            names.add(name)
    if not 0 < len(names) <= MOST_RECORDINGS:
        problem = f"hold no recording, or more than {MOST_RECORDINGS}"
        raise UnsoundError(MANIFEST, "members", problem, _COPY_AGAIN)
    if f"{locale}/{LANGUAGE}" in sums:
        read_endonym(_proved(archive, f"{locale}/{LANGUAGE}", sums, MOST_JSON_BYTES), locale)
    sidecars = [_sidecar(archive, locale, name, sums) for name in sorted(names)]
    for each in sidecars:
        _wav(archive, each, sums)
    willing = {each.nickname for each in sidecars if each.is_consent}
    for nickname in sorted({each.nickname for each in sidecars} - willing):
        complaint = _without_consent(locale, nickname)
        raise UnsoundError(complaint.file, complaint.place, complaint.problem, complaint.mend)
    return sidecars


def _sidecar(archive: zipfile.ZipFile, locale: str, name: str, sums: dict[str, str]) -> Sidecar:
    return read_sidecar(_proved(archive, f"{locale}/{name}.json", sums, MOST_JSON_BYTES), locale, name)


def _wav(archive: zipfile.ZipFile, sidecar: Sidecar, sums: dict[str, str]) -> bytes:
    member = f"{sidecar.locale}/{sidecar.name}.wav"
    wav = _proved(archive, member, sums, sidecar.wav_bytes)
    if not sidecar.proves(wav):
        raise UnsoundError(member, "", "is not what its JSON says", _COPY_AGAIN)
    return wav


def _proved(archive: zipfile.ZipFile, member: str, sums: dict[str, str], most_bytes: int) -> bytes:
    if member not in sums:
        raise UnsoundError(member, "", "is not there", _COPY_AGAIN)
    data = _read(archive, member, most_bytes)
    if hashlib.sha256(data).hexdigest() != sums[member]:
        raise UnsoundError(member, "", "is damaged", _COPY_AGAIN)
    return data


def _read(archive: zipfile.ZipFile, member: str, most_bytes: int) -> bytes:
    """A member, as far as it is no longer than it may be, whatever it says of itself."""
    about = archive.getinfo(member)
    if about.flag_bits & 1 or about.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnsoundError(member, "", "is encrypted, or packed in another way", _COPY_AGAIN)
    with archive.open(about) as source:
        data = source.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise UnsoundError(member, "", "is too long", _COPY_AGAIN)
    return data


def _refuse_too_much(folder: Path, wanted: int) -> None:
    there = next(each for each in (folder, *folder.parents) if each.exists())
    room = shutil.disk_usage(there).free - SPARE_BYTES
    if wanted > min(room, MOST_BYTES):
        megabytes = wanted // 1_000_000 + 1
        raise UnsoundError(str(folder), "", f"has no room for {megabytes} MB", "free some space")


def _take(
    archive: zipfile.ZipFile, sums: dict[str, str], sidecars: Iterable[Sidecar], place: Path, *, over: bool
) -> Unpacked:
    taken = there = tips = 0
    for each in sidecars:
        if _lies_there(place, each, over=over):
            there += 1
        else:
            put(place.parent, replace(each, approved=False), _wav(archive, each, sums))
            taken += 1
            tips += each.tip is not None
    language = f"{place.name}/{LANGUAGE}"
    if language in sums and not (place / LANGUAGE).exists():
        replace_private(place / LANGUAGE, _proved(archive, language, sums, MOST_JSON_BYTES))
    return Unpacked(place.name, taken, there, tips)


def _lies_there(place: Path, sidecar: Sidecar, *, over: bool) -> bool:
    """Whether it need not be taken: the very same is there, or something sound that is to stay."""
    try:
        kept = sound_sidecar(place, sidecar.name)
    except UnsoundError:
        return False
    return not over or replace(kept, approved=sidecar.approved) == sidecar
