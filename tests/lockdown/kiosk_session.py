"""KioskSession: Fanal as its session runs it, under a window manager or a compositor, on a display of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from lockdown.display import HEIGHT, WIDTH
from lockdown.escapes import children, is_own

ROOT = Path(__file__).parent.parent.parent
FANAL = [sys.executable, "-m", "kiosk", "run", "--locked"]
RULES = ROOT / "packaging" / "session" / "rc.xml"
LIBRARIES_OF_DIALOGS = re.compile(
    r"lib(?:Qt6(?:Widgets|QuickDialogs|QuickControls|PrintSupport|WebEngine)|gtk)[^/\s]*"
)
WHOLE_SCREEN = (0, 0, WIDTH, HEIGHT)
SOMEBODY = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
"""Cage refuses to run as root, and in a container everybody may be root."""


class KioskSession:
    """Either ``openbox`` with Fanal beside it, or ``cage`` around it, with ``site`` as its site.toml.

    Without a ``pin`` the terminal was never set up. ``rules`` are the window manager's, else those of the package. Cage
    has a keyboard layout of its own: a key that is not on it arrives there as a key without a meaning.
    """

    def __init__(self, display, folder, site, pin, *, under, rules=RULES):
        self.display = display
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "DISPLAY": display.environment["DISPLAY"],
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_RUNTIME_DIR": str(runtime),
        }
        fanal = [*FANAL, "--site", str(site)]
        self.journal = (folder / "journal").open("w+")
        if pin:
            state = folder / "state" / "fanal"
            state.mkdir(parents=True)
            (state / "site.local.toml").write_text('name = "Essai"\n')
            choose = [sys.executable, "-m", "kiosk", "pin", "set"]
            subprocess.run(
                choose, env=environment, cwd=ROOT, input=pin, text=True, check=True, stderr=self.journal
            )
        if under == "openbox":
            manager, shown_on = ["openbox", "--config-file", str(rules)], {"QT_QPA_PLATFORM": "xcb"}
            self.outer = self._started(manager, environment)
            self.fanal = self._started(fanal, environment | shown_on)
        else:
            shown_on = {"WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman", "QT_QPA_PLATFORM": "wayland"}
            self.outer = self._started([*SOMEBODY, "cage", "-d", "--", *fanal], environment | shown_on)
            self.fanal = None

    def _started(self, command, environment):
        return subprocess.Popen(command, env=environment, cwd=ROOT, stdout=self.journal, stderr=self.journal)

    def wait_until_shown(self):
        """Wait for its first screen, and remember what is as it should be."""
        display = self.display
        display.wait_for(lambda: WHOLE_SCREEN in display.windows().values(), "a window on the whole screen")
        display.wait_for(display.is_painted, "something painted")
        if self.fanal is None:
            (window,) = display.windows()
            display.tool("windowfocus", "--sync", window)
        display.tool("mousemove", 0, 0)
        self.resting = display.still_picture()
        self.windows = display.windows()
        self.focus = display.focus()
        self.pids = self.running()

    def running(self):
        """The processes of Fanal and of what is around it, but for those that it starts to speak and to print."""
        found = [each.pid for each in (self.outer, self.fanal) if each]
        for pid in found:  # grows on the way
            found += [child for child, line in children(pid).items() if not is_own(line)]
        return found

    def escapes(self):
        """Each way out that is open now, in words; none when the session holds."""
        if self.outer.poll() is not None or (self.fanal and self.fanal.poll() is not None):
            yield "it has ended"
            return
        if self.running() != self.pids:
            yield f"other processes run: {self.running()}, not {self.pids}"
        windows = self.display.windows()
        if windows != self.windows:
            yield f"other windows are shown: {windows}, not {self.windows}"
        if self.display.focus() != self.focus:
            yield "the keyboard went elsewhere"

    def libraries_of_dialogs(self):
        """What it has loaded that could show a dialog, a menu or a page of the web."""
        maps = "".join(Path(f"/proc/{pid}/maps").read_text() for pid in self.running())
        return set(LIBRARIES_OF_DIALOGS.findall(maps))

    def close(self):
        for each in filter(None, (self.fanal, self.outer)):
            each.terminate()
            try:
                each.wait(timeout=10)
            except subprocess.TimeoutExpired:
                each.kill()
                each.wait()
        self.journal.close()
