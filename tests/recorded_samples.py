"""Human voices for tests: tones with the silence of a room around, and recordings of them on a disk."""

import math
import random
from array import array

from kiosk.adapters.recordings.keeping import keep
from kiosk.content.recording import checksum
from kiosk.staff.studio.shelf import ConsentSlot, SentenceSlot, TipSlot

RATE = 22_050
WORDS = ("Touchez la grande image.", "Voilà, c’est fini.", "Bamanankan")


def room(seconds, dbfs=-65.0, seed=5):
    """The noise of a room."""
    chance = random.Random(seed)
    size = 32_768 * 10 ** (dbfs / 20)
    return array("h", (round(chance.gauss(0, size)) for _ in range(round(seconds * RATE))))


def voice(seconds, dbfs=-24.0, seed=5):
    """Something like a voice: a tone with its overtones that swells and fades five times a second, as loud as said."""
    steps = range(round(seconds * RATE))
    raw = [
        (0.55 - 0.45 * math.cos(2 * math.pi * 5 * at / RATE))
        * sum(math.sin(2 * math.pi * 150 * over * at / RATE + over * seed) / over for over in (1, 2, 3, 5, 8))
        for at in steps
    ]
    level = math.sqrt(sum(each * each for each in raw) / len(raw))
    gain = 32_768 * 10 ** (dbfs / 20) / level
    return array("h", (max(-32_768, min(32_767, round(each * gain))) for each in raw))


def mixed(*sounds):
    """``sounds`` over each other, as long as the longest."""
    whole = [0] * max(map(len, sounds))
    for sound in sounds:
        for at, sample in enumerate(sound):
            whole[at] += sample
    return array("h", (max(-32_768, min(32_767, sample)) for sample in whole))


def said_in_a_room(before=1.0, said=1.5, after=1.0, dbfs=-24.0, noise=-65.0):
    """Somebody speaks in the midst of a room's noise."""
    quiet = array("h", bytes(2 * round(before * RATE)))
    return mixed(room(before + said + after, noise), quiet + voice(said, dbfs))


def sentence(words=WORDS[0], locale="bm", nickname="Lampe", key="Home/title"):
    return SentenceSlot(locale, checksum(words), key, words, nickname)


def tip(step="first", locale="bm", nickname="Lampe", procedure="sample"):
    return TipSlot(locale, procedure, step, nickname)


def consent(locale="bm", nickname="Lampe"):
    return ConsentSlot(locale, nickname)


def record(folder, *slots, seconds=0.2):
    """Let each of ``slots`` be recorded in ``folder``, each with a voice of its own."""
    for number, slot in enumerate(slots, 1):
        keep(folder, slot, voice(seconds, seed=number))


def bytes_below(folder):
    """Every file below ``folder``."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
