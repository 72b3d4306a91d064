"""Pages leave nothing behind: a terminal stays on for weeks."""

import gc
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.visit.describe import describe
from kiosk.visit.states import Home, Preparing, Visit
from sample_content import world
from screen_kiosk import ScreenKiosk

CHANGES = 400
MOST_MEGABYTES = 4.0
"""A Loader that kept 20 kB of each page grew by 8 MB in as many changes."""


def own_megabytes():
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:")) / 1024


def change_pages(kiosk, screens, times):
    for number in range(times):
        kiosk.kiosk.bridge.show(screens[number % len(screens)])
        kiosk.fingers.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    kiosk.kiosk.engine.collectGarbage()
    gc.collect()


def test_changing_pages_takes_no_memory(qapp):
    kiosk = ScreenKiosk(world())
    visit = Visit("fr", chosen=True)
    screens = [describe(world(), state) for state in (Home(visit), Preparing(visit, "letters"))]
    change_pages(kiosk, screens, CHANGES // 2)
    before = own_megabytes()
    change_pages(kiosk, screens, CHANGES)
    grown = own_megabytes() - before
    kiosk.close()
    assert grown < MOST_MEGABYTES
