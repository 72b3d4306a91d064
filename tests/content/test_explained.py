"""Which things of drawn phones are explained, and which explained words are met."""

from dataclasses import replace

from kiosk.content.explained import unexplained, unmet
from kiosk.content.picture import Picture
from kiosk.content.scene import PhoneItem, PhoneItemKind, PhoneScene
from kiosk.content.text import Text
from kiosk.content.word import Word
from sample_content import library, procedure

WORDS = {
    id: Word(id, Picture("key-variant"), labels, Text(f"glossary/{id}/meaning", "C’est une clé."))
    for id, labels in {
        "password": ("Mot de passe", "Votre mot de passe"),
        "log-in": ("Se connecter",),
        "cookies": ("Cookies",),
    }.items()
}
LIBRARY = replace(library(), glossary=WORDS)


def one(*items: PhoneItem):
    scene = PhoneScene("ofpra.site", items, items[0].id)
    return procedure("letters", 4, "asylum", gates=False, scenes=(scene,))


def places(*items: PhoneItem) -> list[str]:
    return [place.at for place in unexplained(one(*items), LIBRARY)]


def test_a_label_a_star_and_a_capital_are_enough():
    assert places(PhoneItem("key", PhoneItemKind.PASSWORD, "votre MOT de passe *")) == []


def test_a_thing_without_a_word_has_its_place():
    known = PhoneItem("key", PhoneItemKind.PASSWORD, "Mot de passe")
    strange = PhoneItem("shoe-size", PhoneItemKind.FIELD, "Pointure")
    assert places(known, strange) == ["steps[1].scene.items[2]"]


def test_what_nobody_touches_needs_no_word():
    assert places(PhoneItem("title", PhoneItemKind.HEADING, "Bienvenue")) == []


def test_scenery_that_bears_a_word_must_find_it():
    banner = PhoneItem("band", PhoneItemKind.BANNER, "Ce site suit vos pas", word="cookies")
    assert places(banner) == []
    assert places(replace(banner, word="biscuits")) == ["steps[1].scene.items[1]"]


def test_a_word_is_met_by_its_label_or_its_name():
    by_label = one(PhoneItem("key", PhoneItemKind.PASSWORD, "Mot de passe"))
    by_name = one(PhoneItem("band", PhoneItemKind.BANNER, "Ce site suit vos pas", word="cookies"))
    assert unmet([by_label], LIBRARY) == ("log-in", "cookies")
    assert unmet([by_label, by_name], LIBRARY) == ("log-in",)
    assert unmet([], LIBRARY) == tuple(WORDS)
