import json
from pathlib import Path

from click.testing import CliRunner

from kiosk import paths
from kiosk.commands.licences import command, lines


def test_run_from_source_it_names_the_licence_of_fanal_and_where_its_wording_is() -> None:
    said = CliRunner().invoke(command).output
    assert "EUPL-1.2" in said
    assert str(paths.ROOT / "LICENSE") in said
    assert (paths.ROOT / "LICENSE").is_file()


def test_a_frozen_build_names_each_work_and_where_all_is_told(tmp_path: Path) -> None:
    works = [
        {"name": "Lamp", "version": "2.1", "licence": "MIT"},
        {"name": "Oil", "version": "3", "licence": "X11"},
    ]
    (tmp_path / "licences.json").write_text(json.dumps({"components": works}), "utf-8")
    *named, last = lines(tmp_path)
    assert named == ["Lamp 2.1: MIT", "Oil 3: X11"]
    assert str(tmp_path / "NOTICES.txt") in last
