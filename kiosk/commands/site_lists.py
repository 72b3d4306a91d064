"""site_lists_of: what reports of mediations choose from on this terminal."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.prefill import themes_of
from kiosk.log.site_lists import Place, SiteLists, Tag, Town
from kiosk.settings import Settings
from kiosk.site_entries import OWN_PLACE, Entry


def site_lists_of(settings: Settings, library: Library) -> SiteLists:
    """The site's own lists, its own place first, the languages it offers, and the procedures with their addresses.

    What the site calls a démarche comes first, and wins over the title of the procedure of the same key.
    """
    procedures = sorted(library.procedures.values(), key=lambda each: each.number)
    here, named = {"name": settings.name, "address": settings.address}, _names(settings.demarches)
    return SiteLists(
        places={OWN_PLACE: _place(here)}
        | {
            each["key"]: _place({**here, **each} if each["key"] == OWN_PLACE else each)
            for each in settings.activity_places
        },
        towns={each["key"]: _town(each) for each in settings.towns},
        tags={each["key"]: Tag(each["name"], each.get("coop_id", "")) for each in settings.tags},
        titles=_names(settings.workshop_titles),
        demarches=named
        | {
            each.id: library.utterance(each.title, SOURCE_LOCALE).shown
            for each in procedures
            if Thematique.AIDE_AUX_DEMARCHES in themes_of(each) and each.id not in named
        },
        portals={each.id: library.facts[each.address].value for each in procedures},
        languages=tuple(each.locale for each in library.languages),
    )


def _place(entry: Entry) -> Place:
    return Place(
        nom=entry["name"],
        adresse=entry.get("address", ""),
        commune=entry.get("town", ""),
        code_postal=entry.get("postcode", ""),
        code_insee=entry.get("insee", ""),
        coop_id=entry.get("coop_id", ""),
    )


def _town(entry: Entry) -> Town:
    return Town(
        nom=entry["name"],
        code_postal=entry["postcode"],
        code_insee=entry["insee"],
        contexte=entry.get("context", ""),
        latitude=entry.get("latitude", 0.0),
        longitude=entry.get("longitude", 0.0),
        employer=entry.get("employer", False),
    )


def _names(entries: tuple[Entry, ...]) -> dict[str, str]:
    return {each["key"]: each["name"] for each in entries}
