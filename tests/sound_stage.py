"""A program that says one scene through the loudspeaker: in a process of its own, as Qt asks for a sound server once.

``python sound_stage.py FOLDER SCENE`` prints what happened as JSON. SCENE is JSON: ``speeches``, each with
``sentences``, ``volume`` and ``private``; all but the last are cut off at their second word, by the next or, with
``hushes``, by a hush. ``spares`` are the folders that take the clips where FOLDER cannot.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.adapters.voice.voice import make_voice
from kiosk.visit.events import SpeechEnded
from kiosk.visit.speech import Rate, Speech, Spoken
from voice_samples import LANGUAGES, WORKER, utterance

LIMIT_MS = 40_000


def main(folder, speeches, hushes, spares):
    warnings = []
    qInstallMessageHandler(lambda kind, context, text: warnings.append(text))
    app = QGuiApplication([])
    loop = QEventLoop()
    told, lit = [], []
    number = 0

    def begin():
        nonlocal number
        wanted = speeches[number]
        number += 1
        run = tuple(Spoken(text, utterance(text)) for text in wanted["sentences"])
        voice.say(Speech(number, run, Rate.USUAL, wanted.get("volume", 5), wanted.get("private", False)))

    def progress(at):
        lit.append([at.speech, at.item[at.start : at.start + at.length]] if at else None)
        if at and number < len(speeches) and len([each for each in lit if each and each[0] == number]) == 2:
            if hushes:
                voice.hush()
            begin()

    def inbox(event):
        told.append(event.id)
        if event == SpeechEnded(len(speeches)):
            loop.quit()

    voice = make_voice(
        languages=LANGUAGES, worker=WORKER, folder=folder, inbox=inbox, progress=progress, spares=spares
    )
    QTimer.singleShot(LIMIT_MS, loop.quit)
    voice.start()
    began = QTimer(singleShot=True)
    began.timeout.connect(begin)
    began.start(500)  # after the opening silence, as in a visit
    loop.exec()
    state = voice.state
    voice.stop()
    app.processEvents()
    answer = {
        "told": told,
        "lit": lit,
        "sound": state.has_sound,
        "problems": state.problems,
        "warnings": warnings,
    }
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    scene = json.loads(sys.argv[2])
    spares = [Path(each) for each in scene["spares"]] if "spares" in scene else None
    main(Path(sys.argv[1]), scene["speeches"], scene.get("hushes", False), spares)
