"""What was done, where and with what: CRA.md c.1 to c.4."""

from __future__ import annotations

from kiosk.log.enumerations.coded import Coded, Starred


class TypeActivite(Coded):
    """The two kinds of report."""

    INDIVIDUEL = "individuel", "Individuel", "Accompagnement individuel"
    COLLECTIF = "collectif", "Collectif", "Atelier collectif"


class TypeLieu(Coded):
    """Where; the Coop's sheet calls it the channel."""

    LIEU_ACTIVITE = "lieu_activite", "LieuActivite", "Lieu d’activité"
    AUTRE = "autre", "Autre", "Autre lieu"
    DOMICILE = "domicile", "Domicile", "À domicile"
    A_DISTANCE = "a_distance", "ADistance", "À distance"


class Materiel(Coded):
    """The device used; several may be chosen, but "none" stands alone."""

    ORDINATEUR = "ordinateur", "Ordinateur", "Ordinateur"
    TELEPHONE = "telephone", "Telephone", "Téléphone"
    TABLETTE = "tablette", "Tablette", "Tablette"
    AUTRE = "autre", "Autre", "Autre"
    AUCUN = "aucun", "Aucun", "Pas de matériel"


class Autonomie(Starred):
    """How much of it a person could do alone."""

    ENTIEREMENT_ACCOMPAGNE = "entierement_accompagne", "EntierementAccompagne", "Avec guidage"
    PARTIELLEMENT_AUTONOME = (
        "partiellement_autonome",
        "PartiellementAutonome",
        "Autonome avec guidage en cas de besoin",
    )
    AUTONOME = "autonome", "Autonome", "Autonome"


class NiveauAtelier(Starred):
    """The level of a workshop."""

    DEBUTANT = "debutant", "Debutant", "Débutant"
    INTERMEDIAIRE = "intermediaire", "Intermediaire", "Intermédiaire"
    AVANCE = "avance", "Avance", "Avancé"


class StructureDeRedirection(Coded):
    """Whom a person was sent on to."""

    ADMINISTRATION = "administration", "Administration", "Administration (mairie, préfecture…)"
    MEDIATION_NUMERIQUE = (
        "mediation_numerique",
        "MediationNumerique",
        "Autre structure de médiation numérique",
    )
    OPERATEUR = (
        "operateur_ou_organisme_en_charge",
        "OperateurOuOrganismeEnCharge",
        "Opérateur ou organisme en charge de la démarche administrative",
    )
    AIDE_SOCIALE = (
        "aide_sociale",
        "AideSociale",
        "Structure d’aide sociale (maison des solidarités, centre social…)",
    )
    INSERTION_PROFESSIONNELLE = (
        "insertion_professionnelle",
        "InsertionProfessionnelle",
        "Structure d’insertion professionnelle (France Travail, mission locale, chambre de commerce…)",
    )
    AIDE_AUX_DEMARCHES = (
        "aide_aux_demarches_administratives",
        "AideAuxDemarchesAdministratives",
        "Structure d’aide aux démarches administratives (France Services…)",
    )
    AUTRE = "autre", "Autre", "Autre"
