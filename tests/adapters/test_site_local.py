"""What the staff set, and what a stick brings: kept whole, refused in the same words as any site file."""

import os
import queue
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disk_stage import a_disk_that_takes_nothing
from kiosk.adapters.site_local import SiteLocal, problem_of_writing, write_site_local
from kiosk.adapters.site_stick import MOST_BYTES, SiteStick, read_stick
from kiosk.settings import KEYS, Settings, SettingsError, read_settings
from kiosk.staff.events import SiteTaken, SiteWritten, StickLookedAt

LIMIT_SECONDS = 30

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="links, pipes and limits are of POSIX systems"
)

EVERY_KEY = {
    "name": "Spada",
    "address": '12 rue "des" Écoles\\, 69007 Lyon',
    "languages": ("ar", "fr"),
    "themes": ("health",),
    "printer": "cups:ticket",
    "paper": "58mm",
    "papers_per_visit": 2,
    "idle_seconds": 90,
    "greet_aloud": True,
    "maximum_volume": 4,
    "quiet_hours": "21:00-07:00",
    "sound_device": "Built-in Audio Analog Stereo",
    "screen_diagonal_inches": 15.6,
    "permanences": ("mardi 14 h", "jeudi 9 h"),
    "dates": ("2026-12-03 14:00-16:00 Permanence numérique",),
    "notices": ("closed 2026-12-24", "opens 14:00", "printer"),
    "pinned": ("ameli",),
    "hidden": ("ants",),
    "wifi_name": 'Les "Tilleuls"',
    "wifi_password": "b1en;venue\\",
    "pocket": "https://guide.example.org",
    "retention_months": 12,
    "export_extensions": True,
    "coop_address": "https://coop.example.org",
    "activity_places": (
        {"key": "here", "town": "Luminy", "postcode": "99001", "insee": "99001"},
        {"key": "annexe", "name": 'Annexe "Sud"', "town": "Luminy", "postcode": "99001", "insee": "2A001"},
    ),
    "towns": (
        {
            "key": "source",
            "name": "Source",
            "postcode": "99002",
            "insee": "99002",
            "latitude": 45.5,
            "longitude": -4.25,
            "employer": True,
        },
    ),
    "tags": ({"key": "exil", "name": "Exil", "coop_id": "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d12"},),
    "workshop_titles": ({"key": "e-mail", "name": "Mon premier e-mail"},),
    "demarches": ({"key": "carte-grise", "name": "Carte grise"},),
}


@pytest.fixture
def local(tmp_path):
    return tmp_path / "state" / "site.local.toml"


def test_every_key_can_be_set_and_reads_as_it_was_written(local):
    assert set(EVERY_KEY) == set(KEYS)
    write_site_local(local, EVERY_KEY)
    assert read_settings(local) == Settings(**EVERY_KEY)


letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(name=letters, lines=st.lists(letters, max_size=3))
def test_any_letters_read_as_they_were_written(local, name, lines):
    write_site_local(local, {"name": name, "permanences": tuple(lines)})
    written = read_settings(local)
    assert (written.name, written.permanences) == (name, tuple(lines))


def test_what_is_set_keeps_what_was_set_before(local):
    write_site_local(local, {"name": "Spada", "paper": "58mm"})
    write_site_local(local, {"paper": "a4"})
    assert read_settings(local) == Settings(name="Spada", paper="a4")


def test_it_tells_whoever_opens_it_what_it_is_and_is_its_owners_alone(local):
    write_site_local(local, {"name": "Spada"})
    assert local.read_text("utf-8").startswith("# Set at the terminal by its staff; wins over site.toml")
    assert local.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "change", [{"idle_seconds": 10}, {"paper": "a5"}, {"printr": "none"}, {"languages": ()}, {"name": 3}]
)
def test_what_a_file_could_not_say_is_refused_in_the_same_words(local, change):
    write_site_local(local, {"name": "Spada"})
    before = local.read_bytes()
    with pytest.raises(SettingsError) as refused:
        write_site_local(local, change)
    assert local.read_bytes() == before
    (key, value), *_ = change.items()
    written = {"name": '"Spada"', key: {(): "[]", 3: "3", 10: "10"}.get(value, f'"{value}"')}
    heading = before.splitlines()[0].decode()
    local.write_text("\n".join([heading, *(f"{key} = {value}" for key, value in written.items())]), "utf-8")
    with pytest.raises(SettingsError) as read:
        read_settings(local)
    assert str(refused.value) == str(read.value)


def test_a_letter_that_is_none_is_refused(local):
    assert "leave it out" in problem_of_writing(local, {"name": "a\ud800b"})
    assert not local.exists()


@pytest.mark.parametrize(
    ("damaged", "kept"),
    [
        (b"\xff\xfe", Settings()),
        (b"name = ", Settings()),
        (b"x = " + b"[" * 5_000, Settings()),
        (b'name = "Spada"\npaper = "a5"\nsurprise = 1\n', Settings(name="Spada")),
    ],
)
def test_a_damaged_file_is_put_aside_and_what_is_sound_in_it_kept(local, damaged, kept):
    local.parent.mkdir()
    local.write_bytes(damaged)
    assert problem_of_writing(local, {"idle_seconds": 90}) == ""
    assert read_settings(local) == Settings(name=kept.name, idle_seconds=90)
    assert local.with_name("site.local.toml.damaged").read_bytes() == damaged


def test_a_disk_that_refuses_leaves_the_file_as_it_was(local):
    write_site_local(local, {"name": "Spada"})
    with a_disk_that_takes_nothing():
        problem = problem_of_writing(local, {"name": "Tilleuls"})
    assert str(local) in problem
    assert "free space" in problem
    assert read_settings(local).name == "Spada"
    assert [file.name for file in local.parent.iterdir()] == [local.name]


def test_whoever_sets_something_is_told_how_it_went(local):
    answers = queue.SimpleQueue()
    site = SiteLocal(local, answers.put)
    site.write({"name": "Spada", "screen_diagonal_inches": 10.1})
    site.write({"paper": "a5"})
    assert answers.get(timeout=LIMIT_SECONDS) == SiteWritten()
    assert "58mm, 80mm, a4" in answers.get(timeout=LIMIT_SECONDS).problem
    site.close()
    assert read_settings(local) == Settings(name="Spada", screen_diagonal_inches=10.1)


def test_a_stick_brings_the_keys_it_names_and_no_other(tmp_path):
    (tmp_path / "site.toml").write_text(
        'name = "Spada"\nlanguages = ["ar", "fr"]\nscreen_diagonal_inches = 22\n'
    )
    brought = {"name": "Spada", "languages": ("ar", "fr"), "screen_diagonal_inches": 22.0}
    assert read_stick(tmp_path) == brought


def test_the_example_can_be_brought_as_it_is(tmp_path, request):
    example = request.config.rootpath / "packaging" / "site.toml"
    (tmp_path / "site.toml").write_bytes(example.read_bytes())
    assert read_stick(tmp_path) == {}


def make_a_link(file):
    file.with_name("elsewhere").write_text('name = "Spada"')
    file.symlink_to("elsewhere")


@pytest.mark.parametrize(
    ("bring", "mend"),
    [
        (lambda file: None, "is not there: copy a site.toml onto the stick"),
        (make_a_link, "is no ordinary file"),
        (os.mkfifo, "is no ordinary file"),
        (os.mkdir, "is no ordinary file"),
        (lambda file: file.write_bytes(b"#" * (MOST_BYTES + 1)), "over 64 kB"),
        (lambda file: file.write_bytes(b"\xff\xfen\0a\0"), "not UTF-8 text: save it again"),
        (lambda file: file.write_bytes(b"name = "), "is not TOML"),
        (lambda file: file.write_bytes(b"name = " + b"[" * 60_000), "is not TOML"),
        (lambda file: file.write_bytes(b"idle_seconds = " + b"9" * 60_000), "is not TOML"),
        (lambda file: file.write_bytes(b'\n\npaper = "a5"'), ":3: paper = 'a5': write one of 58mm, 80mm, a4"),
        (lambda file: file.write_bytes(b"printr = 1"), ":1: printr: no such key: write printer"),
    ],
)
def test_a_stick_that_cannot_be_used_names_file_place_and_mend(tmp_path, bring, mend):
    file = tmp_path / "site.toml"
    bring(file)
    with pytest.raises(SettingsError) as refused:
        read_stick(tmp_path)
    assert str(refused.value).startswith(str(file))
    assert mend in str(refused.value)


def test_a_file_of_just_64_kb_is_read(tmp_path):
    (tmp_path / "site.toml").write_bytes(b'name = "Spada"\n'.ljust(MOST_BYTES, b"#"))
    assert read_stick(tmp_path) == {"name": "Spada"}


@pytest.mark.parametrize("source", ['paper = "{}"', '"{}" = 1', '"a\\n{}" = 1'])
def test_a_complaint_about_a_stranger_s_file_fits_a_screen(tmp_path, source):
    (tmp_path / "site.toml").write_text(source.format("x" * 60_000))
    with pytest.raises(SettingsError) as refused:
        read_stick(tmp_path)
    told = str(refused.value).removeprefix(str(tmp_path))
    assert len(told) < 300
    assert told.isprintable()


def test_what_a_stick_brings_wins_over_what_was_set_before(tmp_path, local):
    write_site_local(local, {"name": "Spada", "paper": "58mm"})
    answers = queue.SimpleQueue()
    stick = SiteStick(tmp_path, local, answers.put)
    stick.look()
    (tmp_path / "site.toml").write_text('name = "Tilleuls"')
    stick.look()
    stick.take()
    stick.close()
    found = [answers.get(timeout=LIMIT_SECONDS) for _ in range(3)]
    assert found[1:] == [StickLookedAt(found=True), SiteTaken()]
    assert read_settings(local) == Settings(name="Tilleuls", paper="58mm")


def test_a_wrong_stick_changes_nothing_and_says_why(tmp_path, local):
    (tmp_path / "site.toml").write_text("name = 3")
    answers = queue.SimpleQueue()
    stick = SiteStick(tmp_path, local, answers.put)
    stick.take()
    assert ':1: name: write it as "words"' in answers.get(timeout=LIMIT_SECONDS).problem
    stick.close()
    assert not local.exists()


def test_a_terminal_without_a_stick_says_so(tmp_path, local):
    answers = queue.SimpleQueue()
    stick = SiteStick(tmp_path / "none", local, answers.put)
    stick.look()
    assert answers.get(timeout=LIMIT_SECONDS) == StickLookedAt(found=False)
    stick.close()
