"""Disks that refuse, without a disk of their own."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def a_disk_that_takes_nothing() -> Iterator[None]:
    """Until the end no file of this process may grow: making one succeeds, writing into it does not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
