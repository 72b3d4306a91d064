"""Finder: where the voice finds what humans said: on the shelf, or the take that somebody is listening to just now."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.recordings.held_file import HeldFile
from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.recordings.shelf import find
from kiosk.adapters.recordings.sidecar import whole_wav

TAKE = "take/"
"""How the id of a take begins; no locale is called so."""


class Finder:
    """Recordings of ``folders``, and at most one take, which is on no disk."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._takes = 0
        self._file: HeldFile | None = None
        self._take: Recording | None = None

    def __call__(self, id: str) -> Recording | None:
        """The recording called ``id``; None when there is none, or none any more."""
        if id.startswith(TAKE):
            return self._take if id == f"{TAKE}{self._takes}" else None
        return find(self._folders, id)

    def hold(self, samples: array[int]) -> str:
        """Let ``samples`` be a take; the id by which it is found, until :meth:`drop` or the next. Raises OSError."""
        self.drop()
        wav = whole_wav(samples)
        self._file = HeldFile(wav)
        self._take = Recording(self._file.path, len(samples), zlib.crc32(wav), "")
        self._takes += 1
        return f"{TAKE}{self._takes}"

    def drop(self) -> None:
        """Forget the take."""
        file, self._file, self._take = self._file, None, None
        if file is not None:
            file.close()
