"""Store: where clips are put. The site's folder keeps them; while it cannot be written, a small one in memory does.

A disk that is full, read-only or not there must not silence the terminal, nor stop it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kiosk.adapters.voice.making.cache import LIMIT_BYTES, ClipCache
from kiosk.adapters.voice.sound.clip import Clip
from kiosk.adapters.voice.worker.protocol import Rendered

SPARE_BYTES = 20_000_000
"""What the folder in memory may hold: a whole visit, in any language."""

_ROOM_BYTES = 1_000_000
"""A folder with less room is taken for full: ten seconds of speech, raw and joined."""

_TROUBLES = {
    errno.ENOSPC: "the disk is full. Free some space",
    errno.EDQUOT: "Fanal's user has used up its share of the disk. Free some space",
    errno.EROFS: "the disk is read-only. Make it writable for Fanal's user",
    errno.EACCES: "Fanal's user may not write there. Give the folder to that user",
    errno.EPERM: "Fanal's user may not write there. Give the folder to that user",
    errno.ENOENT: "the folder is missing and cannot be made. Check the path and its disk",
    errno.ENOTDIR: "the folder is missing and cannot be made. Check the path and its disk",
    errno.EEXIST: "a file lies where the folder should be. Move that file elsewhere",
}


class ClipStore:
    """Clips in ``folder``, at most ``limit_bytes``; in a folder below one of ``spares`` while that cannot be written.

    ``spares`` are tried in order; when None, those of the system that lie in memory, then its temporary folder.
    """

    def __init__(
        self, folder: Path, limit_bytes: int = LIMIT_BYTES, spares: Sequence[Path] | None = None
    ) -> None:
        self._kept = ClipCache(folder, limit_bytes)
        self._spares = spares
        self._spare: ClipCache | None = None
        self._places: dict[str, ClipCache] = {}  # where what is being made will lie
        self._fault: OSError | None = None

    def wav(self, key: str) -> Path:
        """Where the sound of ``key`` is to be put now. Raises OSError when it can be put nowhere."""
        place = self._places[key] = self._writable()
        return place.wav(key)

    def try_elsewhere(self) -> bool:
        """After a clip could not be written: whether its folder was to blame, so that another try goes elsewhere."""
        if self._fault is None:
            self._fault = _hindrance(self._kept.folder)
            return self._fault is not None
        if self._spare is not None and _hindrance(self._spare.folder) is not None:
            self.close()
            return True
        return False

    def keep(self, key: str, rendered: Rendered) -> Clip:
        """Take in the WAV that lies where :meth:`wav` said. Raises OSError when its marks cannot be written."""
        return self._places.pop(key).keep(key, rendered)

    def has(self, key: str) -> bool:
        """Whether a clip of ``key`` was made, sound or damaged."""
        return any(cache.has(key) for cache in self._caches())

    def get(self, key: str) -> Clip | None:
        """The clip of ``key``; None when there is none, or only a damaged one, which is then removed."""
        return next((clip for cache in self._caches() if (clip := cache.get(key)) is not None), None)

    def trouble(self) -> str:
        """Why no clip can be kept, and the mend, as they are now; empty when they can."""
        self._look_again()
        if self._fault is None:
            return ""
        other = f"the disk refuses to write ({self._fault.strerror}). Check its cable and its health"
        why = _TROUBLES.get(self._fault.errno or 0, other)
        until = "it is spoken from memory" if self._spare is not None else "sentences are shown, not spoken"
        return (
            f"The sounds cannot be kept in {self._kept.folder}: {why}. Until then {until}; "
            "once it is mended the terminal goes on by itself."
        )

    def close(self) -> None:
        """Remove what lies in memory."""
        spare, self._spare = self._spare, None
        if spare is not None:
            shutil.rmtree(spare.folder, ignore_errors=True)

    def _caches(self) -> tuple[ClipCache, ...]:
        return (self._kept,) if self._spare is None else (self._kept, self._spare)

    def _writable(self) -> ClipCache:
        self._look_again()
        if self._fault is None:
            try:
                self._kept.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                self._fault = error
            else:
                return self._kept
        if self._spare is None:
            self._spare = self._in_memory(self._fault)
        return self._spare

    def _look_again(self) -> None:
        if self._fault is not None:
            self._fault = _hindrance(self._kept.folder)
            if self._fault is None:
                self._kept.read_again()

    def _in_memory(self, fault: OSError) -> ClipCache:
        for parent in _system_spares() if self._spares is None else self._spares:
            with contextlib.suppress(OSError):
                folder = Path(tempfile.mkdtemp(prefix="fanal-voice-", dir=parent))
                if _hindrance(folder) is None:
                    return ClipCache(folder, SPARE_BYTES)
                shutil.rmtree(folder, ignore_errors=True)
        raise fault


def _system_spares() -> list[Path]:
    """Memory first: the temporary folder often lies on the disk that is in trouble."""
    spares = [Path("/dev/shm")]
    with contextlib.suppress(OSError):
        spares.append(Path(tempfile.gettempdir()))
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return [Path(runtime), *spares] if runtime else spares


def _hindrance(folder: Path) -> OSError | None:
    """What keeps a clip from being written to ``folder``; None when one fits."""
    probe = folder / f"probe.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(bytes(_ROOM_BYTES))
    except OSError as error:
        return error
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()
    return None
