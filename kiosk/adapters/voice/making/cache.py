"""Cache: the clips made so far, in one folder that never grows past its bound.

Only sentences of the catalogues are kept, under the hash of their words; nothing a person types ever comes here. The
order in which clips were last used is held in memory alone: on the disk it would tell what was heard, and when.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from dataclasses import asdict
from pathlib import Path

from kiosk.adapters.voice.sound.clip import Clip, Mark
from kiosk.adapters.voice.worker.protocol import Rendered

LIMIT_BYTES = 200_000_000
_STALE_SECONDS = 60.0  # half a clip this old was left by a process that died
_OTHER = {".wav": ".json", ".json": ".wav"}


class ClipCache:
    """WAV files with a JSON of their marks beside them, in ``folder``, together at most ``limit_bytes``."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self._limit_bytes = limit_bytes
        self._sizes: dict[str, int] | None = None  # by key, the one used longest ago first

    def wav(self, key: str) -> Path:
        """Where the sound of ``key`` lies, or is to be put. Raises OSError when the folder cannot be made."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / f"{key}.wav"

    def read_again(self) -> None:
        """Look at the folder afresh: it has come back, perhaps with other clips."""
        self._sizes = None

    def has(self, key: str) -> bool:
        """Whether a clip of ``key`` was made, sound or damaged: asked often, so nothing is read."""
        return key in self._index()

    def get(self, key: str) -> Clip | None:
        """The clip of ``key``; None when there is none, or when its files are damaged: then they are removed."""
        sizes = self._index()
        if key not in sizes:
            return None
        try:
            clip = self._read(key)
        except (OSError, ValueError, KeyError, TypeError):
            self._remove(key)
            return None
        sizes[key] = sizes.pop(key)
        return clip

    def keep(self, key: str, rendered: Rendered) -> Clip:
        """Take in the WAV that now lies at :meth:`wav`. Raises OSError when its marks cannot be written."""
        about = asdict(rendered)
        del about["id"]
        marks = self._marks(key)
        part = marks.with_suffix(".json.part")
        part.write_text(json.dumps(about), encoding="ascii")
        os.replace(part, marks)
        sizes = self._index()
        sizes.pop(key, None)
        sizes[key] = self._size(key)
        self._shrink(sizes)
        return Clip(self.wav(key), rendered.frames, rendered.marks, rendered.spans)

    def _read(self, key: str) -> Clip:
        about = json.loads(self._marks(key).read_text(encoding="ascii"))
        wav = self.folder / f"{key}.wav"
        if zlib.crc32(wav.read_bytes()) != about["crc32"]:
            raise ValueError(f"{wav} is damaged")
        marks = tuple(Mark(**mark) for mark in about["marks"])
        spans = tuple((first, last) for first, last in about["spans"])
        return Clip(wav, int(about["frames"]), marks, spans)

    def _index(self) -> dict[str, int]:
        """What the folder holds, read once; nothing when a failing disk does not even tell that."""
        if self._sizes is None:
            try:
                self._sizes = self._read_folder()
            except OSError:
                self._sizes = {}
            self._shrink(self._sizes)
        return self._sizes

    def _read_folder(self) -> dict[str, int]:
        """The clips by age; halves and leftovers of a process that died are swept away."""
        for path in self.folder.glob("*"):
            if path.suffix == ".part" or not path.with_suffix(_OTHER.get(path.suffix, "")).exists():
                _sweep(path)
        made = sorted((_stat(path)[0], path.stem) for path in self.folder.glob("*.wav"))
        return {key: self._size(key) for _, key in made}

    def _shrink(self, sizes: dict[str, int]) -> None:
        total = sum(sizes.values())
        for key in list(sizes)[:-1]:
            if total <= self._limit_bytes:
                return
            total -= sizes[key]
            self._remove(key)

    def _remove(self, key: str) -> None:
        (self._sizes or {}).pop(key, None)
        for path in (self._marks(key), self.folder / f"{key}.wav"):
            _unlink(path)

    def _size(self, key: str) -> int:
        return _stat(self.folder / f"{key}.wav")[1] + _stat(self._marks(key))[1]

    def _marks(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def _stat(path: Path) -> tuple[float, int]:
    """When ``path`` was written and how long it is; nothing when another process has just removed it."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0.0, 0
    return found.st_mtime, found.st_size


def _sweep(path: Path) -> None:
    if time.time() - _stat(path)[0] > _STALE_SECONDS:
        _unlink(path)


def _unlink(path: Path) -> None:
    """Remove ``path``; a disk that has gone read-only keeps it, and the clip is simply not used."""
    with contextlib.suppress(OSError):
        path.unlink()
