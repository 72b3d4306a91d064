"""Recorded: the human voices that can be heard now, each proved whole before it is first played."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.adapters.recordings.recording_file import Recording


class FindRecording(Protocol):
    """Where the recording called ``id`` lies; None when there is none."""

    def __call__(self, id: str) -> Recording | None: ...


def no_recordings(id: str) -> Recording | None:
    """What finds a recording where there are none."""
    return None


_Stamp = tuple[int, int]
"""The size of a file and when it was written: as long as they stay, so do its bytes."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    recording: Recording
    stamp: _Stamp | None
    whole: bool


class RecordedVoices:
    """Asks ``find`` for recordings and reads each once; again only after its file has changed.

    Its methods may be called from any thread.
    """

    def __init__(self, find: FindRecording) -> None:
        self._find = find
        self._verdicts: dict[str, _Verdict] = {}
        self._damaged: set[str] = set()

    @property
    def damaged(self) -> tuple[str, ...]:
        """The ids of recordings that were asked for and are missing, or not as they were made."""
        return tuple(sorted(self._damaged))

    def is_known(self, id: str) -> bool:
        """Whether :meth:`get` has read the recording before, or would not find it: then it answers at once."""
        return id in self._verdicts or id in self._damaged

    def get(self, id: str) -> Recording | None:
        """The recording called ``id`` if it is whole; once it was read, its file is only looked at."""
        verdict = self._verdicts.get(id)
        if verdict is None or verdict.stamp is None or verdict.stamp != _stamp(verdict.recording.path):
            verdict = self._judge(id)
        return verdict.recording if verdict is not None and verdict.whole else None

    def _judge(self, id: str) -> _Verdict | None:
        found = self._find(id)
        verdict = None
        if found is not None:
            stamp = _stamp(found.path)  # before the bytes: what is written meanwhile is read again
            verdict = self._verdicts[id] = _Verdict(found, stamp, _is_whole(found))
        if verdict is not None and verdict.whole:
            self._damaged.discard(id)
        else:
            self._damaged.add(id)
        return verdict


def _stamp(path: Path) -> _Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _is_whole(recording: Recording) -> bool:
    try:
        return zlib.crc32(recording.path.read_bytes()) == recording.crc32
    except OSError:
        return False
