"""Recording file: where a human voice lies on the disk, and what it must hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recording:
    """A WAV at ``path`` whose first ``frames`` samples are the sentence; silence follows.

    ``crc32`` is that of the whole file as it was written; ``nickname`` is what the speaker calls themselves.
    """

    path: Path
    frames: int
    crc32: int
    nickname: str
