"""Each mistake an author can make, one at a time, in sound content: what is said, and what still works."""

import datetime
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.adapters.content_files import Loaded, load_library
from kiosk.adapters.content_files.checking import check
from kiosk.content.complaint import Complaint, Severity, errors
from sound_content import (
    EMERGENCY,
    ENGLISH,
    ENGLISH_INTERFACE,
    FACTS,
    FRENCH,
    GLYPHS,
    LANGUAGES,
    OTHER_PROCEDURE,
    PROCEDURE,
    THEMES,
    change,
    sound_content,
    write,
)

TODAY = datetime.date(2026, 11, 22)
FIRST_SCENE = 'kind = "phone"\naddress = "bus.site"'


@dataclass(frozen=True)
class Mistake:
    """``old`` becomes ``new`` in ``file``; somebody is told about ``place``, with these words in problem and mend."""

    file: str
    old: str
    new: str
    place: str
    problem: str
    mend: str
    severity: Severity = Severity.ERROR


def in_procedure(old: str, new: str, place: str, problem: str, mend: str) -> Mistake:
    return Mistake(PROCEDURE, old, new, place, problem, mend)


LAST_SCENE = 'kind = "place"\nicon = "bus"\ncaption = "Bonne route."\n'
PAGE = """\
kind = "phone"
address = "bus.site"
seen = "never"
target = "code"
also = ["go"]
sms = { sender = "Bus", line = "Votre code est 0000.", code = "0000" }
items = [
    { id = "question", kind = "banner", label = "Ce site utilise des cookies." },
    { id = "loading", kind = "loading", label = "Chargement…", word = "chargement" },
    { id = "code", kind = "code", label = "Code", example = "0000" },
    { id = "go", kind = "button", label = "Valider" },
]
"""
FORM = """\
kind = "phone"
address = "bus.site"
seen = "never"
target = "birth"
items = [
    { id = "birth", kind = "date", label = "Date de naissance", example = "00/00/0000" },
    { id = "line", kind = "dropdown", label = "Ligne", example = "Ligne 4" },
    { id = "signs", kind = "captcha", label = "Recopiez", example = "X7K" },
]
"""
SENDING = """\
kind = "phone"
address = "bus.site"
seen = "never"
target = "file"
items = [{ id = "file", kind = "upload", label = "Choisir un fichier", example = "photo.jpg" }]
"""
PHOTOGRAPHS = 'kind = "photo"\nicon = "bus"\nheading = "Carte"\nshots = ["dark", "cut", "good"]\n'
KEYBOARD = """\
kind = "keyboard"
typed = ""
result = "@"
target = "at"
also = ["dot"]
keys = [{ id = "at", label = "@" }, { id = "dot", label = "." }]
"""
GESTURE = 'kind = "gesture"\ngesture = "scroll"\ncaption = "Glissez vers le haut."\n'
NEW_SCENES = [PAGE, FORM, SENDING, PHOTOGRAPHS, KEYBOARD, GESTURE]


def in_scene(scene: str, old: str, new: str, place: str, problem: str, mend: str) -> Mistake:
    """A mistake in a scene that takes the place of the last one."""
    assert old in scene
    return in_procedure(LAST_SCENE, scene.replace(old, new, 1), f"steps[9].scene{place}", problem, mend)


MISTAKES = {
    "an open quote": in_procedure('title = "Avoir', 'title = "Avoir\n', "line 6", "not TOML", "quote"),
    "a key twice": in_procedure("number = 4", "number = 4\nnumber = 5", "line 3", "not TOML", "look there"),
    "an unknown key": in_procedure("cost = ", "costs = ", "costs", "unknown key", "write cost"),
    "a key of a step unknown": in_procedure(
        "watch_out =", "wacht_out =", "steps[1].wacht_out", "unknown", "write watch_out"
    ),
    "a key missing": in_procedure('cost = "Gratuit."\n', "", "cost", "is missing", "words in quotes"),
    "a number in quotes": in_procedure(
        "number = 4", 'number = "4"', "number", "is in quotes", "whole number from 1 to 256"
    ),
    "a number out of bounds": in_procedure(
        "number = 4", "number = 257", "number", "out of bounds", "1 to 256"
    ),
    "a truth for a number": in_procedure(
        "minutes = 5", "minutes = true", "minutes", "is true or false", "whole number"
    ),
    "a number for a truth": in_procedure(
        "needed = true", "needed = 1", "account_needed", "is a number", "true or false"
    ),
    "words for a list": in_procedure(
        '["bus.phone"]', '"bus.phone"', "contacts", "is in quotes", "list of words"
    ),
    "a list of numbers": in_procedure('["bus.phone"]', "[1]", "contacts", "else than words", "in quotes"),
    "a day with an hour": in_procedure(
        "2027-02-01", "2027-02-01T10:00:00", "review_by", "is a day or an hour", "2027-02-01"
    ),
    "a day in quotes": in_procedure(
        "2027-02-01", '"2027-02-01"', "review_by", "is in quotes", "without quotes"
    ),
    "another id than the file": in_procedure(
        'id = "carte-de-bus"', 'id = "bus"', "id", "not the name of the file", "bus.toml"
    ),
    "a need that bears a word of the screens": in_procedure(
        'id = "photo"', 'id = "title"', "needs[1].id", "is a word of the screens", "write another"
    ),
    "an id that is no slug": in_procedure(
        'id = "photo"', 'id = "Ma photo"', "needs[1].id", "is no id", "small letters"
    ),
    "a theme nobody listed": in_procedure(
        '"transport"', '"trains"', "theme", '"trains" is no sound theme', "transport"
    ),
    "a picture that is not there": in_procedure(
        'icon = "bus"\nsay', 'icon = "buss"\nsay', "steps[1].icon", '"buss"', "such as bus"
    ),
    "no picture": in_procedure('icon = "bus"\nsay', "say", "steps[1].icon", "is missing", "mdi6 glyph"),
    "a six-pointed star": in_procedure(
        '"alert"\ncaption', '"seal"\ncaption', "steps[7].scene.icon", "six-pointed", "another"
    ),
    "a crescent": in_procedure(
        'badge = "bus"', 'badge = "tent"', "steps[4].scene.badge", "crescent", "another picture"
    ),
    "a cross": in_procedure(
        'icon = "bus"\nbadge', 'icon = "hospital-box"\nbadge', "icon", "red cross", "another picture"
    ),
    "an address nobody knows": in_procedure(
        '"bus.site"\ncost', '"bus.page"\ncost', "address", "bus.page", "domain fact"
    ),
    "an address that is a number": in_procedure(
        '"bus.site"\ncost', '"bus.phone"\ncost', "address", "is a phone", "domain fact"
    ),
    "an address nobody verified": in_procedure(
        '"bus.site"\ncost', '"bus.doubtful-site"\ncost', "address", "not on the official list", "verify"
    ),
    "a false address in the bar": in_procedure(
        FIRST_SCENE,
        'kind = "phone"\naddress = "carte-de-bus.fr"',
        "steps[1].scene.address",
        "official list",
        "media/facts",
    ),
    "a doubtful address in the bar": in_procedure(
        FIRST_SCENE,
        'kind = "phone"\naddress = "bus.doubtful-site"',
        "steps[1].scene.address",
        "official list",
        "solid or dated",
    ),
    "a false address in a sentence": in_procedure(
        "Ne payez jamais.", "Ouvrez www.carte-bus.com.", "steps[7].say", '"www.carte-bus.com"', "media/facts"
    ),
    "a false address in a message": in_procedure(
        '"www.bus.example"]', '"https://bus.fr/x"]', "steps[2].scene.lines[2]", '"bus.fr"', "media/facts"
    ),
    "a phone number in a sentence": in_procedure(
        "Ne payez jamais.", "Appelez le 01 99 00 12 34.", "steps[7].say", "01 99 00 12 34", "{fact|...}"
    ),
    "an emergency number in a sentence": in_procedure(
        "Ne payez jamais.", "Appelez le 17.", "steps[7].say", '"17" is a phone number', "{digits|...}"
    ),
    "a form nobody knows": in_procedure(
        "{fr|clé}", "{en|key}", "steps[1].keep", "unknown form {en|key}", "only fr, fact"
    ),
    "a form left open": in_procedure(
        "{fr|clé}", "{fr|clé", "steps[1].keep", "a brace stands alone", "{fr|...}"
    ),
    "an empty form": in_procedure("{fr|clé}", "{fr|}", "steps[1].keep", "is empty", "after the bar"),
    "a fact nobody wrote": in_procedure(
        "{fact|bus.phone}", "{fact|bus.fax}", "non_online", '"bus.fax"', "media/facts"
    ),
    "a rumour told as a fact": in_procedure(
        "Attendez une semaine.", "Attendez {fact|bus.rumour}.", "steps[8].say", "unverified", "à vérifier"
    ),
    "nothing to say": in_procedure("C’est fini.", "…", "steps[9].say", "nothing to say", "at least one word"),
    "an empty sentence": in_procedure("C’est fini.", " ", "steps[9].say", "is empty", "write the words"),
    "nothing to say aloud": in_procedure(
        'say_spoken = "Ouvrez le site du bus sur votre téléphone."',
        'say_spoken = "--"',
        "steps[1].say_spoken",
        "nothing to say",
        "word",
    ),
    "a sentence on two lines": in_procedure(
        '"C’est fini."', '"""C’est\nfini."""', "steps[9].say", "line break", "one plain line"
    ),
    "a spoken form alone": in_procedure(
        'keep = "', 'keep_spoken = "', "steps[1].keep_spoken", "without keep", "write keep"
    ),
    "a brace in scenery": in_procedure(
        'label = "Nom"', 'label = "{fr|Nom}"', "steps[1].scene.items[2].label", "brace", "plain French"
    ),
    "no source": in_procedure(
        '[[sources]]\naddress = "https://www.bus.example/carte"\nseen = 2026-11-20\n',
        "",
        "sources",
        "is missing",
        "[[sources]]",
    ),
    "a source without an address": in_procedure(
        '"https://www.bus.example/carte"', '"la brochure"', "sources[1].address", "is no address", "https://"
    ),
    "half a check": in_procedure(
        "checked_on = 2026-11-20\n", "", "status", "half of the check", "checked_on"
    ),
    "a thématique nobody knows": in_procedure(
        '"transports_mobilite"', '"transport"', "cra_themes[2]", "unknown thématique", "transports_mobilite"
    ),
    "an administrative thématique alone": in_procedure(
        '"aide_aux_demarches_administratives", ',
        "",
        "cra_themes",
        "alone",
        "aide_aux_demarches_administratives",
    ),
    "an unknown scene": in_procedure(
        'kind = "phone"', 'kind = "phon"', "steps[1].scene.kind", 'unknown kind "phon"', "phone, message"
    ),
    "no scene": in_procedure(
        '[steps.scene]\nkind = "place"\nicon = "bus"\ncaption = "Bonne route."\n',
        "",
        "steps[9].scene",
        "missing",
        "[steps.scene]",
    ),
    "an unknown part of a page": in_procedure(
        'kind = "field"',
        'kind = "box"',
        "steps[1].scene.items[2].kind",
        'unknown kind "box"',
        "heading, text, field",
    ),
    "a target that is not there": in_procedure(
        'target = "ask"', 'target = "send"', "steps[1].scene.target", "no item", "name, ask"
    ),
    "a target nobody touches": in_procedure(
        'target = "ask"', 'target = "title"', "steps[1].scene.target", "nobody touches", "name, ask"
    ),
    "four things to touch": in_procedure(
        "items = [",
        'items = [{ id = "x", kind = "link", label = "X" }, { id = "y", kind = "link", label = "Y" },',
        "steps[1].scene.items",
        "4 things to touch",
        "at most 3",
    ),
    "an item twice": in_procedure(
        'id = "name"', 'id = "ask"', "steps[1].scene.items[3].id", "twice", "another one"
    ),
    "a page never seen, misspelt": in_procedure('"never"', '"nver"', "steps[1].scene.seen", "nver", "never"),
    "an unknown channel": in_procedure(
        '"sms"', '"fax"', "steps[2].scene.channel", "unknown channel", "sms, mail"
    ),
    "a lit paper too far": in_procedure(
        "\nlit = 1", "\nlit = 2", "steps[3].scene.lit", "out of bounds", "0 to 1"
    ),
    "a lit line too far": in_procedure(
        "lit_line = 1", "lit_line = 2", "steps[3].scene.papers[1].lit_line", "out of bounds", "0 to 1"
    ),
    "a call to a site": in_procedure(
        '"bus.phone"\ncaption', '"bus.site"\ncaption', "steps[5].scene.fact", "a domain", "phone fact"
    ),
    "days out of bounds": in_procedure(
        "every_days = 30", "every_days = 0", "steps[6].scene.every_days", "bounds", "1 to 366"
    ),
    "another answer nobody touches": in_scene(
        PAGE, '["go"]', '["question"]', ".also[1]", "nobody touches", "loading, code, go"
    ),
    "another answer that is not there": in_scene(PAGE, '["go"]', '["send"]', ".also[1]", "no item", "code"),
    "another answer that is the first": in_scene(
        PAGE, '["go"]', '["code"]', ".also[1]", "a right answer already", "take it out"
    ),
    "another answer twice": in_scene(
        PAGE, '["go"]', '["go", "go"]', ".also[2]", "a right answer already", "take it out"
    ),
    "a word that is no id": in_scene(
        PAGE, '"chargement" }', '"Le chargement" }', ".items[2].word", "is no id", "small letters"
    ),
    "an SMS from nobody": in_scene(PAGE, 'sender = "Bus", ', "", ".sms.sender", "is missing", "words"),
    "an SMS with two lines": in_scene(PAGE, "line =", "lines =", ".sms.lines", "unknown key", "write line"),
    "an SMS that is no table": in_scene(
        PAGE,
        '{ sender = "Bus", line = "Votre code est 0000.", code = "0000" }',
        '"0000"',
        ".sms",
        "quotes",
        "table",
    ),
    "an SMS from a false address": in_scene(
        PAGE, "est 0000.", "est sur bus.fr", ".sms.line", '"bus.fr"', "media/facts"
    ),
    "an example where nobody types": in_scene(
        PAGE, 'cookies."', 'cookies.", example = "oui"', ".items[1].example", "typed nowhere", "take it out"
    ),
    "no day of a form": in_scene(FORM, "00/00/0000", "1er mai", ".items[1].example", "no day", "JJ/MM/AAAA"),
    "no signs to copy": in_scene(FORM, ', example = "X7K"', "", ".items[3].example", "is missing", "signs"),
    "an unknown photograph": in_scene(
        PHOTOGRAPHS,
        '"dark"',
        '"bright"',
        ".shots[1]",
        'unknown photograph "bright"',
        "good, dark, cut, blurred",
    ),
    "a photograph twice": in_scene(PHOTOGRAPHS, '"dark"', '"cut"', ".shots[2]", "twice", "another one"),
    "two good photographs": in_scene(PHOTOGRAPHS, '"cut"', '"good"', ".shots[3]", "twice", "another one"),
    "no good photograph": in_scene(
        PHOTOGRAPHS, '"good"', '"blurred"', ".shots", "no photograph is good", "good"
    ),
    "a photograph alone": in_scene(
        PHOTOGRAPHS, '["dark", "cut", "good"]', '["good"]', ".shots", "1 photographs", "2 or 3"
    ),
    "four photographs": in_scene(
        PHOTOGRAPHS, '"good"]', '"good", "blurred"]', ".shots", "4 photographs", "2 or 3"
    ),
    "a paper without words": in_scene(PHOTOGRAPHS, '"Carte"', '""', ".heading", "is empty", "words"),
    "a lit key twice": in_scene(
        KEYBOARD, '{ id = "dot"', '{ id = "at"', ".keys[2].id", "twice", "another one"
    ),
    "a key that is not there": in_scene(
        KEYBOARD, 'target = "at"', 'target = "e"', ".target", "no item", "at, dot"
    ),
    "no key": in_scene(
        KEYBOARD,
        '[{ id = "at", label = "@" }, { id = "dot", label = "." }]',
        "[]",
        ".keys",
        "is empty",
        "one table",
    ),
    "four keys": in_scene(
        KEYBOARD,
        "keys = [",
        'keys = [{ id = "x", label = "x" }, { id = "y", label = "y" },',
        ".keys",
        "4 lit keys",
        "at most 3",
    ),
    "a field nobody speaks of": in_scene(KEYBOARD, 'typed = ""\n', "", ".typed", "is missing", "so far"),
    "no result": in_scene(KEYBOARD, '"@"\n', '""\n', ".result", "is empty", "words"),
    "an unknown gesture": in_scene(
        GESTURE, '"scroll"', '"pinch"', ".gesture", 'unknown gesture "pinch"', "tap, scroll, close"
    ),
    "a gesture that says nothing": in_scene(
        GESTURE, 'caption = "Glissez vers le haut."\n', "", ".caption", "is missing", "words"
    ),
    "a gate with one answer": in_procedure(
        '[[gates.choices]]\nid = "yes"\nicon = "account-heart"\nlabel = "Oui"\n'
        'leads = "person"\nbecause = "Une carte suffit."\n'
        '[[gates.choices]]\nid = "lost"\nicon = "alert"\nlabel = "Je l’ai perdue"\nleads = "carte-perdue"\n',
        "",
        "gates[1].choices",
        "1 answers",
        "2 to 4",
    ),
    "a gate that lets nobody on": in_procedure(
        '"on"', '"carte-perdue"', "gates[1].choices", "leads on", '"on"'
    ),
    "a person without a reason": in_procedure(
        'because = "Une carte suffit."\n', "", "gates[1].choices[2].because", "is missing", "say why"
    ),
    "a gate into the void": in_procedure(
        'leads = "carte-perdue"',
        'leads = "carte-volee"',
        "gates[1].choices[3].leads",
        '"carte-volee"',
        "id of a procedure",
    ),
    "a step twice": in_procedure('id = "wait"', 'id = "call"', "steps[8].id", "twice", "another one"),
    "a fact without confidence": Mistake(
        FACTS, 'confidence = "dated"\n', "", "facts[2].confidence", "is missing", "solid, dated, unverified"
    ),
    "a fact of no kind": Mistake(
        FACTS, 'kind = "phone"', 'kind = "fax"', "facts[2].kind", "unknown kind", "phone, domain"
    ),
    "a fact twice": Mistake(
        FACTS, 'id = "bus.rumour"', 'id = "bus.site"', "facts[3].id", "twice", "one of the two"
    ),
    "a fact without a source": Mistake(
        FACTS, '"https://forum.example/"', '"un ami"', "facts[3].source", "public", "https://"
    ),
    "a domain with its scheme": Mistake(
        FACTS,
        '"www.bus.example"',
        '"https://www.bus.example"',
        "facts[1].value",
        "is no domain",
        "bare address",
    ),
    "a phone number with words": Mistake(
        FACTS, '"112"', '"cent douze"', "facts[5].value", "is no phone", "digits"
    ),
    "an emergency number that is not solid": Mistake(
        EMERGENCY, '"emergency.112"', '"bus.phone"', "numbers[1].fact", "not solid", "take the number out"
    ),
    "an emergency number nobody wrote": Mistake(
        EMERGENCY, '"emergency.112"', '"emergency.113"', "numbers[1].fact", "no fact is called", "phone fact"
    ),
    "an emergency number without a purpose": Mistake(
        EMERGENCY, 'id = "112"', 'id = "113"', "numbers[1].id", "what the number is for", "Emergency/113"
    ),
    "a theme twice": Mistake(
        THEMES,
        "[[themes]]",
        '[[themes]]\nid = "transport"\nicon = "bus"\n[[themes]]',
        "themes[2].id",
        "twice",
        "one of the two",
    ),
    "a language without a font": Mistake(
        LANGUAGES,
        'families = ["Noto Sans"]',
        "families = []",
        "languages[1].families",
        "is empty",
        "font family",
    ),
    "a language of no direction": Mistake(
        LANGUAGES, '"rtl"', '"down"', "languages[3].direction", "unknown direction", "ltr, rtl"
    ),
    "a language twice": Mistake(LANGUAGES, '"prs"', '"en"', "languages[3].locale", "twice", "one of the two"),
    "a full voice without a name": Mistake(
        LANGUAGES, 'voices = ["en"]', "voices = []", "languages[2].voices", "is empty", "name a voice"
    ),
    "an open quote in the French": Mistake(
        FRENCH, 'msgid "Bus"', 'msgid "Bus', "line 17", "quote is open", '"..."'
    ),
    "a French text twice": Mistake(
        FRENCH, '"Emergency/112"', '"Home/transport"', "Home/transport", "twice", "one of the two"
    ),
    "a French key of no state": Mistake(
        FRENCH, '"Home/title"', '"title"', "title", "is no key", "Home/title"
    ),
    "a French form nobody knows": Mistake(
        FRENCH, 'msgid "Bus"', 'msgid "{b|Bus}"', "Home/transport", "unknown form", "only fr"
    ),
    "a French text translated": Mistake(
        FRENCH,
        'msgid "Bus"\nmsgstr ""',
        'msgid "Bus"\nmsgstr "Car"',
        "Home/transport",
        "translation into French",
        "empty its msgstr",
        Severity.WARNING,
    ),
    "a translation that breaks a form": Mistake(
        ENGLISH,
        'msgstr "GARDEZ VOTRE {fr|clé}."',
        'msgstr "GARDEZ {en|key}"',
        "carte-de-bus/open/keep",
        "unknown form",
        "only fr",
    ),
    "a translation that drops a number": Mistake(
        ENGLISH, "LE {fact|bus.phone}", "", "carte-de-bus/non_online", "drops {fact|bus.phone}", "put it back"
    ),
    "a translation that drops a French word": Mistake(
        ENGLISH,
        "GARDEZ VOTRE {fr|clé}.",
        "KEEP IT",
        "carte-de-bus/open/keep",
        "drops {fr|clé}",
        "put it back",
    ),
    "a translation that adds a number": Mistake(
        ENGLISH, '"GRATUIT."', '"FREE, {digits|112}"', "carte-de-bus/cost", "adds {digits|112}", "take it out"
    ),
    "a translation with a phone number": Mistake(
        ENGLISH, '"GRATUIT."', '"CALL 01 99 00 12 34"', "carte-de-bus/cost", "phone number", "{fact|...}"
    ),
    "a translation that says nothing": Mistake(
        ENGLISH, '"GRATUIT."', '"?"', "carte-de-bus/cost", "nothing to say", "at least one word"
    ),
    "a catalogue that is no catalogue": Mistake(
        ENGLISH, "msgctxt", "hello world\nmsgctxt", "line 8", "not a PO file", "mend"
    ),
    "an entry without a key": Mistake(
        ENGLISH_INTERFACE, 'msgctxt "Home/transport"\n', "", "line 16", "has no key", "msgctxt"
    ),
    "plural forms": Mistake(
        ENGLISH_INTERFACE,
        'msgid "Bus"\nmsgstr "BUS"',
        'msgid "Bus"\nmsgid_plural "Bus"\nmsgstr[0] "BUS"\nmsgstr[1] "BUSES"',
        "Home/transport",
        "plural",
        "one msgid",
    ),
    "a text left untranslated": Mistake(
        ENGLISH_INTERFACE,
        'msgstr "BUS"',
        'msgstr ""',
        "Home/transport",
        "1 text is untranslated",
        "translate",
        Severity.WARNING,
    ),
    "a draft": Mistake(
        ENGLISH_INTERFACE,
        'msgctxt "Home/transport"',
        '#, fuzzy\nmsgctxt "Home/transport"',
        "Home/transport",
        "1 drafts",
        "native speaker",
        Severity.NOTE,
    ),
    "a stale translation": Mistake(
        ENGLISH_INTERFACE,
        'msgctxt "Home/transport"',
        '#, fuzzy\n#| msgid "Autobus"\nmsgctxt "Home/transport"',
        "Home/transport",
        "the French has changed",
        "translate it again",
        Severity.WARNING,
    ),
    "a stale translation nobody merged": Mistake(
        ENGLISH_INTERFACE,
        'msgid "Bus"',
        'msgid "Autobus"',
        "Home/transport",
        "the French has changed",
        "fanal translate merge en",
        Severity.WARNING,
    ),
    "a text that is no more": Mistake(
        ENGLISH_INTERFACE,
        'msgctxt "Home/transport"',
        'msgctxt "Home/boats"\nmsgid "x"\nmsgstr "X"\n\nmsgctxt "Home/transport"',
        "Home/boats",
        "in no procedure",
        "merge en",
        Severity.WARNING,
    ),
    "a header in another language": Mistake(
        ENGLISH, "Language: en", "Language: de", "header", "Language", "Language: en", Severity.WARNING
    ),
    "a header in another charset": Mistake(
        ENGLISH, "charset=UTF-8", "charset=ISO-8859-1", "header", "Content-Type", "UTF-8", Severity.WARNING
    ),
    "a review that is overdue": Mistake(
        PROCEDURE,
        "2027-02-01",
        "2026-11-21",
        "review_by",
        "due on 2026-11-21",
        "set a new day",
        Severity.WARNING,
    ),
    "a source read tomorrow": Mistake(
        PROCEDURE,
        "seen = 2026-11-20",
        "seen = 2026-11-23",
        "sources[1].seen",
        "future",
        "day",
        Severity.WARNING,
    ),
    "a long sentence": Mistake(
        PROCEDURE,
        "La carte sert à prendre le bus.",
        "La carte sert à prendre le bus" + ", le train" * 8 + ".",
        "purpose",
        "a sentence of 23 words",
        "at most 20",
        Severity.WARNING,
    ),
    "a reason nobody hears": Mistake(
        PROCEDURE,
        'leads = "on"',
        'leads = "on"\nbecause = "Parce que."',
        "gates[1].choices[1].because",
        "never said",
        "take it out",
        Severity.WARNING,
    ),
    "a contact nobody verified": Mistake(
        PROCEDURE, '["bus.phone"]', '["bus.rumour"]', "contacts[1]", "unverified", "verify", Severity.NOTE
    ),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def complaints_of(root: Path) -> tuple[Complaint, ...]:
    return check(root / "media", root / "locales", TODAY, GLYPHS)


def loaded(root: Path) -> Loaded:
    return load_library(root / "media", root / "locales", None, GLYPHS)


def told(complaints: tuple[Complaint, ...]) -> str:
    return "\n".join(f"{complaint.severity.value} {complaint}" for complaint in complaints)


def test_sound_content_is_complained_of_by_nobody(root: Path) -> None:
    assert told(complaints_of(root)) == ""
    assert sorted(loaded(root).library.procedures) == ["carte-de-bus", "carte-perdue"]


@pytest.mark.parametrize("scene", NEW_SCENES)
def test_every_kind_of_scene_can_be_written(root: Path, scene: str) -> None:
    change(root, PROCEDURE, LAST_SCENE, scene)
    assert told(errors(complaints_of(root))) == ""
    assert "carte-de-bus" in loaded(root).library.procedures


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained_with_file_place_and_mend(root: Path, mistake: Mistake) -> None:
    change(root, mistake.file, mistake.old, mistake.new)
    complaints = complaints_of(root)
    assert any(
        complaint.file == mistake.file
        and complaint.place.startswith(mistake.place)
        and mistake.problem in complaint.problem
        and mistake.mend in complaint.mend
        and complaint.severity is mistake.severity
        for complaint in complaints
    ), told(complaints)


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_the_sound_content_still_works_beside_a_mistake(root: Path, mistake: Mistake) -> None:
    change(root, mistake.file, mistake.old, mistake.new)
    kiosk = loaded(root)
    library = kiosk.library
    complaints = kiosk.complaints + kiosk.read_words("en")
    for procedure in library.procedures.values():
        for text in procedure.texts():
            assert library.utterance(text, "fr").spoken
            assert library.utterance(text, "en").spoken
    if mistake.file == PROCEDURE:
        assert "carte-perdue" in library.procedures
        assert ("carte-de-bus" in library.procedures) is (mistake.severity is not Severity.ERROR)
    assert any(complaint.file == mistake.file for complaint in complaints) is (
        mistake.severity is Severity.ERROR
    )


def test_a_theme_without_a_name_is_left_out_with_its_procedures(root: Path) -> None:
    change(root, FRENCH, 'msgctxt "Home/transport"', 'msgctxt "Home/bus"')
    kiosk = loaded(root)
    assert kiosk.library.themes == ()
    assert kiosk.library.procedures == {}
    assert [(each.file, each.place, each.mend) for each in kiosk.complaints if each.file == THEMES] == [
        (THEMES, "themes[1].id", "write Home/transport in locales/fr/interface.po")
    ]


def test_two_procedures_of_one_number_leave_one(root: Path) -> None:
    change(root, OTHER_PROCEDURE, "number = 5", "number = 4")
    change(root, PROCEDURE, 'leads = "carte-perdue"', 'leads = "on"')
    kiosk = loaded(root)
    assert list(kiosk.library.procedures) == ["carte-de-bus"]
    assert [str(each) for each in kiosk.complaints] == [
        f"{OTHER_PROCEDURE}: number: 4 is the number of {PROCEDURE} already: write a number that no procedure ever had"
    ]


def test_a_procedure_that_leads_to_a_broken_one_is_left_out_too(root: Path) -> None:
    change(root, OTHER_PROCEDURE, "number = 5", "number = 0")
    kiosk = loaded(root)
    assert kiosk.library.procedures == {}
    assert ("gates[1].choices[3].leads", '"carte-perdue" is no sound procedure') in [
        (each.place, each.problem) for each in kiosk.complaints if each.file == PROCEDURE
    ]


def test_seventeen_steps_are_one_too_many(root: Path) -> None:
    step = (
        '[[steps]]\nid = "more-{}"\nicon = "bus"\nsay = "Encore."\nshort = "Encore"\n'
        '[steps.scene]\nkind = "place"\nicon = "bus"\ncaption = "Encore."\n'
    )
    text = (root / PROCEDURE).read_text("utf-8")
    write(root, PROCEDURE, text + "\n" + "\n".join(step.format(number) for number in range(8)))
    assert [(each.place, each.problem) for each in errors(complaints_of(root))] == [("steps", "17 steps")]


def test_few_steps_are_only_worth_a_note(root: Path) -> None:
    text = (root / OTHER_PROCEDURE).read_text("utf-8")
    write(root, OTHER_PROCEDURE, text[: text.rindex("[[steps]]")])
    notes = [each for each in complaints_of(root) if each.severity is Severity.NOTE]
    assert [(each.file, each.place, each.problem) for each in notes] == [
        (OTHER_PROCEDURE, "steps", "only 8 steps")
    ]


@pytest.mark.parametrize(
    "file", [PROCEDURE, FACTS, THEMES, EMERGENCY, LANGUAGES, FRENCH, ENGLISH, ENGLISH_INTERFACE]
)
@pytest.mark.parametrize(
    ("data", "problem", "mend"),
    [
        (b"\x7fELF\0\0\0", "not a text file", "put a text file in its place"),
        ("caf\u00e9 = 1".encode("latin-1"), "is not UTF-8 text", "save the file again as UTF-8"),
        (b"= = =", "is not", "mend the entry"),
        (b"x" * 1_000_001, "larger than a megabyte", "put a text file in its place"),
    ],
    ids=["binary", "latin-1", "nonsense", "huge"],
)
def test_a_file_that_cannot_be_read_is_named(
    root: Path, file: str, data: bytes, problem: str, mend: str
) -> None:
    (root / file).write_bytes(data)
    expected = "open quote" if data == b"= = =" and file.endswith(".toml") else mend
    complaints = complaints_of(root)
    assert any(
        each.file == file and problem in each.problem and expected in each.mend for each in errors(complaints)
    ), told(complaints)
    loaded(root).read_words("en")


@pytest.mark.parametrize("file", [THEMES, EMERGENCY, LANGUAGES, FRENCH])
def test_a_file_that_is_not_there_is_named(root: Path, file: str) -> None:
    (root / file).unlink()
    assert any(
        each.file == file and "cannot be read" in each.problem and "put the file there" in each.mend
        for each in errors(complaints_of(root))
    )


def test_a_folder_that_is_not_there_is_named(root: Path) -> None:
    shutil.rmtree(root / "media")
    assert {each.file for each in errors(complaints_of(root))} >= {"media/facts", "media/procedures", THEMES}


def test_a_folder_that_looks_like_a_file_is_no_traceback(root: Path) -> None:
    (root / "media/procedures/folder.toml").mkdir()
    assert [each.file for each in errors(complaints_of(root))] == ["media/procedures/folder.toml"]


def test_a_catalogue_alone_keeps_its_language_from_being_offered(root: Path) -> None:
    (root / ENGLISH).unlink()
    assert [each.locale for each in loaded(root).library.languages] == ["fr"]
    assert [(each.file, each.severity) for each in complaints_of(root)] == [(ENGLISH, Severity.WARNING)]


def test_a_folder_of_no_listed_language_is_named(root: Path) -> None:
    write(root, "locales/de/interface.po", "")
    assert [(each.file, each.mend.split(",")[0]) for each in complaints_of(root)] == [
        ("locales/de", "list de in locales/languages.toml")
    ]


def test_every_mistake_of_a_file_is_told_at_once(root: Path) -> None:
    change(root, PROCEDURE, "number = 4", "number = 400")
    change(root, PROCEDURE, 'cost = "Gratuit."', "cost = 0")
    change(root, PROCEDURE, 'kind = "phone"', 'kind = "phon"')
    assert [each.place for each in errors(complaints_of(root))] == ["number", "cost", "steps[1].scene.kind"]
