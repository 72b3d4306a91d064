"""A small library for tests: four languages, three themes, three procedures, every kind of scene, no file."""

import datetime

from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.emergency import EmergencyNumber
from kiosk.content.fact import Confidence, Fact, FactKind
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.library import Library
from kiosk.content.picture import Picture
from kiosk.content.post import KnownLetter, KnownMessage
from kiosk.content.procedure import Choice, Gate, Need, Procedure, Source, Status, Step
from kiosk.content.scene import (
    CalendarScene,
    CallScene,
    Channel,
    Gesture,
    GestureScene,
    Key,
    KeyboardScene,
    MessageScene,
    Paper,
    PapersScene,
    PhoneItem,
    PhoneItemKind,
    PhoneScene,
    PhotoScene,
    PlaceScene,
    Scene,
    Shot,
    WarningScene,
)
from kiosk.content.site import PublicDate, Site
from kiosk.content.text import Text
from kiosk.content.theme import Theme
from kiosk.content.trust import LookAlike, Sign, Trust
from kiosk.content.word import Word
from kiosk.handoff.qr_grid import QrGrid
from kiosk.visit.world import World

SEEN = datetime.date(2026, 11, 22)


class Interface(dict[str, Text]):
    """Every interface text there may be: its French is its key, so that a test reads what was asked for."""

    def __missing__(self, key: str) -> Text:
        return Text(key, f"fr {key}")


def language(
    locale: str, direction: Direction = Direction.LTR, speech: Speech = Speech.FULL, family: str = "Noto Sans"
) -> Language:
    return Language(locale, locale.upper(), direction, "Latn", (family, "Noto Sans"), (locale,), speech)


LANGUAGES = (
    language("fr"),
    language("ar", Direction.RTL, family="Noto Sans Arabic"),
    language("en"),
    language("so", speech=Speech.NONE),
)

FACTS = {
    fact.id: fact
    for fact in (
        Fact("ofpra.site", FactKind.DOMAIN, "www.ofpra.gouv.fr", "https://x.example", SEEN, Confidence.SOLID),
        Fact("line.phone", FactKind.PHONE, "01 00 00 00 00", "https://x.example", SEEN, Confidence.DATED),
        Fact("emergency.112", FactKind.PHONE, "112", "https://x.example", SEEN, Confidence.SOLID),
        Fact("emergency.115", FactKind.PHONE, "115", "https://x.example", SEEN, Confidence.SOLID),
    )
}

SCENES: tuple[Scene, ...] = (
    PapersScene((Paper(Picture("file-key"), "Notice", ("Clé de connexion",), 0),)),
    PhoneScene(
        "ofpra.site",
        (
            PhoneItem("number", PhoneItemKind.FIELD, "Numéro étranger", "00 00 00 00 00"),
            PhoneItem("key", PhoneItemKind.PASSWORD, "Clé de connexion", "0000"),
            PhoneItem("enter", PhoneItemKind.BUTTON, "Se connecter"),
        ),
        "key",
    ),
    MessageScene(Channel.SMS, "Ofpra", ("Votre code est 000000.",), "000000"),
    PlaceScene(Picture("town-hall"), Text("letters/place/caption", "Le guichet")),
    CallScene("line.phone", Text("letters/call/caption", "Appelez")),
    CalendarScene(15, Text("letters/calendar/caption", "Souvent")),
    WarningScene(Picture("cash-remove"), Text("letters/warning/caption", "Ne payez rien")),
)


LESSONS: tuple[Scene, ...] = (
    GestureScene(Gesture.SCROLL, Text("basics/scroll/caption", "Glissez le doigt")),
    KeyboardScene("exemple", "exemple@", (Key("shift", "Maj"), Key("at", "@")), "at"),
    PhotoScene(Picture("file-document"), "Convocation", (Shot.DARK, Shot.GOOD)),
    PhoneScene(
        "ofpra.site",
        (
            PhoneItem("banner", PhoneItemKind.BANNER, "Ce site utilise des cookies"),
            PhoneItem("refuse", PhoneItemKind.BUTTON, "Tout refuser"),
            PhoneItem("accept", PhoneItemKind.BUTTON, "Tout accepter"),
        ),
        "refuse",
        also=("accept",),
    ),
)

GLOSSARY = {
    "key": Word(
        "key",
        Picture("key-variant"),
        ("Clé de connexion", "Clé"),
        Text("glossary/key/meaning", "Un mot secret pour entrer."),
        Text("glossary/key/mind", "Elle est sur la notice."),
    )
}

KNOWN_LETTERS = {
    "ofpra": KnownLetter(
        "ofpra",
        "OFPRA",
        Picture("file-document"),
        Paper(Picture("file-document"), "Convocation"),
        Text("letters/ofpra/says", "Une lettre de l'Ofpra."),
        Text("letters/ofpra/mind", "Montrez-la."),
        ("letters", "cover"),
    )
}

KNOWN_MESSAGES = {
    "parcel": KnownMessage(
        "parcel",
        Picture("message-text"),
        MessageScene(Channel.SMS, "Livraison", ("Ceci est un exemple.",)),
        Text("messages/parcel/says", "Souvent un faux message."),
        Text("messages/parcel/beware", "Il demande de payer."),
    )
}

TRUST = Trust(
    (
        Sign(
            "money",
            Picture("cash-remove"),
            Text("trust/money/text", "Personne ne demande d'argent."),
            danger=True,
        ),
    ),
    (LookAlike("ofpra", "ofpra.site", "www.ofpra-gouv.example", Text("trust/ofpra/why", "Un mot de trop.")),),
    ("ofpra.site",),
)


def text(key: str, french: str) -> Text:
    return Text(key, french)


def step(procedure: str, number: int, scene: Scene) -> Step:
    key = f"{procedure}/step-{number}"
    return Step(
        id=f"step-{number}",
        picture=Picture("key-variant"),
        say=text(f"{key}/say", f"Faites la chose {number} de {{fr|la notice}}."),
        short=text(f"{key}/short", f"chose {number}"),
        scene=scene,
        watch_out=text(f"{key}/watch_out", "Ne la donnez à personne.") if number == 2 else None,
        keep=text(f"{key}/keep", "Gardez la preuve.") if number == 3 else None,
    )


def procedure(id: str, number: int, theme: str, *, gates: bool, scenes: tuple[Scene, ...]) -> Procedure:
    question = Gate(
        "who",
        Picture("help-circle"),
        text(f"{id}/gate-who/question", "Qui êtes-vous ?"),
        (
            Choice(
                "asked",
                Picture("file-account"),
                text(f"{id}/gate-who/asked/label", "J'ai demandé l'asile"),
                "on",
            ),
            Choice(
                "dublin",
                Picture("map-marker-path"),
                text(f"{id}/gate-who/dublin/label", "Un autre pays"),
                "person",
                text(f"{id}/gate-who/dublin/because", "Ce n'est pas votre chemin."),
            ),
        ),
    )
    return Procedure(
        id=id,
        number=number,
        theme=theme,
        picture=Picture("folder-account"),
        title=text(f"{id}/title", f"Titre {id}"),
        purpose=text(f"{id}/purpose", "À quoi ça sert."),
        audience=text(f"{id}/audience", "Pour qui."),
        not_for=text(f"{id}/not_for", "Pas pour qui."),
        address="ofpra.site",
        cost=text(f"{id}/cost", "Gratuit"),
        minutes=8,
        account_needed=True,
        gates=(question,) if gates else (),
        needs=(
            Need(
                "notice",
                Picture("file-key"),
                text(f"{id}/need-notice/label", "La notice"),
                text(f"{id}/need-notice/missing", "Au guichet."),
            ),
            Need(
                "phone",
                Picture("cellphone"),
                text(f"{id}/need-phone/label", "Le téléphone"),
                text(f"{id}/need-phone/missing", "Demandez."),
                leads=None if id == "basics" else "basics",
            ),
        ),
        non_online=text(f"{id}/non_online", "Au guichet."),
        contacts=("line.phone",),
        warnings=(text(f"{id}/warning-money", "Ne payez jamais."),),
        cra_themes=("sante",),
        sources=(Source("https://x.example", SEEN),),
        status=Status(),
        review_by=datetime.date(2027, 6, 1),
        steps=tuple(step(id, number, scene) for number, scene in enumerate(scenes, 1)),
    )


def library() -> Library:
    """Three themes with one procedure each; a fourth is empty."""
    basics = procedure("basics", 6, "phone", gates=False, scenes=LESSONS)
    letters = procedure("letters", 4, "asylum", gates=True, scenes=SCENES)
    cover = procedure("cover", 5, "health", gates=False, scenes=SCENES[:2])
    arabic = {
        each.key: Entry(
            each.french,
            f"ع {each.key} {{fr|la notice}}" if "{fr" in each.french else f"ع {each.key}",
            Standing.DRAFT,
        )
        for each in letters.texts()
    }
    return Library(
        languages=LANGUAGES,
        themes=(
            Theme("asylum", Picture("shield-account")),
            Theme("health", Picture("stethoscope")),
            Theme("phone", Picture("cellphone")),
            Theme("empty", Picture("home")),
        ),
        procedures={"letters": letters, "cover": cover, "basics": basics},
        facts=FACTS,
        emergency=(
            EmergencyNumber("112", Picture("phone-alert"), "emergency.112"),
            EmergencyNumber("115", Picture("bed"), "emergency.115"),
        ),
        interface=Interface(),
        catalogues={"ar": Catalogue("ar", arabic)},
        glossary=GLOSSARY,
        letters=KNOWN_LETTERS,
        messages=KNOWN_MESSAGES,
        trust=TRUST,
    )


def grid(payload: str) -> QrGrid:
    """Not a code anyone can read, but a value that depends on its payload."""
    bits = [byte >> at & 1 == 1 for byte in payload.encode() for at in range(8)]
    return QrGrid(
        payload, tuple(tuple(bits[(row * 21 + at) % len(bits)] for at in range(21)) for row in range(21))
    )


def world() -> World:
    """The world of most tests."""
    begin = datetime.datetime(2026, 12, 3, 14)
    site = Site(
        "Spada Exemple",
        "1 rue de l'Exemple",
        ("mardi 14 h",),
        dates=(PublicDate(begin, begin.replace(hour=16), "Permanence"),),
        wifi_name="Exemple",
        wifi_password="bienvenue",
    )
    return World(library(), site, grid)
