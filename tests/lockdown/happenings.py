"""What the probes that are no key and no pointer do, each by the name it has in probes.toml.

Each is given a LockedKiosk and may return what undoes it.
"""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QColor,
    QContextMenuEvent,
    QExposeEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QInputMethod,
    QPalette,
    QPixmapCache,
    QRegion,
    QWhatsThisClickedEvent,
    QWindow,
)
from PySide6.QtTest import QTest

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.events import PrinterChecked, TicketEnded
from screen_stage import visible_below

MIDDLE = QPoint(400, 400)
HOURS = 3600


def _send(kiosk, event):
    QCoreApplication.sendEvent(kiosk.window, event)


def context_menu_by_mouse(kiosk):
    _send(kiosk, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, MIDDLE, MIDDLE))


def context_menu_by_key(kiosk):
    _send(kiosk, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, MIDDLE, MIDDLE))


def help_tip(kiosk):
    _send(kiosk, QHelpEvent(QEvent.Type.ToolTip, MIDDLE, MIDDLE))


def whats_this_mode(kiosk):
    QCoreApplication.sendEvent(QCoreApplication.instance(), QEvent(QEvent.Type.EnterWhatsThisMode))
    _send(kiosk, QHelpEvent(QEvent.Type.WhatsThis, MIDDLE, MIDDLE))


def whats_this_link(kiosk):
    _send(kiosk, QWhatsThisClickedEvent("https://example.org/"))


def on_screen_keyboard(kiosk):
    QGuiApplication.inputMethod().show()
    _send(kiosk, QEvent(QEvent.Type.RequestSoftwareInputPanel))


def input_method_menu(kiosk):
    QGuiApplication.inputMethod().invokeAction(QInputMethod.Action.ContextMenu, 0)


def printer_is_gone(kiosk):
    _answer(kiosk, PrintOutcome.NO_PRINTER)


def printer_is_out_of_paper(kiosk):
    _answer(kiosk, PrintOutcome.OUT_OF_PAPER)


def printer_does_not_answer(kiosk):
    _answer(kiosk, PrintOutcome.NOT_KNOWN)


def printer_found(kiosk):
    kiosk.session.send(PrinterChecked(ready=True))


def _answer(kiosk, outcome):
    """What the printer answers to the paper it was given, or of its own accord."""
    job = kiosk.printer.jobs[-1][0] if kiosk.printer.jobs else 1
    kiosk.session.send(TicketEnded(job, outcome))


def accessible_press(kiosk):
    _accessible_action(kiosk, QAccessibleActionInterface.pressAction())


def accessible_menu(kiosk):
    _accessible_action(kiosk, QAccessibleActionInterface.showMenuAction())


def _accessible_action(kiosk, name):
    for item in visible_below(kiosk.window.contentItem()):
        interface = QAccessible.queryAccessibleInterface(item)
        actions = interface.actionInterface() if interface else None
        if actions and name in actions.actionNames():
            actions.doAction(name)
            return


def quit_request(kiosk):
    QCoreApplication.postEvent(QCoreApplication.instance(), QEvent(QEvent.Type.Quit))


def own_failure(kiosk):
    kiosk.fail()


def long_absence(kiosk):
    _listen(kiosk)
    kiosk.clock.advance(8 * HOURS)


def clock_in_doubt(kiosk):
    kiosk.visit.clock.trusted = False


def screen_saver(kiosk):
    _listen(kiosk)
    kiosk.clock.advance(kiosk.clock.rings_at - kiosk.clock.seconds)


def _listen(kiosk):
    """Until the voice has said all it had to say: only then does an idle clock run."""
    while kiosk.voice.speaking:
        kiosk.voice.finish()


def garbage_collection(kiosk):
    gc.collect()
    kiosk.engine.collectGarbage()


def low_memory(kiosk):
    kiosk.window.releaseResources()
    QPixmapCache.clear()
    kiosk.engine.trimComponentCache()


def dark_theme(kiosk):
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    return hints.unsetColorScheme


def palette(kiosk):
    QGuiApplication.setPalette(QPalette(QColor("black")))
    return lambda: QGuiApplication.setPalette(QPalette())


def font(kiosk):
    before = QGuiApplication.font()
    QGuiApplication.setFont(QFont("DejaVu Sans", 72))
    return lambda: QGuiApplication.setFont(before)


def right_to_left_desktop(kiosk):
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return lambda: QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def locale(kiosk):
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    _send(kiosk, QEvent(QEvent.Type.LocaleChange))
    return lambda: QLocale.setDefault(before)


def keyboard_layout(kiosk):
    _send(kiosk, QEvent(QEvent.Type.KeyboardLayoutChange))


def double_click_time(kiosk):
    hints = QGuiApplication.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(60_000)
    return lambda: hints.setMouseDoubleClickInterval(before)


def long_press_time(kiosk):
    hints = QGuiApplication.styleHints()
    before = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(0)
    return lambda: hints.setMousePressAndHoldInterval(before)


def drag_distance(kiosk):
    hints = QGuiApplication.styleHints()
    before = hints.startDragDistance()
    hints.setStartDragDistance(0)
    return lambda: hints.setStartDragDistance(before)


def tab_goes_nowhere(kiosk):
    hints = QGuiApplication.styleHints()
    before = hints.tabFocusBehavior()
    hints.setTabFocusBehavior(Qt.TabFocusBehavior.NoTabFocus)
    return lambda: hints.setTabFocusBehavior(before)


def program_loses_the_keyboard(kiosk):
    _send(kiosk, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    _send(kiosk, QEvent(QEvent.Type.WindowDeactivate))


def program_is_hidden(kiosk):
    _send(kiosk, QExposeEvent(QRegion()))
    _send(kiosk, QExposeEvent(QRegion(0, 0, kiosk.window.width(), kiosk.window.height())))


def new_pointer(kiosk):
    QTest.createTouchDevice()


def close(kiosk):
    kiosk.window.close()


def minimise(kiosk):
    kiosk.window.showMinimized()


def maximise(kiosk):
    kiosk.window.showMaximized()


def normal(kiosk):
    kiosk.window.showNormal()


def behind_another(kiosk):
    other = QWindow()
    other.showFullScreen()
    other.requestActivate()
    kiosk.fingers.settle()
    other.destroy()
    del other


HAPPENINGS = {
    name.replace("_", "-"): happening
    for name, happening in globals().items()
    if getattr(happening, "__module__", None) == __name__ and not name.startswith("_")
}
