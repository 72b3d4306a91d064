"""every_word_state: every page where the staff mend how a word is said, to look at and try."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.staff.pronouncing.presses import is_pronounced
from kiosk.staff.pronouncing.states import HearingWord, Pronouncing, WritingSaid, WritingWord
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open
from kiosk.staff.studio.states import Errand
from kiosk.staff.world import StaffWorld

WORDS = ("CAF", "visale", "CPAM", "accueil de jour", "Cimade", "Navigo", "Emmaüs", "RSA", "OQTF")
SAID = ("caffe", "vizal", "C P A M", "acueil de jour", "cimade", "navigo", "émaus", "R S A", "O Q T F")
FULL = "/var/lib/fanal/pronunciation/fr.toml: cannot be written (No space left on device)"


def every_word_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart."""
    listed = Pronouncing(shift, SOURCE_LOCALE, tuple(zip(WORDS, SAID, strict=True)))
    heard = HearingWord(shift, SOURCE_LOCALE, WORDS[1], SAID[1])
    other = next(
        (each.locale for each in world.library.languages if is_pronounced(each) and each.script != "Latn"),
        SOURCE_LOCALE,
    )
    return {
        "Pronouncing-looking": Pronouncing(shift, SOURCE_LOCALE),
        "Pronouncing-none": Pronouncing(shift, SOURCE_LOCALE, ()),
        "Pronouncing": listed,
        "Pronouncing-damaged": replace(listed, page=1, errand=Errand(problem=FULL)),
        "WritingWord": WritingWord(shift, SOURCE_LOCALE, WORDS[3]),
        "WritingWord-other-letters": WritingWord(shift, other),
        "WritingSaid": WritingSaid(shift, SOURCE_LOCALE, WORDS[3], SAID[3]),
        "HearingWord": heard,
        "HearingWord-kept": replace(heard, kept=True, unheard=True),
        "HearingWord-unkept": replace(heard, errand=Errand(problem=FULL)),
        "HearingWord-busy": replace(heard, errand=Errand(busy=True)),
    }
