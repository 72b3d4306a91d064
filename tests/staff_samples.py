"""A staff world to try, with the shipped words."""

from __future__ import annotations

from kiosk import paths
from kiosk.adapters.content_files import read_languages
from kiosk.adapters.content_files.staff_words import with_staff_words
from kiosk.commands.picturing.every_staff_state import SITE
from kiosk.content.library import Library
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.world import StaffWorld


def staff_world(
    library: Library,
    site: SiteSheet = SITE,
    pixels: tuple[int, int] = (1280, 800),
    pixels_per_mm: float = 5.884,
    *,
    locked: bool = True,
) -> StaffWorld:
    """What the staff side reads on a screen of ``pixels``, with the shipped words."""
    return StaffWorld(
        words=with_staff_words(library, paths.LOCALES),
        library=library,
        sentences={
            each.locale: library.words("Languages/touch-here", each.locale)
            for each in library.known_languages()
        },
        languages=library.languages,
        site=site,
        screen_pixels=pixels,
        pixels_per_mm=pixels_per_mm,
        frame_mm=(pixels[0] / pixels_per_mm, pixels[1] / pixels_per_mm),
        locked=locked,
        spoken_only=tuple(each for each in read_languages(paths.LOCALES) if each.spoken_only),
    )
