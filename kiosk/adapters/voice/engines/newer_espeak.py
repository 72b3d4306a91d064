"""Newer espeak-ng: the library of the Python package espeakng-loader, where the machine's own lacks a language."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Sequence
from importlib.machinery import PathFinder
from pathlib import Path

PACKAGE = "espeakng_loader"
LIBRARY = "libespeak-ng.so"
DATA = "espeak-ng-data"
PROOF = f"{DATA}/ti_dict"
"""What the newer one has and the older lacks: Tigrinya."""

MACHINES_OWN = (Path("/usr/lib"), Path("/usr/share"), Path("/usr/local/lib"), Path("/usr/local/share"))


def newer_espeak(folders: Iterable[Path], machines_own: Sequence[Path] = MACHINES_OWN) -> Path | None:
    """The package's folder, below one of ``folders`` or installed beside Fanal; None where nothing is gained by it."""
    for folder in (*(folder / PACKAGE for folder in folders), *_installed()):
        if (folder / LIBRARY).exists() and (folder / PROOF).exists():
            return None if any(_has_it(place) for place in machines_own) else folder
    return None


def load_newer_espeak(folder: Path) -> None:
    """Make the library in ``folder`` the one that is found by its name from now on. Raises OSError.

    It bears the name of the machine's own, which is therefore never loaded beside it. Its symbols stay its own: it
    carries a libsonic, which would take the place of the machine's.
    """
    before = os.environ.get("ESPEAK_DATA_PATH")
    os.environ["ESPEAK_DATA_PATH"] = str(folder)
    try:
        ctypes.CDLL(str(folder / LIBRARY), ctypes.RTLD_LOCAL)
    except OSError:
        if before is None:
            del os.environ["ESPEAK_DATA_PATH"]
        else:
            os.environ["ESPEAK_DATA_PATH"] = before
        raise


def _installed() -> tuple[Path, ...]:
    found = PathFinder.find_spec(PACKAGE)
    return (Path(found.origin).parent,) if found is not None and found.origin else ()


def _has_it(place: Path) -> bool:
    return (place / PROOF).exists() or any(place.glob(f"*/{PROOF}"))
