"""Looks at the frozen build and walks a whole visit through it; says what is wrong, and then ends with 1.

packaging/smoke.py build/dist/fanal build/smoke

The second folder is made anew and keeps what the visit left. Fanal runs in it as on a bare machine: no fonts but those
that travel with it, no virtual environment, a home without settings.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

MOST_MEGABYTES = 250
NOT_CARRIED = re.compile(
    r"WebEngine|WebView|Qt6?Pdf|Quick3D|Qt63D|Qt6?Charts|VirtualKeyboard|Widgets|libespeak|libcrypto|numpy|\.qmltypes$|\.qm$"
)
STATES = {"Languages", "Home", "Preparing", "Showing", "Handoff", "Goodbye"}
STATES |= {"Emergency", "Help", "Comfort", "WhatIsKept", "IdleWarning"}
MOST_SECONDS_TO_A_WINDOW = 60
NO_SOUND_SERVER = "PulseAudioService: pa_context_connect() failed\n"
NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>{}</cachedir></fontconfig>
"""


def of_the_folder(folder: Path) -> Iterator[str]:
    """What is in the folder and should not be."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    yield from (f"{file} is carried" for file in files if NOT_CARRIED.search(str(file.relative_to(folder))))
    megabytes = sum(file.stat().st_blocks for file in files) * 512 / 2**20
    sys.stdout.write(f"{folder}: {megabytes:.0f} MB\n")
    if megabytes > MOST_MEGABYTES:
        yield f"{folder} is larger than {MOST_MEGABYTES} MB"


class Frozen:
    """The frozen Fanal of ``folder``, run in ``home``."""

    def __init__(self, folder: Path, home: Path) -> None:
        self._program = str(folder / "fanal")
        self._home = home
        fonts = home / "fonts.conf"
        fonts.write_text(NO_FONTS.format(home / "cache"), "utf-8")
        self._environment = {
            "FONTCONFIG_FILE": str(fonts),
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": os.defpath,
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, *arguments: str) -> Iterator[str]:
        """Run ``fanal`` with ``arguments``; what was wrong. A word on standard error is wrong too."""
        ended = subprocess.run(
            [self._program, *arguments],
            cwd=self._home,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        yield from self._complaints(arguments, ended.returncode, ended.stdout, ended.stderr)

    def run_until(self, file: Path, *arguments: str) -> Iterator[str]:
        """As :meth:`run`, but end it, as a desktop does, once ``file`` is there."""
        with subprocess.Popen(
            [self._program, *arguments],
            cwd=self._home,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as running:
            end = time.monotonic() + MOST_SECONDS_TO_A_WINDOW
            while not file.exists() and running.poll() is None and time.monotonic() < end:
                time.sleep(0.1)
            if not file.exists():
                yield f"fanal {' '.join(arguments)} did not come as far as {file.name}"
            running.terminate()
            said, complaints = running.communicate(timeout=MOST_SECONDS_TO_A_WINDOW)
        yield from self._complaints(arguments, running.returncode, said, complaints)

    def _complaints(self, arguments: tuple[str, ...], code: int, said: str, errors: str) -> Iterator[str]:
        complaints = "".join(line for line in errors.splitlines(keepends=True) if line != NO_SOUND_SERVER)
        if code or complaints:
            yield f"fanal {' '.join(arguments)} ended with {code} and said:\n{complaints or said}"


def of_the_commands(fanal: Frozen, home: Path) -> Iterator[str]:
    """Every command is there, the content is sound, the machine is ready, French is spoken."""
    yield from fanal.run("--help")
    yield from fanal.run("check")
    yield from fanal.run("doctor", "--json")
    yield from fanal.run("speak", "Bonjour, touchez la lampe.", "--language", "fr", "--out", "bonjour.wav")
    yield from of_a_sound(home / "bonjour.wav")


def of_a_sound(file: Path) -> Iterator[str]:
    """A WAV in which somebody speaks."""
    if not file.is_file():
        yield f"{file.name} is missing"
        return
    with wave.open(str(file)) as sound:
        frames = sound.readframes(sound.getnframes())
    if len(set(frames)) < 100:
        yield f"{file.name} is silent"


def of_a_visit(fanal: Frozen, home: Path) -> Iterator[str]:
    """A visit in Arabic to every state there is: pictures, sound, ticket, and not a word on standard error."""
    folder = home / "visit"
    yield from fanal.run(
        *(
            "visit",
            "ofpra-espace-personnel",
            "--language",
            "ar",
            "--out",
            "visit",
            "--all",
            "--printer",
            "pdf",
        )
    )
    if not (folder / "visit.json").is_file():
        yield "the visit left no visit.json"
        return
    visit = json.loads((folder / "visit.json").read_text("utf-8"))
    yield from (f"visit.json: {problem}" for problem in visit["problems"])
    if missing := STATES - set(visit["states"]):
        yield f"the visit did not pass {', '.join(sorted(missing))}"
    pictures, sounds = list(folder.glob("*.png")), list(folder.glob("*.wav"))
    sys.stdout.write(f"{folder}: {len(pictures)} pictures, {len(sounds)} sounds\n")
    if len(pictures) <= len(visit["screens"]):
        yield f"{len(visit['screens'])} screens and a ticket left {len(pictures)} pictures"
    if not sounds or len(sounds) < len(visit["utterances"]):
        yield f"{len(visit['utterances'])} utterances left {len(sounds)} sounds"
    for file in sounds:
        yield from of_a_sound(file)
    yield from (
        f"{name} is missing" for name in ("ticket.png", "ticket.pdf") if not (folder / name).is_file()
    )


def of_the_desk(fanal: Frozen, home: Path) -> Iterator[str]:
    """The staff's side in a window, as far as the log, which is opened once the window is shown."""
    yield from fanal.run_until(home / ".local" / "state" / "fanal" / "log.db", "mediator")


def problems(folder: Path, home: Path) -> Iterator[str]:
    """All that is wrong with the frozen build in ``folder``, tried out in ``home``."""
    yield from of_the_folder(folder)
    fanal = Frozen(folder, home)
    yield from of_the_commands(fanal, home)
    yield from of_a_visit(fanal, home)
    yield from of_the_desk(fanal, home)


if __name__ == "__main__":
    build, trial = (Path(each).resolve() for each in sys.argv[1:])
    shutil.rmtree(trial, ignore_errors=True)
    trial.mkdir(parents=True)
    wrong = list(problems(build, trial))
    sys.stderr.writelines(f"smoke: {each}\n" for each in wrong)
    sys.exit(bool(wrong))
