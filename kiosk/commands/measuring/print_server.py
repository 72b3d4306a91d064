"""A print server of its own: CUPS as the machine has it, with a device made for the occasion behind its queues."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType

CUPS = Path("/usr/lib/cups")
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
"""Where Debian keeps the server and its commands, for those who are not root."""

START_SECONDS = 20.0
SCHEME = "paper"

CONFIG = """
LogLevel warn
MaxLogSize 0
Listen {folder}/state/cups.sock
Browsing No
WebInterface No
PreserveJobFiles No
PreserveJobHistory 60
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

FILES = """
ServerRoot {folder}/root
ServerBin {folder}/bin
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temp
DataDir /usr/share/cups
AccessLog /dev/null
PageLog /dev/null
ErrorLog {folder}/error_log
"""


def cupsd() -> str:
    """The program of the print server; empty when this machine has none."""
    return shutil.which("cupsd", path=PATH) or ""


class PrintServer:
    """Lies in ``folder`` and runs from the start of the ``with`` block to its end.

    ``device`` is the script that stands for every printer: it is called as CUPS calls a backend, with each job on its
    standard input. The path of ``folder`` is short: that of a socket may have 107 letters.
    """

    def __init__(self, folder: Path, device: str) -> None:
        self.folder = folder
        self.socket = str(folder / "state" / "cups.sock")
        folder.chmod(0o755)
        for name in ("root", "bin/backend", "spool", "cache", "state", "temp"):
            (folder / name).mkdir(parents=True)
        (folder / "temp").chmod(0o1777)
        for part in ("filter", "daemon", "monitor", "notifier", "cgi-bin", "driver"):
            (folder / "bin" / part).symlink_to(CUPS / part)
        backend = folder / "bin" / "backend" / SCHEME
        backend.write_text(device)
        backend.chmod(0o700)
        self._files = [folder / "root" / name for name in ("cupsd.conf", "cups-files.conf")]
        for file, text in zip(self._files, (CONFIG, FILES), strict=True):
            file.write_text(text.format(folder=folder))

    def __enter__(self) -> PrintServer:
        """Start it and wait until it answers. Raises RuntimeError with its last words."""
        config, files = map(str, self._files)
        self._server = subprocess.Popen(
            [cupsd(), "-f", "-c", config, "-s", files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until = monotonic() + START_SECONDS
        while not self._answers():
            if self._server.poll() is not None or monotonic() > until:
                self.__exit__(None, None, None)
                raise RuntimeError(f"the print server does not answer: {self._last_words()}")
            sleep(0.02)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait(10)

    def add(self, queue: str, driver: Path | None = None) -> None:
        """Make a ``queue``; without a ``driver`` it hands on each job as it came."""
        kind = ["-P", str(driver)] if driver else ["-m", "raw"]
        self.run("lpadmin", "-p", queue, "-E", "-v", f"{SCHEME}:/tray", *kind)

    def run(self, *command: str, check: bool = True, stdin: bytes = b"") -> bytes:
        """What a ``command`` of CUPS says. Raises RuntimeError when it fails, unless ``check`` is off."""
        environment = {**os.environ, "PATH": PATH, "CUPS_SERVER": self.socket, "LC_ALL": "C"}
        done = subprocess.run(
            command, input=stdin, env=environment, capture_output=True, timeout=30, check=False
        )
        if check and done.returncode:
            raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')}")
        return done.stdout

    def _answers(self) -> bool:
        return Path(self.socket).exists() and b"is running" in self.run("lpstat", "-r", check=False)

    def _last_words(self) -> str:
        log = self.folder / "error_log"
        return log.read_text(errors="replace") if log.exists() else "it left no log"
