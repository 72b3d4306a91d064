"""Six questions that no file holds, for a world whose words are their keys."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.ability import Ability, AbilityCheck, Answer, AnswerCard
from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.picture import Picture
from kiosk.content.text import Text
from kiosk.staff.world import StaffWorld

QUESTIONS = ("one", "two", "three", "four", "five", "six")
TAUGHT = {"two": "letters", "four": "cover"}
"""Which of them a procedure of the sample library teaches, and which."""


def _text(name: str) -> Text:
    return Text(f"abilities/{name}", f"fr {name}")


CHECK = AbilityCheck(
    tuple(Ability(each, Picture("bus"), _text(each), TAUGHT.get(each)) for each in QUESTIONS),
    tuple(AnswerCard(each, Picture("account"), _text(each.value)) for each in Answer),
)


def asking(world: StaffWorld) -> StaffWorld:
    """``world`` with the six questions, translated into Arabic alone."""
    library = world.library
    entries = {text.key: Entry(text.french, f"ar {text.key}", Standing.REVIEWED) for text in CHECK.texts()}
    arabic = Catalogue("ar", {**library.catalogues["ar"].entries, **entries})
    library = replace(library, abilities=CHECK, catalogues={**library.catalogues, "ar": arabic})
    return replace(world, library=library)
