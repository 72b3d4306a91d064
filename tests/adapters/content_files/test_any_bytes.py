"""Whatever lies in a content folder, reading it ends in complaints, never in an exception. Fixed seeds."""

import datetime
import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.adapters.content_files.translating import Translations, UnsoundContentError
from sound_content import (
    EMERGENCY,
    ENGLISH,
    ENGLISH_INTERFACE,
    FACTS,
    FRENCH,
    GLOSSARY,
    GLYPHS,
    LANGUAGES,
    LETTERS,
    MESSAGES,
    PROCEDURE,
    RIGHTS,
    THEMES,
    TRUST,
)
from workshop_content import ABILITIES, WORKSHOP, sound_workshops

BESIDE = [GLOSSARY, LETTERS, MESSAGES, TRUST, RIGHTS, WORKSHOP, ABILITIES]
FILES = [PROCEDURE, FACTS, THEMES, EMERGENCY, *BESIDE, LANGUAGES, FRENCH, ENGLISH_INTERFACE, ENGLISH]
TODAY = datetime.date(2026, 11, 22)
ROUNDS = 6

HOSTILE = [
    b"",
    b"\n" * 1000,
    b"a=" + b"[" * 50_000,
    b"a=" + b"9" * 5_000,
    b"a=0x" + b"f" * 100_000,
    b"a." * 20_000 + b"a=1",
    b"id=1e400",
    b"id=nan",
    b"a=2026-13-45",
    b"steps=1\nneeds='x'\ngates={}\nsources=[[]]\nstatus=3",
    b"[[steps]]\nscene=[]\n[[steps]]\nscene.kind=['phone']",
    b"facts=[1,'a',{id=[]}]\nthemes=[1]\nnumbers=[{}]\nlanguages=[{locale='../..'},{locale=3}]",
    b"words=[{labels=[1,['a']]}]\nletters=[{paper=1,leads='x'}]\nmessages=[{lines=[{}],code=0}]",
    b"parts=[{shows=[],minutes=[]}]\nhandouts=1\ncounters=[[]]\nmaterial={}",
    b"parts=[{shows={step=1,tried=2}},1]\nhandouts=[{procedure=[]}]\ncra_themes=[1]",
    b"abilities=[{id=1,teaches=[]},{}]\nanswers=[{answer=[]},{answer='alone'},3]",
    b"signs=[{danger='no'}]\nlook_alikes=[{false=1,official=[]}]\ndomains=[1,'nowhere']",
    b"rights=[{addresses=[1,'bus.site'],laws=1,confidence=2},{addresses='bus.site'}]",
    b"'' = 1\n'\\u202e\\n' = 2",
    b'"\\u0000\\n\\u2028" = 1',
    b'msgid "a"\nmsgctxt "b"',
    b'msgctxt "Home/title"',
    b'msgctxt ""\nmsgid ""\nmsgstr "a: b"\nmsgid ""\nmsgstr "x"',
    b'#| msgid\n#~ \n#~| msgid "x"\n#, fuzzy\n',
    b'msgstr[9] "x"',
    b'msgid "\\x"\nmsgstr "\\\\"\n"continued"',
    b"\xff\xfe" + "id = 1".encode("utf-16-le"),
]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flip(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def shuffle(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def drop(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    for _ in range(min(chance.randint(1, 5), len(lines))):
        del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def swap_values(data: bytes, chance: random.Random) -> bytes:
    """Values change places between keys: the file stays TOML, its types do not stay right."""
    lines = data.decode("utf-8").splitlines()
    keyed = [number for number, line in enumerate(lines) if " = " in line and not line.rstrip().endswith("[")]
    for _ in range(chance.randint(1, 6) if keyed else 0):
        here, there = chance.choice(keyed), chance.choice(keyed)
        lines[here] = f"{lines[here].partition(' = ')[0]} = {lines[there].partition(' = ')[2]}"
    return "\n".join(lines).encode()


def read_everything(root: Path) -> None:
    media, locales = root / "media", root / "locales"
    for complaint in check(media, locales, TODAY, GLYPHS):
        assert "\n" not in str(complaint)
        assert complaint.problem
        assert complaint.mend
    loaded = load_library(media, locales, ["fr", "en"], GLYPHS)
    library = loaded.library
    for locale in ("fr", "en"):
        loaded.read_words(locale)
        for key in library.interface:
            library.words(key, locale)
        for procedure in library.procedures.values():
            for text in procedure.texts():
                assert library.utterance(text, locale).spoken
    with suppress(UnsoundContentError):
        Translations(media, locales).progress("en")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_workshops(tmp_path_factory.mktemp("sound"))


@pytest.fixture(scope="module")
def root(sound: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(sound, tmp_path_factory.mktemp("spoilt"), dirs_exist_ok=True)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("spoil", [cut, flip, shuffle, drop, swap_values])
def test_a_spoilt_file_is_never_an_exception(
    root: Path, sound: Path, file: str, spoil: Callable[[bytes, random.Random], bytes]
) -> None:
    chance = random.Random(f"{file} {spoil.__name__}")
    data = (sound / file).read_bytes()
    for _ in range(ROUNDS):
        (root / file).write_bytes(spoil(data, chance))
        read_everything(root)
    (root / file).write_bytes(data)


@pytest.mark.parametrize("file", FILES)
def test_a_hostile_file_is_never_an_exception(root: Path, sound: Path, file: str) -> None:
    for data in HOSTILE:
        (root / file).write_bytes(data)
        read_everything(root)
    (root / file).write_bytes((sound / file).read_bytes())


@seed(20261122)
@settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode), file=st.sampled_from(FILES))
def test_any_bytes_are_never_an_exception(root: Path, sound: Path, data: bytes, file: str) -> None:
    (root / file).write_bytes(data)
    read_everything(root)
    (root / file).write_bytes((sound / file).read_bytes())
