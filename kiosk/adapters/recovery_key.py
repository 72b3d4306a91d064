"""The recovery key: a file that the site keeps apart from the terminal; here lies only what proves it.

256 random bits cannot be guessed, so their SHA-256 may lie here as it is, and no number of tries need be counted.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import re
import secrets
import stat
from pathlib import Path

from kiosk.adapters.private_file import replace_private
from kiosk.staff.recovery import KEY_FILE, Recovery

journal = logging.getLogger("fanal")

HEADING = (
    "# The recovery key of a Fanal terminal. Whoever holds it can choose a new PIN there: keep it locked away.\n"
    "# When the PIN is off, copy this file onto a stick named FANAL, in no folder, and plug that in.\n"
)
MOST_BYTES = 4_096
KEY_BYTES = 32
_PROOF = re.compile(r"[0-9a-f]{64}\n")


class RecoveryKey:
    """What proves the key of ``folder``. A new key makes the one before worthless."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._proof = folder / "staff.recovery"

    def is_made(self) -> bool:
        """Whether there is a key, and what proves it can be read."""
        return self._proven() is not None

    def make(self) -> bytes:
        """A new key file. It counts from :meth:`keep` on, so that no site has one that opens nothing."""
        return (HEADING + secrets.token_hex(KEY_BYTES) + "\n").encode("ascii")

    def keep(self, file: bytes) -> None:
        """Let ``file`` be the key. Raises OSError; the one before counts then."""
        replace_private(self._proof, _proof_of(file))

    def look(self, stick: Path) -> Recovery:
        """What the file on ``stick`` is. Writes nothing, here or there."""
        proven = self._proven()
        if proven is None:
            return Recovery.NONE_MADE
        found = _read_with_care(stick / KEY_FILE)
        if found is None:
            return Recovery.ABSENT
        return Recovery.RIGHT if hmac.compare_digest(_proof_of(found), proven) else Recovery.WRONG

    def _proven(self) -> bytes | None:
        try:
            proof = self._proof.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            journal.error(
                "%s: cannot be read (%s): give the folder to Fanal's user", self._proof, error.strerror
            )
            return None
        if not _PROOF.fullmatch(proof.decode("latin-1")):
            journal.error("%s: is damaged: make a new key with fanal pin recovery-key", self._proof)
            return None
        return proof


def _proof_of(file: bytes) -> bytes:
    """Of the key alone: an editor may have changed the lines around it, or how lines end."""
    lines = (line.strip() for line in file.splitlines())
    key = b"".join(line for line in lines if not line.startswith(b"#"))
    return hashlib.sha256(key).hexdigest().encode("ascii") + b"\n"


def _read_with_care(file: Path) -> bytes | None:
    """Neither through a link nor waiting at a pipe: anybody may have made the stick."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            return None
        with open(os.open(file, flags), "rb") as source:
            return source.read(MOST_BYTES)
    except OSError:
        return None
