"""HeldFile: bytes that have a path while they are held, and are gone with this process, however it ends."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path


class HeldFile:
    """``path`` holds ``data`` until :meth:`close`: in memory alone where the system can do that. Raises OSError."""

    def __init__(self, data: bytes) -> None:
        if sys.platform == "linux":
            descriptor = os.memfd_create("held")
            self.path = Path(f"/proc/{os.getpid()}/fd/{descriptor}")
        else:
            descriptor, name = tempfile.mkstemp()
            self.path = Path(name)
        self._file = os.fdopen(descriptor, "wb")
        self._file.write(data)
        self._file.flush()

    def close(self) -> None:
        """Let go of it."""
        self._file.close()
        if sys.platform != "linux":
            self.path.unlink(missing_ok=True)
