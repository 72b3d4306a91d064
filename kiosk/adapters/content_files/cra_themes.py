"""The thématiques a procedure may count for in the national activity report of digital mediators.

The names the Coop de la médiation numérique gives them in its interface, as read in its schema of 30 June 2026.
"""

ADMINISTRATIVE = "aide_aux_demarches_administratives"
"""The digital thématique under which the administrative ones stand."""

DIGITAL_THEMES = (
    "diagnostic_numerique",
    "prendre_en_main_du_materiel",
    "maintenance_de_materiel",
    "gere_ses_contenus_numeriques",
    "navigation_sur_internet",
    "email",
    "bureautique",
    "reseaux_sociaux",
    "sante",
    "banque_et_achats_en_ligne",
    "entrepreneuriat",
    "insertion_professionnelle",
    "securite_numerique",
    "parentalite",
    "scolarite_et_numerique",
    "creer_avec_le_numerique",
    "culture_numerique",
    "intelligence_artificielle",
    ADMINISTRATIVE,
)

ADMINISTRATIVE_THEMES = (
    "papiers_elections_citoyennete",
    "famille_scolarite",
    "social_sante",
    "travail_formation",
    "logement",
    "transports_mobilite",
    "argent_impots",
    "justice",
    "etrangers_europe",
    "loisirs_sports_culture",
    "associations",
)
