"""A small content root without a mistake, written into a folder, for tests that make one mistake at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from kiosk.adapters.content_files.loading import read_content
from kiosk.content.text import Text

PROCEDURE = "media/procedures/carte-de-bus.toml"
OTHER_PROCEDURE = "media/procedures/carte-perdue.toml"
FACTS = "media/facts/bus.toml"
THEMES = "media/themes.toml"
EMERGENCY = "media/emergency.toml"
GLOSSARY = "media/glossary.toml"
LETTERS = "media/letters.toml"
MESSAGES = "media/messages.toml"
TRUST = "media/trust.toml"
RIGHTS = "media/rights.toml"
LANGUAGES = "locales/languages.toml"
FRENCH = "locales/fr/interface.po"
ENGLISH_INTERFACE = "locales/en/interface.po"
ENGLISH = "locales/en/procedures.po"

GLYPHS = frozenset(
    {"bus", "card-account-details", "folder-account", "account-heart", "phone-alert", "alert", "home"}
)

_HEADER = """msgid ""
msgstr ""
"Language: {locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

_PROCEDURE = """\
id = "carte-de-bus"
number = 4
theme = "transport"
icon = "bus"
badge = "card-account-details"
title = "Avoir une carte de bus"
purpose = "La carte sert à prendre le bus."
audience = "Pour tout le monde."
not_for = "Pas pour le train."
address = "bus.site"
cost = "Gratuit."
minutes = 5
account_needed = true
non_online = "Allez au guichet, ou appelez le {fact|bus.phone}."
contacts = ["bus.phone"]
warnings = [{ id = "money", text = "Personne ne demande d’argent." }]
cra_themes = ["aide_aux_demarches_administratives", "transports_mobilite"]
review_by = 2027-02-01

[status]
checked_by = "mediator"
checked_on = 2026-11-20

[[sources]]
address = "https://www.bus.example/carte"
seen = 2026-11-20

[[gates]]
id = "already"
icon = "card-account-details"
question = "Avez-vous déjà une carte ?"
[[gates.choices]]
id = "no"
icon = "bus"
label = "Non"
leads = "on"
[[gates.choices]]
id = "yes"
icon = "account-heart"
label = "Oui"
leads = "person"
because = "Une carte suffit."
[[gates.choices]]
id = "lost"
icon = "alert"
label = "Je l’ai perdue"
leads = "carte-perdue"

[[needs]]
id = "photo"
icon = "card-account-details"
label = "Une photo"
missing = "Un photographe en fait."

[[steps]]
id = "open"
icon = "bus"
say = "Ouvrez {fact|bus.site} sur votre téléphone."
say_spoken = "Ouvrez le site du bus sur votre téléphone."
short = "Ouvrir le site"
watch_out = "D’autres sites lui ressemblent."
keep = "Gardez votre {fr|clé}."
[steps.scene]
kind = "phone"
address = "bus.site"
seen = "never"
target = "ask"
items = [
    { id = "title", kind = "heading", label = "Carte de bus" },
    { id = "name", kind = "field", label = "Nom", example = "Exemple" },
    { id = "ask", kind = "button", label = "Demander" },
]

[[steps]]
id = "message"
icon = "bus"
say = "Un message arrive."
short = "Lire le message"
[steps.scene]
kind = "message"
channel = "sms"
sender = "Bus"
lines = ["Votre carte est prête.", "www.bus.example"]
code = "1234"

[[steps]]
id = "papers"
icon = "bus"
say = "Prenez ces papiers."
short = "Prendre les papiers"
[steps.scene]
kind = "papers"
papers = [
    { icon = "card-account-details", badge = "alert", heading = "Carte", lines = ["Nom", "Numéro"], lit_line = 1 },
    { icon = "bus", heading = "Photo" },
]
lit = 1

[[steps]]
id = "place"
icon = "bus"
say = "Allez au guichet."
short = "Aller au guichet"
[steps.scene]
kind = "place"
icon = "home"
badge = "bus"
caption = "Le guichet est à la gare."

[[steps]]
id = "call"
icon = "bus"
say = "Appelez si c’est fermé."
short = "Appeler"
[steps.scene]
kind = "call"
fact = "bus.phone"
caption = "On vous répond le matin."

[[steps]]
id = "again"
icon = "bus"
say = "Revenez chaque mois."
short = "Revenir"
[steps.scene]
kind = "calendar"
every_days = 30
caption = "Une fois par mois."

[[steps]]
id = "beware"
icon = "bus"
say = "Ne payez jamais."
short = "Ne pas payer"
[steps.scene]
kind = "warning"
icon = "alert"
caption = "Payer est inutile."

[[steps]]
id = "wait"
icon = "bus"
say = "Attendez une semaine."
short = "Attendre"
[steps.scene]
kind = "place"
icon = "home"
caption = "Attendez à la maison."

[[steps]]
id = "end"
icon = "bus"
say = "C’est fini."
short = "Fini"
[steps.scene]
kind = "place"
icon = "bus"
caption = "Bonne route."
"""

_FILES = {
    PROCEDURE: _PROCEDURE,
    OTHER_PROCEDURE: _PROCEDURE.replace("carte-de-bus", "carte-perdue-ou-volee")
    .replace("number = 4", "number = 5")
    .replace('leads = "carte-perdue"', 'leads = "on"')
    .replace(
        "carte-perdue-ou-volee", "carte-perdue"
    ),  # leads to nobody, so that it stands when the first one falls
    FACTS: """\
[[facts]]
id = "bus.site"
kind = "domain"
value = "www.bus.example"
source = "https://www.bus.example/"
seen = 2026-11-20
confidence = "solid"
[[facts]]
id = "bus.phone"
kind = "phone"
value = "01 99 00 12 34"
source = "https://www.bus.example/contact"
seen = 2026-11-20
confidence = "dated"
[[facts]]
id = "bus.rumour"
kind = "deadline"
value = "trois jours"
source = "https://forum.example/"
seen = 2026-11-20
confidence = "unverified"
[[facts]]
id = "bus.doubtful-site"
kind = "domain"
value = "carte.bus.fr"
source = "https://forum.example/"
seen = 2026-11-20
confidence = "unverified"
[[facts]]
id = "emergency.112"
kind = "phone"
value = "112"
source = "https://www.europe.example/112"
seen = 2026-11-20
confidence = "solid"
""",
    THEMES: """\
[[themes]]
id = "transport"
icon = "bus"
""",
    EMERGENCY: """\
[[numbers]]
id = "112"
icon = "phone-alert"
fact = "emergency.112"
""",
    GLOSSARY: """\
[[words]]
id = "nom-entier"
icon = "folder-account"
badge = "card-account-details"
labels = ["Votre nom", "Nom"]
meaning = "C’est votre nom de famille."
meaning_spoken = "C’est le nom de votre famille."
mind = "Copiez-le comme sur votre {fr|carte}."
[[words]]
id = "demander"
icon = "bus"
labels = ["Demander"]
meaning = "Ce bouton envoie votre demande."
""",
    LETTERS: """\
[[letters]]
id = "bus-company"
sender = "BUS"
icon = "bus"
badge = "home"
paper = { icon = "card-account-details", badge = "bus", heading = "Rappel", lines = ["00/00/0000"], lit_line = 0 }
says = "Le bus rappelle que votre carte finit."
mind = "Gardez l’enveloppe."
leads = ["carte-perdue"]
[[letters]]
id = "town-hall"
sender = "Mairie"
icon = "home"
paper = { icon = "home", heading = "Mairie" }
says = "La mairie donne un rendez-vous."
mind = "Allez-y."
""",
    MESSAGES: """\
[[messages]]
id = "arrived"
icon = "bus"
channel = "sms"
sender = "Bus"
lines = ["Ceci est un exemple.", "Code : 0000"]
code = "0000"
says = "Votre carte est arrivée."
beware = "Un faux message donne un lien."
leads = ["carte-perdue"]
[[messages]]
id = "refund"
icon = "alert"
channel = "mail"
sender = "Remboursement"
lines = ["Touchez ici : argent.example"]
says = "C’est une arnaque."
beware = "Appelez le {fact|bus.phone}."
""",
    TRUST: """\
domains = ["bus.site"]
[[signs]]
id = "money"
icon = "alert"
danger = true
text = "Personne ne demande d’argent."
[[signs]]
id = "counter"
icon = "home"
text = "Demandez au guichet."
[[look_alikes]]
id = "longer"
official = "bus.site"
false = "www.bus.gratuit.example"
why = "Il y a un mot de plus."
""",
    RIGHTS: """\
[[rights]]
id = "bus"
addresses = ["bus.site"]
text = "Il y a une autre voie."
laws = ["Arrêté du 1er août 2023"]
source = "https://x.example"
seen = 2026-11-22
confidence = "dated"
""",
    LANGUAGES: """\
[[languages]]
locale = "fr"
endonym = "Français"
direction = "ltr"
script = "Latn"
families = ["Noto Sans"]
voices = ["fr"]
speech = "full"
[[languages]]
locale = "en"
endonym = "English"
direction = "ltr"
script = "Latn"
families = ["Noto Sans"]
voices = ["en"]
speech = "full"
[[languages]]
locale = "prs"
endonym = "دری"
direction = "rtl"
script = "Arab"
families = ["Noto Sans Arabic", "Noto Sans"]
voices = ["fa"]
speech = "partial"
[[languages]]
locale = "ps"
endonym = "پښتو"
direction = "rtl"
script = "Arab"
families = ["Noto Sans Arabic", "Noto Sans"]
voices = []
speech = "none"
""",
    FRENCH: _HEADER.format(locale="fr")
    + """
msgctxt "Home/title"
msgid "Que cherchez-vous ?"
msgstr ""

msgctxt "Home/title/spoken"
msgid "Que cherchez-vous aujourd’hui ?"
msgstr ""

msgctxt "Home/transport"
msgid "Bus"
msgstr ""

msgctxt "Emergency/112"
msgid "Toute urgence"
msgstr ""
""",
}


def sound_content(root: Path) -> Path:
    """Write the whole root, with English catalogues that say each French text in capitals, and return ``root``."""
    for name, text in _FILES.items():
        write(root, name, text)
    content = read_content(root / "media", root / "locales")
    for name, texts in content.french_texts().items():
        write(root, f"locales/en/{name}", _catalogue(texts.values()))
    return root


def english(french: str) -> str:
    """The English of these catalogues: the French in capitals, its inline forms kept."""
    return re.sub(r"\{[^}]*\}|[^{]+", lambda run: run[0] if run[0][0] == "{" else run[0].upper(), french)


def _catalogue(texts: Iterable[Text]) -> str:
    entries = [_HEADER.format(locale="en")]
    for text in texts:
        entries.append(_entry(text.key, text.french))
        if text.spoken:
            entries.append(_entry(f"{text.key}/spoken", text.spoken))
    return "\n".join(entries)


def _entry(key: str, french: str) -> str:
    return f'msgctxt "{key}"\nmsgid "{french}"\nmsgstr "{english(french)}"\n'


def write(root: Path, name: str, text: str) -> None:
    """Write one file of ``root``, with the folders it needs."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def change(root: Path, name: str, old: str, new: str) -> None:
    """Make one change in one file of ``root``: the first ``old`` becomes ``new``."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text, f"{name} does not hold {old!r}"
    write(root, name, text.replace(old, new, 1))
