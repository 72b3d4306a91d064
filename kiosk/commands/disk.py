"""What a disk refuses, explained: the file, the reason, the mend; no traceback."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kiosk.log.log_book import LogBookError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def explain(error: OSError, otherwise: Path) -> str:
    """``error`` in one line; ``otherwise`` is named when it does not know its file."""
    mend = "free some space" if error.errno in FULL else "name a folder that can be written"
    return f"{error.filename or otherwise}: {error.strerror or error}: {mend}"


@contextmanager
def explained_disk(folder: Path) -> Iterator[None]:
    """End the command with 1 and one line when something below ``folder`` cannot be written, or the log be used."""
    try:
        yield
    except LogBookError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(explain(error, folder)) from error
