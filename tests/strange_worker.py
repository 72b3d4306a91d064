"""A voice worker that does as its sentences say: ``die`` ends it, ``hang`` stops it, ``babble`` breaks the protocol.

Everything else is answered with a short silence, and noted in the file named by the only argument.
"""

import os
import signal
import sys
import zlib
from pathlib import Path

from kiosk.adapters.voice.sound.clip import Mark
from kiosk.adapters.voice.sound.joining import silence, wav_bytes
from kiosk.adapters.voice.worker.protocol import EngineFacts, Rendered, message_line, read_request


def tell(message):
    sys.stdout.write(message)
    sys.stdout.flush()


tell(message_line(EngineFacts("strange 1", ("roa/fr",))))
for line in sys.stdin:
    request = read_request(line)
    text = request.script.pieces[0].text
    with Path(sys.argv[1]).open("a", encoding="utf-8") as asked:
        asked.write(f"{text}\n")
    if text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "hang":
        os.kill(os.getpid(), signal.SIGSTOP)
    if text == "babble":
        tell("Audio saved\n")
        continue
    sound = wav_bytes(silence(1200))
    Path(request.wav).write_bytes(sound)
    tell(message_line(Rendered(request.id, 4410, zlib.crc32(sound), (Mark(0, 0, 1, 0),), ((0, 200),))))
