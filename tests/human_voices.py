"""A sample world in which humans lend their voices; shared by the tests of the core and of the screens."""

from dataclasses import replace

from kiosk.content.language import Direction, Language, Speech
from kiosk.content.library import Library
from kiosk.content.recordable import chapters
from kiosk.content.recording import Recordings, Tip
from kiosk.visit.world import World
from sample_content import library, world

SPOKEN_ONLY = Language("bm", "Bamanankan", Direction.LTR, "Latn", ("Noto Sans",), (), Speech.NONE, True)
TIP = Tip("fr", "letters", "step-2")


def with_language(*said: str) -> Library:
    """The sample library with one more language, spoken only, and these checksums recorded in it."""
    whole = library()
    return replace(
        whole,
        languages=(*whole.languages, SPOKEN_ONLY),
        recordings=Recordings({"bm": frozenset(said)} if said else {}),
    )


def wholly_recorded() -> Library:
    """The same, every sentence of it recorded."""
    sentences = [each for chapter in chapters(with_language(), SPOKEN_ONLY) for each in chapter.sentences]
    return with_language(*(each.name for each in sentences))


class Everything(frozenset[str]):
    """As if each text there may be were recorded: the sample interface makes its texts when they are asked for."""

    def __contains__(self, checksum: object) -> bool:
        return True

    def __len__(self) -> int:
        return 1


def tipped_world() -> World:
    """The sample world with a tip in French on the second step of the letters."""
    return replace(world(), library=replace(library(), recordings=Recordings(tips=frozenset({TIP}))))


def spoken_only_world(speech: Speech = Speech.FULL) -> World:
    """A world whose language ``bm`` is spoken only, all of it recorded."""
    whole = replace(with_language(), recordings=Recordings({"bm": Everything()}))
    languages = tuple(replace(each, speech=speech) if each.spoken_only else each for each in whole.languages)
    return replace(world(), library=replace(whole, languages=languages))
