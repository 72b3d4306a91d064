"""A wrong line or a broken folder never leaves a locked terminal dark: it opens with what is left."""

import shutil

import pytest

from kiosk import paths
from kiosk.commands.running.locked_terminal import open_locked_terminal
from kiosk.settings import Settings


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site.toml"


def opened(site, text, **options):
    site.write_bytes(text.encode() if isinstance(text, str) else text)
    return open_locked_terminal(site, safe_mode=options.get("safe_mode", False))


@pytest.mark.parametrize(
    "text",
    [
        'paper = "90mm"\n',
        "paper\n",
        b"\xff\xfe",
        'colour = "red"\n',
        "languages = []\n",
        "idle_seconds = 1\n",
    ],
)
def test_a_site_file_that_cannot_be_used_says_nothing_and_is_named(site, text, caplog):
    terminal = opened(site, text)
    assert terminal.settings == Settings()
    assert terminal.world.locked
    assert str(site) in caplog.text


def test_a_theme_that_is_not_there_shows_all_of_them_and_keeps_the_rest(site):
    terminal = opened(site, 'name = "Les Tilleuls"\nthemes = ["healht"]\n')
    assert terminal.world.site.name == "Les Tilleuls"
    assert len(terminal.world.library.open_themes()) > 1


def test_languages_that_are_not_there_are_replaced_by_the_usual_ones(site):
    terminal = opened(site, 'languages = ["xx"]\n')
    assert [each.locale for each in terminal.world.library.languages] == list(Settings().languages)


def test_what_the_site_asks_for_is_given_when_it_can_be(site):
    terminal = opened(site, 'languages = ["en"]\nthemes = ["health"]\nprinter = "cups:desk"\n')
    assert [each.locale for each in terminal.world.library.languages] == ["en"]
    assert [each.id for each in terminal.world.library.themes] == ["health"]
    assert terminal.settings.printer == "cups:desk"
    assert not terminal.world.safe_mode


def test_safe_mode_has_no_printer_and_says_so_to_the_world(site):
    terminal = opened(site, 'printer = "cups:desk"\n', safe_mode=True)
    assert terminal.settings.printer == "none"
    assert terminal.world.safe_mode


def test_the_drawings_are_those_of_the_content_that_is_shown(site, tmp_path):
    from kiosk.commands.terminal import open_terminal

    for folder in ("media", "locales"):
        shutil.copytree(paths.ROOT / folder, tmp_path / folder)
    drawing = tmp_path / "media/drawings/own-help.svg"
    drawing.write_text(drawing.read_text("utf-8").replace("M21.3 3.7", "M21.3 3.8"), "utf-8")
    assert open_terminal(Settings(), content=tmp_path).drawings["own-help"].strip().startswith("M21.3 3.8")
