"""The ``fanal`` command: registers the commands, nothing else."""

from __future__ import annotations

from importlib import import_module

import click

from kiosk import __version__

COMMANDS = {
    "run": "kiosk.commands.run",
    "mediator": "kiosk.commands.mediator",
    "visit": "kiosk.commands.visit",
    "check": "kiosk.commands.check",
    "ticket": "kiosk.commands.ticket",
    "speak": "kiosk.commands.speak",
    "voices": "kiosk.commands.voices",
    "recordings": "kiosk.commands.recordings",
    "voice-worker": "kiosk.commands.voice_worker",
    "print-worker": "kiosk.commands.print_worker",
    "gallery": "kiosk.commands.gallery",
    "doctor": "kiosk.commands.doctor",
    "log": "kiosk.commands.log",
    "report": "kiosk.commands.report",
    "pin": "kiosk.commands.pin",
    "licences": "kiosk.commands.licences",
    "bench": "kiosk.commands.bench",
    "translate": "kiosk.commands.translate",
}
"""Name -> module whose ``command`` it is; a module is imported only when its command is asked for."""


class Commands(click.Group):
    """A group that imports a command when it is used, so that ``fanal run`` pays for no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fanal")
def main() -> None:
    """Fanal: a lamp at the door. A spoken, pictured guide through real online procedures."""
