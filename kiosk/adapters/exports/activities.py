"""The mediator's own record in the columns of the Coop's sheet "Activités": one row a person. CRA.md c.7."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from kiosk.adapters.exports.csv_text import csv_bytes
from kiosk.adapters.exports.filters import ExportInfo, filter_lines, information_lines
from kiosk.adapters.exports.sheet import Row, Sheet, Table, Value
from kiosk.adapters.exports.spreading import Someone, spread
from kiosk.log.enumerations.activity import Autonomie, NiveauAtelier, TypeLieu
from kiosk.log.enumerations.ours import BLOCKED_LABELS
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.mediation import Individual, Mediation
from kiosk.log.mediation_row import Kept
from kiosk.log.site_lists import SiteLists

COLUMNS = (
    "Date",
    "Enregistré le",
    "Dernière modification le",
    "Type",
    "Participants",
    "Bénéficiaire",
    "Canaux d’accompagnement",
    "Nom du lieu",
    "Adresse",
    "Commune",
    "Code postal",
    "Code Insee",
    "Durée (min)",
    "Nom de l’atelier",
    "Matériel numérique utilisé",
    "Thématique(s) d’accompagnement",
    "Tags",
    "Nom de la démarche administrative",
    "Niveau d’autonomie (ou de l’atelier)",
    "Bénéficiaire réorienté",
    "Structure de redirection",
    "Commune du bénéficiaire",
    "Code postal du bénéficiaire",
    "Code Insee du bénéficiaire",
    "Genre du bénéficiaire",
    "Tranche d’âge du bénéficiaire",
    "Statut du bénéficiaire",
    "Notes supplémentaires",
    "ID CRA",
)
"""Those of a mediator's export of their own reports, in order."""

FICTIVE = "Répartition fictive"
"""Whether who stands in a row was dealt out: what stands beside what then means nothing."""

EXTENSIONS = (
    FICTIVE,
    "Déjà accompagné",
    "Langue utilisée",
    "Interprète",
    "Procédure Fanal",
    "Étape",
    "Blocage",
    "Papier remis",
    "Reporté dans la Coop le",
)
"""Ours, to the right of the Coop's, where the site allows them; the first is in every CSV, which the Coop has not."""

NAMELESS = "Bénéficiaire anonyme"
LINE_BREAK = "\n"
_YES_NO = {True: "Oui", False: "Non", None: ""}


def activities_sheet(
    record: Sequence[Kept], lists: SiteLists, info: ExportInfo, *, extensions: bool = False
) -> Sheet:
    """The sheet "Activités" as the Coop writes it; with ``extensions``, our columns to the right of its own."""
    ours = EXTENSIONS if extensions else ()
    rows = tuple(activity_rows(record, lists, ours))
    lines = (*information_lines(info, len(rows)), *filter_lines(info.period), ("",))
    return Sheet("Activités", lines, Table("Activités", COLUMNS + ours, rows))


def activities_csv(record: Iterable[Kept], lists: SiteLists, *, extensions: bool = False) -> bytes:
    """The table of :func:`activities_sheet` alone; it always says which rows were dealt out."""
    ours = EXTENSIONS if extensions else (FICTIVE,)
    return csv_bytes(COLUMNS + ours, activity_rows(record, lists, ours))


def activity_rows(record: Iterable[Kept], lists: SiteLists, ours: Sequence[str] = ()) -> Iterator[Row]:
    """One row for each person of each mediation, all rows of one with the same id; ``ours`` are of EXTENSIONS."""
    for kept in record:
        people = _people(kept)
        for place, person in enumerate(people, 1):
            number: Value = 1 if len(people) == 1 else f"{place}/{len(people)}"
            extended = dict(zip(EXTENSIONS, _extensions(kept, person), strict=True)) if ours else {}
            yield (*_row(kept, number, person, lists), *(extended[name] for name in ours))


def _people(kept: Kept) -> Sequence[Someone]:
    who = kept.mediation.who
    if isinstance(who, Individual):
        return [
            Someone(
                who.genre or Genre.NON_COMMUNIQUE,
                who.tranche_age or TrancheAge.NON_COMMUNIQUE,
                who.statut_social or StatutSocial.NON_COMMUNIQUE,
                who.deja_accompagne,
            )
        ]
    return spread(who.counters, kept.id)


def _row(kept: Kept, number: Value, person: Someone, lists: SiteLists) -> Row:
    mediation = kept.mediation
    return (
        mediation.date,
        _moment(kept.recorded),
        "" if kept.modified in (None, kept.recorded) else _moment(kept.modified),
        mediation.type.label,
        number,
        NAMELESS,
        mediation.type_lieu.label,
        *_place(mediation, lists),
        mediation.duree,
        _title(mediation, lists),
        LINE_BREAK.join(each.label for each in mediation.materiel),
        LINE_BREAK.join(each.label for each in mediation.thematiques),
        LINE_BREAK.join(tag_name(each, lists) for each in mediation.tags),
        lists.demarches.get(mediation.precisions_demarche, mediation.precisions_demarche),
        _stars(mediation),
        *_sent_on(mediation),
        *("", "", ""),  # where a person lives is not asked
        *(each.label for each in (person.genre, person.tranche_age, person.statut)),
        "",  # there are no notes
        str(kept.id),
    )


def _moment(day: datetime.date | None) -> str:
    return f"{day:%d/%m/%Y} à 00:00" if day else ""


def _place(mediation: Mediation, lists: SiteLists) -> tuple[str, str, str, str, str]:
    if mediation.type_lieu is TypeLieu.LIEU_ACTIVITE and mediation.lieu in lists.places:
        place = lists.places[mediation.lieu]
        return place.nom, place.adresse, place.commune, place.code_postal, place.code_insee
    if town := lists.town_of(mediation.type_lieu, mediation.lieu):
        return "", "", town.nom, town.code_postal, town.code_insee
    return mediation.lieu, "", "", "", ""


def _title(mediation: Mediation, lists: SiteLists) -> str:
    who = mediation.who
    return "" if isinstance(who, Individual) else lists.titles.get(who.titre_atelier, who.titre_atelier)


def tag_name(key: str, lists: SiteLists) -> str:
    """The name of a tag; its key when the site has taken it off its list."""
    return lists.tags[key].nom if key in lists.tags else key


def _stars(mediation: Mediation) -> str:
    who = mediation.who
    level: Autonomie | NiveauAtelier | None = who.autonomie if isinstance(who, Individual) else who.niveau
    return f"{level.stars}/{len(type(level))}" if level else ""


def _sent_on(mediation: Mediation) -> tuple[str, str]:
    who = mediation.who
    if not isinstance(who, Individual):
        return "", ""
    to = who.structure_de_redirection
    return _YES_NO[who.oriente_vers_structure], to.label if to else ""


def _extensions(kept: Kept, person: Someone) -> Row:
    extras = kept.mediation.extras
    return (
        "" if isinstance(kept.mediation.who, Individual) else "oui",
        _YES_NO[person.deja_accompagne],
        extras.language,
        extras.interpreter.label if extras.interpreter else "",
        extras.procedure or "",
        extras.stage.label if extras.stage else "",
        BLOCKED_LABELS[extras.blocked] if extras.blocked else "",
        _YES_NO[extras.handoff],
        kept.in_coop or "",
    )
