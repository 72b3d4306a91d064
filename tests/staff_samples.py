"""A staff world to try, with the shipped words."""

from __future__ import annotations

from kiosk import paths
from kiosk.adapters.content_files import read_languages
from kiosk.adapters.content_files.staff_words import with_staff_words
from kiosk.adapters.content_files.workshops import read_workshops
from kiosk.commands.picturing.every_coop_state import sample_codes
from kiosk.commands.picturing.every_staff_state import SITE
from kiosk.content.library import Library
from kiosk.content.rules import rules_for
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.prefill import themes_of
from kiosk.log.site_lists import Place, SiteLists, Tag, Town
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.world import StaffWorld


def lists_of(library: Library) -> SiteLists:
    """The lists of an invented site: two places, a town, tags and titles."""
    procedures = sorted(library.procedures.values(), key=lambda each: each.number)
    return SiteLists(
        places={
            "here": Place("Maison du Phare", "1 quai des Lampes", "Luminy", "99001", "99001"),
            "annexe": Place("Annexe du Phare", "2 rue des Ombres", "Luminy", "99001", "99001"),
        },
        towns={
            "source": Town("Source", "99002", "99002"),
            "lueur": Town("Lueur", "99003", "99003"),
        },
        tags={"exil": Tag("Exil"), "nuit": Tag("Nuit")},
        titles={"premier-e-mail": "Mon premier e-mail", "ameli": "Ameli pas à pas"},
        demarches={
            each.id: library.utterance(each.title, "fr").shown
            for each in procedures
            if Thematique.AIDE_AUX_DEMARCHES in themes_of(each)
        },
        portals={each.id: library.facts[each.address].value for each in procedures},
        languages=tuple(each.locale for each in library.languages),
    )


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
        lists=lists_of(library),
        coop=sample_codes(lists_of(library)),
        workshops=read_workshops(paths.MEDIA, library.procedures, rules_for(library.facts, None), []),
        spoken_only=tuple(each for each in read_languages(paths.LOCALES) if each.spoken_only),
    )
