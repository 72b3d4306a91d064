"""Languages that have no catalogue: they are offered with their recordings, and full once all of it is recorded."""

from dataclasses import replace

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.loading import read_content
from kiosk.adapters.content_files.voices import Voices
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.recordable import chapters
from kiosk.content.recording import Recordings, checksum
from sound_content import LANGUAGES, change, sound_content

BAMBARA = """
[[languages]]
locale = "bm"
endonym = "Bamanankan"
direction = "ltr"
script = "Latn"
families = ["Noto Sans"]
voices = []
speech = "none"
spoken_only = true
"""
ADDED = Language("qaa-lampe", "Lampe", Direction.LTR, "Latn", ("Noto Sans",), (), Speech.NONE, True)


@pytest.fixture
def root(tmp_path):
    sound_content(tmp_path)
    path = tmp_path / LANGUAGES
    path.write_text(path.read_text("utf-8") + BAMBARA, "utf-8")
    return tmp_path


def load(root, recordings, *languages, offered=("fr", "bm")):
    voices = Voices(recordings, languages)
    return load_library(root / "media", root / "locales", offered, voices=voices, offered_in="site.toml:1")


def every_sentence(root, language):
    """The recordings of all that can be said in ``language``."""
    library = read_content(root / "media", root / "locales", ["fr"]).library
    library = replace(library, languages=(*library.languages, language))
    found = (each.name for chapter in chapters(library, language) for each in chapter.sentences)
    return Recordings({language.locale: frozenset(found)})


def test_without_a_recording_it_is_not_offered_and_the_mend_is_told(root):
    loaded = load(root, Recordings())
    assert [each.locale for each in loaded.library.languages] == ["fr"]
    (complaint,) = loaded.complaints
    assert str(complaint) == (
        'site.toml:1: languages: the language "bm" has no recordings: '
        "record some on the staff's side, or do not offer it"
    )


def test_with_one_recording_it_is_offered_and_below_full(root):
    loaded = load(root, Recordings({"bm": frozenset({checksum("Bamanankan")})}))
    assert loaded.complaints == ()
    assert [(each.locale, each.speech) for each in loaded.library.languages] == [
        ("fr", Speech.FULL),
        ("bm", Speech.NONE),
    ]


def test_with_all_of_it_recorded_it_has_a_full_voice(root):
    recordings = every_sentence(root, load(root, Recordings({"bm": frozenset("x")})).library.languages[1])
    assert load(root, recordings).library.language("bm").speech is Speech.FULL
    some = Recordings({"bm": frozenset(sorted(recordings.said["bm"])[1:])})
    assert load(root, some).library.language("bm").speech is Speech.NONE


def test_a_language_added_with_its_recordings_needs_no_file(root):
    loaded = load(root, Recordings({"qaa-lampe": frozenset("x")}), ADDED, offered=("qaa-lampe",))
    assert loaded.complaints == ()
    assert [each.endonym for each in loaded.library.languages] == ["Lampe"]


def test_a_language_below_full_with_catalogues_is_full_once_recorded(root):
    """Pashto has words and no engine; here English stands in for it."""
    change(root, LANGUAGES, 'voices = ["en"]\nspeech = "full"', 'voices = []\nspeech = "none"')
    english = load(root, Recordings(), offered=("fr", "en")).library
    sentences = (each for chapter in chapters(english, english.language("en")) for each in chapter.sentences)
    recordings = Recordings({"en": frozenset(each.name for each in sentences)})
    assert english.language("en").speech is Speech.NONE
    assert load(root, recordings, offered=("fr", "en")).library.language("en").speech is Speech.FULL


def test_spoken_only_and_a_voice_is_a_mistake(root):
    change(root, LANGUAGES, 'speech = "none"\nspoken_only', 'speech = "full"\nspoken_only')
    complaints = [str(each) for each in load(root, Recordings()).complaints]
    assert any('spoken_only: but speech is full: write speech = "none"' in each for each in complaints)
