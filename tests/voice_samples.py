"""What the tests of the voice share: languages, sentences, a player moved by hand, and an ear."""

import math
import sys
import wave

import numpy

from kiosk.content.language import Direction, Language, Speech
from kiosk.content.utterance import Part, Utterance

WORKER = [
    sys.executable,
    "-c",
    "from kiosk.adapters.voice.worker.worker import main; raise SystemExit(main())",
]


def language(locale, *voices, speech=Speech.FULL):
    return Language(locale, locale, Direction.LTR, "Latn", ("Noto Sans",), voices, speech)


LANGUAGES = (
    language("fr", "fr"),
    language("en", "en"),
    language("ar", "ar"),
    language("ps", speech=Speech.NONE),
    language("ti", "ti-none-such", speech=Speech.PARTIAL),
)

SENTENCES = {
    "fr": "Prenez votre lettre et cherchez le numéro étranger, en haut à droite de la première page.",
    "en": "Take your letter and look for the foreigner number, at the top right of the first page.",
    "ar": "خذ رسالتك وابحث عن رقم الأجنبي، في أعلى يمين الصفحة الأولى من الرسالة.",
}
VOICES = {"fr": "roa/fr", "en": "gmw/en", "ar": "sem/ar"}


def utterance(shown, locale="fr", spoken=None):
    return Utterance((Part(locale, shown, shown if spoken is None else spoken),))


class HandPlayer:
    """The Player role; each line ends when the test says so."""

    has_sound = True
    trouble = ""

    def __init__(self):
        self.lines = []
        self.stops = 0
        self._now = None

    def start(self):
        pass

    def play(self, line, on_word, on_end):
        self.lines.append(line)
        self._now = (on_word, on_end)

    def stop(self):
        self.stops += 1
        self._now = None

    def close(self):
        self.stop()

    @property
    def playing(self):
        return self._now is not None

    def word(self, start, length):
        self._now[0](start, length)

    def end(self):
        (_, on_end), self._now = self._now, None
        on_end()


def samples_of(path):
    """The samples of a WAV, -1 to 1, and how many make a second."""
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        raw = sound.readframes(sound.getnframes())
        return numpy.frombuffer(raw, numpy.int16) / 32768, sound.getframerate()


def trimmed(samples, quiet=0.01):
    heard = numpy.flatnonzero(numpy.abs(samples) > quiet)
    assert heard.size, "nothing is heard"
    return samples[heard[0] : heard[-1] + 1]


def dbfs(samples):
    return 10 * math.log10(numpy.mean(trimmed(samples) ** 2))


def likeness(heard, wanted):
    """The highest normalised cross-correlation of ``wanted`` anywhere in ``heard``: 1 when it is there unchanged."""
    size = 1 << (len(heard) + len(wanted)).bit_length()
    product = numpy.fft.rfft(heard, size) * numpy.conj(numpy.fft.rfft(wanted, size))
    best = numpy.fft.irfft(product, size)[: len(heard)]
    energy = numpy.cumsum(numpy.concatenate([[0.0], heard**2, numpy.zeros(len(wanted))]))
    local = energy[len(wanted) : len(wanted) + len(heard)] - energy[: len(heard)]
    norm = numpy.sqrt(numpy.maximum(local, 1e-9) * numpy.sum(wanted**2))
    return float(numpy.max(best / norm))


def spectrum(samples, step=441):
    """Loudness of 13 bands every 20 ms, in logarithms, about its own mean: how a voice says its words."""
    window = numpy.hanning(2 * step)
    frames = [samples[at : at + 2 * step] * window for at in range(0, len(samples) - 2 * step, step)]
    bands = numpy.abs(numpy.fft.rfft(frames))[:, 4:160].reshape(len(frames), 13, 12).mean(axis=2)
    levels = numpy.log(bands + 1e-3)
    return levels - levels.mean()


def alikeness(one, other):
    """1 when the same voice says the same words, near 0 when not; espeak-ng's own phases change with each run."""
    one, other = spectrum(one), spectrum(other)
    best = -1.0
    for shift in range(-3, 4):
        first, second = one[max(0, shift) :], other[max(0, -shift) :]
        size = min(len(first), len(second))
        first, second = first[:size], second[:size]
        best = max(best, float((first * second).sum() / numpy.sqrt((first**2).sum() * (second**2).sum())))
    return best
