"""Tickets to paint in tests: invented words in French, English and Arabic, short and long."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.adapters.qr_code import encode
from kiosk.content.picture import Picture
from kiosk.content.utterance import Part, Utterance
from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.ticket import Line, Ticket, TicketNeed, TicketStep

FAMILIES = {"fr": ("Noto Sans",), "en": ("Noto Sans",), "ar": ("Noto Sans Arabic",)}

WORDS = {
    "title": ("Mon espace personnel Ofpra", "My personal Ofpra page", "صفحتي الشخصية في أوفبرا"),
    "opens": ("Ce code ouvre le vrai site", "This code opens the real site", "هذا الرمز يفتح الموقع الحقيقي"),
    "cost": ("gratuit", "free", "مجاني"),
    "steps": ("Ce qu'il reste à faire", "What is left to do", "ما بقي عليك فعله"),
    "needs": ("À apporter", "To bring", "أحضر معك"),
    "code": ("Pour reprendre ici", "To go on from here", "للمتابعة من هنا"),
    "help": ("De l'aide près d'ici", "Help near here", "مساعدة قريبة"),
    "not-reviewed": ("Traduction pas encore relue", "Translation not yet checked", "ترجمة لم تراجع بعد"),
    "key": ("Écrivez la clé de connexion", "Write the connection key", "اكتب مفتاح الدخول"),
    "password": ("Choisissez un mot de passe", "Choose a password", "اختر كلمة مرور"),
    "letters": ("Lisez les nouveaux courriers", "Read the new letters", "اقرأ الرسائل الجديدة"),
    "ask": ("Demandez si vous doutez", "Ask if you are in doubt", "اسأل إذا كنت في شك"),
    "call": ("Appelez le 01 00 00 00 00", "Call 01 00 00 00 00", "اتصل على 01 00 00 00 00"),
    "notice": ("La notice avec la clé", "The sheet with the key", "الورقة التي فيها المفتاح"),
    "phone": ("Votre téléphone chargé", "Your phone, charged", "هاتفك مشحونا"),
}
"""French, English, Arabic. Written for these tests; not what Fanal says."""

STEPS = (
    ("key", Picture("key")),
    ("password", Picture("lock", "plus-circle")),
    ("letters", Picture("file-document", "eye")),
    ("ask", Picture("account-voice", "help")),
    ("call", Picture("phone")),
)


def words(key: str, locale: str, times: int = 1) -> Line:
    french, english, arabic = WORDS[key]
    own = {"fr": french, "en": english, "ar": arabic}[locale]
    return Line(
        said(" ".join([own] * times), locale),
        None if locale == "fr" else said(" ".join([french] * times), "fr"),
    )


def said(text: str, locale: str) -> Utterance:
    return Utterance((Part(locale, text, text),))


def ticket(locale: str = "fr", times: int = 1, payload: str = "https://www.ofpra.gouv.fr") -> Ticket:
    """A ticket from step 3 on. ``times`` repeats every sentence, to see what length does."""
    return Ticket(
        locale=locale,
        right_to_left=locale == "ar",
        families=FAMILIES[locale],
        site="Accueil Exemple",
        day=datetime.date(2026, 11, 22),
        picture=Picture("folder-account"),
        title=words("title", locale, times),
        opens=words("opens", locale, times),
        cost=words("cost", locale, times),
        link=Link(LinkKind.ADDRESS, payload, payload.removeprefix("https://").rstrip("/")),
        grid=encode(payload),
        steps_heading=words("steps", locale, times),
        steps=tuple(
            TicketStep(number, picture, words(key, locale, times))
            for number, (key, picture) in enumerate(STEPS, 8)
        ),
        needs_heading=words("needs", locale, times),
        needs=(
            TicketNeed(Picture("file-key"), words("notice", locale, times)),
            TicketNeed(Picture("cellphone"), words("phone", locale, times)),
        ),
        code_heading=words("code", locale, times),
        code=(0, 3, 13),
        help_heading=words("help", locale, times),
        help_nearby="Permanence numérique, mardi 14 h, salle 2",
        not_reviewed=words("not-reviewed", locale, times),
    )


def bare(locale: str = "fr") -> Ticket:
    """The least a ticket can hold."""
    return replace(ticket(locale), site="", day=None, steps=(), needs=(), help_nearby="", not_reviewed=None)
