"""Whatever bytes lie where recordings should, reading them ends in complaints, never in an exception. Fixed seeds."""

import json
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, seed, settings
from hypothesis import strategies as st

from kiosk.adapters.recordings.inventory import take_inventory
from kiosk.adapters.recordings.keeping import add_language, erase
from kiosk.adapters.recordings.packing import PackError, pack, unpack
from kiosk.adapters.recordings.shelf import find, read_voices
from kiosk.content.recording import checksum
from kiosk.staff.studio.shelf import Speaker
from recorded_samples import WORDS, consent, record, sentence, tip

NAME = checksum(WORDS[0])
FILES = [
    f"bm/{NAME}.json",
    f"bm/{NAME}.wav",
    "bm/tip.json",
    "bm/consent.json",
    "added/language.json",
    "bm/odd",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["words", "key", "nickname", "frames", "crc32", "format", "step"]), inner
        )
    ),
    max_leaves=8,
)
BYTES = st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode())
HELD = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def folder(tmp_path):
    record(tmp_path, sentence(), consent(), tip())
    add_language(tmp_path, "Lampenka")
    return tmp_path


def file_of(folder, name):
    """The file that is meant by one of ``FILES``."""
    if name == "added/language.json":
        return next(folder.glob("qaa-*/language.json"))
    place, _, file = name.partition("/")
    kind, dot, end = file.partition(".")
    return (
        next((folder / place).glob(f"{kind}-*.{end}"), folder / place / file)
        if dot
        else folder / place / file
    )


@seed(20261126)
@HELD
@given(data=BYTES, name=st.sampled_from(FILES))
@example(data=b"[" * 20_000, name=FILES[0])
@example(data=b'{"frames":' + b"9" * 5_000 + b"}", name=FILES[0])
@example(data=b'{"format":1,"words":"\\ud800","key":"k","nickname":"n","frames":1,"crc32":1}', name=FILES[0])
@example(data=b'{"format":1,"nickname":"\\ud800","frames":1,"crc32":1}', name=FILES[3])
@example(data=b'{"endonym":"\\u202e"}', name=FILES[4])
def test_any_bytes_in_any_file_are_never_an_exception(folder, data, name):
    file = file_of(folder, name)
    before = file.read_bytes() if file.exists() else None
    file.write_bytes(data)
    for complaint in take_inventory(folder).complaints:
        assert complaint.problem
        assert complaint.mend
        assert "\n" not in str(complaint)
    read_voices([folder])
    find([folder], f"bm/{NAME}")
    erase(folder, Speaker("bm", "Nobody"))
    with suppress(PackError):
        pack(folder, "bm", folder / "bm.fanal-voix")
    if before is None:
        file.unlink(missing_ok=True)
    else:
        file.write_bytes(before)
    record(folder, sentence())


@pytest.fixture
def packed(folder):
    pack(folder, "bm", folder / "bm.fanal-voix")
    return (folder / "bm.fanal-voix").read_bytes()


@seed(20261126)
@HELD
@given(data=BYTES | st.binary(max_size=400).map(lambda each: each + b"PK\5\6" + bytes(18)))
def test_any_bytes_as_a_packed_file_are_refused(tmp_path, data):
    (tmp_path / "x.fanal-voix").write_bytes(data)
    with pytest.raises(PackError):
        unpack(tmp_path / "x.fanal-voix", tmp_path / "there")


@seed(20261126)
@HELD
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 255)), min_size=1, max_size=4))
def test_a_packed_file_with_any_bytes_changed_is_refused_or_brings_the_same(folder, packed, changes):
    data = bytearray(packed)
    for at, by in changes:
        data[at % len(data)] ^= by
    (folder / "y.fanal-voix").write_bytes(data)
    there = folder / "there"
    try:
        unpack(folder / "y.fanal-voix", there)
    except PackError:
        assert not there.exists() or not list(there.rglob("*.json"))
    else:
        for file in there.rglob("*.wav"):
            assert file.read_bytes() == (folder / "bm" / file.name).read_bytes()
            file.with_suffix(".json").unlink()


@seed(20261126)
@HELD
@given(
    members=st.dictionaries(st.text(min_size=1, max_size=12) | st.just("manifest.json"), BYTES, max_size=4)
)
def test_any_archive_is_refused(tmp_path, members):
    file = tmp_path / "z.fanal-voix"
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.encode("utf-8", "replace").decode(), data)
    with pytest.raises(PackError):
        unpack(file, tmp_path / "there")
