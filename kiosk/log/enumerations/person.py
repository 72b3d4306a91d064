"""What may be said of a person without naming anybody: CRA.md c.4. What is not said counts as NON_COMMUNIQUE."""

from __future__ import annotations

from kiosk.log.enumerations.coded import Coded


class Genre(Coded):
    """As the Coop counts it."""

    MASCULIN = "masculin", "Masculin", "Masculin"
    FEMININ = "feminin", "Feminin", "Féminin"
    NON_COMMUNIQUE = "non_communique", "NonCommunique", "Non communiqué"


class TrancheAge(Coded):
    """Bands of age. The second is called DouzeDixHuit, but holds 12 to 17."""

    MOINS_DE_DOUZE = "moins_de_douze", "MoinsDeDouze", "Moins de 12 ans"
    DOUZE_DIX_HUIT = "douze_dix_huit", "DouzeDixHuit", "12 - 17 ans"
    DIX_HUIT_VINGT_QUATRE = "dix_huit_vingt_quatre", "DixHuitVingtQuatre", "18 - 24 ans"
    VINGT_CINQ_TRENTE_NEUF = "vingt_cinq_trente_neuf", "VingtCinqTrenteNeuf", "25 - 39 ans"
    QUARANTE_CINQUANTE_NEUF = "quarante_cinquante_neuf", "QuaranteCinquanteNeuf", "40 - 59 ans"
    SOIXANTE_SOIXANTE_NEUF = "soixante_soixante_neuf", "SoixanteSoixanteNeuf", "60 - 69 ans"
    SOIXANTE_DIX_PLUS = "soixante_dix_plus", "SoixanteDixPlus", "70 ans et plus"
    NON_COMMUNIQUE = "non_communique", "NonCommunique", "Non communiqué"


class StatutSocial(Coded):
    """What somebody lives on."""

    SCOLARISE = "scolarise", "Scolarise", "Scolarisé"
    SANS_EMPLOI = "sans_emploi", "SansEmploi", "Sans emploi"
    EN_EMPLOI = "en_emploi", "EnEmploi", "En emploi"
    RETRAITE = "retraite", "Retraite", "Retraité"
    NON_COMMUNIQUE = "non_communique", "NonCommunique", "Non communiqué ou hétérogène"
