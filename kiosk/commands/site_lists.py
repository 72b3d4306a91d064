"""site_lists_of: what reports of mediations choose from on this terminal."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.prefill import themes_of
from kiosk.log.site_lists import Place, SiteLists
from kiosk.settings import Settings

OWN_PLACE = "here"
"""The key of the site itself. It is written into logs: it never changes."""


def site_lists_of(settings: Settings, library: Library) -> SiteLists:
    """The site's own place, the languages it offers, and the procedures with their names and official addresses."""
    procedures = sorted(library.procedures.values(), key=lambda each: each.number)
    return SiteLists(
        places={
            OWN_PLACE: Place(
                nom=settings.name, adresse=settings.address, commune="", code_postal="", code_insee=""
            )
        },
        demarches={
            each.id: library.utterance(each.title, SOURCE_LOCALE).shown
            for each in procedures
            if Thematique.AIDE_AUX_DEMARCHES in themes_of(each)
        },
        portals={each.id: library.facts[each.address].value for each in procedures},
        languages=tuple(each.locale for each in library.languages),
    )
