"""Thematique: what a mediation was about. CRA.md c.5 and c.6."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.log.enumerations.coded import Coded


class Thematique(Coded):
    """Nineteen of digital mediation, then eleven of administration, which stand under AIDE_AUX_DEMARCHES."""

    DIAGNOSTIC_NUMERIQUE = "diagnostic_numerique", "DiagnosticNumerique", "Diagnostic numérique"
    PRENDRE_EN_MAIN_DU_MATERIEL = (
        "prendre_en_main_du_materiel",
        "PrendreEnMainDuMateriel",
        "Prendre en main du matériel",
    )
    MAINTENANCE_DE_MATERIEL = "maintenance_de_materiel", "MaintenanceDeMateriel", "Maintenance de matériel"
    GERE_SES_CONTENUS_NUMERIQUES = (
        "gere_ses_contenus_numeriques",
        "GereSesContenusNumeriques",
        "Gérer ses contenus numériques",
    )
    NAVIGATION_SUR_INTERNET = "navigation_sur_internet", "NavigationSurInternet", "Navigation sur internet"
    EMAIL = "email", "Email", "E-mail"
    BUREAUTIQUE = "bureautique", "Bureautique", "Bureautique"
    RESEAUX_SOCIAUX = "reseaux_sociaux", "ReseauxSociaux", "Réseaux sociaux communication"
    SANTE = "sante", "Sante", "Santé"
    BANQUE_ET_ACHATS_EN_LIGNE = (
        "banque_et_achats_en_ligne",
        "BanqueEtAchatsEnLigne",
        "Banque et achats en ligne",
    )
    ENTREPRENEURIAT = "entrepreneuriat", "Entrepreneuriat", "Accompagner un professionnel"
    INSERTION_PROFESSIONNELLE = (
        "insertion_professionnelle",
        "InsertionProfessionnelle",
        "Insertion professionnelle",
    )
    SECURITE_NUMERIQUE = "securite_numerique", "SecuriteNumerique", "Prévention en sécurité numérique"
    PARENTALITE = "parentalite", "Parentalite", "Parentalité"
    SCOLARITE_ET_NUMERIQUE = "scolarite_et_numerique", "ScolariteEtNumerique", "Scolarité et numérique"
    CREER_AVEC_LE_NUMERIQUE = "creer_avec_le_numerique", "CreerAvecLeNumerique", "Créer avec le numérique"
    CULTURE_NUMERIQUE = "culture_numerique", "CultureNumerique", "Culture numérique"
    INTELLIGENCE_ARTIFICIELLE = (
        "intelligence_artificielle",
        "IntelligenceArtificielle",
        "Intelligence artificielle (IA)",
    )
    AIDE_AUX_DEMARCHES = (
        "aide_aux_demarches_administratives",
        "AideAuxDemarchesAdministratives",
        "Aide aux démarches administratives",
    )
    PAPIERS_ELECTIONS_CITOYENNETE = (
        "papiers_elections_citoyennete",
        "PapiersElectionsCitoyennete",
        "Papiers - Élections - Citoyenneté",
    )
    FAMILLE_SCOLARITE = "famille_scolarite", "FamilleScolarite", "Famille - Scolarité"
    SOCIAL_SANTE = "social_sante", "SocialSante", "Social - Santé"
    TRAVAIL_FORMATION = "travail_formation", "TravailFormation", "Travail - Formation - Entreprise"
    LOGEMENT = "logement", "Logement", "Logement"
    TRANSPORTS_MOBILITE = "transports_mobilite", "TransportsMobilite", "Transports - Mobilité"
    ARGENT_IMPOTS = "argent_impots", "ArgentImpots", "Argent - Impôts"
    JUSTICE = "justice", "Justice", "Justice"
    ETRANGERS_EUROPE = "etrangers_europe", "EtrangersEurope", "Étrangers - Europe"
    LOISIRS_SPORTS_CULTURE = "loisirs_sports_culture", "LoisirsSportsCulture", "Loisirs - Sports - Culture"
    ASSOCIATIONS = "associations", "Associations", "Associations"

    @property
    def administrative(self) -> bool:
        """Whether the Coop keeps it only beside AIDE_AUX_DEMARCHES."""
        return self in _ADMINISTRATIVE


_IN_ORDER = tuple(Thematique)
DIGITAL = _IN_ORDER[: _IN_ORDER.index(Thematique.AIDE_AUX_DEMARCHES) + 1]
"""Those of digital mediation, AIDE_AUX_DEMARCHES the last."""
ADMINISTRATIVE = _IN_ORDER[len(DIGITAL) :]
_ADMINISTRATIVE = frozenset(ADMINISTRATIVE)


def completed(thematiques: Iterable[Thematique]) -> tuple[Thematique, ...]:
    """``thematiques`` once each, in the list's order; AIDE_AUX_DEMARCHES too where an administrative one needs it."""
    chosen = set(thematiques)
    if chosen & _ADMINISTRATIVE:
        chosen.add(Thematique.AIDE_AUX_DEMARCHES)
    return tuple(each for each in _IN_ORDER if each in chosen)
