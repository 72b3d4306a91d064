import pytest
from click.testing import CliRunner
from PySide6.QtGui import QImage

from kiosk.commands.gallery import command
from kiosk.commands.picturing.closeups import CLOSEUPS


def test_every_screen_is_hung_and_found_from_the_index(qapp, tmp_path):
    done = CliRunner().invoke(
        command,
        [
            str(tmp_path),
            "--language",
            "ar",
            "--size",
            "400x640@10.1",
            "--text",
            "4",
            "--procedure",
            "trouver-le-code-sms",
        ],
    )
    assert done.exit_code == 0, done.output
    room = tmp_path / "ar-400x640-text4"
    pictures = sorted(room.glob("*.png"))
    assert len(pictures) >= 30
    assert {QImage(str(picture)).size().toTuple() for picture in pictures} == {(400, 640)}
    sheets = sorted(tmp_path.glob("*.png"))
    assert len(sheets) == -(-len(pictures) // 40)
    for sheet in sheets:
        assert not QImage(str(sheet)).isNull()
        assert f'src="{sheet.name}"' in (tmp_path / "index.html").read_text("utf-8")


def test_a_language_that_is_not_offered_is_refused(qapp, tmp_path):
    done = CliRunner().invoke(command, [str(tmp_path), "--language", "xx"])
    assert done.exit_code == 2
    assert "offered are fr" in done.output


def test_a_procedure_that_is_not_there_is_refused(qapp, tmp_path):
    done = CliRunner().invoke(command, [str(tmp_path), "--procedure", "xx"])
    assert done.exit_code == 2
    assert "trouver-le-code-sms" in done.output


@pytest.mark.parametrize(("folder", "named"), [("/dev/null/x", "/dev/null/x"), ("full", "01-Resting.png")])
def test_a_folder_that_cannot_be_written_is_named_with_its_mend(qapp, tmp_path, folder, named):
    room = tmp_path / "full" / "fr-400x640-text1"
    room.mkdir(parents=True)
    (room / "01-Resting.png").symlink_to("/dev/full")
    words = [str(tmp_path / folder), "--language", "fr", "--size", "400x640@10.1", "--text", "1"]
    done = CliRunner().invoke(command, words)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert named in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_close_ups_of_the_design_system_are_kept(qapp, tmp_path):
    done = CliRunner().invoke(command, [str(tmp_path / "new"), "--closeups"])
    assert done.exit_code == 0, done.output
    assert {file.stem for file in (tmp_path / "new").iterdir()} == {closeup.name for closeup in CLOSEUPS}
    lit, focused = (QImage(str(tmp_path / "new" / f"{name}.png")) for name in ("cards", "focus"))
    assert lit.size() == focused.size()
    assert lit != focused


def test_the_pages_of_the_staff_are_hung_in_their_own_languages(qapp, tmp_path):
    done = CliRunner().invoke(command, [str(tmp_path), "--staff", "--size", "640x400@10.1"])
    assert done.exit_code == 0, done.output
    french, english = (
        {picture.name for picture in (tmp_path / f"staff-{locale}-640x400").glob("*.png")}
        for locale in ("fr", "en")
    )
    assert french == english
    assert {"Door.png", "Welcome.png", "Terminal.png"} <= french
