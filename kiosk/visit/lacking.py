"""Lacking: what a person has said they do not have, and where it is learnt."""

from __future__ import annotations

from kiosk.content.procedure import Need, Procedure
from kiosk.visit.states import Preparing


def first_lacking(procedure: Procedure, state: Preparing) -> Need | None:
    """The first need that was answered with no."""
    return next((need for need in procedure.needs if need.id in state.lack), None)


def lesson(procedure: Procedure, state: Preparing) -> str | None:
    """The id of the procedure that teaches how to get it, where there is one."""
    need = first_lacking(procedure, state)
    return need.leads if need else None
