"""A program that does one scene with the studio's real microphone and loudspeaker, and tells what happened as JSON.

``python studio_stage.py FOLDER EAR SCENE``; in a process of its own, as Qt asks for a sound server once. EAR is one of
``EARS``. SCENE is JSON: a list of deeds, each a list of a name and its arguments; see :class:`Scene`.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.adapters.hearing.microphone import system_ear
from kiosk.adapters.hearing.qt_ear import QtEar
from kiosk.adapters.recordings.finder import Finder
from kiosk.adapters.studio import TakeStudio
from kiosk.adapters.voice.voice import make_voice
from kiosk.adapters.voice_shelf import DiskShelf
from kiosk.bridge.inbox import MainThreadInbox
from kiosk.staff.events import SentenceEnded, ShelfLookedAt, TakeMade
from kiosk.staff.studio.shelf import Said, SentenceSlot, TipSlot

LIMIT_MS = 50_000
EARS = {"parec": system_ear, "qt": QtEar}
SLOTS = {"sentence": SentenceSlot, "tip": TipSlot}


def listeners():
    """How many recording streams of this process and of those it started the sound server knows."""
    told = subprocess.run(
        ["pactl", "-f", "json", "list", "source-outputs"], capture_output=True, check=True
    ).stdout
    owners = (each["properties"].get("application.process.id") for each in json.loads(told))
    return sum(str(os.getpid()) in (owner, parent_of(owner)) for owner in owners if owner)


def parent_of(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1]
    except FileNotFoundError:
        return ""


class Scene:
    """Does one deed after the other; those that get an answer wait for it."""

    def __init__(self, folder, ear, deeds):
        self.told, self.heard_levels, self.open = [], [], []
        self.loop = QEventLoop()
        self._deeds = iter(deeds)
        self._waits = None
        self._mute = False  # the server answers no more
        self._sound = None
        self.inbox = MainThreadInbox(self._on_event)
        finder = Finder([folder / "recordings"])
        self.voice = make_voice(
            languages=(),
            worker=(),
            folder=folder / "clips",
            inbox=lambda event: self.inbox(SentenceEnded()),
            progress=lambda at: None,
            recordings=finder,
        )
        self.shelf = DiskShelf(
            folder / "recordings", folder / "stick", folder / "stick", folder / "exports", self.inbox
        )
        self.studio = TakeStudio(self.shelf, self.voice, finder, self._on_level, self.inbox, EARS[ear])
        self.voice.start()

    def go_on(self):
        if not self._mute:
            self.open.append(listeners())
        deed = next(self._deeds, None)
        if deed is None:
            self.loop.quit()
        else:
            name, *arguments = deed
            getattr(self, name)(*arguments)

    def soon(self):
        QTimer.singleShot(0, self.go_on)

    def record(self, most_seconds):
        """Listen; go on once something comes in."""
        self._waits = "level"
        self.studio.record(most_seconds)

    def sound(self, file):
        """Play ``file`` as somebody who speaks, and go on."""
        self._sound = subprocess.Popen(["paplay", "-d", "kiosk", file])
        self.soon()

    def said(self):
        """Go on when the sound is over."""
        over = QTimer(self.voice, interval=20)

        def look():
            if self._sound.poll() is not None:
                over.stop()
                self.go_on()

        over.timeout.connect(look)
        over.start()

    def end(self):
        self._waits = TakeMade
        self.studio.end()

    def wait(self, kind):
        """Only wait for the answer called ``kind``, or for half a second."""
        self._waits = {"TakeMade": TakeMade}.get(kind)
        if self._waits is None:
            QTimer.singleShot(500, self.go_on)

    def stall(self, seconds):
        """Be too busy to listen."""
        time.sleep(seconds)
        self.soon()

    def stop_server(self, how):
        """Let the sound server die, or hang, and wait for the take's end."""
        self._waits = TakeMade
        self._mute = True
        process = int(Path(os.environ["XDG_RUNTIME_DIR"], "pulse", "pid").read_text())
        os.kill(process, getattr(signal, how))

    def run(self, *command):
        """Do something to the sound server, and wait for the take's end."""
        self._waits = TakeMade
        subprocess.run(command, check=True, capture_output=True)

    def play(self):
        self._waits = SentenceEnded
        self.studio.play()

    def play_kept(self, locale, name):
        self._waits = SentenceEnded
        self.studio.play_kept(Said(locale, name, "", "", ""))

    def drop(self):
        self.studio.drop()
        self.soon()

    def keep(self, kind, *arguments):
        self._waits = ShelfLookedAt
        self.studio.keep(SLOTS[kind](*arguments))

    def _on_level(self, dbfs):
        self.heard_levels.append(dbfs)
        if self._waits == "level":
            self._waits = None
            self.soon()

    def _on_event(self, event):
        self.told.append(event)
        if self._waits == "level" or (isinstance(self._waits, type) and isinstance(event, self._waits)):
            self._waits = None
            self.go_on()


def told(event):
    match event:
        case TakeMade(verdict, seconds):
            return ["take", verdict.value, seconds]
        case SentenceEnded(played):
            return ["ended", played]
        case ShelfLookedAt(shelf, problem, packed_to):
            return ["shelf", [each.nickname for each in shelf.said], problem, packed_to]


def main(folder, ear, deeds):
    warnings = []
    qInstallMessageHandler(lambda kind, context, text: warnings.append(text))
    app = QGuiApplication([])
    scene = Scene(folder, ear, deeds)
    QTimer.singleShot(LIMIT_MS, scene.loop.quit)
    QTimer.singleShot(500, scene.go_on)  # after the opening silence of the loudspeaker
    scene.loop.exec()
    scene.shelf.close()
    scene.voice.stop()
    app.processEvents()
    answer = {
        "told": [told(event) for event in scene.told],
        "levels": [None if level == float("-inf") else level for level in scene.heard_levels],
        "open": scene.open,
        "warnings": warnings,
    }
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]))
