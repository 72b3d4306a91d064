"""What comes out of the real engine: the words, their moments, the level, the tempo, the voice."""

import json
import subprocess
import sys

import numpy
import pytest

from kiosk.adapters.voice.scripts.script import Piece, Script
from kiosk.adapters.voice.scripts.words import count_words
from kiosk.adapters.voice.sound.joining import PAD_MS, loudness_dbfs, read_wav
from kiosk.adapters.voice.voice import RATES
from kiosk.adapters.voice.worker.protocol import (
    EngineFacts,
    Failed,
    Fatal,
    Rendered,
    Request,
    read_message,
    request_line,
)
from voice_samples import SENTENCES, VOICES, WORKER, alikeness, dbfs, samples_of

LIMIT_SECONDS = 30


def serve(*requests):
    """What the worker's standard output holds after ``requests``, a message a line."""
    done = subprocess.run(
        WORKER,
        input="".join(map(request_line, requests)),
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [read_message(line) for line in done.stdout.splitlines()]


def script(*pieces):
    return Script(tuple(Piece(voice, rate, text) for voice, rate, text in pieces))


def sentence(locale):
    return script((VOICES[locale], RATES[locale], SENTENCES[locale]))


def heard(folder, rendered, name):
    samples, rate = samples_of(folder / name)
    assert rate == 22_050
    assert len(samples) == rendered.frames + rate * PAD_MS / 1000
    assert not samples[rendered.frames :].any()
    return samples[: rendered.frames]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """Each sentence by its locale: what the worker said of it, and its samples."""
    folder = tmp_path_factory.mktemp("spoken")
    requests = [
        Request(number, sentence(locale), str(folder / f"{locale}.wav"))
        for number, locale in enumerate(SENTENCES)
    ]
    _, *answers = serve(*requests)
    return {
        locale: (answer, heard(folder, answer, f"{locale}.wav"))
        for locale, answer in zip(SENTENCES, answers, strict=True)
    }


def test_a_word_is_as_loud_as_a_sentence(tmp_path):
    """Left to the engine, short words of one voice lie four decibels apart."""
    texts = ("Ofpra", "Un", "La préfecture", SENTENCES["fr"])
    requests = [
        Request(number, script((VOICES["fr"], RATES["fr"], text)), str(tmp_path / f"{number}.wav"))
        for number, text in enumerate(texts)
    ]
    _, *answers = serve(*requests)
    levels = [loudness_dbfs(read_wav(str(tmp_path / f"{answer.id}.wav"))) for answer in answers]
    assert max(levels) - min(levels) <= 1.05


def test_standard_output_holds_nothing_but_answers(tmp_path):
    first, answer = serve(Request(7, sentence("fr"), str(tmp_path / "a.wav")))
    assert isinstance(first, EngineFacts)
    assert first.version.startswith("eSpeak NG 1.")
    assert {*VOICES.values(), "gmw/en-US"} <= set(first.voices)
    assert isinstance(answer, Rendered)
    assert answer.id == 7


@pytest.mark.parametrize("locale", SENTENCES)
def test_there_is_a_mark_for_nearly_every_word(spoken, locale):
    answer, _ = spoken[locale]
    words = count_words(SENTENCES[locale])
    assert abs(len(answer.marks) - words) <= 0.2 * words


@pytest.mark.parametrize("locale", SENTENCES)
def test_marks_run_forward_inside_the_sound_and_fall_on_words(spoken, locale):
    answer, samples = spoken[locale]
    moments = [mark.ms for mark in answer.marks]
    assert moments == sorted(moments)
    assert moments[-1] < len(samples) / 22.05
    for mark in answer.marks:
        assert SENTENCES[locale][mark.start : mark.start + mark.length].strip(" ,.")


@pytest.mark.parametrize("locale", SENTENCES)
def test_a_sentence_is_loud_enough_and_not_clipped(spoken, locale):
    _, samples = spoken[locale]
    assert dbfs(samples) > -35
    assert numpy.abs(samples).max() < 0.99


def test_no_language_is_louder_than_another(spoken):
    levels = [dbfs(samples) for _, samples in spoken.values()]
    assert max(levels) - min(levels) < 2.5


@pytest.mark.parametrize("locale", SENTENCES)
def test_the_usual_rate_is_calm(spoken, locale):
    _, samples = spoken[locale]
    assert 1.2 <= count_words(SENTENCES[locale]) / (len(samples) / 22_050) <= 4


def test_a_slower_rate_takes_longer_and_a_faster_one_less(tmp_path):
    rates = [86, 115, 155]
    requests = [
        Request(rate, script(("roa/fr", rate, SENTENCES["fr"])), str(tmp_path / f"{rate}.wav"))
        for rate in rates
    ]
    slow, usual, fast = (answer.frames for answer in serve(*requests)[1:])
    assert slow > 1.15 * usual > 1.15 * 1.15 * fast


def test_an_unknown_voice_is_an_error_and_the_next_sentence_is_spoken(tmp_path):
    _, good, bad, after = serve(
        Request(1, sentence("ar"), str(tmp_path / "a.wav")),
        Request(2, script(("roa/zz", 140, "Bonjour")), str(tmp_path / "b.wav")),
        Request(3, sentence("fr"), str(tmp_path / "c.wav")),
    )
    assert isinstance(good, Rendered)
    assert bad == Failed(2, "the engine has no voice 'roa/zz'")
    assert isinstance(after, Rendered)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "c.wav"]


def test_a_voice_whose_name_holds_capitals_speaks(tmp_path):
    _, answer = serve(Request(1, script(("gmw/en-US", 130, SENTENCES["en"])), str(tmp_path / "a.wav")))
    assert isinstance(answer, Rendered)


def test_a_folder_that_is_not_there_is_an_error_and_leaves_nothing(tmp_path):
    _, bad, after = serve(
        Request(1, sentence("fr"), str(tmp_path / "none" / "a.wav")),
        Request(2, sentence("fr"), str(tmp_path / "b.wav")),
    )
    assert isinstance(bad, Failed)
    assert isinstance(after, Rendered)
    assert [path.name for path in tmp_path.iterdir()] == ["b.wav"]


def test_an_arabic_sentence_with_a_french_part_is_spoken_by_both_voices(tmp_path):
    arabic, french = ("sem/ar", 155, "افتح الرسالة وابحث عن "), ("roa/fr", 115, "clé de connexion")
    _, mixed, first, second, misread = serve(
        Request(1, script(arabic, french), str(tmp_path / "mixed.wav")),
        Request(2, script(arabic), str(tmp_path / "first.wav")),
        Request(3, script(french), str(tmp_path / "second.wav")),
        Request(4, script(("sem/ar", 155, french[2])), str(tmp_path / "misread.wav")),
    )
    whole = heard(tmp_path, mixed, "mixed.wav")
    pieces = [whole[round(a * 22.05) : round(b * 22.05)] for a, b in mixed.spans]
    assert alikeness(pieces[0], heard(tmp_path, first, "first.wav")) > 0.9
    assert alikeness(pieces[1], heard(tmp_path, second, "second.wav")) > 0.9
    assert alikeness(pieces[1], heard(tmp_path, misread, "misread.wav")) < 0.6
    assert {mark.piece for mark in mixed.marks} == {0, 1}
    assert all(mixed.spans[mark.piece][0] <= mark.ms <= mixed.spans[mark.piece][1] for mark in mixed.marks)


def test_a_piece_nobody_speaks_is_a_silence_long_enough_to_read_it(tmp_path):
    _, answer = serve(
        Request(1, script((None, 140, "سلام یو دوه درې"), ("roa/fr", 115, "Ofpra")), str(tmp_path / "a.wav"))
    )
    (begin, end), _ = answer.spans
    assert end - begin >= 1500
    assert not heard(tmp_path, answer, "a.wav")[: round(end * 22.05)].any()


def test_sentences_one_after_the_other_all_come_out_whole(tmp_path):
    alone = serve(Request(1, sentence("fr"), str(tmp_path / "alone.wav")))[1].frames
    requests = [
        Request(number, sentence("fr") if number % 2 else sentence("en"), str(tmp_path / f"{number}.wav"))
        for number in range(120)
    ]
    lengths = [answer.frames for answer in serve(*requests)[1:] if answer.id % 2]
    assert len(lengths) == 60
    assert max(abs(length - alone) for length in lengths) < 0.05 * alone


def test_a_full_disk_is_an_error_told_at_once_and_the_worker_lives(tmp_path):
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
    requests = [Request(number, sentence("fr"), str(tmp_path / "a.wav")) for number in (1, 2)]
    done = subprocess.run(
        [sys.executable, "-c", full + WORKER[2]],
        input="".join(map(request_line, requests)),
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers = [read_message(line) for line in done.stdout.splitlines()[1:]]
    assert [(type(answer), answer.id) for answer in answers] == [(Failed, 1), (Failed, 2)]
    assert "File too large" in answers[0].reason
    assert list(tmp_path.iterdir()) == []


def test_without_the_library_the_worker_says_why_and_ends(tmp_path):
    (tmp_path / "pyttsx3.py").write_text("raise RuntimeError('libespeak-ng is not here')")
    done = subprocess.run(
        WORKER,
        input="",
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode == 1
    assert isinstance(read_message(done.stdout), Fatal)
    assert "Install the package espeak-ng" in done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["is"] == "Fatal"
