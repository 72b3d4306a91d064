"""The staff's PIN on the disk: ``staff.key`` holds its argon2id hash, ``staff.lock`` how many wrong ones were tried.

The files are read anew for each question: ``fanal pin`` may change them while the kiosk runs. Whatever cannot be read
keeps the door shut. The digits are in no message and no file.
"""

from __future__ import annotations

import errno
import logging
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import HashingError, InvalidHashError, VerificationError, VerifyMismatchError
from argon2.low_level import Type

from kiosk.adapters.boot import moment
from kiosk.adapters.lock_out_file import read_lock_out, write_lock_out
from kiosk.adapters.private_file import remove_private, replace_private
from kiosk.staff.lock_out import LockOut, Moment, strictest
from kiosk.staff.pin import PinStanding

journal = logging.getLogger("fanal")

MEMORY_KIB, PASSES = 65_536, 3
"""As dear as an old terminal can pay at the door: argon2id's two costs."""


class StaffKeyFile:
    """The two files in ``folder``. Slow where it hashes: about a third of a second, and 64 MiB for as long.

    One caller at a time. ``now`` tells the moment; tests alone pay less than ``memory_kib`` and ``passes``.
    """

    def __init__(
        self,
        folder: Path,
        *,
        now: Callable[[], Moment] = moment,
        memory_kib: int = MEMORY_KIB,
        passes: int = PASSES,
    ) -> None:
        self.folder = folder
        self._key = folder / "staff.key"
        self._lock = folder / "staff.lock"
        self._now = now
        self._hasher = PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=1, type=Type.ID)

    def is_set(self) -> bool:
        """Whether there is a key, even one that cannot be read: then nobody gets in, nor chooses another."""
        try:
            self._key.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True
        return True

    def is_sound(self) -> bool:
        """Whether the key can be read and is one."""
        try:
            extract_parameters(self._hash())
        except (OSError, InvalidHashError, UnicodeDecodeError):
            return False
        return True

    def standing(self) -> PinStanding:
        """What may be tried now. Quick: reads one small file, writes nothing."""
        now = self._now()
        return self._lock_out(now).standing(now) if self.is_set() else PinStanding()

    def settle(self) -> None:
        """Let a wait that a start of the machine, or damage, has made begin again run from now on."""
        now = self._now()
        held = self._lock_out(now)
        if self.is_set() and held != read_lock_out(self._lock):
            try:
                write_lock_out(self._lock, held)
            except OSError as error:
                self._complain(error)

    def check(self, pin: str) -> tuple[bool, PinStanding]:
        """Whether ``pin`` is right, and what may be tried next; while there is a wait no PIN is looked at.

        A try counts as wrong, on the disk, before it is looked at: who cuts the power in between has lost it. Where
        that cannot be written nothing is looked at, and the door is told to be off.
        """
        if not self.is_set():
            return False, PinStanding()
        self.settle()
        now = self._now()
        before = self._lock_out(now)
        standing = before.standing(now)
        if standing.off or standing.wait_seconds:
            return False, standing
        after = before.after_failure(now)
        try:
            write_lock_out(self._lock, after)
            right = self._verifies(pin)
            if right:
                after = before.after_success(self._now())
                write_lock_out(self._lock, after)
        except OSError as error:
            self._complain(error)
            return False, replace(standing, off=True)
        return right, after.standing(self._now())

    def choose(self, pin: str) -> None:
        """Make ``pin`` the key, with no failure held against it.

        Raises OSError when the disk refuses, or the machine has no memory left; the key is then as it was.
        """
        try:
            key = self._hasher.hash(pin)
        except HashingError as error:
            raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM), str(self._key)) from error
        write_lock_out(self._lock, LockOut(self._now()))  # first: a key without it waits an hour
        replace_private(self._key, f"{key}\n".encode("ascii"))

    def reset(self) -> bool:
        """Take the key away, and what was held against it; false when there was no key. Raises OSError."""
        there_was = remove_private(self._key)
        remove_private(self._lock)
        return there_was

    def _lock_out(self, now: Moment) -> LockOut:
        held = read_lock_out(self._lock)
        return held.resumed(now) if held else strictest(now)

    def _hash(self) -> str:
        return self._key.read_bytes().decode("ascii").strip()

    def _verifies(self, pin: str) -> bool:
        try:
            return self._hasher.verify(self._hash(), pin)
        except VerifyMismatchError:
            return False
        except (VerificationError, InvalidHashError, UnicodeDecodeError) as error:
            journal.error(
                "%s: no PIN can be compared with it (%s): free some memory; if it is damaged, take it away with "
                "sudo fanal-kiosk pin reset",
                self._key,
                error if isinstance(error, VerificationError) else "it is damaged",
            )
            return False

    def _complain(self, error: OSError) -> None:
        journal.error(
            "%s: the staff's PIN cannot be looked at (%s): give the folder to Fanal's user, with free space",
            self.folder,
            error.strerror,
        )
