"""``fanal pin``: the staff's PIN, chosen or taken away by whoever has a shell on the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.commands.noting import note
from kiosk.log.acts import Act
from kiosk.settings import SettingsError, read_sound_settings, site_files
from kiosk.staff.pin import FEWEST_DIGITS, MOST_DIGITS, Weakness, postcode_in, weakness

if TYPE_CHECKING:
    from kiosk.adapters.staff_key_file import StaffKeyFile

REASONS = {
    Weakness.NOT_DIGITS: f"A PIN holds digits only: choose {FEWEST_DIGITS} to {MOST_DIGITS} of them",
    Weakness.TOO_SHORT: f"This PIN is too short: choose {FEWEST_DIGITS} to {MOST_DIGITS} digits",
    Weakness.TOO_LONG: f"This PIN is too long: choose {FEWEST_DIGITS} to {MOST_DIGITS} digits",
    Weakness.REPEATED: "In this PIN the same digits come again: choose one in which they do not",
    Weakness.RUN: "This PIN counts up or down: choose digits in no order",
    Weakness.DATE_LIKE: "This PIN looks like a date or a year: choose one that does not",
    Weakness.WELL_KNOWN: "This PIN is one that many people choose: choose another",
    Weakness.POSTCODE: "This PIN holds the postcode of this place: choose one that does not",
}


@click.group()
def command() -> None:
    """Choose the staff's PIN, take it away, or see how it stands.

    Without a PIN the staff have no door at the terminal.
    """


@command.command("set")
def set_() -> None:
    """Choose a PIN of 6 to 12 digits.

    It is asked for twice and not shown; where something is piped in, its first line is the PIN. Wrong PINs tried before
    are forgotten.
    """
    pin = _typed() if sys.stdin.isatty() else _piped()
    if weak := weakness(pin, _postcode()):
        raise click.UsageError(REASONS[weak])
    with _key() as key:
        key.choose(pin)
        click.echo(f"The PIN is set, in {key.folder}.")
    note(Act.PIN)


@command.command()
def reset() -> None:
    """Take the PIN away, and every wrong one held against it; then a new one can be chosen."""
    with _key() as key:
        was_there = key.reset()
    click.echo("The PIN is taken away." if was_there else "There was no PIN.")
    if was_there:
        note(Act.PIN)


@command.command("recovery-key")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path, allow_dash=True))
def recovery_key(file: Path) -> None:
    """Make the recovery key of this terminal and put it into a new FILE, "-" for the standard output.

    With it on a stick named FANAL, as fanal-recovery.key, the staff choose a new PIN once the old one is off after ten
    wrong ones. Keep it apart from the terminal. A key made before opens nothing any more.
    """
    from kiosk.adapters.recovery_key import RecoveryKey

    with _key() as key:
        recovery = RecoveryKey(key.folder)
        made = recovery.make()
        piped = str(file) == "-"
        if piped:
            sys.stdout.buffer.write(made)
            sys.stdout.buffer.flush()
        else:
            _write_new(file, made)
        try:
            recovery.keep(made)
        except OSError:
            if not piped:
                file.unlink()  # it would open nothing
            raise
    click.echo("The recovery key is made; one made before opens nothing any more.", err=True)
    note(Act.PIN)


def _write_new(file: Path, data: bytes) -> None:
    """Over nothing: the file there may be the key of another terminal."""
    try:
        with open(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    except FileExistsError as error:
        raise click.UsageError(f"{file} is there already: name a new file") from error
    except OSError as error:
        raise click.ClickException(
            f"{file}: cannot be written ({error.strerror}): name a file in a folder of yours, or - and a redirection"
        ) from error


@command.command()
def status() -> None:
    """Say whether there is a PIN and whether it may be tried. Ends with 1 when nobody gets in by it."""
    from kiosk.adapters.recovery_key import RecoveryKey

    with _key() as key:
        standing, recovery = key.standing(), RecoveryKey(key.folder).is_made()
        if not key.is_set():
            raise click.ClickException("There is no PIN: choose one with pin set")
        if not key.is_sound():
            raise click.ClickException("The PIN's file is damaged: take it away with pin reset")
        if standing.off:
            raise click.ClickException(
                f"The PIN is off after {standing.failures} wrong ones in a row: take it away with pin reset"
            )
    wait = f"may be tried in {standing.wait_seconds:.0f} s" if standing.wait_seconds else "may be tried"
    click.echo(f"The PIN is set and {wait}; wrong ones in a row: {standing.failures}.")
    click.echo(f"There is {'a' if recovery else 'no'} recovery key.")


def _typed() -> str:
    return str(click.prompt("PIN", hide_input=True, confirmation_prompt="The same again"))


def _piped() -> str:
    return sys.stdin.buffer.readline().decode("ascii", "replace").rstrip("\r\n")


def _postcode() -> str:
    """That of the site, as far as its files can be read: a wrong one must not keep anybody from choosing a PIN."""
    try:
        files = site_files(paths.SITE_FILES, paths.SITE_LOCAL)
    except SettingsError:
        return ""
    settings, _ = read_sound_settings(*files)
    return postcode_in(settings.address)


@contextmanager
def _key() -> Iterator[StaffKeyFile]:
    """The key of this user's Fanal; a disk that refuses is explained, with exit code 1."""
    from kiosk.adapters.staff_key_file import StaffKeyFile

    key = StaffKeyFile(paths.STATE)
    _tell_root_whose_it_is()
    try:
        yield key
    except OSError as error:
        raise click.ClickException(
            f"{key.folder}: {error.strerror}: run this as Fanal's user: sudo fanal-kiosk pin"
        ) from error


def _tell_root_whose_it_is() -> None:
    if os.name == "nt" or os.geteuid() != 0:
        return
    if not paths.STATE.exists() or paths.STATE.stat().st_uid == 0:
        click.echo(
            f"{paths.STATE} is root's own; the PIN of a kiosk: sudo fanal-kiosk pin set|reset|status",
            err=True,
        )
