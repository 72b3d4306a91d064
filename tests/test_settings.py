import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.adapters.printers.device_address import device_address
from kiosk.settings import Settings, SettingsError, read_settings, read_sound_settings, site_files


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
        ('printer = "cups:"', ":1: printer", "cups:<queue>"),
        ('printer = "escpos"', ":1: printer", "escpos:usb:04b8:0e15, escpos:tcp:"),
        ('printer = "escpos:serial:/dev/ttyS0"', ":1: printer", "escpos:file:/dev/usb/lp0"),
        ('printer = "escpos:usb:04b8"', ":1: printer", '"escpos:usb:04b8:0e15"'),
        ('printer = "escpos:tcp:"', ":1: printer", '"escpos:tcp:192.168.1.50:9100"'),
        ('printer = "escpos:tcp:192.168.1.50:99999"', ":1: printer", '"escpos:tcp:192.168.1.50:9100"'),
        ('printer = "escpos:tcp:http://lampe"', ":1: printer", '"escpos:tcp:192.168.1.50:9100"'),
        ('printer = "escpos:file:lp0"', ":1: printer", '"escpos:file:/dev/usb/lp0"'),
        ('printer = "escpos:usb"\npaper = "a4"', ":2: paper", '"58mm" or "80mm"'),
        ("screen_diagonal_inches = 2", ":1: screen_diagonal_inches", "corner to corner"),
        ("greet_aloud = 1", ":1: greet_aloud", "true or false"),
        ("maximum_volume = 0", ":1: maximum_volume", "1 to 5"),
        ("maximum_volume = 6", ":1: maximum_volume", "1 to 5"),
        ('quiet_hours = "21-7"', ":1: quiet_hours", '"21:00-07:00"'),
        ('quiet_hours = "24:00-07:00"', ":1: quiet_hours", "begin and end"),
        ('quiet_hours = "21:00-21:00"', ":1: quiet_hours", "begin and end"),
        ('quiet_hours = "٢١:00-07:00"', ":1: quiet_hours", "begin and end"),
        ("sound_device = 3", ":1: sound_device", "words"),
        ("papers_per_visit = 0", ":1: papers_per_visit", "1 to 10"),
        ("papers_per_visit = 11", ":1: papers_per_visit", "1 to 10"),
        ('dates = ["2026-12-03 14:00 Permanence"]', ":1: dates", "day, begin, later end"),
        ('dates = ["2026-12-03 16:00-14:00 Permanence"]', ":1: dates", "later end"),
        ('dates = ["2026-02-30 14:00-16:00 Permanence"]', ":1: dates", "day, begin"),
        ('dates = ["2026-12-03 14:00-16:00 "]', ":1: dates", "what it is"),
        ('notices = ["fire"]', ":1: notices", "closed 2026-12-24"),
        ('notices = ["closed 2026-02-30"]', ":1: notices", "write each as one of"),
        ('notices = ["opens 24:00"]', ":1: notices", "opens 14:00"),
        ("pinned = 3", ":1: pinned", "write a list of words"),
        (f'wifi_name = "{"é" * 17}"', ":1: wifi_name", "32 bytes"),
        ('wifi_name = "a\\tb"', ":1: wifi_name", "as it is shown"),
        ('\nwifi_password = "secret"', ":2: wifi_password", "8 to 63"),
        ('wifi_password = "mot-de-passe-très-long"', ":1: wifi_password", "plain letters"),
        ('pocket = "guide.example.org"', ":1: pocket", "https://guide.example.org"),
        ('coop_address = "coop.example.org"', ":1: coop_address", "https://coop.example.org"),
        ('coop_address = "http://coop.example.org"', ":1: coop_address", "https://coop.example.org"),
        ('coop_address = "https://coop.example.org/cra?v=1"', ":1: coop_address", "without a path"),
        (f'coop_address = "https://{"a" * 100}.org"', ":1: coop_address", "without a path"),
        ('tags = "exil"', ":1: tags, entry 1", '[{ key = "...", name = "..." }]'),
        ('tags = ["exil"]', ":1: tags, entry 1", '{ key = "...", name = "..." }'),
        ('\ntags = [{ key = "exil" }]', ":2: tags, entry 1: name is missing", 'key = "...", name = "..."'),
        ('tags = [{ key = "Exil", name = "Exil" }]', "entry 1: key = 'Exil'", "small letters"),
        (f'tags = [{{ key = "{"a" * 41}", name = "Exil" }}]', "entry 1: key", "small letters"),
        ('tags = [{ key = "exil", name = "" }]', "entry 1: name = ''", "up to 120 letters on one line"),
        ('tags = [{ key = "exil", name = "a\\nb" }]', "entry 1: name", "on one line"),
        ('tags = [{ key = "exil", name = 3 }]', "entry 1: name = 3", "up to 120 letters"),
        ('tags = [{ key = "exil", name = "Exil", coop_id = "12" }]', "entry 1: coop_id = '12'", "36 signs"),
        ('tags = [{ key = "exil", nam = "Exil" }]', "entry 1: nam: no such field", "write name"),
        (
            '[[tags]]\nkey = "exil"\nname = "Exil"\n[[tags]]\nkey = "nuit"\nname = "Nuit"\nidle_seconds = 90',
            ":4: tags, entry 2: idle_seconds: no such field",
            "above the first [[tags]]",
        ),
        (
            '[[tags]]\nkey = "exil"\nname = "Exil"\n[[tags]]\nkey = "exil"\nname = "Nuit"',
            ":4: tags, entry 2: key = 'exil'",
            "write each key once",
        ),
        ('towns = [{ key = "source", name = "Source", postcode = "99002" }]', "insee is missing", "insee"),
        (
            'towns = [{ key = "source", name = "Source", postcode = "9900", insee = "99002" }]',
            "entry 1: postcode = '9900'",
            "five digits",
        ),
        (
            'towns = [{ key = "source", name = "Source", postcode = "99002", insee = "2C002" }]',
            "entry 1: insee = '2C002'",
            "five signs",
        ),
        (
            'towns = [{ key = "s", name = "S", postcode = "99002", insee = "99002", latitude = 91 }]',
            "entry 1: latitude = 91",
            "from -90 to 90",
        ),
        (
            'towns = [{ key = "s", name = "S", postcode = "99002", insee = "99002", latitude = 45.5 }]',
            "entry 1: longitude is missing",
            "write latitude and longitude, or neither of them",
        ),
        (
            'towns = [{ key = "s", name = "S", postcode = "99002", insee = "99002", employer = 1 }]',
            "entry 1: employer = 1",
            "write true or false",
        ),
        (
            'towns = [{ key = "s", name = "S", postcode = "99002", insee = "99002", employer = true },\n'
            ' { key = "t", name = "T", postcode = "99002", insee = "99002", employer = false },\n'
            ' { key = "u", name = "U", postcode = "99002", insee = "99002", employer = true }]',
            "entry 3: employer = true",
            "in one entry at most, entry 1 has it",
        ),
        (
            'activity_places = [{ key = "here", postcode = "99002", insee = "99002" }]',
            "entry 1: town is missing",
            "town",
        ),
        (
            'activity_places = [{ key = "annexe", town = "Source", postcode = "99002", insee = "99002" }]',
            "entry 1: name is missing",
            "name",
        ),
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


@pytest.mark.parametrize(
    "printer",
    [
        "none",
        "cups:Bureau",
        "pdf:/tmp",
        "escpos:usb",
        "escpos:usb:04B8:0e15",
        "escpos:tcp:192.168.1.50",
        "escpos:tcp:lampe.local:1",
        "escpos:tcp:[::1]:65535",
        "escpos:file:/dev/usb/lp0",
    ],
)
def test_every_kind_of_printer_can_be_named(tmp_path, printer):
    assert read_settings(written(tmp_path, f'printer = "{printer}"')).printer == printer
    if printer.startswith("escpos:"):
        device_address(printer)


def test_a_receipt_printer_chosen_by_the_staff_over_a_sheet_is_told_where(tmp_path):
    site = written(tmp_path, 'paper = "a4"')
    local = written(tmp_path, 'name = "Source"\nprinter = "escpos:usb"', "site.local.toml")
    with pytest.raises(SettingsError, match=r"site\.local\.toml:2: printer: a receipt printer has a roll"):
        read_settings(site, local)
    assert read_settings(site, written(tmp_path, 'printer = "escpos:usb"\npaper = "58mm"', "b.toml"))


def test_a_file_that_is_not_text_is_told(tmp_path):
    file = tmp_path / "site.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_settings(file)


def test_a_whole_number_of_inches_is_a_size(tmp_path):
    assert read_settings(written(tmp_path, "screen_diagonal_inches = 22")).screen_diagonal_inches == 22.0


@pytest.mark.parametrize(
    "line",
    ['wifi_password = "geheim"', 'wifi_password = "geheim-é-geheim"', 'wifi_pasword = "geheim-geheim"'],
)
def test_no_complaint_repeats_a_password(tmp_path, line):
    with pytest.raises(SettingsError) as error:
        read_settings(written(tmp_path, line))
    assert "geheim" not in str(error.value)


def test_no_settings_that_are_printed_show_a_password(tmp_path):
    assert "geheim" not in repr(read_settings(written(tmp_path, 'wifi_password = "geheim-geheim"')))


def test_public_dates_have_a_beginning_and_an_end(tmp_path):
    settings = read_settings(written(tmp_path, 'dates = ["2026-12-03 14:00-16:30 Permanence, salle 2"]'))
    day = datetime.datetime(2026, 12, 3)
    assert settings.public_dates() == (
        (day.replace(hour=14), day.replace(hour=16, minute=30), "Permanence, salle 2"),
    )


def test_quiet_hours_begin_and_end(tmp_path):
    span = read_settings(written(tmp_path, 'quiet_hours = "21:30-07:00"')).quiet_span()
    assert span == (datetime.time(21, 30), datetime.time(7))
    assert Settings().quiet_span() is None


def test_the_mark_that_windows_puts_before_a_text_is_no_part_of_it(tmp_path):
    file = tmp_path / "site.toml"
    file.write_bytes(b'\xef\xbb\xbfname = "Spada"\r\npaper = "58mm"\r\n')
    settings = read_settings(file)
    assert (settings.name, settings.paper) == ("Spada", "58mm")
    assert settings.places == {"name": f"{file}:1", "paper": f"{file}:2"}


def test_the_first_site_file_counts_and_that_of_the_staff_wins_over_it(tmp_path):
    second, local = written(tmp_path, ""), tmp_path / "state" / "site.local.toml"
    assert site_files((tmp_path / "none.toml", second), local) == (second, local)


def test_what_the_staff_set_counts_where_there_is_no_site_file(tmp_path):
    local = written(tmp_path, 'name = "Spada"', "site.local.toml")
    assert read_settings(*site_files((tmp_path / "none.toml",), local)).name == "Spada"


def test_the_commands_read_what_the_staff_set_from_the_state_folder(tmp_path):
    assert paths.SITE_LOCAL.parent == paths.STATE
    (tmp_path / "fanal").mkdir()
    written(tmp_path / "fanal", 'name = "Spada"', "site.local.toml")
    code = "from kiosk.commands.terminal import settings_or_exit; print(settings_or_exit(None).name)"
    around = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    assert subprocess.check_output([sys.executable, "-c", code], env=around, text=True) == "Spada\n"


@pytest.mark.parametrize("source", ["idle_seconds = " + "9" * 5_000, "themes = " + "[" * 5_000])
def test_what_the_reader_of_toml_stumbles_over_is_told_as_any_mistake(tmp_path, source):
    with pytest.raises(SettingsError, match=r"site.toml: is not TOML \(.*\): mend that place"):
        read_settings(written(tmp_path, source))


@pytest.mark.parametrize(
    "damage", [b"\xff\xfe\x00", b"name = ", b'name = 3\npaper = "58mm"', b'surprise = "x"']
)
def test_a_damaged_file_takes_nothing_else_with_it_and_is_named(tmp_path, damage):
    site = written(tmp_path, 'name = "Spada"')
    local = tmp_path / "site.local.toml"
    local.write_bytes(damage)
    settings, wrong = read_sound_settings(site, local)
    assert (settings.name, settings.paper) == ("Spada", Settings().paper)
    with pytest.raises(SettingsError) as error:
        read_settings(site, local)
    assert [str(each) for each in wrong] == [str(error.value)]


def test_sound_files_are_read_as_ever(tmp_path):
    site = written(tmp_path, 'name = "Spada"')
    local = written(tmp_path, 'name = "Tilleuls"', "site.local.toml")
    settings, wrong = read_sound_settings(site, tmp_path / "none.toml", local)
    assert (settings, wrong) == (read_settings(site, local), ())


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
        site_files((ClosedPath("/etc/fanal/site.toml"),), Path("site.local.toml"))
