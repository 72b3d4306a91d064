"""The thématiques a procedure or a workshop may count for in the national activity report of digital mediators.

The names the Coop de la médiation numérique gives them in its interface, as read in its schema of 30 June 2026.
"""

from __future__ import annotations

import difflib

from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.log.enumerations.thematique import ADMINISTRATIVE, DIGITAL, Thematique

DIGITAL_THEMES = tuple(each.value for each in DIGITAL)
ADMINISTRATIVE_THEMES = tuple(each.value for each in ADMINISTRATIVE)
KNOWN = DIGITAL_THEMES + ADMINISTRATIVE_THEMES
OVER_ADMINISTRATIVE = Thematique.AIDE_AUX_DEMARCHES.value
"""The digital thématique under which the administrative ones stand."""


def cra_themes_of(table: TomlTable) -> tuple[str, ...]:
    """Those that ``table`` names, each of them known, the administrative ones under theirs."""
    themes = table.strings("cra_themes")
    for number, theme in enumerate(themes, 1):
        if theme not in KNOWN:
            near = difflib.get_close_matches(theme[:60], KNOWN, n=1)
            mend = f"write {near[0]}" if near else f"write one of {', '.join(KNOWN)}"
            table.complain(f"cra_themes[{number}]", f'unknown thématique "{theme[:60]}"', mend)
    if OVER_ADMINISTRATIVE not in themes and any(theme in ADMINISTRATIVE_THEMES for theme in themes):
        table.complain(
            "cra_themes", "holds an administrative thématique alone", f"write {OVER_ADMINISTRATIVE} too"
        )
    return themes
