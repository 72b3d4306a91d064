"""What the Coop does not ask, and people in exile meet every day. Our own lists: see "Ours, beside it" in CRA.md."""

from __future__ import annotations

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.enumerations.coded import Coded


class Interpreter(Coded):
    """Who carried the words across."""

    NONE = "none", "none", "Sans interprète"
    PROFESSIONAL = "professional", "professional", "Interprète professionnel"
    BY_PHONE = "by_phone", "by_phone", "Interprète par téléphone"
    COMPANION = "companion", "companion", "Personne venue avec"
    MEDIATOR = "mediator", "mediator", "Langue parlée par la médiation"


class Stage(Coded):
    """How far an online procedure had come at the end of the mediation."""

    ACCOUNT = "account", "account", "Création du compte"
    SIGN_IN = "sign_in", "sign_in", "Connexion"
    FORM = "form", "form", "Formulaire"
    DOCUMENTS = "documents", "documents", "Pièces à joindre"
    APPOINTMENT = "appointment", "appointment", "Rendez-vous"
    SENT = "sent", "sent", "Envoyée"
    FOLLOW_UP = "follow_up", "follow_up", "Suivi ou réponse"


BLOCKED_LABELS = {
    BlockedReason.SITE_DOWN: "Erreur du site",
    BlockedReason.REFUSED_NUMBER: "Numéro refusé",
    BlockedReason.NO_CODE: "Code non reçu",
    BlockedReason.LOST_PASSWORD: "Mot de passe perdu",
    BlockedReason.REFUSED_DOCUMENT: "Pièce refusée",
    BlockedReason.NO_APPOINTMENT: "Pas de créneau",
    BlockedReason.NO_MAIL_OR_PHONE: "Pas d’e-mail ou de téléphone",
    BlockedReason.OTHER: "Autre raison",
}
