"""A program that touches a real kiosk without a plan, while its real voice speaks, and watches what that costs.

``python touch_stage.py FOLDER SCENE`` in the environment of a sound server. SCENE is JSON: how many ``touches``, the
``seed``, the ``languages``. Every line is a line of FOLDER/lines.jsonl; what was heard is in FOLDER/heard-1.raw.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.commands.measuring.figures import family
from kiosk.commands.terminal import draw_unseen, open_terminal
from kiosk.settings import Settings
from sound.loud_kiosk import LoudKiosk
from sound.sound_server import Ear, SoundServer

PAUSES_MS = (0, 0, 0, 0, 0, 5, 10, 20, 50, 450)
"""Between two touches: mostly none, so that many fall into the making of a sentence; at times enough to hear it."""
LOOK_EVERY = 100
SILENT_SECONDS = 0.8
"""How long nothing is said before each look."""
STAY = ("button-leave", "button-back", "button-language")
"""Touched less often, so that it gets deep into a visit."""
MUTING = "card-only-for-me"
"""Never touched: nothing would be heard for the rest of the visit."""


class Wanderer:
    """Touches whatever can be touched, what it has not seen before first; at times nothing, and lets time pass."""

    def __init__(self, kiosk: LoudKiosk, seed: int) -> None:
        self.kiosk = kiosk
        self.chance = random.Random(seed)
        self.touched: set[tuple[str, str]] = set()
        self.states: set[str] = set()

    def act(self) -> None:
        self.states.add(self.kiosk.kiosk.session.screen.name)
        self.chance.choices((self.touch, self.miss, self.let_time_pass), (20, 1, 1))[0]()

    def touch(self) -> None:
        screen = self.kiosk.kiosk.session.screen.name
        names = [name for name in self.kiosk.fingers.names() if name != MUTING]
        new = [name for name in names if (screen, name) not in self.touched and name not in STAY]
        onward = [name for name in names if name not in STAY]
        choices = new or (onward if self.chance.random() < 0.9 else names) or ["screen"]
        name = self.chance.choice(choices)
        self.touched.add((screen, name))
        self.kiosk.fingers.touch(name)

    def miss(self) -> None:
        window = self.kiosk.kiosk.window
        self.kiosk.fingers.tap_at(
            QPointF(self.chance.random() * window.width(), self.chance.random() * window.height())
        )

    def let_time_pass(self) -> None:
        self.kiosk.clock.ring()


def look(kiosk: LoudKiosk) -> dict[str, float]:
    """What this process holds once it is silent, but for the one player that waits for the next sound."""
    kiosk.fingers.settle()  # the time that was let pass is on its way to the session
    kiosk.voice.hush()
    pause(kiosk, SILENT_SECONDS)
    kiosk.fingers.wait_until(lambda: len(players()) == 1, "the players to end")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    memory = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    private = next(int(line.split()[1]) for line in memory if line.startswith("Pss_Anon:"))
    return {
        "megabytes": private / 1024,
        "threads": len(os.listdir("/proc/self/task")),
        "files": len(os.listdir("/proc/self/fd")),
        "processes": len(family(os.getpid())),
    }


def pause(kiosk: LoudKiosk, seconds: float) -> None:
    until = monotonic() + seconds
    kiosk.fingers.wait_until(lambda: monotonic() >= until, "the pause to end")


def players() -> list[int]:
    """The processes of ours that play a sound, or are ready to."""
    return [pid for pid in family(os.getpid()) if plays(pid)]


def plays(pid: int) -> bool:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return any(word in (b"paplay", b"pacat") for word in command)


def wander(kiosk: LoudKiosk, scene: dict[str, Any], folder: Path) -> dict[str, Any]:
    wanderer, looks = Wanderer(kiosk, scene["seed"]), []
    with (folder / "lines.jsonl").open("w", encoding="utf-8") as lines:

        def write_down() -> None:
            for line in kiosk.player.report():
                lines.write(f"{json.dumps(line)}\n")
            kiosk.player.notes.clear()
            kiosk.heard_out.wanted.clear()

        for number in range(scene["touches"]):
            wanderer.act()
            pause(kiosk, wanderer.chance.choice(PAUSES_MS) / 1000)
            if number % LOOK_EVERY == LOOK_EVERY - 1:
                looks.append(look(kiosk))
                write_down()
    return {"touches": scene["touches"], "states": sorted(wanderer.states), "looks": looks}


def main(folder: Path, scene: dict[str, Any]) -> None:
    warnings: list[str] = []
    qInstallMessageHandler(lambda kind, context, text: warnings.append(text))
    failures: list[str] = []

    def failed(kind, error, trace):
        failures.append(repr(error))
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = failed
    draw_unseen()
    app = QGuiApplication([])
    folder.mkdir()
    terminal = open_terminal(Settings(languages=tuple(scene["languages"])), locked=True, read_words=True)
    kiosk = LoudKiosk(terminal, folder / "state", folder / "clips", folder)
    with Ear(SoundServer(Path(os.environ["XDG_RUNTIME_DIR"])), folder / "heard-1.raw") as ear:
        told = wander(kiosk, scene, folder)
    kiosk.close()
    app.processEvents()
    told |= {"began": ear.began, "failures": failures, "complaints": kiosk.complaints, "warnings": warnings}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
