"""One file of a language: it brings every byte to the other place, and nothing that was not looked at."""

import hashlib
import json
import os
import zipfile
import zlib
from pathlib import Path

import pytest

from kiosk.adapters.recordings.inventory import take_inventory
from kiosk.adapters.recordings.keeping import add_language, approve
from kiosk.adapters.recordings.packing import MANIFEST, PackError, Unpacked, pack, unpack
from kiosk.adapters.recordings.sidecar import Sidecar, whole_wav
from kiosk.content.recording import MOST_TIP_SECONDS, Tip, checksum
from kiosk.staff.studio.shelf import RecordedTip
from recorded_samples import WORDS, bytes_below, consent, record, sentence, tip, voice

WHOLE = (consent(), sentence(), sentence(WORDS[1]))
TIP = RecordedTip("bm", "sample", "first", "Lampe")
LONG_TIP = Tip("bm", "sample", "first").id


@pytest.fixture
def here(tmp_path):
    folder = tmp_path / "here"
    record(folder, *WHOLE)
    return folder


@pytest.fixture
def file(tmp_path):
    return tmp_path / "bm.fanal-voix"


@pytest.fixture
def there(tmp_path):
    return tmp_path / "there"


def repacked(file, change, sums_too=True):
    """``file`` with its members changed by ``change``, and a manifest that says so."""
    with zipfile.ZipFile(file) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    manifest = json.loads(members.pop(MANIFEST))
    change(members, manifest)
    if sums_too:
        manifest["members"] = {each: hashlib.sha256(data).hexdigest() for each, data in members.items()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, data in members.items():
            archive.writestr(each, data)
        archive.writestr(MANIFEST, json.dumps(manifest))


def refusal(file, there):
    """Why ``file`` is refused; nothing of it was taken."""
    before = bytes_below(there)
    with pytest.raises(PackError) as refused:
        unpack(file, there)
    assert bytes_below(there) == before
    assert str(refused.value).startswith(f"{file}: ")
    return str(refused.value).removeprefix(f"{file}: ")


def test_every_byte_comes_to_the_other_place(here, file, there):
    packed = pack(here, "bm", file)
    assert (packed.recordings, packed.complaints) == (3, ())
    assert unpack(file, there) == Unpacked("bm", taken=3, there=0, tips=0)
    assert bytes_below(there) == bytes_below(here)


def test_the_same_recordings_make_the_same_file(here, file, tmp_path):
    pack(here, "bm", file)
    pack(here, "bm", tmp_path / "again.fanal-voix")
    assert file.read_bytes() == (tmp_path / "again.fanal-voix").read_bytes()


def test_only_the_language_that_was_asked_for_travels(here, file, there):
    record(here, consent("snk"), sentence(locale="snk"))
    pack(here, "bm", file)
    unpack(file, there)
    assert [folder.name for folder in there.iterdir()] == ["bm"]


def test_taken_in_twice_nothing_comes_twice(here, file, there):
    pack(here, "bm", file)
    unpack(file, there)
    assert unpack(file, there) == Unpacked("bm", taken=0, there=3, tips=0)
    assert unpack(file, there, over=True) == Unpacked("bm", taken=0, there=3, tips=0)


def test_what_is_there_stays_unless_it_is_to_be_replaced(here, file, there):
    pack(here, "bm", file)
    record(there, consent(nickname="Source"), sentence(nickname="Source"))
    own = bytes_below(there)
    assert unpack(file, there) == Unpacked("bm", taken=2, there=1, tips=0)
    assert own.items() <= bytes_below(there).items()
    assert unpack(file, there, over=True) == Unpacked("bm", taken=1, there=2, tips=0)
    assert bytes_below(here).items() <= bytes_below(there).items()


def test_what_is_damaged_there_is_mended_by_what_comes(here, file, there):
    pack(here, "bm", file)
    unpack(file, there)
    (there / "bm" / f"{checksum(WORDS[0])}.wav").write_bytes(b"")
    assert unpack(file, there) == Unpacked("bm", taken=1, there=2, tips=0)
    assert bytes_below(there) == bytes_below(here)


def test_a_tip_is_to_be_approved_by_the_staff_of_the_other_place(here, file, there):
    record(here, tip())
    approve(here, TIP)
    pack(here, "bm", file)
    assert unpack(file, there) == Unpacked("bm", taken=4, there=0, tips=1)
    assert [each.approved for each in take_inventory(there).shelf.tips] == [False]
    approve(there, TIP)
    assert unpack(file, there, over=True) == Unpacked("bm", taken=0, there=4, tips=0)
    assert [each.approved for each in take_inventory(there).shelf.tips] == [True]


def test_a_language_that_was_added_brings_its_name(here, file, there):
    locale = add_language(here, "Lampenka")
    record(here, consent(locale), sentence(locale=locale))
    pack(here, locale, file)
    unpack(file, there)
    assert take_inventory(there).shelf.added == ((locale, "Lampenka"),)


def test_what_is_damaged_is_left_out_of_the_file_and_named(here, file, there):
    (wav,) = (here / "bm").glob(f"{checksum(WORDS[1])}.wav")
    data = bytearray(wav.read_bytes())
    data[100] ^= 1
    wav.write_bytes(data)
    (here / "bm" / f"{checksum('x')}.json").write_bytes(b"{}")
    (here / "bm" / f"{checksum('x')}.wav").write_bytes(b"")
    packed = pack(here, "bm", file)
    assert packed.recordings == 2
    assert sorted(map(str, packed.complaints)) == sorted(
        [
            f"bm/{checksum(WORDS[1])}.wav: is damaged: record it again",
            f"bm/{checksum('x')}.json: format: is not 1: update this Fanal, or record it again",
        ]
    )
    assert unpack(file, there).taken == 2


def test_nobody_s_voice_travels_without_a_consent(here, file, there):
    record(here, sentence("Une autre.", nickname="Source"))
    packed = pack(here, "bm", file)
    mend = "the consent of this speaker is not there: let them speak it, or erase their recordings"
    assert [str(each) for each in packed.complaints] == [f"bm: Source: {mend}"]
    unpack(file, there)
    assert {each.nickname for each in take_inventory(there).shelf.said} == {"Lampe"}


def test_where_nothing_may_travel_no_file_is_made(tmp_path, file):
    with pytest.raises(PackError, match="nothing is recorded"):
        pack(tmp_path, "bm", file)
    record(tmp_path, sentence())
    with pytest.raises(PackError, match="bm: Lampe: the consent of this speaker is not there"):
        pack(tmp_path, "bm", file)
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_an_error_and_nothing_is_left_of_it(here, tmp_path):
    with pytest.raises(FileNotFoundError):
        pack(here, "bm", tmp_path / "none" / "bm.fanal-voix")
    (tmp_path / "taken.fanal-voix").mkdir()
    with pytest.raises(OSError, match="taken"):
        pack(here, "bm", tmp_path / "taken.fanal-voix")
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == []


def add_tip(members, seconds):
    """Let somebody have spoken a tip of ``seconds``, its files as every recording's are."""
    samples = voice(1) * round(seconds)
    wav = whole_wav(samples)
    of = Tip("bm", "sample", "first")
    about = Sidecar("bm", "Lampe", len(samples), zlib.crc32(wav), tip=of)
    members |= {f"{of.id}.json": about.file(), f"{of.id}.wav": wav}


def outside(members, manifest):
    members["../escaped.wav"] = b"x"


def absolute(members, manifest):
    members["/tmp/escaped.wav"] = b"x"


def nested(members, manifest):
    members["bm/../../escaped.json"] = b"x"


def elsewhere(members, manifest):
    members[f"snk/{checksum('x')}.wav"] = b"x"


def program(members, manifest):
    members["bm/run.sh"] = b"x"


def lone_wav(members, manifest):
    members[f"bm/{checksum('x')}.wav"] = b"x"


def bomb(members, manifest):
    members[f"bm/{checksum(WORDS[0])}.wav"] = bytes(300_000_000)


def long_json(members, manifest):
    members[f"bm/{checksum(WORDS[0])}.json"] = b" " * 40_000_000


def other_sound(members, manifest):
    one, other = (f"bm/{checksum(words)}.wav" for words in WORDS[:2])
    members[one], members[other] = members[other], members[one]


def long_tip(members, manifest):
    add_tip(members, MOST_TIP_SECONDS + 1)


def no_consent(members, manifest):
    for each in [each for each in members if "consent" in each]:
        del members[each]


def nothing_in_it(members, manifest):
    members.clear()


def newer(members, manifest):
    manifest["format"] = 2


def traversing_locale(members, manifest):
    manifest["locale"] = "../bm"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (outside, "../escaped.wav: is no part of a recording: copy the file again from where it was made"),
        (absolute, "/tmp/escaped.wav: is no part of a recording"),
        (nested, "bm/../../escaped.json: is no part of a recording"),
        (elsewhere, f"snk/{checksum('x')}.wav: is no part of a recording"),
        (program, "bm/run.sh: is no part of a recording"),
        (lone_wav, f"bm/{checksum('x')}.json: is not there"),
        (bomb, f"bm/{checksum(WORDS[0])}.wav: is too long"),
        (long_json, f"bm/{checksum(WORDS[0])}.json: is too long"),
        (long_tip, f"{LONG_TIP}.json: frames: is no number from 1 to 452025: record it again"),
        (other_sound, ".wav: is not what its JSON says"),
        (no_consent, "bm: Lampe: the consent of this speaker is not there"),
        (nothing_in_it, "manifest.json: members: hold no recording, or more than 10000"),
        (newer, "manifest.json: format: is not 1: update this Fanal"),
        (traversing_locale, "manifest.json: locale: is no language tag"),
    ],
)
def test_a_file_in_which_anything_is_wrong_is_refused_whole(here, file, there, change, reason):
    pack(here, "bm", file)
    record(there, sentence("Déjà là."))
    repacked(file, change)
    assert reason in refusal(file, there)


def test_a_tip_that_is_as_long_as_it_may_be_is_taken(here, file, there):
    pack(here, "bm", file)
    repacked(file, lambda members, manifest: add_tip(members, MOST_TIP_SECONDS))
    assert unpack(file, there).tips == 1


def test_a_member_that_was_changed_is_refused(here, file, there):
    pack(here, "bm", file)

    def change(members, manifest):
        members[f"bm/{checksum(WORDS[0])}.json"] += b" "

    repacked(file, change, sums_too=False)
    assert f"bm/{checksum(WORDS[0])}.json: is damaged" in refusal(file, there)


def test_a_member_that_no_manifest_names_is_refused(here, file, there):
    pack(here, "bm", file)
    repacked(file, lone_wav, sums_too=False)
    assert "manifest.json: members: are not those of the file" in refusal(file, there)


def test_a_member_that_is_there_twice_is_refused(here, file, there):
    pack(here, "bm", file)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(f"bm/{checksum(WORDS[0])}.wav", b"x")
    assert "manifest.json: members: are not those of the file" in refusal(file, there)


@pytest.mark.parametrize("contents", [b"", b"PK", b"x" * 5_000, b"PK\5\6" + bytes(18)])
def test_what_is_no_file_of_voices_is_refused(file, there, contents):
    file.write_bytes(contents)
    assert "copy the file again from where it was made" in refusal(file, there)


def test_a_list_of_members_that_would_fill_the_memory_is_not_read(here, file, there):
    pack(here, "bm", file)
    data = bytearray(file.read_bytes())
    data[-10:-6] = (2**31).to_bytes(4, "little")
    file.write_bytes(data)
    assert "it is not whole, or something else" in refusal(file, there)


def test_neither_a_folder_nor_a_pipe_nor_nothing_is_waited_for(file, there, tmp_path):
    assert "cannot be read" in refusal(file, there)
    assert "holds no voices" in refusal(tmp_path, there) or "cannot be read" in refusal(tmp_path, there)
    os.mkfifo(file)
    assert "it is no ordinary file" in refusal(file, there)


def test_a_file_cut_anywhere_is_refused(here, file, there):
    pack(here, "bm", file)
    whole = file.read_bytes()
    for part in range(1, 20):
        file.write_bytes(whole[: len(whole) * part // 20])
        refusal(file, there)


def test_what_is_made_of_it_lies_where_it_belongs_alone(here, file, tmp_path):
    pack(here, "bm", file)
    repacked(file, outside)
    with pytest.raises(PackError):
        unpack(file, tmp_path / "deep" / "there")
    assert not list(Path(tmp_path).rglob("escaped*"))
