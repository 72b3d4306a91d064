"""A program that keeps one take in FOLDER and kills itself before the NUMBER-th change of a file; 0: never."""

import os
import signal
import sys
from pathlib import Path

from kiosk.adapters.recordings.keeping import keep
from recorded_samples import sentence, voice

CHANGES = ("os.mkdir", "open", "os.rename", "os.remove", "os.chmod", "tempfile.mkstemp")


def main(folder, number):
    done = 0

    def hook(event, arguments):
        nonlocal done
        if event not in CHANGES or not str(arguments[0]).startswith(str(folder)):
            return
        done += 1
        if done == number:
            os.kill(os.getpid(), signal.SIGKILL)

    samples = voice(0.4)
    sys.addaudithook(hook)
    keep(folder, sentence(nickname="Lampe"), samples)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
