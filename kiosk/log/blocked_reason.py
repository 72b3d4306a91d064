"""BlockedReason: why an online procedure went no further. A closed list, for the slip and for the log."""

from __future__ import annotations

from enum import Enum


class BlockedReason(Enum):
    """What a person or a mediator can see happen. The names are written into logs: they never change."""

    SITE_DOWN = "site-down"
    REFUSED_NUMBER = "refused-number"
    NO_CODE = "no-code"
    LOST_PASSWORD = "lost-password"
    REFUSED_DOCUMENT = "refused-document"
    NO_APPOINTMENT = "no-appointment"
    NO_MAIL_OR_PHONE = "no-mail-or-phone"
    OTHER = "other"
