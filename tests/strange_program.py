"""A speech program, as Piper (``--output_dir``) or as RHVoice-test (``--output``), that does as its sentences say.

``die`` ends it, ``hang`` stops it, ``babble`` writes no sound, ``silence`` a silent one, ``half`` one cut short; ``at
16000`` is said at that sample rate, ``late`` is named before it is written whole, anything else is a tone of a second
at 22,050 Hz. Piper's model ``slow`` is loaded once a file ``go`` lies beside it, ``broken`` never.
"""

import math
import os
import signal
import sys
import time
import wave
from array import array
from pathlib import Path

TONE_HZ = 500
WAIT_SECONDS = 60


def option(name):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else ""


def tone(file, rate=22_050, channels=1):
    samples = array("h")
    for index in range(rate):
        samples.extend([round(900 * math.sin(2 * math.pi * TONE_HZ * index / rate))] * channels)
    with wave.open(str(file), "wb") as sound:
        sound.setparams((channels, 2, rate, 0, "NONE", ""))
        sound.writeframes(samples.tobytes())


def say(text, file):
    if text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "hang":
        os.kill(os.getpid(), signal.SIGSTOP)
    if text == "babble":
        file.write_bytes(b"this is no sound")
    elif text == "silence":
        with wave.open(str(file), "wb") as sound:
            sound.setparams((1, 2, 22_050, 0, "NONE", ""))
            sound.writeframes(bytes(44_100))
    elif text.startswith("at "):
        tone(file, int(text.removeprefix("at ")), channels=2)
    else:
        tone(file)
    if text in ("half", "late"):
        whole = file.read_bytes()
        file.write_bytes(whole[:2_000])
        return whole if text == "late" else b""
    return b""


def as_piper(model, folder):
    if model.stem == "broken":
        raise SystemExit("no such model")
    until = time.monotonic() + WAIT_SECONDS
    while model.stem == "slow" and not model.with_name("go").exists() and time.monotonic() < until:
        time.sleep(0.01)
    for number, line in enumerate(sys.stdin):
        file = folder / f"{number}.wav"
        rest = say(line.strip(), file)
        sys.stderr.write(f"INFO: Wrote {file}\n")
        sys.stderr.flush()
        if rest:
            file.write_bytes(rest)


if __name__ == "__main__":
    if output := option("--output"):
        say(sys.stdin.read().strip(), Path(output))
    else:
        as_piper(Path(option("--model")), Path(option("--output_dir")))
