"""What nobody may ever reach from a locked kiosk, looked for after every probe."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QWindow

OWN_PROCESSES = ("voice-worker", "print-worker", "doctor --json")
"""What Fanal starts itself: to speak, to print, and for the staff to examine the terminal."""

PID = os.getpid()


def escapes(kiosk):
    """Each way out that is open now, in words; none when the kiosk holds."""
    return [*windows(kiosk), *other_programs(kiosk)]


def windows(kiosk):
    window, screen = kiosk.window, QGuiApplication.primaryScreen()
    others = [each for each in kiosk.windows() if each is not window]
    if others:
        yield f"another window was made: {[each.metaObject().className() for each in others]}"
    if not window.isVisible():
        yield "the window is closed or hidden"
    if window.visibility() is not QWindow.Visibility.FullScreen:
        yield f"the window no longer fills the screen: {window.visibility().name}"
    if window.geometry() != screen.geometry():
        yield f"the window has moved: {window.geometry()} on a screen of {screen.geometry()}"


def other_programs(kiosk):
    if kiosk.handed_on.addresses:
        yield f"handed on to another program: {kiosk.handed_on.addresses}"
    if os.getpid() != PID:
        yield "this is another process"
    strangers = [line for line in children(PID).values() if not is_own(line)]
    if strangers:
        yield f"programs were started: {strangers}"


def is_own(line):
    return any(own in line for own in OWN_PROCESSES)


def children(pid):
    """Every process that ``pid`` has started and that still runs, with its command line."""
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread or a process that has just ended
            for child in (task / "children").read_text().split():
                line = Path(f"/proc/{child}/cmdline").read_bytes()
                found[int(child)] = line.replace(b"\0", b" ").decode()
    return found
