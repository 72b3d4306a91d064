"""The words and pictures of what may be chosen in a report."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.mediation import Mediation
from kiosk.log.prefill import RecentVisit
from kiosk.staff.mediating.fields import KINDS, YES_OR_NO, FormField, Known
from kiosk.staff.screen import Label
from kiosk.staff.wording import Wording, plain
from kiosk.staff.world import StaffWorld

SHORT = "Short"
"""After the name of a list: what a value is called where there is less room than its name in the report needs."""

DOT = "\u00a0· "
ISOLATED, ISOLATED_UP_TO = "\u2068", "\u2069"
"""Round words that may be read the other way."""

FIELD_PICTURES = {
    FormField.LIEU: "map-marker",
    FormField.THEMES: "shape",
    FormField.BLOCKED: "alert-octagon-outline",
    FormField.AUTONOMIE: "star-half-full",
    FormField.LANGUAGE: "translate",
    FormField.INTERPRETER: "account-voice",
    FormField.STAGE: "progress-check",
    FormField.PROCEDURE: "routes",
    FormField.HANDOFF: "receipt-text-outline",
    FormField.DEMARCHE: "file-sign",
    FormField.MATERIEL: "devices",
    FormField.GENRE: "human-male-female",
    FormField.AGE: "human-cane",
    FormField.STATUT: "briefcase-outline",
    FormField.KNOWN: "account-check",
    FormField.ORIENTED: "directions-fork",
    FormField.REDIRECTION: "office-building-marker",
    FormField.TITLE: "format-title",
    FormField.NIVEAU: "stairs",
    FormField.TAGS: "tag",
    FormField.DAY: "calendar",
    FormField.HALF_DAY: "clock-outline",
}
"""What stands for a value that has no picture of its own."""

VALUE_PICTURES = {
    FormField.LIEU: {
        "place": "home-city",
        TypeLieu.A_DISTANCE.value: "phone",
        TypeLieu.DOMICILE.value: "home",
        TypeLieu.AUTRE.value: "map-marker",
    },
    FormField.THEMES: {
        "diagnostic_numerique": "clipboard-search",
        "prendre_en_main_du_materiel": "monitor-cellphone",
        "maintenance_de_materiel": "tools",
        "gere_ses_contenus_numeriques": "folder-multiple",
        "navigation_sur_internet": "web",
        "email": "at",
        "bureautique": "file-document-edit",
        "reseaux_sociaux": "share-variant",
        "sante": "heart-pulse",
        "banque_et_achats_en_ligne": "cart",
        "entrepreneuriat": "briefcase",
        "insertion_professionnelle": "briefcase-search",
        "securite_numerique": "shield-lock",
        "parentalite": "human-male-child",
        "scolarite_et_numerique": "school",
        "creer_avec_le_numerique": "palette",
        "culture_numerique": "book-open-variant",
        "intelligence_artificielle": "robot",
        "aide_aux_demarches_administratives": "file-sign",
        "papiers_elections_citoyennete": "card-account-details",
        "famille_scolarite": "account-child",
        "social_sante": "hand-heart",
        "travail_formation": "account-tie",
        "logement": "home-city",
        "transports_mobilite": "bus",
        "argent_impots": "cash-multiple",
        "justice": "scale-balance",
        "etrangers_europe": "earth",
        "loisirs_sports_culture": "soccer",
        "associations": "account-group",
    },
    FormField.BLOCKED: {
        "not-blocked": "check",
        "site-down": "web-off",
        "refused-number": "numeric-off",
        "no-code": "message-alert",
        "lost-password": "lock-question",
        "refused-document": "file-alert",
        "no-appointment": "calendar-remove",
        "no-mail-or-phone": "email-off",
        "other": "dots-horizontal",
    },
    FormField.AUTONOMIE: {
        "entierement_accompagne": "star-outline",
        "partiellement_autonome": "star-half-full",
        "autonome": "star",
    },
    FormField.NIVEAU: {"debutant": "star-outline", "intermediaire": "star-half-full", "avance": "star"},
    FormField.INTERPRETER: {
        "none": "account-off",
        "professional": "account-tie-voice",
        "by_phone": "phone-in-talk",
        "companion": "account-multiple",
        "mediator": "account-voice",
    },
    FormField.STAGE: {
        "account": "account-key",
        "sign_in": "login",
        "form": "form-textbox",
        "documents": "paperclip",
        "appointment": "calendar-clock",
        "sent": "send-check",
        "follow_up": "reply",
    },
    FormField.MATERIEL: {
        "ordinateur": "laptop",
        "telephone": "cellphone",
        "tablette": "tablet",
        "autre": "devices",
        "aucun": "close-circle-outline",
    },
}
YES_NO_PICTURES = {"yes": "check", "no": "close"}


def value_picture(field: FormField, value: str) -> Picture:
    """What stands for ``value``."""
    if field in YES_OR_NO:
        return Picture(YES_NO_PICTURES[value])
    own = VALUE_PICTURES.get(field, {})
    return Picture(own.get(value.partition("/")[0]) or FIELD_PICTURES[field])


def value_label(
    world: StaffWorld, wording: Wording, known: Known, item: str, field: FormField, value: str, *, short: bool
) -> Label:
    """What ``value`` is called: its name in the national report, or ``short`` where there is little room."""
    lists = known.lists
    match field:
        case FormField.LIEU:
            return Label(item, _place(wording, known, value))
        case FormField.LANGUAGE:
            return Label(item, capitalised(language_words(world, wording, value)))
        case FormField.PROCEDURE:
            return Label(item, world.library.utterance(world.library.procedures[value].title, wording.locale))
        case FormField.DEMARCHE:
            return wording.data(item, lists.demarches.get(value, value))
        case FormField.TITLE:
            return wording.data(item, lists.titles.get(value, value))
        case FormField.TAGS:
            return wording.data(item, lists.tags[value].nom if value in lists.tags else value)
        case FormField.DAY:
            return Label(item, _day(wording, known, int(value)))
        case FormField.BLOCKED:
            return wording.say(item, listed(wording, "Blocked", value, short=short))
        case _ if field in YES_OR_NO:
            return wording.say(item, f"Mediation/{value}")
        case _:
            return wording.say(item, listed(wording, KINDS[field].__name__, value, short=short))


def key_of(kind: str, name: str) -> str:
    """The key of ``name``, which reports write otherwise, among the words about ``kind``."""
    return f"{kind}/{name.replace('_', '-')}"


def listed(wording: Wording, kind: str, value: str, *, short: bool) -> str:
    """The key of a value of a closed list, of its shorter name where that is wanted and there is one."""
    shorter = key_of(f"{kind}{SHORT}", value)
    return shorter if short and shorter in wording.words.interface else key_of(kind, value)


def _place(wording: Wording, known: Known, value: str) -> Utterance:
    kind, _, key = value.partition("/")
    lists = known.lists
    if kind == "place":
        if key == lists.own_place:
            return wording.say("", "Mediation/here").utterance
        return plain(SOURCE_LOCALE, lists.places[key].nom if key in lists.places else key)
    said = wording.say("", key_of("TypeLieu", kind))
    if not key or (len(lists.towns) == 1 and key in lists.towns):
        return said.utterance
    return wording.valued(said, lists.towns[key].nom if key in lists.towns else key).utterance


def language_words(world: StaffWorld, wording: Wording, locale: str) -> Utterance:
    """A language in the words of the staff; by its own name where they have none, such as one that a site has added."""
    if f"Language/{locale}" in wording.words.interface:
        return wording.say("", f"Language/{locale}").utterance
    known = {each.locale: each.endonym for each in (*world.library.known_languages(), *world.languages)}
    return plain(SOURCE_LOCALE, f"{ISOLATED}{known.get(locale, locale)}{ISOLATED_UP_TO}")


def capitalised(words: Utterance) -> Utterance:
    """``words`` as they stand alone on a card, beside others that begin with a capital; heard as before."""
    first, *others = words.parts
    return replace(words, parts=(replace(first, shown=first.shown[:1].upper() + first.shown[1:]), *others))


def _day(wording: Wording, known: Known, back: int) -> Utterance:
    if back in (0, 1):
        return wording.say("", ("Mediation/today", "Mediation/yesterday")[back]).utterance
    day = known.today.day - datetime.timedelta(days=back)
    return plain(SOURCE_LOCALE, f"{day:%d/%m}")


def summary(world: StaffWorld, wording: Wording, known: Known, item: str, mediation: Mediation) -> Label:
    """A report in one line: what it was about, how long, in which language."""
    parts: list[Utterance] = []
    titles = known.lists.titles
    title = getattr(mediation.who, "titre_atelier", "")
    if title in titles:
        parts.append(plain(SOURCE_LOCALE, titles[title]))
    procedure = world.library.procedures.get(mediation.extras.procedure or "")
    if procedure and not parts:
        parts.append(world.library.utterance(procedure.title, wording.locale))
    if not parts:
        parts += [
            wording.say("", listed(wording, "Thematique", each.value, short=True)).utterance
            for each in mediation.thematiques[-2:]
        ]
    parts.append(plain(SOURCE_LOCALE, length_of(mediation.duree)))
    if mediation.extras.language:
        parts.append(language_words(world, wording, mediation.extras.language))
    if mediation.people > 1:
        parts.append(wording.told("", "Mediation/people", str(mediation.people)).utterance)
    return Label(item, dotted(*parts))


def visit_words(world: StaffWorld, wording: Wording, visit: RecentVisit) -> Utterance:
    """A visit in a line: what it showed, in which language, how long."""
    procedure = world.library.procedures.get(visit.entry.procedure or "")
    said = [
        language_words(world, wording, visit.entry.locale),
        plain(SOURCE_LOCALE, length_of(max(1, round(visit.seconds / 60)))),
    ]
    if procedure:
        said.insert(0, world.library.utterance(procedure.title, wording.locale))
    return dotted(*said)


def dotted(*parts: Utterance) -> Utterance:
    """Several words in one line, a dot between them; none begins a line."""
    dot = plain(SOURCE_LOCALE, DOT)
    with_dots = [each for part in parts for each in (dot, part)][1:]
    said = tuple(each for words in with_dots for each in words.parts)
    return Utterance(said, any(each.draft for each in parts))


def named(wording: Wording, name: Utterance, *values: Utterance) -> Utterance:
    """What ``values`` are, a colon, and the values, a dot between them."""
    return Utterance(
        (*wording.valued(Label("", name), "").utterance.parts, *dotted(*values).parts),
        name.draft or any(each.draft for each in values),
    )


def length_of(minutes: int) -> str:
    """A length as people say it, on one line."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}\u00a0min"
    return f"{hours}\u00a0h\u00a0{rest:02d}" if rest else f"{hours}\u00a0h"
