"""A disk on paper: what a life asked of the real one, and how it may look when the power is cut at any moment.

A file's bytes are safe once the file was synced, its name once its folder was. What was not may be there, whole or by
sectors, or not; changes of names reach the disk in their order, as in every file system that keeps a journal.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from durability.lives import SAMPLES

CALLS = (
    "openat,close,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,mkdir"
)
LONGEST_WRITE = 1 << 20
SECTOR_BYTES = 512
_CALL = re.compile(r"\d+ +(\w+)\((.*)\) += (\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True)
class Call:
    """A call that succeeded: its ``texts``, paths or bytes, the other arguments as they were told, the answer."""

    name: str
    texts: tuple[bytes, ...]
    rest: tuple[str, ...]
    answer: int


def recorded(log: Path, *words: object) -> list[Call]:
    """What a life that does ``words`` to ``log`` asks of the system."""
    told = log.with_name("calls")
    life = [sys.executable, str(Path(__file__).with_name("recorded_life.py")), str(log), *map(str, words)]
    strace = ["strace", "-f", "-xx", "-s", str(LONGEST_WRITE), "-e", f"trace={CALLS}", "-o", str(told)]
    subprocess.run([*strace, *life], check=True, env=SAMPLES, stdout=subprocess.DEVNULL)
    calls = [_call(match) for line in told.read_text("ascii").splitlines() if (match := _CALL.match(line))]
    told.unlink()
    return calls


def _call(match: re.Match[str]) -> Call:
    name, arguments, answer = match.groups()
    texts = []
    for text, cut in _TEXT.findall(arguments):
        assert not cut, f"more than {LONGEST_WRITE} bytes were written at once"
        texts.append(bytes.fromhex(text.replace("\\x", "")))
    return Call(name, tuple(texts), tuple(_TEXT.sub("", arguments).split(", ")), int(answer))


@dataclass
class _File:
    """``safe`` are the bytes on the disk, ``loose`` the writes that may not be: where, and what or a new length."""

    safe: bytearray = field(default_factory=bytearray)
    loose: list[tuple[int, bytes | None]] = field(default_factory=list)


@dataclass
class _Open:
    file: _File | None
    folder: str
    at: int = 0


class Disk:
    """What lies in ``folder`` and is safe, and what the life of ``calls`` makes of it, call by call."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names = {str(path): _File(bytearray(path.read_bytes())) for path in files_in(folder)}
        self._safe_names = dict(self._names)
        self._loose_names: list[dict[str, _File | None]] = []
        self._open: dict[int, _Open] = {}

    def moments(self, calls: list[Call]) -> Iterator[int]:
        """Live through ``calls``, with a stop before each that makes something safe: how much was told by then."""
        told = 0
        for call in calls:
            if call.name == "write" and call.rest[0] == "1":
                told += 1
                yield told
                continue
            if call.name in ("fsync", "fdatasync") and self._sees(call):
                yield told
            self._do(call)
        yield told

    def _sees(self, call: Call) -> bool:
        return int(call.rest[0]) in self._open

    def _do(self, call: Call) -> None:
        if call.name == "openat":
            self._opens(call)
        elif call.name.startswith(("unlink", "rename")):
            paths = [path.decode() for path in call.texts]
            if paths[0] in self._names:
                file = self._names[paths[0]]
                self._rename({paths[0]: None} | dict.fromkeys(paths[1:], file))
        elif call.name != "mkdir" and self._sees(call):
            self._writes(call, self._open[int(call.rest[0])])

    def _opens(self, call: Call) -> None:
        path, flags = call.texts[0].decode(), next(each for each in call.rest if "O_" in each)
        self._open.pop(call.answer, None)
        if not path.startswith(self._folder):
            return
        if "O_CREAT" in flags and path not in self._names:
            self._rename({path: _File()})
        file = self._names.get(path)
        if file and "O_TRUNC" in flags:
            file.loose.append((0, None))
        self._open[call.answer] = _Open(file, path)

    def _rename(self, change: dict[str, _File | None]) -> None:
        self._loose_names.append(change)
        _apply(change, self._names)

    def _writes(self, call: Call, opened: _Open) -> None:
        file = opened.file
        if call.name == "close":
            del self._open[int(call.rest[0])]
        elif file is None:  # a folder, which is only opened to be synced
            self._sync_names(opened.folder)
        elif call.name in ("fsync", "fdatasync"):
            file.safe, file.loose = _written(file.safe, file.loose), []
        elif call.name == "ftruncate":
            file.loose.append((int(call.rest[1]), None))
        else:
            at = int(call.rest[-1]) if call.name == "pwrite64" else opened.at
            opened.at = at + call.answer
            file.loose.append((at, call.texts[0][: call.answer]))

    def _sync_names(self, folder: str) -> None:
        rest = []
        for change in self._loose_names:
            if any(str(Path(path).parent) == folder.rstrip("/") for path in change):
                _apply(change, self._safe_names)
            else:
                rest.append(change)
        self._loose_names = rest

    def image(self, chance: random.Random | None, *, names: bool, bytes_too: bool) -> dict[str, bytes]:
        """How the disk may look after the power was cut now: every loose change there or none, or by ``chance``."""
        found = dict(self._safe_names)
        many = len(self._loose_names) if names else 0
        for change in self._loose_names[: chance.randint(0, len(self._loose_names)) if chance else many]:
            _apply(change, found)
        return {
            path: bytes(_written(file.safe, _kept(file, chance, bytes_too=bytes_too)))
            for path, file in found.items()
        }


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _apply(change: dict[str, _File | None], names: dict[str, _File]) -> None:
    for path, file in change.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _kept(file: _File, chance: random.Random | None, *, bytes_too: bool) -> list[tuple[int, bytes | None]]:
    if not chance:
        return file.loose if bytes_too else []
    return [
        (at + start, None if data is None else data[start : start + SECTOR_BYTES])
        for at, data in file.loose
        for start in range(0, len(data or b"-"), SECTOR_BYTES)
        if chance.random() < 0.5
    ]


def _written(safe: bytearray, loose: list[tuple[int, bytes | None]]) -> bytearray:
    content = bytearray(safe)
    for at, data in loose:
        end = at + len(data or b"")
        content.extend(bytes(max(0, end - len(content))))
        if data is None:
            del content[at:]
        else:
            content[at:end] = data
    return content
