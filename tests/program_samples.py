"""Speech programs as a site lays them, standing in for Piper and RHVoice."""

import sys
from dataclasses import replace
from pathlib import Path

from kiosk.adapters.voice.engines.programs import PROGRAMS

STRANGE = Path(__file__).with_name("strange_program.py")
PIPER, RHVOICE = PROGRAMS


def lay_program(folder, program=PIPER):
    """Put the stand-in for ``program`` where a site puts it."""
    path = folder / program.id / program.command
    path.parent.mkdir(parents=True)
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{STRANGE}" "$@"\n')
    path.chmod(0o755)
    return path


def lay_voice(folder, name):
    """Put the files of a voice of Piper."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.onnx").write_bytes(b"model")
    (folder / f"{name}.onnx.json").write_text("{}")


def lay_rhvoice(folder):
    """The program RHVoice with two voices, as its packages lay them, but below ``folder``; its line of the table."""
    for name in ("anna", "elena"):
        (folder / "RHVoice" / "voices" / name).mkdir(parents=True)
        (folder / "RHVoice" / "voices" / name / "voice.info").write_text(f"name={name.capitalize()}\n")
    lay_program(folder, RHVOICE)
    return replace(RHVOICE, places=(), voice_places=(folder / "RHVoice" / "voices",))


def worker_with(folder):
    """The command of a worker that has the voices and engines in ``folder`` beside espeak-ng."""
    program = "from pathlib import Path; from kiosk.adapters.voice.worker.worker import main; "
    return [sys.executable, "-c", f"{program}raise SystemExit(main([Path({str(folder)!r})]))"]
