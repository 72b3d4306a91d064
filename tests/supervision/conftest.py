"""The real ``fanal run --locked`` under a service manager, on a machine of its own: a folder."""

import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from supervision.service_manager import ServiceManager, settings_of

UNIT = Path(__file__).parents[2] / "packaging/session/fanal-kiosk.service"
RUN = (sys.executable, "-m", "kiosk", "run", "--locked")

QUICK_WATCHDOG_SECONDS = 3.0
QUICK_PAUSE_SECONDS = 0.05
"""Shorter than the unit's: the daily tests need not wait as long as systemd does; ``make proof`` does."""


@pytest.fixture
def real_settings():
    return settings_of(UNIT)


@pytest.fixture
def settings(real_settings):
    """Those of the unit, in less time."""
    return replace(
        real_settings, watchdog_seconds=QUICK_WATCHDOG_SECONDS, restart_seconds=QUICK_PAUSE_SECONDS
    )


@pytest.fixture
def kept_up(tmp_path, settings):
    """Starts a command, the kiosk unless another is named, and keeps it up until the test ends."""
    state = tmp_path / "state"
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    plain = {key: value for key, value in os.environ.items() if key not in shown_by}
    with ExitStack() as stack:

        def keep_up(*command, by=settings, **environment):
            own = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_STATE_HOME": str(state)}
            manager = ServiceManager(by, command or RUN, {**plain, **own, **environment}, tmp_path)
            return stack.enter_context(manager)

        yield keep_up
