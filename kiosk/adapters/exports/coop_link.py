"""A link that opens the Coop's form already filled in. Unofficial: internal behaviour of the Coop, not a promise of it.

CRA.md c.8. The mediator is logged in there, checks the form and saves it; nothing is sent by Fanal. No note and no
person's identity can be in it, since there is none in a mediation.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from kiosk.handoff.qr_grid import BYTES_ON_SCREEN
from kiosk.log.enumerations.activity import TypeActivite, TypeLieu
from kiosk.log.enumerations.duration import CUSTOM, PRESETS
from kiosk.log.mediation import Individual, Mediation, Workshop
from kiosk.log.site_lists import SiteLists

PAGES = {
    TypeActivite.INDIVIDUEL: "/coop/mes-activites/cra/individuel",
    TypeActivite.COLLECTIF: "/coop/mes-activites/cra/collectif",
}


@dataclass(frozen=True, slots=True)
class CoopLink:
    """``url`` opens the form of one mediation."""

    url: str

    @property
    def bytes_used(self) -> int:
        """What a QR code has to carry."""
        return len(self.url.encode())

    @property
    def fits_screen(self) -> bool:
        """Whether its QR code may be shown to a telephone; the usual link is too large for paper."""
        return self.bytes_used <= BYTES_ON_SCREEN


def coop_link(
    mediation: Mediation, lists: SiteLists, site: str, without: Collection[str] = frozenset()
) -> CoopLink:
    """The link for ``mediation``; ``site`` is the address of the Coop as the settings have it, without a path.

    ``without`` are names of the form that are left out of it.
    """
    filled = {name: value for name, value in form(mediation, lists).items() if name not in without}
    packed = zlib.compress(json.dumps({"json": filled}, **_SHORT).encode(), 9)
    value = base64.urlsafe_b64encode(packed).rstrip(b"=").decode()
    return CoopLink(f"{site.rstrip('/')}{PAGES[mediation.type]}?v={value}")


def form(mediation: Mediation, lists: SiteLists) -> dict[str, Any]:
    """The form object, with the names of the Coop's forms.

    What was not said is left out, and so is what the page fills in by itself: each byte makes the code harder to read.
    """
    filled = {
        "date": mediation.date.isoformat(),
        "duree": _duree(mediation.duree),
        "typeLieu": mediation.type_lieu.form,
        **_place(mediation, lists),
        "materiel": [each.form for each in mediation.materiel],
        "thematiques": [each.form for each in mediation.thematiques],
        "precisionsDemarche": lists.demarches.get(mediation.precisions_demarche, ""),
        "tags": [{"id": tag.coop_id} for tag in map(lists.tags.get, mediation.tags) if tag and tag.coop_id],
        **(
            _person(mediation.who) if isinstance(mediation.who, Individual) else _people(mediation.who, lists)
        ),
    }
    return {name: value for name, value in filled.items() if value not in ("", [], {}, None)}


def lacks_place(mediation: Mediation, lists: SiteLists) -> bool:
    """Whether the form would open at another place than the one that was said, or at none."""
    own = mediation.type_lieu is TypeLieu.LIEU_ACTIVITE and mediation.lieu == lists.own_place
    return bool(mediation.lieu) and not own and not _place(mediation, lists)


def _duree(minutes: int) -> dict[str, str | int]:
    if minutes in PRESETS:
        return {"duree": str(minutes)}
    hours, rest = divmod(minutes, 60)
    return {"duree": CUSTOM, "dureePersonnaliseeHeures": hours, "dureePersonnaliseeMinutes": rest}


def _place(mediation: Mediation, lists: SiteLists) -> dict[str, Any]:
    """The place unless it is the site's own, which the page chooses by itself as the one used most.

    A town of which the site has not said where it lies is left to the mediator: the form wants its coordinates.
    """
    if mediation.type_lieu is TypeLieu.LIEU_ACTIVITE:
        place = lists.places.get(mediation.lieu)
        if place is None or not place.coop_id or mediation.lieu == lists.own_place:
            return {}
        return {"structure": {"id": place.coop_id, "nom": place.nom, "adresse": place.adresse}}
    town = lists.town_of(mediation.type_lieu, mediation.lieu)
    if town is None or not (town.latitude or town.longitude):
        return {}
    return {
        "lieuCommuneData": {
            "id": town.code_insee,
            "commune": town.nom,
            "codePostal": town.code_postal,
            "codeInsee": town.code_insee,
            "nom": town.nom,
            "contexte": town.contexte,
            "latitude": town.latitude,
            "longitude": town.longitude,
        }
    }


def _person(who: Individual) -> dict[str, Any]:
    known = {
        "dejaAccompagne": who.deja_accompagne,
        "genre": who.genre.form if who.genre else None,
        "trancheAge": who.tranche_age.form if who.tranche_age else None,
        "statutSocial": who.statut_social.form if who.statut_social else None,
    }
    to = who.structure_de_redirection
    return {
        "beneficiaire": {name: value for name, value in known.items() if value is not None},
        "autonomie": who.autonomie.form if who.autonomie else None,
        "orienteVersStructure": {True: "yes", False: "no", None: None}[who.oriente_vers_structure],
        "structureDeRedirection": to.form if to else None,
    }


def _people(who: Workshop, lists: SiteLists) -> dict[str, Any]:
    return {
        "titreAtelier": lists.titles.get(who.titre_atelier, ""),
        "niveau": who.niveau.form if who.niveau else None,
        "participantsAnonymes": {name: count for name, count in who.counters.form_fields().items() if count},
    }


_SHORT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}
