"""A program that walks visits through the real kiosk and loudspeaker, and tells as JSON what was said and lit.

``python visit_stage.py FOLDER SCENE`` in the environment of a sound server. SCENE is JSON: ``languages`` the terminal
offers, and ``visits``, each with its ``locale``, its ``way`` (see ``ways.py``) and, if wanted, a ``fault`` that happens
while its line number ``at`` is being said. ``clips`` is where they are kept; without ``foresees`` nothing is prepared;
``lent`` says for which ``locale``, and which ``keys`` of it, there are recordings.
What each visit sounded like is in FOLDER/heard-N.raw.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.commands.terminal import draw_unseen, open_terminal
from kiosk.settings import Settings
from kiosk.visit.states import Resting
from sound.faults import FAULTS, nothing
from sound.lent_voices import lend
from sound.loud_kiosk import LoudKiosk
from sound.sound_server import Ear, SoundServer
from sound.ways import WAYS

PROCEDURE = "ofpra-espace-personnel"
FAULT_AFTER_MS = 300
"""After the line was given to the player: it is being said by then."""

Scene = dict[str, Any]


class Stage:
    """One kiosk, and the visits of a scene in it, one after the other."""

    def __init__(self, folder: Path, scene: Scene) -> None:
        self.folder = folder
        self.server = SoundServer(Path(os.environ["XDG_RUNTIME_DIR"]))
        self.mend = nothing
        for each in ("copies", "pictures"):
            (folder / each).mkdir(parents=True)
        if "lent" in scene:
            lend(paths.RECORDED[0], **scene["lent"])
        terminal = open_terminal(Settings(languages=tuple(scene["languages"])), locked=True, read_words=True)
        self.kiosk = LoudKiosk(
            terminal,
            folder / "state",
            Path(scene.get("clips", folder / "clips")),
            folder / "copies",
            [folder],
            foresees=scene.get("foresees", True),
        )

    def walk(self, number: int, visit: Scene) -> dict[str, object]:
        """What happened in visit ``number``; what broke in it is mended afterwards."""
        kiosk = self.kiosk
        first_line, first_wanted = len(kiosk.player.notes), len(kiosk.heard_out.wanted)
        self._break_in(first_line, visit)
        walk = WAYS[visit["way"]](
            world=kiosk.terminal.world,
            kiosk=kiosk.kiosk,
            fingers=kiosk.fingers,
            clock=kiosk.clock,
            voice=kiosk.heard_out,
            sound=kiosk.player,
            folder=self.folder / "pictures",
            procedure=PROCEDURE,
            locale=visit["locale"],
        )
        with Ear(self.server, self.folder / f"heard-{number}.raw"):
            walk.walk()
        told = {
            "lines": kiosk.player.report(first_line),
            "wanted": kiosk.heard_out.wanted[first_wanted:],
            "rests": isinstance(kiosk.kiosk.session.state, Resting),
            "problems": kiosk.voice.state.problems,
        }
        self.mend()
        self.mend = nothing
        kiosk.wait_for_sound()
        return told

    def _break_in(self, first_line: int, visit: Scene) -> None:
        def happen() -> None:
            self.mend = FAULTS[visit["fault"]](self.kiosk, self.server)

        def on_line(count: int) -> None:
            if count == first_line + visit["at"]:
                QTimer.singleShot(FAULT_AFTER_MS, happen)

        self.kiosk.player.on_line = on_line if "fault" in visit else lambda count: None


def main(folder: Path, scene: Scene) -> None:
    warnings: list[str] = []
    qInstallMessageHandler(lambda kind, context, text: warnings.append(text))
    draw_unseen()
    app = QGuiApplication([])
    stage = Stage(folder, scene)
    visits = [stage.walk(number, visit) for number, visit in enumerate(scene["visits"], 1)]
    stage.kiosk.close()
    app.processEvents()
    told = {
        "visits": visits,
        "log": stage.kiosk.lines(),
        "restarts": stage.kiosk.worker.restarts,
        "complaints": stage.kiosk.complaints,
        "warnings": warnings,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
