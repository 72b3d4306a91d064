"""The thématiques a procedure or a workshop may count for in the national activity report of digital mediators.

The names the Coop de la médiation numérique gives them in its interface, as read in its schema of 30 June 2026.
"""

from __future__ import annotations

import difflib

from kiosk.adapters.content_files.toml_table import TomlTable

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


def cra_themes_of(table: TomlTable) -> tuple[str, ...]:
    """Those that ``table`` names, each of them known, the administrative ones under theirs."""
    themes = table.strings("cra_themes")
    known = DIGITAL_THEMES + ADMINISTRATIVE_THEMES
    for number, theme in enumerate(themes, 1):
        if theme not in known:
            near = difflib.get_close_matches(theme[:60], known, n=1)
            mend = f"write {near[0]}" if near else f"write one of {', '.join(known)}"
            table.complain(f"cra_themes[{number}]", f'unknown thématique "{theme[:60]}"', mend)
    if ADMINISTRATIVE not in themes and any(theme in ADMINISTRATIVE_THEMES for theme in themes):
        table.complain(
            "cra_themes", "holds an administrative thématique alone", f"write {ADMINISTRATIVE} too"
        )
    return themes
