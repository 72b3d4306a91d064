from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsError, read_settings, site_files


def written(tmp_path: Path, text: str, name: str = "site.toml") -> Path:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_site_without_a_file_has_the_defaults(tmp_path):
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_the_file_of_staff_wins_key_by_key(tmp_path):
    site = written(tmp_path, 'name = "Spada"\nidle_seconds = 90\nlanguages = ["ar", "fr"]')
    local = written(tmp_path, "idle_seconds = 200", "site.local.toml")
    settings = read_settings(site, local)
    assert (settings.name, settings.idle_seconds, settings.languages) == ("Spada", 200, ("ar", "fr"))


@pytest.mark.parametrize(
    ("text", "place", "mend"),
    [
        ('name = "x"\nprintr = "none"', ":2: printr", "write printer"),
        ("\n\nidle_seconds = 10", ":3: idle_seconds", "60 to 300"),
        ('idle_seconds = "120"', ":1: idle_seconds", "120"),
        ('languages = "fr"', ":1: languages", "list"),
        ("languages = []", ":1: languages", "at least one"),
        ('paper = "a5"', ":1: paper", "58mm, 80mm, a4"),
        ('printer = "usb"', ":1: printer", "cups:<queue>"),
        ("screen_diagonal_inches = 2", ":1: screen_diagonal_inches", "corner to corner"),
        ("greet_aloud = 1", ":1: greet_aloud", "true or false"),
        ("name = ?", "is not TOML", "line 1"),
    ],
)
def test_a_wrong_key_names_file_line_and_mend(tmp_path, text, place, mend):
    file = written(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        read_settings(file)
    assert str(file) in str(error.value)
    assert place in str(error.value)
    assert mend in str(error.value)


def test_a_file_that_is_not_text_is_told(tmp_path):
    file = tmp_path / "site.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_settings(file)


def test_a_whole_number_of_inches_is_a_size(tmp_path):
    assert read_settings(written(tmp_path, "screen_diagonal_inches = 22")).screen_diagonal_inches == 22.0


def test_the_first_site_file_counts_and_brings_the_one_of_staff(tmp_path):
    second = written(tmp_path, "")
    assert site_files((tmp_path / "none.toml", second)) == (second, tmp_path / "site.local.toml")
    assert site_files((tmp_path / "none.toml",)) == ()


def test_each_key_knows_where_it_was_written(tmp_path):
    site = written(tmp_path, 'name = "Spada"\n\nlanguages = ["ar", "fr"]')
    local = written(tmp_path, 'themes = ["health"]', "site.local.toml")
    places = {"name": f"{site}:1", "languages": f"{site}:3", "themes": f"{local}:1"}
    assert read_settings(site, local).places == places


def test_places_is_no_key_of_the_file(tmp_path):
    with pytest.raises(SettingsError, match="no such key"):
        read_settings(written(tmp_path, "places = {}"))


class ClosedPath(type(Path())):
    """A file whose folder is closed to this user: root, who may run the tests, meets no such folder."""

    def exists(self):
        raise PermissionError(13, "Permission denied")


def test_a_closed_folder_is_told_with_its_mend():
    with pytest.raises(
        SettingsError, match=r"/etc/fanal/site.toml: cannot be reached \(Permission denied\): open"
    ):
        site_files((ClosedPath("/etc/fanal/site.toml"),))
