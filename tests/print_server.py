"""A print server of its own: CUPS as it is, with a printer that can be emptied, slowed and broken on request."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

CUPS = Path("/usr/lib/cups")
PATH = f"{os.environ['PATH']}:/usr/sbin"
"""Where Debian keeps the server and its commands, for those who are not root."""

PDF_DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")

# What stands for the printer: takes a job, waits while "empty" or "slow" lies in its tray, then lets the paper fall.
# A "forgetful" one does not say that it was filled again, and CUPS goes on repeating its last word.
PRINTER = """#!/bin/sh
[ $# -eq 0 ] && exit 0
cd {tray} || exit 1
if [ $# -ge 6 ]; then cat "$6" > "coming-$1"; else cat > "coming-$1"; fi
[ -e broken ] && exit 1
[ -e empty ] && echo "STATE: +media-empty-error" >&2
while [ -e empty ]; do sleep 0.05; done
[ -e forgetful ] || echo "STATE: -media-empty-error" >&2
while [ -e slow ]; do sleep 0.05; done
mv "coming-$1" "paper-$1"
"""

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


def missing() -> str:
    """Why no print server can be run here; empty when one can."""
    if not shutil.which("cupsd", path=PATH):
        return "cupsd is not installed: apt-get install cups"
    return (
        ""
        if PDF_DRIVER.exists()
        else "the CUPS-PDF driver is not installed: apt-get install printer-driver-cups-pdf"
    )


class PrintServer:
    """Runs from the start of the ``with`` block to its end. Queue ``tickets`` prints PDF as it comes."""

    def __init__(self) -> None:
        # short: the path of a socket may have 107 letters
        self.folder = Path(tempfile.mkdtemp(prefix="fanal-cups-"))
        self.folder.chmod(0o755)
        self.socket = str(self.folder / "state" / "cups.sock")
        self.tray = self.folder / "tray"
        for name in ("root", "bin/backend", "spool", "cache", "state", "temp", "tray"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "temp").chmod(0o1777)
        for part in ("filter", "daemon", "monitor", "notifier", "cgi-bin", "driver"):
            (self.folder / "bin" / part).symlink_to(CUPS / part)
        backend = self.folder / "bin" / "backend" / "paper"
        backend.write_text(PRINTER.format(tray=self.tray))
        backend.chmod(0o700)
        (self.folder / "root" / "cupsd.conf").write_text(CONFIG.format(folder=self.folder))
        (self.folder / "root" / "cups-files.conf").write_text(FILES.format(folder=self.folder))

    def __enter__(self) -> PrintServer:
        root = self.folder / "root"
        program = str(shutil.which("cupsd", path=PATH))
        command = [program, "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
        self._server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self._answers, "the print server does not answer")
        self.add("tickets")
        return self

    def __exit__(self, *failure: object) -> None:
        self._server.terminate()
        self._server.wait(10)
        shutil.rmtree(self.folder)

    def _answers(self) -> bool:
        assert self._server.poll() is None, (self.folder / "error_log").read_text()
        return Path(self.socket).exists() and b"is running" in self.run("lpstat", "-r", check=False)

    def add(self, queue: str, driver: Path | None = None) -> None:
        kind = ["-P", str(driver)] if driver else ["-m", "raw"]
        self.run("lpadmin", "-p", queue, "-E", "-v", "paper:/tray", *kind)

    def run(self, *command: str, check: bool = True, stdin: bytes = b"") -> bytes:
        environment = {**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C"}
        done = subprocess.run(
            command, input=stdin, env=environment, capture_output=True, timeout=30, check=False
        )
        assert done.returncode == 0 or not check, done.stderr.decode()
        return done.stdout

    def jobs(self) -> list[str]:
        """Who waits in the queues."""
        return [line.split()[0] for line in self.run("lpstat", "-o").decode().splitlines()]

    def papers(self) -> list[Path]:
        """What has come out."""
        return sorted(self.tray.glob("paper-*"))

    def spooled(self) -> list[bytes]:
        """What the server has on its disk of jobs: their papers and what it knows of them."""
        return [file.read_bytes() for file in (self.folder / "spool").rglob("*") if file.is_file()]

    def put(self, state: str) -> None:
        """``empty``, ``forgetful``, ``slow`` or ``broken``."""
        (self.tray / state).touch()

    def take(self, *states: str) -> None:
        for state in states:
            (self.tray / state).unlink(missing_ok=True)

    def settle(self) -> None:
        """Let everything that could still come out come out, then begin with an empty tray and no jobs."""
        self.take("empty", "forgetful", "slow", "broken")
        self.run("cupsenable", "tickets")
        self.run("cupsaccept", "tickets")
        wait_for(lambda: not self.jobs(), "jobs stay in the queue")

    def clear(self) -> None:
        self.run("lpadmin", "-p", "tickets", "-o", "printer-error-policy=retry-job")
        self.run("cancel", "-a", check=False)
        self.settle()
        if b"media-empty" in self.run("lpstat", "-l", "-p", "tickets"):
            self.run("lp", "-d", "tickets", "-", stdin=b"%PDF-1.4 so that the printer says it is well")
            self.settle()
        for file in self.tray.iterdir():
            file.unlink()


def wait_for(met: object, complaint: str, seconds: float = 20) -> None:
    assert callable(met)
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, complaint
        time.sleep(0.02)
