"""A program that speaks before, while and after its disk is in trouble: on a disk of its own, which a test mounts.

``python clip_disk_stage.py DISK MEMORY full|read-only`` prints as JSON where each sentence lay, and what staff saw.
"""

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer

from kiosk.adapters.voice.voice import make_voice
from kiosk.visit.speech import Rate, Speech, Spoken
from voice_samples import LANGUAGES, WORKER, HandPlayer, utterance

LIMIT_MS = 30_000


def hinder(disk, hindrance):
    if hindrance == "read-only":
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        return
    with (disk / "ballast").open("wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(bytes(4096))
        except OSError:
            return


def mend(disk, hindrance):
    if hindrance == "read-only":
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    else:
        (disk / "ballast").unlink()


def main(disk, memory, hindrance):
    app = QCoreApplication([])
    player = HandPlayer()
    voice = make_voice(
        languages=LANGUAGES[:1],
        worker=WORKER,
        folder=disk / "voice",
        inbox=lambda event: None,
        progress=lambda progress: None,
        player=player,
        spares=[memory],
    )

    def place_of(sentence):
        count = len(player.lines) + 1
        voice.say(Speech(count, (Spoken("sentence", utterance(sentence)),), Rate.USUAL, volume=3))
        limit = QDeadlineTimer(LIMIT_MS)
        while len(player.lines) < count and not limit.hasExpired():
            app.processEvents()
        clip = player.lines[-1].clip
        return next(
            (place.name for place in (disk, memory) if clip and clip.path.is_relative_to(place)), "nowhere"
        )

    answer = {"before": place_of("Bonjour.")}
    hinder(disk, hindrance)
    answer["meanwhile"] = place_of("Touchez ici.")
    answer["why"] = ". ".join(voice.state.problems[0].split(". ")[:2]).removesuffix(" for Fanal's user")
    mend(disk, hindrance)
    answer["again"] = place_of("Au revoir.")
    answer["problems"] = voice.state.problems
    voice.stop()
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
