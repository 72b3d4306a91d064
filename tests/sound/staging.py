"""Runs a stage in a process and with a sound server of its own, and checks what every scene has in common."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk import paths
from sound.listening import Found, find_in_order, heard_in
from sound.sound_server import RATE, SoundServer

HERE = Path(__file__).parent
LIMIT_SECONDS = 1_800
KNOWN_WARNINGS = (  # as in pyproject.toml; and FFmpeg introduces itself
    "Couldn't load pipewire-0.3",
    "Couldn't resolve pipewire-0.3",
    "PulseAudioService: pa_context_connect",
    "Using Qt multimedia with FFmpeg",
)
ALIKE = 0.95

Told = dict[str, Any]
Line = dict[str, Any]


@dataclass(frozen=True)
class Played:
    """What the stage told of a scene, and where it left what was heard."""

    folder: Path
    told: Told

    def visit(self, number: int) -> Told:
        """What happened in visit ``number``, from 1."""
        return self.told["visits"][number - 1]

    def whole_lines(self, number: int) -> list[Line]:
        """The lines of visit ``number`` that were said to their end."""
        return [line for line in self.visit(number)["lines"] if line["whole"]]

    def heard(self, number: int):
        """The samples that came out of the sink in visit ``number``."""
        return heard_in(self.folder / f"heard-{number}.raw")

    def found(self, number: int) -> list[Found]:
        """Where each whole line of visit ``number`` lies in what was heard."""
        return find_in_order(self.heard(number), self.whole_lines(number))


def play(
    stage: str, folder: Path, scene: Mapping[str, Any], *alone: str, content: Path = paths.CONTENT
) -> Played:
    """Run ``stage`` with ``scene`` and ``content`` to its end; ``alone`` is a command that runs it apart."""
    runtime = Path(tempfile.mkdtemp(prefix="fanal-"))  # the path of a socket is short
    server = SoundServer(runtime)
    server.start()
    try:
        done = subprocess.run(
            [*alone, sys.executable, str(HERE / stage), str(folder), json.dumps(scene)],
            env={
                **server.environment,
                "PYTHONPATH": os.pathsep.join((str(HERE.parent), str(HERE.parent.parent))),
                "PYTHONFAULTHANDLER": "1",
                "QT_QPA_PLATFORM": "offscreen",
                "QT_QUICK_BACKEND": "software",
                "QT_LOGGING_RULES": "qt.text.font.db=false;qt.multimedia.symbolsresolver=false",
                "XDG_STATE_HOME": str(folder / "site"),
                "FANAL_CONTENT": str(content),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=LIMIT_SECONDS,
        )
    finally:
        server.end()
        shutil.rmtree(runtime, ignore_errors=True)
    assert done.returncode == 0, f"ended with {done.returncode}: {done.stderr}"
    told = json.loads(done.stdout)
    assert [text for text in told["warnings"] if not text.startswith(KNOWN_WARNINGS)] == []
    assert told["complaints"] == []
    return Played(folder, told)


def on_a_small_disk(folder: Path, size: str) -> list[str] | None:
    """What runs a command with a disk of ``size`` mounted at ``folder``; None where nobody may mount one."""
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    mount = f"mount -t tmpfs -o size={size} none {folder}"
    if subprocess.run([*alone, "sh", "-c", mount], check=False, capture_output=True).returncode != 0:
        return None
    return [*alone, "sh", "-c", f'{mount} && exec "$@"', "sh"]


def write_down(finding: str) -> None:
    """Add ``finding`` to what the proof will tell, when there is one."""
    if file := os.environ.get("FANAL_HEARD"):
        with open(file, "a", encoding="utf-8") as heard:
            heard.write(f"{finding}\n")


def lit_in_time(lines: list[Line]) -> bool:
    """Whether each of ``lines`` was lit word by word, whoever said it: a word may be passed over, never come late."""

    def in_turn(line: Line) -> bool:
        waiting = iter(line["words"])
        return (
            all(word in waiting for word in line["lit"])
            and line["lit"][:1] == line["words"][:1]
            and len(line["lit"]) > len(line["words"]) / 2
        )

    return all(in_turn(line) for line in lines)


def not_heard(played: Played, number: int) -> list[str]:
    """The whole lines of visit ``number`` that did not come out of the sink as their clip is, after the one before."""
    lines, found = played.whole_lines(number), played.found(number)
    assert lines
    ends = [0, *(each.end for each in found)]
    return [
        f"{line['shown']} (likeness {each.likeness:.4f}, {(each.start - end) / RATE:.2f} s after the one before)"
        for line, each, end in zip(lines, found, ends, strict=False)
        if each.likeness < ALIKE or each.start < end
    ]
