"""The certificate of a workshop: what it says, in whose language, and that it holds nobody."""

import datetime
from dataclasses import replace

import pytest

from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.picture import Picture
from kiosk.content.workshop import Demonstration, Handout, Part, WorkshopKit
from kiosk.handoff.certificate_of import certificate_of
from kiosk.handoff.reading import aloud, reading
from sample_content import library

DAY = datetime.date(2026, 11, 22)
KIT = WorkshopKit(
    id="letters-45",
    title="Lire ses lettres",
    minutes=45,
    level="debutant",
    material=(),
    cra_themes=("sante",),
    counters=(),
    handouts=(),
    parts=(
        Part("Bienvenue", 5, "Comptez."),
        Part("La clé", 10, "Montrez.", Demonstration("letters", "step-2")),
        Part("Encore la clé", 10, "Montrez.", Demonstration("letters", "step-2", tried=True)),
        Part("Sur mon téléphone", 20, "Chacun.", Demonstration("letters")),
    ),
)


def certificate(locale="fr", kit=KIT, day=DAY, content=None):
    return certificate_of(content or library(), "Espace", kit, locale, day)


def test_it_says_what_was_practised_each_once_in_the_words_of_the_procedures():
    made = certificate()
    assert [(each.picture, each.line.own.shown) for each in made.practised] == [
        (Picture("key-variant"), "chose 2"),
        (Picture("folder-account"), "Titre letters"),
    ]
    assert made.minutes.own.shown == "45\u00a0fr Certificate/minutes"
    assert (made.site, made.day, made.title.own.shown) == ("Espace", DAY, "Lire ses lettres")


def test_a_person_reads_it_in_their_language_with_french_beside_it_and_the_french_once():
    arabic, french = certificate("ar"), certificate("fr")
    assert (arabic.right_to_left, arabic.families[0]) == (True, "Noto Sans Arabic")
    assert [(each.line.own.shown, each.line.french.shown) for each in arabic.practised] == [
        ("ع letters/step-2/short", "chose 2"),
        ("ع letters/title", "Titre letters"),
    ]
    assert [each.line.french for each in french.practised] == [None, None]


def test_the_title_of_the_kit_is_translated_and_a_draft_is_told():
    key = "workshops/letters-45/title"
    content = replace(
        library(), catalogues={"en": Catalogue("en", {key: Entry(KIT.title, "Letters", Standing.DRAFT)})}
    )
    made = certificate("en", content=content)
    assert (made.title.own.shown, made.title.french.shown) == ("Letters", "Lire ses lettres")
    assert made.not_reviewed is not None
    reviewed = Catalogue("en", {key: Entry(KIT.title, "Letters", Standing.REVIEWED)})
    assert certificate("en", content=replace(library(), catalogues={"en": reviewed})).not_reviewed is None
    assert certificate("ar").not_reviewed is not None


def test_a_doubtful_clock_leaves_the_day_to_a_hand():
    assert certificate().on is None
    doubtful = certificate(day=None)
    assert (doubtful.day, doubtful.on.own.shown) == (None, "fr Certificate/day")
    told = [line.shown for line in reading(doubtful)]
    assert "fr Certificate/day" in told
    assert not [line for line in told if "2026" in line]


def test_its_picture_is_that_of_what_everybody_takes_home():
    other = replace(library().procedures["cover"], picture=Picture("stethoscope"))
    content = replace(library(), procedures={**library().procedures, "cover": other})
    given = replace(KIT, handouts=(Handout("cover"),))
    assert certificate(kit=given, content=content).picture == Picture("stethoscope")
    assert certificate(content=content).picture == Picture("folder-account")
    assert certificate(kit=replace(KIT, parts=KIT.parts[:1])).picture == Picture("account-group")


def test_a_kit_that_shows_nothing_has_no_heading_over_nothing():
    told = [line.shown for line in reading(certificate(kit=replace(KIT, parts=KIT.parts[:1])))]
    assert "fr Certificate/practised" not in told
    assert "fr Certificate/stamp" in told


def test_it_is_read_in_the_order_it_is_printed():
    assert [line.shown for line in reading(certificate())] == [
        "Fanal",
        "Espace",
        "22/11/2026",
        "fr Certificate/heading",
        "fr Certificate/name",
        "fr Certificate/took-part",
        "Lire ses lettres",
        "45\u00a0fr Certificate/minutes",
        "fr Certificate/practised",
        "chose 2",
        "Titre letters",
        "fr Certificate/stamp",
        "fr Certificate/nameless",
    ]
    said = [line.shown for line in aloud(certificate("ar"))]
    assert "ع letters/title" in said
    assert "Titre letters" not in said


def test_an_unknown_language_is_named():
    with pytest.raises(KeyError, match="xx"):
        certificate("xx")
