"""Catalogues are brought in step with the French by key alone, and no translator's work is lost."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from kiosk.adapters.content_files.checking import check
from kiosk.adapters.content_files.translating import Progress, Translations, UnsoundContentError
from sound_content import (
    ENGLISH,
    ENGLISH_INTERFACE,
    FRENCH,
    GLYPHS,
    PROCEDURE,
    TRUST,
    change,
    sound_content,
    write,
)

TITLE = "carte-de-bus/title"
TEXTS = 99


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = sound_content(tmp_path_factory.mktemp("sound"))
    Translations(root / "media", root / "locales").merge("en")
    return root


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def translations(root: Path) -> Translations:
    return Translations(root / "media", root / "locales")


def entry(root: Path, key: str, file: str = ENGLISH) -> polib.POEntry:
    return polib.pofile(str(root / file)).find(key, by="msgctxt", include_obsolete_entries=True)


def say_otherwise(root: Path, french: str = "Ma carte de bus") -> None:
    """The French of the title changes."""
    change(root, PROCEDURE, 'title = "Avoir une carte de bus"', f'title = "{french}"')


def lines_of(root: Path, file: str = ENGLISH) -> list[str]:
    return (root / file).read_text("utf-8").splitlines()


def test_extracting_writes_every_text_in_reading_order_and_translates_nothing(root: Path) -> None:
    written = translations(root).extract("prs")
    assert [path.name for path in written] == ["interface.po", "procedures.po"]
    entries = polib.pofile(str(root / "locales/prs/procedures.po"))
    assert [each.msgctxt for each in entries[:4]] == [
        "carte-de-bus/title",
        "carte-de-bus/purpose",
        "carte-de-bus/audience",
        "carte-de-bus/not_for",
    ]
    assert "carte-de-bus/open/say/spoken" in [each.msgctxt for each in entries]
    assert {(each.msgstr, each.fuzzy, each.previous_msgid) for each in entries} == {("", False, None)}
    assert entries.metadata["Language"] == "prs"
    assert entries.metadata["Content-Type"] == "text/plain; charset=UTF-8"


def test_extracting_leaves_a_catalogue_alone_that_is_there(root: Path) -> None:
    before = (root / ENGLISH).read_bytes()
    (root / ENGLISH_INTERFACE).unlink()
    assert [path.name for path in translations(root).extract("en")] == ["interface.po"]
    assert (root / ENGLISH).read_bytes() == before


def test_merging_what_is_in_step_changes_nothing(root: Path) -> None:
    before = (root / ENGLISH).read_bytes(), (root / ENGLISH_INTERFACE).read_bytes()
    assert translations(root).merge("en") == ()
    assert ((root / ENGLISH).read_bytes(), (root / ENGLISH_INTERFACE).read_bytes()) == before


def test_merged_catalogues_are_complained_of_by_nobody(root: Path) -> None:
    assert check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS) == ()


def test_new_french_keeps_the_translation_and_notes_what_it_was_made_from(root: Path) -> None:
    say_otherwise(root)
    translations(root).merge("en")
    title = entry(root, TITLE)
    assert (title.msgid, title.msgstr) == ("Ma carte de bus", "AVOIR UNE CARTE DE BUS")
    assert title.fuzzy
    assert title.previous_msgid == "Avoir une carte de bus"


def test_french_that_changes_twice_still_notes_what_the_translation_was_made_from(root: Path) -> None:
    say_otherwise(root)
    translations(root).merge("en")
    change(root, PROCEDURE, "Ma carte de bus", "La carte de bus")
    translations(root).merge("en")
    assert entry(root, TITLE).previous_msgid == "Avoir une carte de bus"
    assert entry(root, TITLE).msgid == "La carte de bus"


def test_french_that_comes_back_leaves_a_draft(root: Path) -> None:
    say_otherwise(root)
    translations(root).merge("en")
    change(root, PROCEDURE, "Ma carte de bus", "Avoir une carte de bus")
    translations(root).merge("en")
    assert (entry(root, TITLE).fuzzy, entry(root, TITLE).previous_msgid) == (True, None)


def test_a_translation_read_again_is_reviewed_even_if_the_old_french_was_left_in(root: Path) -> None:
    say_otherwise(root)
    translations(root).merge("en")
    write(root, ENGLISH, (root / ENGLISH).read_text("utf-8").replace("#, fuzzy\n", ""))
    translations(root).merge("en")
    assert (entry(root, TITLE).fuzzy, entry(root, TITLE).previous_msgid) == (False, None)


def test_a_neighbour_s_translation_is_never_borrowed(root: Path) -> None:
    change(root, PROCEDURE, 'cost = "Gratuit."', 'cost = "Pour tout le monde."')
    translations(root).merge("en")
    assert entry(root, "carte-de-bus/cost").msgstr == "GRATUIT."
    assert entry(root, "carte-de-bus/audience").msgstr == "POUR TOUT LE MONDE."


def test_a_new_text_stands_where_it_is_read_and_is_empty(root: Path) -> None:
    change(root, PROCEDURE, 'short = "Lire le message"', 'short = "Lire le message"\nkeep = "Gardez-le."')
    translations(root).merge("en")
    keys = [each.msgctxt for each in polib.pofile(str(root / ENGLISH))]
    at = keys.index("carte-de-bus/message/keep")
    assert keys[at - 1] == "carte-de-bus/message/short"
    assert (entry(root, keys[at]).msgstr, entry(root, keys[at]).fuzzy) == ("", False)


def test_an_empty_entry_gets_new_french_without_becoming_stale(root: Path) -> None:
    change(root, ENGLISH, 'msgstr "AVOIR UNE CARTE DE BUS"', 'msgstr ""')
    say_otherwise(root)
    translations(root).merge("en")
    title = entry(root, TITLE)
    assert (title.msgid, title.msgstr, title.fuzzy, title.previous_msgid) == (
        "Ma carte de bus",
        "",
        False,
        None,
    )


def test_a_draft_whose_french_changes_becomes_stale(root: Path) -> None:
    change(root, ENGLISH, f'msgctxt "{TITLE}"', f'#, fuzzy\nmsgctxt "{TITLE}"')
    assert translations(root).progress("en") == Progress("en", TEXTS - 1, 1, 0, 0)
    say_otherwise(root)
    translations(root).merge("en")
    assert translations(root).progress("en") == Progress("en", TEXTS - 1, 0, 1, 0)


def test_a_text_that_is_gone_is_kept_as_obsolete_and_comes_back_with_its_translation(root: Path) -> None:
    keep = 'keep = "Gardez votre {fr|clé}."\n'
    change(root, PROCEDURE, keep, "")
    translations(root).merge("en")
    gone = entry(root, "carte-de-bus/open/keep")
    assert gone.obsolete
    assert '#~ msgstr "GARDEZ VOTRE {fr|clé}."' in lines_of(root)
    change(root, PROCEDURE, "watch_out", f"{keep}watch_out")
    translations(root).merge("en")
    back = entry(root, "carte-de-bus/open/keep")
    assert (back.obsolete, back.fuzzy, back.msgstr) == (False, False, "GARDEZ VOTRE {fr|clé}.")


def test_a_gone_text_that_was_never_translated_leaves_nothing(root: Path) -> None:
    change(root, ENGLISH, 'msgstr "GARDEZ VOTRE {fr|clé}."', 'msgstr ""')
    change(root, PROCEDURE, 'keep = "Gardez votre {fr|clé}."\n', "")
    translations(root).merge("en")
    assert entry(root, "carte-de-bus/open/keep") is None


def test_a_spoken_form_that_a_translator_added_is_kept(root: Path) -> None:
    text = (root / ENGLISH).read_text("utf-8")
    write(
        root,
        ENGLISH,
        text + f'\nmsgctxt "{TITLE}/spoken"\nmsgid "Avoir une carte de bus"\nmsgstr "Get a card"\n',
    )
    translations(root).merge("en")
    keys = [each.msgctxt for each in polib.pofile(str(root / ENGLISH))]
    assert keys[keys.index(TITLE) + 1] == f"{TITLE}/spoken"
    say_otherwise(root)
    translations(root).merge("en")
    assert entry(root, f"{TITLE}/spoken").previous_msgid == "Avoir une carte de bus"


def test_an_entry_twice_loses_neither_translation(root: Path) -> None:
    text = (root / ENGLISH).read_text("utf-8")
    write(root, ENGLISH, text + f'\nmsgctxt "{TITLE}"\nmsgid "Avoir une carte de bus"\nmsgstr "Another"\n')
    translations(root).merge("en")
    assert '#~ msgstr "Another"' in lines_of(root)
    assert 'msgstr "AVOIR UNE CARTE DE BUS"' in lines_of(root)


def test_what_a_translator_noted_stays(root: Path) -> None:
    change(root, ENGLISH, f'msgctxt "{TITLE}"', f'# ask the bus people\nmsgctxt "{TITLE}"')
    change(root, ENGLISH, '"Language: en\\n"', '"Last-Translator: the library\\n"\n"Language: en\\n"')
    say_otherwise(root)
    translations(root).merge("en")
    assert entry(root, TITLE).tcomment == "ask the bus people"
    assert polib.pofile(str(root / ENGLISH)).metadata["Last-Translator"] == "the library"


def test_each_string_stays_on_one_line(root: Path) -> None:
    long = "Un mot et un autre. " * 12
    say_otherwise(root, long.strip())
    translations(root).merge("en")
    assert f'msgid "{long.strip()}"' in lines_of(root)


def test_progress_counts_texts_and_not_spoken_forms(root: Path) -> None:
    assert translations(root).progress("en") == Progress("en", TEXTS, 0, 0, 0)
    change(root, ENGLISH_INTERFACE, 'msgstr "BUS"', 'msgstr ""')
    say_otherwise(root)
    assert translations(root).progress("en") == Progress("en", TEXTS - 2, 0, 1, 1)
    assert translations(root).progress("ps") == Progress("ps", 0, 0, 0, TEXTS)


def test_only_languages_with_a_catalogue_are_merged_unasked(root: Path) -> None:
    assert translations(root).translated_locales() == ("en",)


def spoil(root: Path) -> Iterator[str]:
    change(root, PROCEDURE, "number = 4", "number = ")
    yield PROCEDURE
    shutil.copy(root / PROCEDURE.replace("carte-de-bus", "carte-perdue"), root / PROCEDURE)
    sound = (root / TRUST).read_text("utf-8")
    write(root, TRUST, sound.replace("text =", "txt ="))
    yield TRUST
    write(root, TRUST, sound)
    write(root, FRENCH, "msgid")
    yield FRENCH


def test_nothing_is_written_while_the_french_is_broken(root: Path) -> None:
    before = (root / ENGLISH).read_bytes()
    for file in spoil(root):
        with pytest.raises(UnsoundContentError, match=file):
            translations(root)
    assert (root / ENGLISH).read_bytes() == before


def test_a_broken_catalogue_is_not_written_over(root: Path) -> None:
    write(root, ENGLISH, 'msgid "half')
    with pytest.raises(UnsoundContentError, match="a quote is open"):
        translations(root).merge("en")
    assert (root / ENGLISH).read_text("utf-8") == 'msgid "half'
