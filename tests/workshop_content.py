"""A kit and six questions without a mistake, beside the small content root of :mod:`sound_content`."""

from __future__ import annotations

from pathlib import Path

from sound_content import sound_content, write

WORKSHOP = "media/workshops/bus-20.toml"
ABILITIES = "media/abilities.toml"

_FILES = {
    WORKSHOP: """\
id = "bus-20"
title = "Prendre le bus"
minutes = 20
level = "debutant"
material = ["telephone"]
cra_themes = ["aide_aux_demarches_administratives", "transports_mobilite"]
counters = ["genres", "total"]
[[handouts]]
procedure = "carte-de-bus"
per_person = 2
[[parts]]
title = "Bienvenue"
minutes = 5
prompt = "Comptez les personnes. Distribuez les cartes."
[[parts]]
title = "Ce que je sais faire"
minutes = 5
prompt = "Six questions en images."
abilities = true
[[parts]]
title = "Demander"
minutes = 10
prompt = "Chacun touche sur la copie."
shows = { procedure = "carte-de-bus", step = "open", tried = true }
""",
    ABILITIES: """\
[[abilities]]
id = "one"
icon = "bus"
question = "Prendre le bus"
teaches = "carte-de-bus"
[[abilities]]
id = "two"
icon = "home"
badge = "bus"
question = "Rentrer en bus"
question_spoken = "Rentrer chez soi en bus"
[[abilities]]
id = "three"
icon = "alert"
question = "Demander l’arrêt"
[[abilities]]
id = "four"
icon = "card-account-details"
question = "Montrer sa carte"
[[abilities]]
id = "five"
icon = "folder-account"
question = "Garder son ticket"
[[abilities]]
id = "six"
icon = "phone-alert"
question = "Appeler le bus"
[[answers]]
answer = "alone"
icon = "bus"
text = "Sans aide"
[[answers]]
answer = "with-help"
icon = "account-heart"
text = "Avec un peu d’aide"
[[answers]]
answer = "by-somebody"
icon = "home"
text = "Une autre personne"
""",
}


def sound_workshops(root: Path) -> Path:
    """Write the whole root with these files in it, and return ``root``."""
    sound_content(root)
    for name, text in _FILES.items():
        write(root, name, text)
    return root
