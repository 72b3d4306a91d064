"""Papers to paint in tests: invented words in the languages of six scripts, short and long."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.adapters.qr_code import encode
from kiosk.content.picture import Picture
from kiosk.content.utterance import Part, Utterance
from kiosk.handoff.certificate import Certificate, Practised
from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.slip import Slip, SlipLine
from kiosk.handoff.ticket import Line, Ticket, TicketNeed, TicketStep
from kiosk.handoff.trial_page import TrialPage

FAMILIES = {
    "fr": ("Noto Sans",),
    "en": ("Noto Sans",),
    "ar": ("Noto Sans Arabic", "Noto Sans"),
    "uk": ("Noto Sans",),
    "ti": ("Noto Sans Ethiopic", "Abyssinica SIL", "Noto Sans"),
    "bn": ("Noto Sans Bengali", "Noto Sans"),
    "ka": ("Noto Sans Georgian", "Noto Sans"),
}
SCRIPTS = ("fr", "ar", "uk", "ti", "bn", "ka")
"""A language of each script."""

WORDS = {
    "title": (
        "Mon espace personnel Ofpra",
        "My personal Ofpra page",
        "صفحتي الشخصية في أوفبرا",
        "Мій особистий кабінет Ofpra",
        "ናተይ ናይ ኦፍፕራ ገጽ",
        "আমার ব্যক্তিগত Ofpra পাতা",
        "ჩემი პირადი Ofpra გვერდი",
    ),
    "opens": (
        "Ce code ouvre le vrai site",
        "This code opens the real site",
        "هذا الرمز يفتح الموقع الحقيقي",
        "Цей код відкриває справжній сайт",
        "እዚ ኮድ ነቲ ሓቀኛ መርበብ ይኸፍት",
        "এই কোড আসল সাইট খোলে",
        "ეს კოდი ნამდვილ საიტს ხსნის",
    ),
    "cost": ("gratuit", "free", "مجاني", "безкоштовно", "ብነጻ", "বিনামূল্যে", "უფასო"),
    "steps": (
        "Ce qu'il reste à faire",
        "What is left to do",
        "ما بقي عليك فعله",
        "Що залишилося зробити",
        "ዝተረፈ ስራሕ",
        "যা করা বাকি",
        "რა დარჩა გასაკეთებელი",
    ),
    "needs": (
        "À apporter",
        "To bring",
        "أحضر معك",
        "Взяти з собою",
        "ሒዝኩም ምጹ",
        "সঙ্গে আনুন",
        "თან წამოიღეთ",
    ),
    "code": (
        "Pour reprendre ici",
        "To go on from here",
        "للمتابعة من هنا",
        "Щоб продовжити",
        "ንምቕጻል",
        "এখান থেকে আবার শুরু",
        "აქედან გასაგრძელებლად",
    ),
    "help": (
        "De l'aide près d'ici",
        "Help near here",
        "مساعدة قريبة",
        "Допомога поруч",
        "ሓገዝ ኣብ ቀረባ",
        "কাছেই সাহায্য",
        "დახმარება ახლოს",
    ),
    "not-reviewed": (
        "Traduction pas encore relue",
        "Translation not yet checked",
        "ترجمة لم تراجع بعد",
        "Переклад ще не перевірено",
        "እዚ ትርጉም ገና ኣይተራእየን",
        "অনুবাদ এখনও যাচাই হয়নি",
        "თარგმანი ჯერ არ არის შემოწმებული",
    ),
    "key": (
        "Écrivez la clé de connexion",
        "Write the connection key",
        "اكتب مفتاح الدخول",
        "Напишіть ключ для входу",
        "ናይ መእተዊ መፍትሕ ጽሓፉ",
        "সংযোগের চাবি লিখুন",
        "დაწერეთ შესვლის გასაღები",
    ),
    "password": (
        "Choisissez un mot de passe",
        "Choose a password",
        "اختر كلمة مرور",
        "Виберіть пароль",
        "መሕለፊ ቃል ምረጹ",
        "একটি পাসওয়ার্ড বেছে নিন",
        "აირჩიეთ პაროლი",
    ),
    "letters": (
        "Lisez les nouveaux courriers",
        "Read the new letters",
        "اقرأ الرسائل الجديدة",
        "Прочитайте нові листи",
        "ሓደስቲ ደብዳበታት ኣንብቡ",
        "নতুন চিঠিগুলি পড়ুন",
        "წაიკითხეთ ახალი წერილები",
    ),
    "ask": (
        "Demandez si vous doutez",
        "Ask if you are in doubt",
        "اسأل إذا كنت في شك",
        "Спитайте, якщо сумніваєтеся",
        "ጥርጣረ እንተልይኩም ሕተቱ",
        "সন্দেহ হলে জিজ্ঞাসা করুন",
        "იკითხეთ, თუ ეჭვი გაქვთ",
    ),
    "call": (
        "Appelez le 01 00 00 00 00",
        "Call 01 00 00 00 00",
        "اتصل على 01 00 00 00 00",
        "Зателефонуйте 01 00 00 00 00",
        "ናብ 01 00 00 00 00 ደውሉ",
        "01 00 00 00 00 নম্বরে ফোন করুন",
        "დარეკეთ 01 00 00 00 00",
    ),
    "notice": (
        "La notice avec la clé",
        "The sheet with the key",
        "الورقة التي فيها المفتاح",
        "Пам’ятка з ключем",
        "መፍትሕ ዘለዎ ወረቐት",
        "চাবি সহ কাগজ",
        "ფურცელი გასაღებით",
    ),
    "phone": (
        "Votre téléphone chargé",
        "Your phone, charged",
        "هاتفك مشحونا",
        "Ваш телефон, заряджений",
        "ቻርጅ ዝተገብረ ተሌፎንኩም",
        "আপনার চার্জ করা ফোন",
        "თქვენი დამუხტული ტელეფონი",
    ),
    "picture": ("poisson", "fish", "سمكة", "риба", "ዓሳ", "মাছ", "თევზი"),
}
"""In the order of ``FAMILIES``. Written for these tests; not what Fanal says."""

STEPS = (
    ("key", Picture("key")),
    ("password", Picture("lock", "plus-circle")),
    ("letters", Picture("file-document", "eye")),
    ("ask", Picture("account-voice", "help")),
    ("call", Picture("phone")),
)


def words(key: str, locale: str, times: int = 1) -> Line:
    told = dict(zip(FAMILIES, WORDS[key], strict=True))
    own, french = told[locale], told["fr"]
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
        code_names=tuple(words("picture", locale) for _ in range(3)),
    )


def bare(locale: str = "fr") -> Ticket:
    """The least a ticket can hold."""
    return replace(ticket(locale), site="", day=None, steps=(), needs=(), help_nearby="", not_reviewed=None)


def slip(times: int = 1) -> Slip:
    """A slip in French, as every slip. ``times`` repeats what can be long."""
    return Slip(
        site="Accueil Exemple",
        day=datetime.date(2026, 11, 22),
        title="Démarche en ligne bloquée",
        picture=Picture("folder-account"),
        procedure=" ".join(["Mon espace personnel Ofpra"] * times),
        address="www.ofpra.gouv.fr",
        step=SlipLine(Picture("key"), " ".join(["Étape 4 sur 12 : Écrivez la clé de connexion"] * times)),
        reason=SlipLine(Picture("web-off"), "Le site ne répond pas"),
        right=" ".join(["Cette personne peut faire sa démarche autrement que par internet."] * times),
        sources=("Conseil d’exemple, décision du 1er janvier", "Code d’exemple, article 1"),
        other_way=" ".join(["Au guichet, ou par courrier recommandé."] * times),
    )


def trial_page() -> TrialPage:
    """A trial page with a line of each script."""
    return TrialPage(
        site="Accueil Exemple",
        day=datetime.date(2026, 11, 22),
        heading="Page d’essai",
        how=("La règle va d’un bord à l’autre.", "Un téléphone lit le carré."),
        grid=encode("https://www.ofpra.gouv.fr"),
        samples=tuple((words("letters", locale).own, FAMILIES[locale], locale == "ar") for locale in SCRIPTS),
    )


def certificate(locale: str = "fr", times: int = 1, day: datetime.date | None = None) -> Certificate:
    """A certificate; without a ``day`` it has a line for it. ``times`` repeats what can be long."""
    return Certificate(
        locale=locale,
        right_to_left=locale == "ar",
        families=FAMILIES[locale],
        site="Accueil Exemple",
        day=day,
        heading=words("letters", locale),
        name=words("phone", locale),
        took_part=words("steps", locale),
        picture=Picture("folder-account"),
        title=words("title", locale, times),
        minutes=words("cost", locale),
        on=None if day else words("code", locale),
        practised_heading=words("needs", locale),
        practised=tuple(Practised(picture, words(key, locale, times)) for key, picture in STEPS),
        stamp=words("notice", locale),
        nameless=words("opens", locale, times),
        not_reviewed=words("not-reviewed", locale),
    )
