"""What a site asks for that the content does not have: who is blamed, and with which exit code."""

import pytest

from kiosk.commands.terminal import open_terminal
from kiosk.settings import read_settings


def opened(tmp_path, text, **options):
    site = tmp_path / "site.toml"
    site.write_text(text, encoding="utf-8")
    return open_terminal(read_settings(site), **options)


@pytest.mark.parametrize(
    ("themes", "mend"), [('["healht"]', "write health"), ('["health", "xyz"]', "known are ")]
)
def test_an_unknown_theme_names_the_file_the_line_and_the_nearest(tmp_path, capsys, themes, mend):
    with pytest.raises(SystemExit) as ended:
        opened(tmp_path, f'name = "x"\nthemes = {themes}\n')
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith(f"{tmp_path / 'site.toml'}:2: themes: no theme is called ")
    assert mend in told


def test_an_unknown_language_is_blamed_on_the_site(tmp_path, capsys):
    terminal = opened(tmp_path, 'languages = ["fr", "xx"]\n')
    assert [language.locale for language in terminal.world.library.languages] == ["fr"]
    told = capsys.readouterr().err
    assert told.startswith(
        f'{tmp_path / "site.toml"}:1: languages: the language "xx" is not listed: write one'
    )


def test_words_are_read_when_asked_for(tmp_path):
    assert opened(tmp_path, "").unread == {}
    assert opened(tmp_path, "", read_words=True).unread == {"fr": (), "ar": (), "en": ()}


@pytest.mark.parametrize("key", ["pinned", "hidden"])
def test_a_procedure_that_is_there_no_more_is_told_with_its_mend_and_passed_over(tmp_path, capsys, key):
    terminal = opened(tmp_path, f'name = "x"\n{key} = ["compte-amelie", "xyz", "garder-un-pdf"]\n')
    assert getattr(terminal.world.library, key) == ("garder-un-pdf",)
    told = capsys.readouterr().err
    place = f"{tmp_path / 'site.toml'}:2: {key}: no procedure is called"
    assert f'{place} "compte-amelie": write compte-ameli\n' in told
    assert f'{place} "xyz": leave it out\n' in told


def test_what_the_place_tells_is_known_to_the_visit(tmp_path):
    text = 'permanences = ["lundi", "mardi"]\nnotices = ["opens 14:00", "printer"]\n'
    site = opened(tmp_path, text).world.site
    assert site.permanences == ("lundi", "mardi")
    assert [each.written for each in site.notices] == ["opens 14:00", "printer"]
