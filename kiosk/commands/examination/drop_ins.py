"""Drop-ins: what a setting comes to where files in several folders may set it: see sysctl.d(5), systemd.unit(5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

TOPS = ("usr/lib", "usr/local/lib", "run", "etc")
"""Where a file of the same name wins over those of the folders before."""


def settled(root: Path, folder: str, key: str, main: Path | None = None) -> str | None:
    """The value of ``key`` below ``root``: from the file ``main``, then the ``folder`` of each top, the last one wins.

    None when nothing sets it, or what sets it cannot be read.
    """
    files = {file.name: file for top in TOPS for file in (root / top / folder).glob("*.conf")}
    value = None
    for file in [*([main] if main else []), *(files[name] for name in sorted(files))]:
        for found, said in _lines(file):
            if found == key:
                value = said
    return value


def _lines(file: Path) -> Iterator[tuple[str, str]]:
    with suppress(OSError):
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            if match := re.match(r"\s*-?([\w./-]+)\s*=\s*(.*?)\s*$", line):
                yield match[1].replace("/", "."), match[2]
