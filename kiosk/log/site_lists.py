"""SiteLists: the places, tags, titles and procedures a site has written down once, so that nobody types them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.log.enumerations.activity import TypeLieu


@dataclass(frozen=True, slots=True)
class Place:
    """A place of activity. ``coop_id`` is the uuid the Coop gave it; empty when the site has not looked it up."""

    nom: str
    adresse: str
    commune: str
    code_postal: str
    code_insee: str
    coop_id: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """A town mediators go to. The fields of the national address base, as the Coop's form wants them.

    What is done from afar counts in the town of the mediators' ``employer``.
    """

    nom: str
    code_postal: str
    code_insee: str
    contexte: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    employer: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the site's own. ``coop_id`` is its uuid in the Coop; without one it stays in our own exports."""

    nom: str
    coop_id: str = ""


@dataclass(frozen=True, slots=True)
class SiteLists:
    """Each list by key; the log keeps the key alone. The first place is the site's own, the first language too.

    ``titles`` are titles of workshops, ``demarches`` the names of procedures as the Coop's "precisions" want them,
    ``portals`` the official address each procedure leads to, by which what blocks people is counted.
    """

    places: Mapping[str, Place] = field(default_factory=dict)
    towns: Mapping[str, Town] = field(default_factory=dict)
    tags: Mapping[str, Tag] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    demarches: Mapping[str, str] = field(default_factory=dict)
    portals: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()

    @property
    def own_place(self) -> str:
        """The key of the site's own place; empty when it has named none."""
        return next(iter(self.places), "")

    def town_of(self, type_lieu: TypeLieu, lieu: str) -> Town | None:
        """The town of a mediation as the report names its place; None at a place of activity, or when it is not listed.

        Nothing is named for help from afar: there it is the employer's town.
        """
        if type_lieu is TypeLieu.LIEU_ACTIVITE:
            return None
        if type_lieu is TypeLieu.A_DISTANCE:
            return next((each for each in self.towns.values() if each.employer), None)
        return self.towns.get(lieu)
