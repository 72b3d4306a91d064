"""Mediations of invented places, for the tests of the log's report and of its exports."""

import datetime
import random
from uuid import UUID

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import (
    Autonomie,
    Materiel,
    NiveauAtelier,
    StructureDeRedirection,
    TypeLieu,
)
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique, completed
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.mediation_row import Kept
from kiosk.log.site_lists import Place, SiteLists, Tag, Town
from kiosk.log.visit_entry import HalfDay

TODAY = datetime.date(2026, 11, 26)

LISTS = SiteLists(
    places={
        "phare": Place(
            "Maison du Phare",
            "1 quai des Lampes",
            "Luminy",
            "99001",
            "99001",
            "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d10",
        ),
        "annexe": Place(
            "Annexe du Phare",
            "2 rue des Ombres",
            "Luminy",
            "99001",
            "99001",
            "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d11",
        ),
    },
    towns={"source": Town("Source", "99002", "99002", "99, Invention", 45.5, 4.25)},
    tags={
        "exil": Tag("Exil", "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d12"),
        "a-part": Tag('=HYPERLINK("x")'),
    },
    titles={"premier-e-mail": "Mon premier e-mail"},
    demarches={"ofpra-espace-personnel": "OFPRA : espace personnel"},
    portals={
        "ofpra-espace-personnel": "ofpra.domain",
        "compte-ameli": "ameli.domain",
        "joindre-au-mail": "mail.domain",
    },
    languages=("fr", "ar", "uk", "prs"),
)

ALONE = Mediation(
    date=TODAY,
    half_day=HalfDay.MORNING,
    who=Individual(
        deja_accompagne=True,
        genre=Genre.FEMININ,
        tranche_age=TrancheAge.VINGT_CINQ_TRENTE_NEUF,
        statut_social=StatutSocial.SANS_EMPLOI,
        autonomie=Autonomie.PARTIELLEMENT_AUTONOME,
        oriente_vers_structure=True,
        structure_de_redirection=StructureDeRedirection.ADMINISTRATION,
    ),
    duree=30,
    lieu="phare",
    materiel=(Materiel.ORDINATEUR, Materiel.TELEPHONE),
    thematiques=(Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE),
    precisions_demarche="ofpra-espace-personnel",
    tags=("exil",),
    extras=Extras(
        language="prs",
        interpreter=Interpreter.BY_PHONE,
        procedure="ofpra-espace-personnel",
        stage=Stage.DOCUMENTS,
        blocked=BlockedReason.NO_CODE,
        handoff=True,
    ),
)

WORKSHOP = Mediation(
    date=TODAY,
    half_day=HalfDay.AFTERNOON,
    who=Workshop(
        counters=Counters(
            total=12,
            deja_accompagne=4,
            genres={Genre.FEMININ: 7, Genre.MASCULIN: 3},
            tranches_age={TrancheAge.DIX_HUIT_VINGT_QUATRE: 5, TrancheAge.QUARANTE_CINQUANTE_NEUF: 7},
            statuts={StatutSocial.EN_EMPLOI: 2},
        ),
        titre_atelier="premier-e-mail",
        niveau=NiveauAtelier.DEBUTANT,
    ),
    duree=75,
    lieu="phare",
    materiel=(Materiel.TABLETTE,),
    thematiques=(Thematique.EMAIL, Thematique.SECURITE_NUMERIQUE),
    extras=Extras(language="fr"),
)


def kept(seq: int, mediation: Mediation = ALONE, **changes: object) -> Kept:
    values = {
        "seq": seq,
        "id": UUID(int=seq, version=4),
        "recorded": mediation.date,
        "modified": None,
        "mediation": mediation,
    }
    return Kept(**values | changes)


def any_mediation(chance: random.Random, date: datetime.date) -> Mediation:
    """One that could have been written down on ``date``, every field of it by chance."""
    people = any_workshop(chance) if chance.random() < 0.1 else any_person(chance)
    type_lieu = chance.choice(list(TypeLieu))
    lieu = {TypeLieu.LIEU_ACTIVITE: chance.choice(list(LISTS.places)), TypeLieu.A_DISTANCE: ""}.get(
        type_lieu, "source"
    )
    themes = completed(chance.sample(list(Thematique), chance.randint(1, 4)))
    named = Thematique.AIDE_AUX_DEMARCHES in themes and chance.random() < 0.5
    return Mediation(
        date=date,
        half_day=chance.choice(list(HalfDay)),
        who=people,
        duree=chance.choice([15, 30, 45, 60, 75, 90, 120, 200]),
        type_lieu=type_lieu,
        lieu=lieu,
        materiel=tuple(chance.sample(list(Materiel)[:4], chance.randint(0, 3))),
        thematiques=themes,
        precisions_demarche="ofpra-espace-personnel" if named else "",
        tags=tuple(chance.sample(list(LISTS.tags), chance.randint(0, 2))),
        extras=Extras(
            language=chance.choice([*LISTS.languages, ""]),
            interpreter=chance.choice([None, *Interpreter]),
            procedure=chance.choice([None, *LISTS.portals]),
            stage=chance.choice([None, *Stage]),
            blocked=chance.choice([None, None, *BlockedReason]),
            handoff=chance.random() < 0.5,
        ),
    )


def any_person(chance: random.Random) -> Individual:
    sent_on = chance.choice([None, False, True])
    return Individual(
        deja_accompagne=chance.choice([None, False, True]),
        genre=chance.choice([None, *Genre]),
        tranche_age=chance.choice([None, *TrancheAge]),
        statut_social=chance.choice([None, *StatutSocial]),
        autonomie=chance.choice([None, *Autonomie]),
        oriente_vers_structure=sent_on,
        structure_de_redirection=chance.choice(list(StructureDeRedirection)) if sent_on else None,
    )


def any_workshop(chance: random.Random) -> Workshop:
    total = chance.randint(1, 30)
    return Workshop(
        counters=Counters(
            total=total,
            deja_accompagne=chance.randint(0, total),
            genres=_dealt(chance, total, Genre),
            tranches_age=_dealt(chance, total, TrancheAge),
            statuts=_dealt(chance, total, StatutSocial),
        ),
        titre_atelier=chance.choice(["", "premier-e-mail"]),
        niveau=chance.choice([None, *NiveauAtelier]),
    )


def _dealt(chance: random.Random, total: int, kind: type) -> dict:
    counts: dict = {}
    for _ in range(chance.randint(0, total)):
        each = chance.choice(list(kind))
        counts[each] = counts.get(each, 0) + 1
    return counts
