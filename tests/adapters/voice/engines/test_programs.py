"""Which programs and voices are found, and where."""

from dataclasses import replace

import pytest

from kiosk.adapters.voice.engines.programs import find_programs
from program_samples import PIPER, lay_program, lay_rhvoice, lay_voice

HERE = replace(PIPER, places=(), voice_places=())


def test_a_program_and_its_voices_are_found_where_the_site_lays_them(tmp_path):
    path = lay_program(tmp_path)
    lay_voice(tmp_path, "fr_FR-source-medium")
    (tmp_path / "deeper").mkdir()
    lay_voice(tmp_path / "deeper", "ar_JO-lampe-low")
    (found,) = find_programs([tmp_path], [HERE])
    assert found.path == path
    assert found.voices == {
        "piper:fr_FR-source-medium": str(tmp_path / "fr_FR-source-medium.onnx"),
        "piper:ar_JO-lampe-low": str(tmp_path / "deeper" / "ar_JO-lampe-low.onnx"),
    }


def test_a_voice_named_by_its_folder_is_told_by_its_name(tmp_path):
    (found,) = find_programs([tmp_path], [lay_rhvoice(tmp_path)])
    assert found.voices == {"rhvoice:anna": "anna", "rhvoice:elena": "elena"}


def test_of_two_voices_of_one_name_the_first_folder_has_it(tmp_path):
    lay_program(tmp_path)
    for place in ("first", "second"):
        lay_voice(tmp_path / place, "fr_FR-source")
    (found,) = find_programs([tmp_path / "first", tmp_path, tmp_path / "second"], [HERE])
    assert found.voices == {"piper:fr_FR-source": str(tmp_path / "first" / "fr_FR-source.onnx")}


def without_program(folder):
    lay_voice(folder, "fr_FR-source")


def without_voice(folder):
    lay_program(folder)


def with_half_a_voice(folder):
    lay_program(folder)
    lay_voice(folder, "fr_FR-source")
    (folder / "fr_FR-source.onnx.json").unlink()


def with_a_program_that_cannot_run(folder):
    lay_voice(folder, "fr_FR-source")
    lay_program(folder).chmod(0o644)


@pytest.mark.parametrize(
    "lay", [without_program, without_voice, with_half_a_voice, with_a_program_that_cannot_run]
)
def test_what_cannot_speak_is_not_found(tmp_path, lay):
    lay(tmp_path)
    assert find_programs([tmp_path], [HERE]) == ()


def test_a_program_of_the_same_name_for_gaming_mice_is_left_alone():
    assert "/usr/bin" not in map(str, PIPER.places)


def test_the_stamp_changes_with_a_voice(tmp_path):
    lay_program(tmp_path)
    lay_voice(tmp_path, "fr_FR-source")
    stamps = [find_programs([tmp_path], [HERE])[0].stamp for _ in range(2)]
    (tmp_path / "fr_FR-source.onnx").write_bytes(b"a better model")
    assert stamps[0] == stamps[1] != find_programs([tmp_path], [HERE])[0].stamp
