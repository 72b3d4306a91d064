"""The newer espeak-ng of the package espeakng-loader is used where something is gained by it."""

import subprocess
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from kiosk.adapters.voice.engines.newer_espeak import DATA, LIBRARY, PACKAGE, PROOF, newer_espeak
from kiosk.adapters.voice.scripts.script import Piece, Script
from kiosk.adapters.voice.worker.protocol import Rendered, Request, read_message, request_line
from program_samples import lay_program, lay_voice, worker_with
from voice_samples import dbfs, samples_of

INSTALLED = PathFinder.find_spec(PACKAGE)
LIMIT_SECONDS = 30


def lay_package(folder):
    """A package as it is unpacked, whose library is none."""
    package = folder / PACKAGE
    (package / DATA).mkdir(parents=True)
    (package / PROOF).write_bytes(b"")
    (package / LIBRARY).write_bytes(b"no library")
    return package


def test_a_package_that_the_site_laid_there_is_found(tmp_path):
    package = lay_package(tmp_path)
    assert newer_espeak([tmp_path / "none", tmp_path], machines_own=[]) == package


def test_where_the_machines_own_is_as_new_it_is_not_needed(tmp_path):
    lay_package(tmp_path / "site")
    own = tmp_path / "lib" / "x86_64-linux-gnu" / PROOF
    own.parent.mkdir(parents=True)
    own.write_bytes(b"")
    assert newer_espeak([tmp_path / "site"], machines_own=[tmp_path / "lib"]) is None


def test_half_a_package_is_none(tmp_path):
    (lay_package(tmp_path) / LIBRARY).unlink()
    assert newer_espeak([tmp_path], machines_own=[]) in (None, INSTALLED and Path(INSTALLED.origin).parent)


def served(folder, *pieces):
    requests = [
        Request(number, Script((Piece(*piece),)), str(folder / f"{number}.wav"))
        for number, piece in enumerate(pieces)
    ]
    done = subprocess.run(
        worker_with(folder),
        input="".join(map(request_line, requests)),
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [read_message(line) for line in done.stdout.splitlines()]


def test_a_library_of_another_machine_leaves_the_machines_own(tmp_path):
    lay_package(tmp_path)
    facts, answer = served(tmp_path, ("roa/fr", 115, "Bonjour"))
    assert facts.version.startswith("eSpeak NG 1.")
    assert isinstance(answer, Rendered)


@pytest.mark.skipif(INSTALLED is None, reason="the extra `voices` is not installed")
def test_the_real_one_speaks_tigrinya(tmp_path):
    facts, answer = served(tmp_path, ("sem/ti", 140, "ሰላም። ቋንቋኹም ምረጹ።"))
    assert "sem/ti" in facts.voices
    assert isinstance(answer, Rendered)
    assert dbfs(samples_of(tmp_path / "0.wav")[0]) > -35


@pytest.mark.skipif(INSTALLED is None, reason="the extra `voices` is not installed")
def test_the_libsonic_in_the_real_one_does_not_replace_the_machines(tmp_path):
    lay_program(tmp_path)
    lay_voice(tmp_path, "fr_FR-source")
    _, usual, slow = served(
        tmp_path, ("piper:fr_FR-source", 160, "Bonjour"), ("piper:fr_FR-source", 120, "Bonjour")
    )
    assert slow.frames > 1.25 * usual.frames
