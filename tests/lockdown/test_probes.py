"""Every probe of the catalogue in every context, through the real window: nobody gets out, and everybody can leave."""

import pytest
from PySide6.QtGui import QGuiApplication

from lockdown.catalogue import probes
from lockdown.contexts import CONTEXTS
from lockdown.escapes import escapes
from lockdown.hands import Hands
from lockdown.happenings import HAPPENINGS
from lockdown.locked_kiosk import LockedKiosk

SOMEBODY_ELSES = "words that somebody copied"
MAY_LEAVE_SOMETHING_PRESSED = ("pointer", "dialog", "process", "environment", "window")
"""After these somebody really leaves; after keys, words and addresses only when they have changed anything."""


@pytest.fixture(scope="module", params=CONTEXTS, ids=str)
def context(request):
    return request.param


@pytest.fixture(scope="module")
def kiosk(qapp, context):
    opened = LockedKiosk(context.pin)
    yield opened
    opened.close()


def try_out(probe, kiosk):
    """Do it; returns what undoes it, if it needs that."""
    if probe.id in HAPPENINGS:
        return HAPPENINGS[probe.id](kiosk)
    return Hands(kiosk.window).try_out(probe)


@pytest.mark.parametrize("probe", probes(), ids=str)
def test_nobody_gets_out(kiosk, context, probe):
    before, undo = kiosk.is_at(context), []
    QGuiApplication.clipboard().setText(SOMEBODY_ELSES)
    try:
        lived = kiosk.lives_through(lambda: undo.append(try_out(probe, kiosk)))
        assert lived, "the program was ended"
        assert escapes(kiosk) == []
        assert context.lets_in(kiosk) == ""
        if probe.kind in MAY_LEAVE_SOMETHING_PRESSED or kiosk.state != before:
            kiosk.leave()
            assert kiosk.shown == "Resting", "nobody can leave"
            assert escapes(kiosk) == []
            assert QGuiApplication.clipboard().text() == ""
    finally:
        for each in filter(None, undo):
            each()


def test_from_there_everybody_can_leave(kiosk, context):
    kiosk.is_at(context)
    kiosk.leave()
    assert kiosk.shown == "Resting"
