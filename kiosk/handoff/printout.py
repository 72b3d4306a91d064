"""Printout: whatever a printer can be asked for."""

from __future__ import annotations

from kiosk.handoff.certificate import Certificate
from kiosk.handoff.slip import Slip
from kiosk.handoff.ticket import Ticket
from kiosk.handoff.trial_page import TrialPage

Printout = Ticket | Slip | TrialPage | Certificate
